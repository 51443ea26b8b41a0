"""Training at the desk, and the providers' door: what a provider does there, and all that it is never shown."""

import re
from datetime import date

import pytest
from django.urls import get_resolver

from tests.journeys.conftest import words
from tests.site_register import PASSWORD, TODAY

PROVIDER, OTHER = "O-fair", "O-other"
SECRET = ("Bob Wickham", "P-bob", "C-2026-0", "/training", "fair-light-sanction", "Other Teachers", "false mark",
          "Respect for others", "warning", "expulsion", "restriction of rights", "proved", "respondent",
          "allegation", "T-2026")  # fmt: skip


def form(**facts):
    day = {"happened_on_day": str(TODAY.day), "happened_on_month": "3", "happened_on_year": "2026"}
    return day | {name: str(value) for name, value in facts.items()}


@pytest.fixture
def taught(house):
    """Two sessions of today: one of the provider with a sanctioned member on it, and one of somebody else."""
    from answerable import acts
    from answerable.site.accounts import open_account

    def act(verb, **facts):
        return house.act(verb, happened_on=TODAY, by=facts.pop("by", "P-theo"), **facts)

    act(acts.people.name, person="P-bob", name="Bob Wickham")
    for person, name in ((PROVIDER, "Fair Teachers"), (OTHER, "Other Teachers")):
        act(acts.people.name, person=person, name=name, sort="provider")
        act(acts.people.appoint, person=person, role="course-provider", contract="agency")
    open_account(PROVIDER, "fair@guild.example", PASSWORD)
    facts = {"course": "fair-light", "on": TODAY, "places": 2}
    own, others = (act(acts.training.announce, provider=one, **facts).matter for one in (PROVIDER, OTHER))
    owed = act(
        acts.training.oblige, respondent="P-bob", course="fair-light", case="C-2026-0001", as_sanction=True
    ).matter
    act(acts.training.book, obligation=owed, session=own)
    return own, others, owed


def links(page: str) -> set[str]:
    return {link for link in re.findall(r'href="(/[^"#?]*)', page) if not link.startswith("/static")}


def test_a_provider_comes_to_its_own_door(taught, at_door):
    assert at_door("Fair").get("/welcome/").headers["Location"] == "/provider/"
    page = words(at_door("Fair").get("/provider/"))
    assert taught[0] in page and taught[1] not in page


def test_it_says_who_came_and_who_completed_the_course(house, taught, at_door):
    fair, (own, _, owed) = at_door("Fair"), taught
    assert "Came or not" in words(fair.get(f"/provider/{own}/"))
    fair.post(f"/provider/{own}/1/came/", form(present="yes"))
    done = fair.post(f"/provider/{own}/1/completed/", form(evidence="Signed the sheet."), follow=True)
    assert "it is in the record" in words(done) and "completed" in words(done)
    assert "Given" in words(fair.post(f"/provider/{own}/given/", form(), follow=True))
    assert house.lists.one(owed).stage == "closed"
    kinds = [(e.event.kind, e.event.actor) for e in house.record.read(subject=owed)]
    assert kinds[-3:] == [("CameToSession", PROVIDER), ("Started", PROVIDER), ("Completed", PROVIDER)]


def test_what_cannot_be_recorded_is_told_by_its_rule_and_names_no_matter(taught, at_door):
    fair, (own, _, owed) = at_door("Fair"), taught
    page = words(fair.post(f"/provider/{own}/1/completed/", form(evidence="Signed.")))
    assert "That cannot be recorded now, by Order 4(4)" in page and owed not in page
    early = words(fair.post(f"/provider/{own}/given/", form() | {"happened_on_day": "9"}))
    assert "by Order 4(5)" in early
    assert "There is something to put right" in words(fair.post(f"/provider/{own}/1/came/", form()))


def test_no_page_of_the_door_shows_a_case_a_reason_a_sanction_or_another_provider(taught, at_door):
    """Every address of the door, with every number that it could be given; and what it links to behind the door."""
    fair, (own, others, owed) = at_door("Fair"), taught
    numbers = (own, others, owed.replace("/", "%2F"), "C-2026-0001", "L-2026-999")
    addresses = ["/provider/", *(f"/provider/{one}/" for one in numbers)]
    addresses += [
        f"/provider/{one}/{step}"
        for one in numbers
        for step in ("given/", "1/came/", "1/completed/", "9/came/")
    ]
    shown = [(address, fair.get(address)) for address in addresses]
    assert [address for address, answer in shown if answer.status_code == 200] == [
        "/provider/", f"/provider/{own}/", f"/provider/{own}/given/", f"/provider/{own}/1/came/",
        f"/provider/{own}/1/completed/",
    ]  # fmt: skip
    for address, answer in shown:
        # The frame of every page says what the register is for; what the page itself shows is in its main part.
        said = re.search(r"<main.*</main>", words(answer), re.S)[0]
        if answer.status_code == 200:
            assert [word for word in SECRET if word.lower() in said.lower()] == [], address
            assert {link for link in links(said) if not link.startswith("/provider/")} == set(), address


def test_behind_every_other_door_it_is_nobody(house, taught, at_door):
    fair, (own, others, owed) = at_door("Fair"), taught
    for path in _addresses("desk/") + _addresses("oversight/"):
        assert fair.get(path).status_code in {403, 404, 405}, path
        assert "Bob Wickham" not in words(fair.get(path))
    assert not house.is_exact("public")
    assert fair.get("/figures/training-waits/").status_code == 200
    assert fair.post(f"/provider/{others}/1/came/", form(present="yes")).status_code == 404
    for kind in ("Booked", "Waived", "SessionCancelled"):
        assert (
            fair.post(f"/desk/matters/{owed}/do/{kind}/", form(session=own, reason="unfit")).status_code
            == 403
        )


def _addresses(stem: str) -> list[str]:
    """Every address under a stem, its places filled with what there is."""
    found = []
    for pattern, _, _ in _walk(get_resolver(), ""):
        if pattern.startswith(stem):
            path = re.sub(r"<(?:\w+:)?(\w+)>", lambda m: _FILL.get(m[1], "1"), pattern)
            found.append(f"/{path}")
    assert len(found) > 3
    return found


_FILL = {"matter": "C-2026-0001", "session": "L-2026-001", "person": "P-bob", "motion": "M-2026-01", "kind": "Waived",
         "provider": OTHER, "course": "fair-light", "measure": "training-waits", "panel": "conduct-panel"}  # fmt: skip


def _walk(resolver, stem):
    for one in resolver.url_patterns:
        path = stem + str(one.pattern)
        if hasattr(one, "url_patterns"):
            yield from _walk(one, path)
        else:
            yield path, one, stem


@pytest.mark.parametrize("name", ["Theo", "Olga", "Mallory"])
def test_the_providers_door_is_for_providers_only(taught, at_door, name):
    assert at_door(name).get("/provider/").status_code == 403
    assert at_door(name).get(f"/provider/{taught[0]}/").status_code == 403


def test_the_desk_announces_books_and_waits(house, at_door):
    theo = at_door("Theo")
    day = {"on_day": "14", "on_month": "4", "on_year": "2026"}
    made = theo.post(
        "/desk/training/sessions/new/", form(course="fair-light", places=1, commission="", where="", **day)
    )
    number = made.headers["Location"].rstrip("/").rsplit("/", 1)[1]
    for member in ("P-ann", "P-abe"):
        theo.post(
            "/desk/training/owed/new/",
            form(respondent=member, course="fair-light", as_sanction="no", case=""),
        )
    assert "Owed without a sanction" in words(theo.get("/desk/training/owed/", {"flag": "without-sanction"}))
    theo.post(f"/desk/training/sessions/{number}/book/", form(obligation="P-ann/training"))
    assert "waiting list" in words(theo.get(f"/desk/training/sessions/{number}/book/"))
    theo.post(f"/desk/training/sessions/{number}/book/", form(obligation="P-abe/training"))
    page = words(theo.get(f"/desk/training/sessions/{number}/"))
    assert "full: 1 of 1 places taken, and 1 waits" in page.lower()
    page = words(theo.get("/desk/training/"))
    assert "Nobody has been commissioned" in page and "On a waiting list" in page
    theo.post("/desk/matters/P-ann/training/do/PlaceGivenUp/", form(session=number, reason="member-asked"))
    assert house.lists.one("P-abe/training").stage == "booked"


def test_the_door_is_opened_and_closed_by_the_desk(house, taught, at_door):
    theo = at_door("Theo")
    facts = form(course="fair-light", purpose="sanction")
    number = theo.post("/desk/training/seek/", facts).headers["Location"].rstrip("/").rsplit("/", 1)[1]
    theo.post(f"/desk/matters/{number}/do/Approached/", form(provider=PROVIDER))
    theo.post(f"/desk/training/providers/{PROVIDER}/door/", form())
    assert not house.person(PROVIDER).gives_courses
    theo.post(f"/desk/training/providers/{PROVIDER}/door/", form())
    assert house.person(PROVIDER).gives_courses and house.person(PROVIDER).tier == "public"
    assert theo.get("/desk/training/providers/O-none/door/").status_code == 404


def test_who_was_trained_when_they_sat_and_the_courses_are_shown(at_door):
    theo = at_door("Theo")
    assert "The Appeal Panel has no members" in words(theo.get("/desk/training/panels/"))
    theo.post("/desk/training/courses/fair-light/version/", form(version="2026-1", outline=""))
    assert "2026-1, from 10 March 2026" in words(theo.get("/desk/training/courses/"))
    assert date(2026, 3, 10) == TODAY
