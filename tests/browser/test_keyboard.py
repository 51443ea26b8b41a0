"""An officer's whole day by keyboard alone: Tab, Enter, Space, arrows and letters; where one is can always be seen."""

import re

import pytest

from tests.browser.test_every_page import looked_at
from tests.site_register import PASSWORD

pytestmark = pytest.mark.browser

MOST_TABS = 160
CASE = "C-2025-0003"  # waits for triage


class Hands:
    """A page used with no mouse: nothing is clicked, and nothing focused but by the Tab key."""

    def __init__(self, page) -> None:
        self.page = page

    def now(self) -> dict:
        """What has the focus: its words, its name and its sort; and that it can be seen to have it."""
        return self.page.evaluate(
            """() => {
                const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
                const label = one.labels && one.labels[0] ? one.labels[0].innerText : "";
                const lined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
                let beside = false;
                for (const next of [one.nextElementSibling, one.parentElement]) {
                    if (!next) continue;
                    const drawn = getComputedStyle(next, "::before");
                    beside = beside || (drawn.boxShadow !== "none" && drawn.content !== "none");
                }
                return {
                    words: (one.innerText || one.value || "").trim(), label: label.trim(), name: one.name || "",
                    value: one.value || "", tag: one.tagName, type: one.type || "",
                    address: one.getAttribute("href") || "",
                    seen: one === document.body || lined || style.boxShadow !== "none" || beside,
                    inside: box.bottom > 0 && box.top < innerHeight,
                };
            }"""
        )

    def to(
        self, words: str = "", *, name: str = "", value: str = "", address: str = "", back: bool = False
    ) -> None:
        """Tab on until what is told has the focus; every stop on the way must be seen to have it."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
            now = self.now()
            assert now["seen"], f"{self.page.url}: nobody sees that {now} has the focus"
            if now["tag"] != "BODY":
                assert now["inside"], f"{self.page.url}: {now} has the focus and is out of sight"
            if (
                (not words or words in now["words"] or words in now["label"])
                and (not name or name == now["name"])
                and (not value or value == now["value"])
                and (not address or address in now["address"])
                and (words or name or address)
            ):
                return
        raise AssertionError(f"{self.page.url}: {words or name or address} cannot be reached by Tab")

    def enter(self, words: str = "", **told: str) -> None:
        """Go to it and press Enter, and wait for the page that comes."""
        self.to(words, **told)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def write(self, text: str, *, name: str) -> None:
        self.to(name=name)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def choose(self, name: str, value: str) -> None:
        """Choose with Space and the arrows, as one does in a group of radios or a list that opens."""
        self.to(name=name)
        if self.now()["type"] == "radio":
            self.page.keyboard.press("Space")
        for _ in range(30):
            now = self.page.evaluate(
                "n => (document.querySelector(`[name=${n}]:checked`) || document.activeElement).value", name
            )
            if now == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{name} has no {value}")


@pytest.fixture
def hands(open_as):
    return Hands(open_as(None, javascript=True))


def test_a_whole_day_without_a_mouse(hands, axe_source):
    page, troubles = hands.page, []

    def look():
        troubles.extend(looked_at(page, axe_source, page.url))
        page.set_viewport_size({"width": 1280, "height": 900})

    # -- in
    page.goto("/account/login/")
    hands.write("carol@guild.example", name="login")
    hands.write(PASSWORD, name="password")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.wait_for_url("**/desk/")
    # -- today; the first Tab skips what is on every page
    page.keyboard.press("Tab")
    assert "Skip to main content" in hands.now()["words"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    look()
    hands.enter("My team")
    look()
    hands.enter("A sheet to print")
    look()
    # -- a case: open it from today, decide its triage, put an allegation, give it to an investigator
    page.goto("/desk/")
    hands.enter(address=f"/desk/matters/{CASE}/")
    look()
    hands.enter("Decide triage")
    hands.choose("outcome", "investigate")
    look()
    hands.enter("Decide triage")
    assert "it is in the record" in page.content()
    hands.enter("Put an allegation")
    hands.choose("rule", "respect")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    hands.enter(address="/do/Allocated/")
    hands.choose("investigator", "P-ivan")
    hands.enter("Give")
    assert "it is in the record" in page.content()
    # -- a draft: begin, come back later, find it again, throw it away
    hands.enter(address="/do/Linked/")
    hands.to(name="words")
    page.keyboard.type("Somebody else saw it as well")
    hands.enter("Save and come back later")
    assert "Begun and not finished" in page.content()
    look()
    hands.enter(address="/do/Linked/")
    assert "Somebody else saw it as well" in page.content()
    look()
    hands.enter("Throw it away")
    assert "Somebody else saw it as well" not in page.content()
    # -- search, a list, a view saved
    hands.enter("Search")
    hands.write("C-2025-000", name="words")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert CASE in page.content()
    look()
    hands.enter("Cases")
    look()
    hands.enter("Waiting for triage")
    assert "stage=triage" in page.url
    look()
    hands.enter("Save this view")
    hands.write("For triage", name="called")
    look()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "For triage" in page.content()
    # -- one act on many: tick one, choose the act, see what would come of it, do it
    hands.to(name="tick")
    page.keyboard.press("Space")
    hands.enter("One act on those ticked")
    look()
    hands.enter("Decide triage")
    hands.choose("outcome", "informal") if "informal" in page.content() else hands.choose(
        "outcome", "investigate"
    )
    hands.enter("See what would come of it")
    assert re.search(r"It would be done in 1, and refused in 0", page.content())
    look()
    hands.enter("Do it in 1")
    assert "It was done in 1, and refused in 0" in page.content()
    look()
    # -- out
    hands.enter("Sign out")
    hands.enter("Sign")
    assert troubles == []


def test_what_is_typed_is_kept_by_itself_every_few_seconds(open_as):
    """With JavaScript what is typed is kept without a word; nobody presses anything."""
    page = open_as("Carol", javascript=True)
    page.clock.install()
    page.goto("/desk/matters/C-2025-0006/do/Withdrawn/")
    day = page.locator("input[name=happened_on_day]")
    day.press("Control+A")
    day.type("9")
    with page.expect_response(lambda answer: answer.status == 204):
        page.clock.run_for(9_000)
    page.goto("/desk/matters/C-2025-0006/do/Withdrawn/")
    assert "What you had typed here" in page.content()
    assert page.locator("input[name=happened_on_day]").input_value() == "9"
