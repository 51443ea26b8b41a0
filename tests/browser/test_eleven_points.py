"""The first promise, in a real browser without JavaScript: a complaint, its case, a motion of eleven points, an answer."""

import os
import re
import subprocess
import sys

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT

pytestmark = pytest.mark.browser

POINTS = (
    ("How many cases are open at each stage?", "open-by-stage"),
    ("How large is the backlog, and when will it be cleared?", "backlog"),
    ("How many complaints were received and dealt with in all?", "received"),
    ("How many cases were closed without a finding, why, and by whom?", "disposals"),
    ("How long does it take from receipt to decision?", "time-to-decision"),
    ("How many officials investigate complaints?", "investigators"),
    ("Who is commissioned to train members, when is it final, when rolled out?", "commissions"),
    ("How many members wait to start training?", "training-waits"),
    ("Which organisations were consulted on the code, and what is the timetable?", "consultation"),
    ("Has every member of the Conduct Panel completed training?", "panel-training"),
    ("How much was spent on outside lawyers?", "spending"),
)


@pytest.fixture(scope="module")
def story() -> dict[str, str]:
    """What one step tells the next: the numbers that the register gave."""
    return {}


def act(page: Page, name: str, **choices: str) -> None:
    """Choose an act of the case that is open, fill its form, and do it; a grave one is asked for twice."""
    # What is due next stands at the top of the page as well as among the acts.
    page.get_by_role("link", name=name, exact=True).first.click()
    # What is looked for without waiting is looked for on the page of the act, not on the one before it.
    page.get_by_role("button", name=name, exact=True).wait_for()
    for label, choice in choices.items():
        fill(page, label.replace("_", " "), choice)
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state()
    if page.get_by_role("button", name="Yes: ").count():
        page.get_by_role("button", name="Yes: ").click()
    expect(page.get_by_text("it is in the record")).to_be_visible()


def fill(page: Page, label: str, choice: str) -> None:
    group = page.get_by_role("group", name=re.compile(label, re.I))
    if group.count():
        # A choice may say more of itself behind its name, such as how many cases somebody has.
        exact, longer = (
            group.get_by_label(name, exact=True) for name in (choice, re.compile(rf"^\s*{choice}\b"))
        )
        (exact if exact.count() else longer).first.check()
        return
    field = page.get_by_label(re.compile(label, re.I))
    if field.evaluate("e => e.tagName") == "SELECT":
        field.select_option(label=choice)
    else:
        field.fill(choice)


def test_somebody_complains_and_keeps_a_receipt(open_as, story):
    page = open_as()
    page.goto("/complain/")
    page.get_by_role("button", name="Start").click()
    page.get_by_role("button", name="Save and go on").click()
    expect(page).to_have_title(re.compile("^Error: "))
    page.get_by_label("Tell us what happened").fill("He broke my lantern and laughed.\n\nIvy saw it.")
    page.get_by_role("button", name="Save and go on").click()
    page.get_by_label("Day").fill("1")
    page.get_by_label("Month").fill("march")
    page.get_by_label("Year").fill("2026")
    page.get_by_role("button", name="Save and go on").click()
    page.get_by_label("Whom is it about?").fill("Bob")
    page.get_by_role("button", name="Save and go on").click()
    page.get_by_label("the person it was done to").check()
    page.get_by_role("button", name="Save and go on").click()
    page.get_by_role("button", name="Save and go on").click()
    expect(page.get_by_text("He broke my lantern and laughed.")).to_be_visible()
    expect(page.get_by_text("1 March 2026")).to_be_visible()
    page.get_by_role("button", name="Send the complaint").click()
    receipt, code = page.locator(".a-receipt").all_inner_texts()
    story |= {"receipt": receipt, "code": code, "case": receipt.replace("CP-", "C-")}
    assert re.fullmatch(r"(\d{4}[ -]?){4}", code.strip())

    page.goto("/follow/")
    page.get_by_label("Receipt").fill(receipt)
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Show where it stands").click()
    expect(page.get_by_role("heading", name="Where it stands")).to_be_visible()
    expect(page.locator(".a-sentence")).to_contain_text("waiting")

    page.goto("/follow/")
    page.get_by_label("Receipt").fill(receipt)
    page.get_by_label("Code").fill("1111 1111 1111 1111")
    page.get_by_role("button", name="Show where it stands").click()
    expect(page.get_by_role("link", name="do not belong together")).to_be_visible()


def test_the_officer_triages_and_allocates(open_as, story):
    page = open_as("Carol")
    expect(page.get_by_role("link", name=f"Acknowledge {story['case']}").first).to_be_visible()
    page.goto(f"/desk/matters/{story['case']}/")
    act(page, "Acknowledge the complaint")
    act(page, "Decide triage", outcome="investigate")
    act(page, "Put an allegation", rule="Respect for others")
    act(page, "Give the case to an investigator", investigator="Ivan")


def test_the_investigator_notifies_and_refers(open_as, story):
    page = open_as("Ivan")
    page.goto(f"/desk/matters/{story['case']}/")
    act(page, "Tell the respondent what is alleged")
    act(page, "Refer the case to the Conduct Panel", to="the Conduct Panel")
    expect(page.get_by_text("Not now, or not by you")).to_be_visible()


def test_the_panel_sits_finds_and_decides(open_as, story):
    page = open_as("Petra")
    page.goto("/desk/sittings/")
    page.get_by_role("link", name="Record a sitting of the Conduct Panel").click()
    for name in ("Paul", "Paula", "Piet"):
        page.get_by_label(name, exact=True).check()
    page.get_by_label(re.compile(story["case"])).check()
    page.get_by_role("button", name="Record the sitting").click()
    expect(page.get_by_text("The sitting is in the record")).to_be_visible()
    page.goto(f"/desk/matters/{story['case']}/")
    page.get_by_role("link", name="Record a finding", exact=True).click()
    page.get_by_role("group", name="Allegation").get_by_label(re.compile("a1")).check()
    page.get_by_role("group", name="Finding").get_by_label("proved", exact=True).check()
    page.get_by_role("group", name="Sitting").get_by_label(re.compile("S-2026")).check()
    page.get_by_role("button", name="Record a finding", exact=True).click()
    expect(page.get_by_text("it is in the record")).to_be_visible()
    page.get_by_role("link", name="Record a sanction", exact=True).click()
    page.get_by_role("group", name="Sanction").get_by_label(re.compile("training")).check()
    page.get_by_role("group", name="Course").get_by_label("Fair Light").check()
    page.get_by_role("button", name="Record a sanction", exact=True).click()
    expect(page.get_by_text("nothing is in the record yet")).to_be_visible()
    page.get_by_role("button", name="Yes: ").click()
    expect(page.get_by_text("it is in the record")).to_be_visible()
    act(page, "Close with the decision of the Conduct Panel", disposal="proved", organ="Conduct Panel")
    expect(page.locator(".a-sentence")).to_contain_text("closed")


def test_the_assembly_puts_eleven_points(open_as, story):
    page = open_as("Olga")
    page.goto("/oversight/")
    page.get_by_role("button", name="Put a motion").click()
    page.get_by_label("What the motion is called").fill("Action on complaints")
    page.get_by_label("Assembly of Lodges").check()
    page.get_by_role("group", name="Of whom").get_by_label("The Clerk's office").check()
    page.get_by_label("The text, as it was passed").fill(
        "That this Assembly asks the Clerk to answer in writing."
    )
    page.get_by_label("The points (optional)").fill("\n".join(text for text, _ in POINTS))
    page.get_by_role("button", name="Save and go on to the points").click()
    for number, (_, measure) in enumerate(POINTS, 1):
        chosen = page.locator(f"#id_measure-{number}")
        expect(chosen).to_have_value(measure)
    page.get_by_role("button", name="Save and check").click()
    expect(page.get_by_role("heading", name="11 points")).to_be_visible()
    page.get_by_role("button", name="Put the motion").click()
    story["motion"] = re.search(r"M-\d{4}-\d+", page.url).group()
    expect(page.locator(".a-sentence")).to_contain_text("11 are outstanding")


def test_the_clerk_answers_ten_and_refuses_one(open_as, story):
    page = open_as("Clare")
    for number in range(1, len(POINTS) + 1):
        if number < len(POINTS):  # the last is refused, though the record could answer it
            page.goto(f"/desk/questions/{story['motion']}/{number}/answer/")
            page.get_by_role("button", name="Put the answer in the record").click()
            expect(page.get_by_text(f"Point {number} is answered.")).to_be_visible()
    page.goto(f"/desk/questions/{story['motion']}/11/refuse/")
    page.get_by_role("group", name="On which ground?").get_by_label(re.compile("legal", re.I)).check()
    page.get_by_label(re.compile("In words")).fill("Advice is between us and our lawyers.")
    page.get_by_role("button", name="Refuse", exact=True).click()
    page.get_by_role("button", name="Yes: refuse it").click()
    expect(page.get_by_text("Point 11 is refused")).to_be_visible()


def test_the_answer_is_published_and_can_be_verified(open_as, story, served, needs_pango, tmp_path):
    page = open_as("Clare")
    page.goto(f"/desk/questions/{story['motion']}/publish/")
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Published. The answer stands on the public page")).to_be_visible()

    public = open_as()
    public.goto(f"/questions/{story['motion']}/")
    expect(public.locator(".a-points .a-is-answered")).to_have_count(10)
    expect(public.locator(".a-points .a-is-refused")).to_have_count(1)
    expect(public.locator(".a-points .a-is-outstanding, .a-points .a-is-late")).to_have_count(0)
    expect(public.get_by_text("Advice is between us and our lawyers.")).to_be_visible()

    kept = {}
    for link in (
        "Everything, with its proof",
        "The answer as PDF",
        "The tables as CSV",
        "The proof of each file",
    ):
        with public.expect_download() as download:
            public.get_by_role("link", name=link).click()
        kept[link] = tmp_path / download.value.suggested_filename
        download.value.save_as(kept[link])
    for file in list(kept.values())[:3]:
        verdict = verify(file)
        assert verdict.returncode == 0, verdict.stdout + verdict.stderr
        assert "unaltered" in verdict.stdout

    altered = kept["The answer as PDF"]
    altered.write_bytes(altered.read_bytes()[:-2] + b"!\n")
    assert verify(altered).returncode == 1


def verify(file):
    here = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "answerable.site", "verify", str(file)]
    return subprocess.run(command, capture_output=True, text=True, cwd=file.parent, env=here)
