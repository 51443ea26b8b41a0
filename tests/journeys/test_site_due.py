"""Every due day that a page shows leads to why it is that day; and a person's deadlines go with them, without names."""

import re
from collections import deque
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from tests.journeys.conftest import words

CASE = "C-2025-0003"
WHY = re.compile(r'<a class="[^"]*a-due-link"[^>]*href="([^"]+)"[^>]*>(.*?)</a>', re.S)
OPENS = re.compile(r'<span class="a-due">(.*?)</details>', re.S)
LINK = re.compile(r'<a [^>]*href="(/[^"#?]*)[^"]*"')
DAY = r"(?:[A-Z][a-z]+day )?(\d{1,2}) ([A-Z][a-z]+) (\d{4})"
DUE = re.compile(rf"\b(?<!nothing )[Dd]ue(?: by| on|:)?(?: the end of)? {DAY}")
PASSED_OVER = re.compile(
    r"^/(static|api|account|record|feeds|embed|figures/.*/embed)|\.(csv|pdf|json|ods|atom|txt)$|/files/"
)


def test_the_staff_read_day_by_day_why_a_case_is_due(at_door):
    page = words(at_door("Carol").get(f"/desk/matters/{CASE}/due/triage/"))
    assert "Rule 7(2)" in page and "Guild calendar (England), version" in page
    assert "the start, not counted" in page and "Saturday, not counted" in page


def test_every_limit_of_a_matter_is_explained_on_one_page(at_door):
    page = words(at_door("Carol").get(f"/desk/matters/{CASE}/due/"))
    assert "Acknowledge the complaint" in page and "Decide the case" in page


@pytest.mark.parametrize(
    ("who", "address", "status"),
    [
        ("Carol", f"/desk/matters/{CASE}/due/no-such-limit/", 404),
        ("Carol", "/desk/matters/C-1999-0001/due/triage/", 404),
        ("Wilma", f"/desk/matters/{CASE}/due/triage/", 403),
        ("Olga", f"/desk/matters/{CASE}/due/triage/", 403),
        (None, f"/due/{CASE}/under/triage/", 404),
        (None, f"/due/{CASE}/", 404),
        (None, "/due/C-1999-0001/", 404),
    ],
)
def test_a_case_is_explained_to_the_staff_alone(at_door, who, address, status):
    assert at_door(who).get(address).status_code == status


def test_nobody_outside_learns_whether_there_is_a_case(at_door):
    there, absent = (words(at_door().get(f"/due/{id}/")) for id in (CASE, "C-1999-0001"))
    assert there.replace(CASE, "") == absent.replace("C-1999-0001", "")


# -- a crawl: no due day without a way to its explanation ------------------------------------------------------------


def days(found: list[tuple[str, str, str]]) -> set[date]:
    months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return {date(int(y), months.index(m[:3].lower()) + 1, int(d)) for d, m, y in found}


def text(markup: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", markup)))


def crawl(client, start: list[str], most: int, *, figures: bool = False) -> tuple[int, list[str]]:
    """Walk from page to page; give how many due days led somewhere, and what was wrong."""
    seen, waiting, followed, wrong, count = set(start), deque(start), set(), [], 0
    while waiting and count < most:
        address = waiting.popleft()
        answer = client.get(address)
        if answer.status_code != 200 or "text/html" not in answer["Content-Type"]:
            continue
        count, page = count + 1, words(answer)
        main = page[page.index("<main") :] if "<main" in page else page
        leads = {unescape(href): text(shown) for href, shown in WHY.findall(main)}
        explained = days([d for shown in leads.values() for d in re.findall(DAY, shown)])
        explained |= days([d for shown in OPENS.findall(main) for d in re.findall(DAY, text(shown))])
        shown = days(DUE.findall(text(main)))
        is_explanation = "/due/" in address
        if not is_explanation and shown - explained:
            wrong.append(f"{address}: due {sorted(map(str, shown - explained))} leads nowhere")
        for href in leads:
            if href not in followed:
                followed.add(href)
                told = client.get(href)
                if (
                    told.status_code != 200
                    or "How it is counted" not in words(told)
                    and "that were said" not in words(told)
                ):
                    wrong.append(f"{address}: {href} explains nothing ({told.status_code})")
        for found in LINK.findall(main):
            # What is full of figures takes long: the slow walk goes there.
            is_figures = found == "/" or found.startswith(("/figures", "/reports", "/data", "/releases/"))
            if found not in seen and not PASSED_OVER.search(found) and (figures or not is_figures):
                seen.add(found)
                waiting.append(found)
    return len(followed), wrong


STARTS = {
    "Carol": [
        "/desk/",
        "/desk/cases/",
        f"/desk/matters/{CASE}/",
        f"/desk/matters/{CASE}/do/Triaged/",
        "/desk/questions/",
    ],
    "Ivan": ["/desk/", "/desk/cases/?procedure=point", "/desk/training/"],
    "Olga": ["/oversight/", "/oversight/promises/", "/questions/"],
    None: ["/questions/", "/promises/", "/codes/", "/releases/", "/questions/unanswered/"],
}


@pytest.mark.parametrize("who", STARTS, ids=str)
def test_every_due_day_leads_to_its_explanation(at_door, who):
    found, wrong = crawl(at_door(who), STARTS[who], most=12)
    assert wrong == []
    assert found > (0 if who == "Ivan" else 1)


@pytest.mark.slow
@pytest.mark.parametrize("who", STARTS, ids=str)
def test_every_due_day_of_every_page_leads_to_its_explanation(at_door, who):
    _, wrong = crawl(at_door(who), ["/", *STARTS[who]], most=600, figures=True)
    assert wrong == []


# -- no template prints a due day but by the macros --------------------------------------------------------------------

PRINTS = re.compile(
    r"\{\{(?P<said>[^}]*\b(?:due_on|next_on|review_due_on)\b[^}]*|[^}]*\w\.due\b(?!_)[^}]*)\}\}"
)


def test_a_due_day_is_set_by_the_macros_alone():
    from answerable.site import house

    folder = Path(house.__file__).parent / "templates"
    found = [
        f"{path.relative_to(folder)}: {hit['said'].strip()}"
        for path in sorted(folder.rglob("*.html"))
        for hit in PRINTS.finditer(path.read_text(encoding="utf-8"))
        if path.name != "due.html" and "due_link(" not in hit["said"] and "due_opens(" not in hit["said"]
    ]
    assert found == [], "say it with due_link or due_opens of due.html"


# -- a calendar of one's own -----------------------------------------------------------------------------------------


def made(client) -> str:
    page = words(client.post("/calendar/"))
    return re.search(r'href="http://testserver(/calendar/[^"]+\.ics)"', page)[1]


def test_somebody_makes_a_secret_address_for_their_deadlines(at_door):
    carol = at_door("Carol")
    assert "You have made no address yet." in words(carol.get("/calendar/"))
    address = made(carol)
    assert "cannot be shown again" in words(carol.get("/calendar/"))
    answer = at_door().get(address)
    assert answer.status_code == 200 and answer["Content-Type"].startswith("text/calendar")
    assert answer["Cache-Control"].startswith("private") and answer["X-Robots-Tag"] == "noindex"
    assert CASE in words(answer)


def test_the_calendar_keeps_to_its_standard_and_names_nobody(at_door):
    """RFC 5545: lines end in CRLF and hold 75 octets at most; each event has UID, DTSTAMP, DTSTART and no other twice."""
    from icalendar import Calendar

    raw = at_door().get(made(at_door("Carol"))).content
    assert raw.endswith(b"END:VCALENDAR\r\n") and b"\n" not in raw.replace(b"\r\n", b"")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    read = Calendar.from_ical(raw)
    assert (read["VERSION"], read["METHOD"]) == ("2.0", "PUBLISH") and read["PRODID"]
    events = read.walk("VEVENT")
    assert events and not [event.errors for event in events if event.errors]
    uids = [str(event["UID"]) for event in events]
    assert len(set(uids)) == len(uids)
    for event in events:
        assert isinstance(event["DTSTART"].dt, date) and (event["DTEND"].dt - event["DTSTART"].dt).days == 1
        assert event["DTSTAMP"].dt.tzinfo is not None and str(event["URL"]).startswith(
            "http://testserver/desk/matters/"
        )
        assert "Rule" in event["DESCRIPTION"]
    told = raw.replace(b"\r\n ", b"").decode()
    assert not [name for name in ("Alice", "Bob", "Carol", "Ivan") if name in told]


def test_what_did_not_change_is_not_sent_again(house, at_door, day):
    address = made(at_door("Carol"))
    tag = at_door().get(address)["ETag"]
    again = at_door().get(address, headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
    acts_on(house)
    assert at_door().get(address, headers={"If-None-Match": tag}).status_code == 200


def acts_on(house):
    from answerable import acts

    triaged = {"outcome": "investigate", "happened_on": house.today(), "by": "P-carol"}
    house.act(acts.cases.triage, case=CASE, **triaged)


def test_a_revoked_address_leads_nowhere_and_a_new_one_takes_the_place_of_the_old(at_door):
    carol = at_door("Carol")
    old = made(carol)
    new = made(carol)
    assert [at_door().get(one).status_code for one in (old, new)] == [404, 200]
    carol.post("/calendar/", {"revoke": "yes"})
    assert at_door().get(new).status_code == 404


def test_an_address_is_kept_as_its_digest_alone(at_door, db):
    from answerable.site.following.models import CalendarToken

    token = made(at_door("Carol")).removeprefix("/calendar/").removesuffix(".ics")
    assert [token in held.mark for held in CalendarToken.objects.all()] == [False]


def test_a_matter_that_somebody_is_shut_out_of_is_gone_from_their_calendar(house, at_door):
    from answerable import acts

    address = made(at_door("Carol"))
    assert CASE in words(at_door().get(address))
    house.act(
        acts.people.declare_conflict,
        person="P-carol", against=CASE, nature="friend", happened_on=house.today(), by="P-carol",
    )  # fmt: skip
    assert CASE not in words(at_door().get(address))


def test_who_oversees_is_told_of_the_points_that_they_asked(at_door):
    told = words(at_door().get(made(at_door("Olga")))).replace("\r\n ", "")
    assert "SUMMARY:" in told and "/due/M-" in told


@pytest.mark.parametrize(("who", "status"), [(None, 302), ("Mallory", 403)])
def test_a_calendar_is_for_those_who_hold_an_office(at_door, who, status):
    assert at_door(who).get("/calendar/").status_code == status


# -- counted anew ----------------------------------------------------------------------------------------------------


def test_the_command_tells_what_moved_and_records_it_once(house, capsys):
    from answerable.site.commands import main

    working, closed = house.today().isoformat(), "2026-04-03"  # Good Friday
    assert main(["recount", working]) == 2
    assert "works on" in capsys.readouterr().err
    assert main(["recount", closed, "--record"]) == 2
    assert "Give --by" in capsys.readouterr().err
    assert main(["recount", closed]) == 0
    assert "due days moved, and it is not recorded yet" in capsys.readouterr().out
