"""The story as it was lived, a step a day, in a real browser without JavaScript; every page reads truly at each step.

A letter before the meeting; a motion on Monday; a reply by word of mouth; a refusal, "I answer to another organ"; the
refusal before that organ, which decides; the figures a week later; the overseer's list of what is missing; a motion that
takes the first one up; a promise that the one it was said of never made. With ANSWERABLE_PICTURES set to a folder, a
picture of each step is kept there.
"""

import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

FRIDAY, MONDAY, TUESDAY, WEDNESDAY = (
    date(2026, 3, 13),
    date(2026, 3, 16),
    date(2026, 3, 17),
    date(2026, 3, 18),
)
DUE, DAY_AFTER, APRIL = date(2026, 3, 23), date(2026, 3, 24), date(2026, 4, 13)
TEXT = """The Assembly is dismayed, and asks of the Clerk by next Monday:
1. How many officials investigate complaints?
2. How many members wait to start the training that they must do?
3. Which members of the Court have asked about single cases?
4. By when will the Code of Respect be reviewed?"""
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def on(served) -> Callable[[date], None]:
    """Lets it be a day."""

    def day(it_is: date) -> None:
        (served.home / "today").write_text(it_is.isoformat())

    return day


@pytest.fixture(scope="module")
def story() -> dict[str, str]:
    """What one step tells the next."""
    return {}


def keep(page: Page, name: str) -> None:
    if folder := os.environ.get("ANSWERABLE_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def pick(page: Page, label: str, choice: str) -> None:
    page.get_by_role("group", name=re.compile(re.escape(label), re.I)).get_by_label(
        choice, exact=True
    ).check()


def a_day(page: Page, label: str, day: date) -> None:
    group = page.get_by_role("group", name=re.compile(label, re.I))
    for part in ("day", "month", "year"):
        group.get_by_label(part.capitalize(), exact=True).fill(str(getattr(day, part)))


def send(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()
    page.wait_for_load_state()  # what is looked for without waiting is looked for on the whole of the next page


def say_yes(page: Page) -> None:
    """A grave act is asked for twice."""
    if (sure := page.get_by_role("button", name="Yes: ")).count():
        sure.click()


def said(page: Page) -> str:
    return " ".join(page.inner_text("main").split())


def test_a_meeting_is_recorded_with_who_was_there_and_an_estimate_is_called_one(open_as: Open, on):
    on(MONDAY)
    page = open_as("Olga")
    page.goto("/oversight/meetings/new/")
    pick(page, "Who met?", "Assembly of Lodges")
    a_day(page, "On which day", MONDAY)
    page.get_by_label("What the meeting is called").fill("March meeting")
    page.get_by_label("How many came").fill("150")
    pick(page, "That number is", "estimate")
    pick(page, "this office there: Clerk", "There")
    send(page, "Record the meeting")
    page.goto("/meetings/")
    assert "about 150" in said(page).lower() and "estimate" in said(page).lower()
    keep(page, "1-meeting")


def test_a_motion_is_put_on_monday_and_its_text_is_split_into_points_with_help(open_as: Open, on, story):
    page = open_as("Olga")
    page.goto("/oversight/new/")
    page.get_by_label("What the motion is called").fill("Action on complaints")
    pick(page, "Which body passed it?", "Assembly of Lodges")
    pick(page, "Of whom does it ask answers?", "The Clerk's office")
    page.get_by_label("The text, as it was passed").fill(TEXT)
    a_day(page, "When was it passed", MONDAY)
    page.get_by_label("Or in how many days").fill("5")
    pick(page, "Which days?", "working days")
    pick(page, "How was it passed?", "without opposition")
    meeting = page.get_by_label(re.compile("March meeting"))
    meeting.check() if meeting.count() else page.get_by_label("At which meeting?").select_option(index=1)
    send(page, "Save and go on to the points")
    expect(page.get_by_text("We found 4 points by the numbers in the text")).to_be_visible()
    keep(page, "2-split")
    send(page, "Go on with these points")
    page.get_by_label("Point 3: what it is about").select_option(label="persons")
    send(page, "Save and check")
    keep(page, "3-check")
    send(page, "Put the motion")
    story["motion"] = re.findall(r"M-2026-\d+", page.url + said(page))[-1]
    page = open_as()
    page.goto(f"/questions/{story['motion']}/")
    text = said(page)
    assert "put 4 points to the Clerk's office, to be answered by 23 March 2026" in text
    assert "without opposition" in text and "4 are outstanding" in text
    keep(page, "4-asked")


def test_a_letter_before_the_meeting_and_a_reply_by_word_of_mouth_are_no_answers(open_as: Open, on, story):
    page = open_as("Olga")
    statements = (
        ("We are proud of how this has been dealt with since last April.", "a letter", FRIDAY),
        ("It is impossible to root it out wholly.", "by word of mouth", MONDAY),
    )
    for words, way, day in statements:
        page.goto(f"/oversight/{story['motion']}/say/")
        page.get_by_label("What was said or written, word for word").fill(words)
        pick(page, "By which way?", way)
        pick(page, "Is it known who said it?", "it is known who said it")
        page.get_by_label("In which office?").select_option(label="Clerk")
        pick(page, "On which points does it bear?", "Point 1")
        a_day(page, "On which day", day)
        send(page, "Record the statement")
    page = open_as()
    page.goto(f"/questions/{story['motion']}/")
    text = said(page)
    assert "We are proud of how" in text and "is not an answer" in text.lower()
    assert "4 are outstanding" in text, "a statement answered something"
    page.goto("/questions/statements/")
    assert "impossible to root it out" in said(page)
    keep(page, "5-statements")


def test_the_clerk_refuses_since_she_answers_to_another_organ_and_it_goes_there(open_as: Open, on, story):
    on(TUESDAY)
    page = open_as("Clare")
    page.goto(f"/desk/questions/{story['motion']}/3/refuse/")
    pick(page, "On which ground?", "the asker has no standing to require it")
    page.get_by_label("In words").fill("I answer to the Court, and not to the Assembly.")
    a_day(page, "On which day", TUESDAY)
    send(page, "Refuse")
    say_yes(page)
    page = open_as()
    page.goto(f"/questions/{story['motion']}/")
    text = said(page)
    assert "I answer to the Court, and not to the Assembly." in text and "has no standing" in text
    assert "Court of Wardens" in text
    keep(page, "6-refused")


def test_the_court_decides_that_it_is_answered(open_as: Open, on, story):
    on(WEDNESDAY)
    page = open_as("Wilma")
    page.goto("/oversight/waiting/")
    assert f"{story['motion']}, point 3" in said(page)
    keep(page, "7-court")
    page.goto(f"/oversight/{story['motion']}/3/do/OrganDirected/")
    page.get_by_role("radio").first.check()
    story["direction"] = said(page)
    for words in page.get_by_role("textbox").filter(visible=True).all()[:1]:
        words.fill("The Court answers for itself, and to whoever asks.")
    send_whatever(page)
    say_yes(page)
    page = open_as()
    page.goto(f"/questions/{story['motion']}/")
    assert "The Court answers for itself" in said(page)
    keep(page, "8-directed")


def send_whatever(page: Page) -> None:
    page.locator("main form button").first.click()


def test_figures_come_a_week_later_and_what_is_missing_publishes_itself(open_as: Open, on, story):
    on(DUE)
    page = open_as("Clare")
    for number, figure in ((1, "Who investigates"), (2, "Members waiting to begin their training")):
        page.goto(f"/desk/questions/{story['motion']}/{number}/answer/")
        box = page.get_by_label(figure, exact=True)
        box.check()
        send(page, "Put the answer in the record")
        say_yes(page)
    on(DAY_AFTER)
    page = open_as()
    page.goto(f"/questions/{story['motion']}/")
    text = said(page)
    assert "2 are answered" in text and "1 is late" in text
    assert "Nobody had to record that" in text
    keep(page, "9-a-week-later")
    page.goto("/questions/unanswered/")
    assert "By when will the Code of Respect be reviewed?" in said(page)
    keep(page, "10-unanswered")
    page = open_as("Olga")
    page.goto(f"/oversight/{story['motion']}/")
    assert "2 of 4 points are answered" in said(page)
    keep(page, "11-what-is-missing")


def test_a_later_motion_takes_the_first_one_up(open_as: Open, on, story):
    on(APRIL)
    page = open_as("Olga")
    page.goto("/oversight/new/")
    page.get_by_label("What the motion is called").fill("What is still missing")
    pick(page, "Which body passed it?", "Assembly of Lodges")
    pick(page, "Of whom does it ask answers?", "The Clerk's office")
    page.get_by_label("The text, as it was passed").fill("What was asked in March is asked again.")
    page.get_by_label("The points (optional)").fill("By when will the Code of Respect be reviewed?")
    a_day(page, "When was it passed", APRIL)
    pick(page, "How was it passed?", "by a majority")
    page.get_by_label(re.compile(rf"Action on complaints \({story['motion']}\)")).check()
    send(page, "Save and go on to the points")
    send(page, "Save and check")
    send(page, "Put the motion")
    later = max(re.findall(r"M-2026-\d+", page.url + said(page)))
    assert later > story["motion"]
    page = open_as()
    page.goto(f"/questions/{later}/")
    assert "Action on complaints" in said(page)
    page.goto(f"/questions/{story['motion']}/")
    assert "What is still missing" in said(page)
    keep(page, "12-follow-up")


def test_a_promise_that_the_one_bound_never_made_binds_nobody(open_as: Open, on):
    page = open_as("Olga")
    page.goto("/oversight/promises/new/")
    page.get_by_label("What was promised, in the words that were used").fill(
        "To report back to every meeting."
    )
    page.get_by_label("Of whom was it said?").select_option(label="Clerk")
    pick(page, "To whom was it promised?", "Assembly of Lodges")
    pick(page, "Was a day given?", "No day was given")
    pick(page, "How will we know that it is kept?", "Nobody said: record that there is none")
    a_day(page, "On which day was it said", MONDAY)
    send(page, "Record it")
    page = open_as()
    page.goto("/promises/")
    assert "To report back to every meeting." in said(page) and "not accepted" in said(page).lower()
    page.get_by_role("link", name="To report back to every meeting.").first.click()
    address = page.url.split("/promises/")[1].strip("/")
    page = open_as("Clare")
    page.goto(f"/desk/matters/{address}/do/UndertakingDisowned/")
    for words in page.locator("main textarea").all():
        words.fill("I had made no such commitment.")
    send_whatever(page)
    say_yes(page)
    page = open_as()
    page.goto(f"/promises/{address}/")
    assert "I had made no such commitment." in said(page)
    keep(page, "13-disowned")
