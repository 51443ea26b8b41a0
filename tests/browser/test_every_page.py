"""Every page that each sort of person can reach: no fault that axe can find, in a wide and a narrow window; a strict policy."""

import re

import pytest

pytestmark = pytest.mark.browser

PEOPLE = {
    None: ("/",),
    "Carol": ("/desk/",),
    "Clare": ("/desk/",),
    "Olga": ("/oversight/",),
    "Wilma": ("/oversight/",),
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# One page of a sort is looked at: numbers of cases, people, entries and pages do not make another sort.
SAME = re.compile(r"C-\d+-\d+|P-\w+|S-\d+-\d+|/\d+/|\?.*|[a-z-]+(?=\.(?:zip|json|pdf|html))")


def sort_of(address: str) -> str:
    address = re.sub(r"/figures/[a-z-]+", "/figures/F", address)
    return SAME.sub("X", re.sub(r"/procedures/[a-z]+", "/procedures/P", address))


def links(page) -> list[str]:
    found = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
    return [
        f.split("#")[0]
        for f in found
        if f.startswith("/")
        and not re.search(
            r"logout|\.(zip|json|pdf|html|txt|csv|ods|xlsx|svg|atom|ics)|/M-.*/answer-|/files/\d+/|checkpoint|api/",
            f,
        )
    ]


@pytest.mark.parametrize("who", PEOPLE, ids=lambda who: who or "nobody")
def test_every_page_is_sound(open_as, axe_source, who):
    page = open_as(who, javascript=True)
    troubles: list[str] = []
    page.on(
        "console", lambda told: troubles.append(f"{page.url}: {told.text}") if told.type == "error" else None
    )
    page.on("pageerror", lambda error: troubles.append(f"{page.url}: {error}"))
    waiting, seen = [*PEOPLE[who]], {}
    while waiting:
        address = waiting.pop(0)
        if sort_of(address) in seen:
            continue
        answer = page.goto(address)
        seen[sort_of(address)] = address
        if answer.status == 409:
            continue
        assert answer.status == 200, f"{address}: {answer.status}"
        policy = answer.headers["content-security-policy"]
        assert "unsafe" not in policy and "default-src 'none'" in policy
        waiting += links(page)
        troubles += looked_at(page, axe_source, address)
    assert len(seen) > 10
    assert troubles == []


def looked_at(page, axe_source: str, address: str) -> list[str]:
    troubles = []
    for width in (1280, 375):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(axe_source)
        found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
        troubles += [
            f"{address} at {width}: {fault['id']}: {node['html'][:200]}"
            for fault in found["violations"]
            for node in fault["nodes"][:2]
        ]
        if page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            troubles.append(f"{address} at {width}: the page scrolls sideways")
    return troubles
