"""A complaint by telephone, taken down at the desk; whom it is about, found in the list of members; joined and split."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from answerable.matters import fold
from tests.journeys.conftest import words

LIST = b"""number,name,membership,since,until,branch
77,Barnaby Marrow,member,2015-01-01,,North Lodge
78,Una Underhay,member,2015-01-01,,South Lodge
79,Piers Plow,baron,,,
""" + b"".join(b"9%03d,Some%d Body%d,member,,,East Lodge\n" % (n, n, n) for n in range(100))


def a_day(name: str, day: int, month: int, year: int) -> dict[str, str]:
    return {f"{name}_day": str(day), f"{name}_month": str(month), f"{name}_year": str(year)}


TAKEN = {
    "channel": "phone",
    **a_day("received_on", 9, 3, 2026),
    "words": "He broke my lantern.",
    "respondent_name": "Barnaby Marow",
    "reporter": "complainant",
    "complainant_name": "Aldous Newcomer",
    "contact": "by telephone",
}


@pytest.fixture
def carol(at_door):
    return at_door("Carol")


def taken(carol, **more) -> str:
    """Take it down, and give the number of the case."""
    said = words(carol.post("/desk/intake/", {**TAKEN, "go_on": "yes", **more}, follow=True))
    assert re.search(r"code (\d{4} ){3}\d{4}", said)
    return re.search(r"(new case|further complaint in) (C-\d+-\d+)", said)[2]


def standing(house, case):
    return fold(house.record.read(subject=case), house.rules)


def test_it_is_taken_down_with_its_channel_and_day_and_the_receipt_is_shown_once(house, carol):
    case = taken(carol)
    facts = standing(house, case).entries[0].event
    assert facts.facts.channel == "phone" and facts.happened_on.isoformat() == "2026-03-09"
    assert facts.actor == "P-carol"
    assert not re.search(r"(\d{4} ){3}\d{4}", words(carol.get(f"/desk/matters/{case}/")))


def test_what_is_wrong_is_said_and_what_was_typed_stays(house, carol):
    before = house.head().size
    answer = words(carol.post("/desk/intake/", {**TAKEN, "channel": ""}))
    assert "Error" in answer and "He broke my lantern." in answer and house.head().size == before


def test_whoever_gave_their_name_and_how_to_reach_them_is_found_by_the_name(house, carol):
    taken(carol)
    assert "Aldous Newcomer" in words(carol.post("/desk/find/", {"words": "newcomer"}))
    assert "Nobody was found" in words(carol.post("/desk/find/", {"words": "telephone"}))


def test_whoever_was_named_before_is_shown_before_anything_is_recorded(house, carol):
    first = taken(carol)
    before = house.head().size
    shown = words(carol.post("/desk/intake/", TAKEN))
    assert "Is it known already?" in shown and house.head().size == before
    assert "Who was named before" in shown and "Who wrote before" in shown and first in shown
    assert taken(carol, into=first) == first
    assert len(standing(house, first).complaints) == 2
    assert "further complaint" in words(carol.get(f"/desk/matters/{first}/")).lower()


def read_in(carol, content=LIST):
    sent = {"file": SimpleUploadedFile("members.csv", content, "text/csv"), **a_day("as_of", 1, 3, 2026)}
    return words(carol.post("/desk/members/", sent, follow=True))


def test_a_list_is_read_in_with_its_faults_told(house, carol):
    assert "No list was read in yet" in words(carol.get("/desk/members/"))
    said = read_in(carol)
    assert "102 lines were read in; 1 were faulted" in said or "102 lines" in said
    assert "baron" in said and "is no membership of the body" in said
    assert "The list of 1 March 2026" in words(carol.get("/desk/members/"))
    assert "No line of it could be read" in read_in(carol, b"a,b\n1,2\n")
    assert "102 lines" in words(carol.get("/desk/members/"))


def test_who_is_likely_meant_is_proposed_with_reasons_and_a_person_decides(house, carol):
    read_in(carol)
    case = taken(carol)
    seen = words(carol.get(f"/desk/matters/{case}/identify/"))
    assert "One member" in seen and "Barnaby Marrow" in seen and "differs by one letter" in seen
    assert "likely" in seen and standing(house, case).entries[-1].event.kind == "Received"
    chosen = {"who": "77", "membership": "", "basis": "list-of-members", **a_day("happened_on", 10, 3, 2026)}
    assert "it is in the record" in words(carol.post(f"/desk/matters/{case}/identify/", chosen, follow=True))
    facts = standing(house, case).entries[-1].event.facts
    assert (facts.membership, facts.basis) == ("member", "list-of-members")
    # The next complaint about the same member is about the same person, under one number.
    other = taken(carol)
    carol.post(f"/desk/matters/{other}/identify/", chosen)
    assert standing(house, other).respondent == standing(house, case).respondent


def test_none_of_them_is_an_answer_and_needs_what_they_were(house, carol):
    read_in(carol)
    case = taken(carol)
    none = {"who": "none", "membership": "", "basis": "document", **a_day("happened_on", 10, 3, 2026)}
    assert "Say what they were" in words(carol.post(f"/desk/matters/{case}/identify/", none))
    carol.post(f"/desk/matters/{case}/identify/", none | {"membership": "non-member"})
    assert standing(house, case).entries[-1].event.facts.membership == "non-member"


def test_another_name_is_looked_for_without_a_name_in_an_address(house, carol):
    read_in(carol)
    case = taken(carol)
    seen = carol.post(
        f"/desk/matters/{case}/identify/", {"look": "yes", "name": "Una Underhay", "branch": ""}
    )
    assert "Una Underhay" in words(seen) and "number 78" in words(seen)
    assert standing(house, case).entries[-1].event.kind == "Received"


def test_two_cases_become_one_and_one_becomes_two(house, carol):
    one, other = taken(carol, respondent_name=""), taken(carol, respondent_name="")
    day = a_day("happened_on", 10, 3, 2026)
    refused = words(carol.post(f"/desk/matters/{one}/merge/", {"into": one, "reason": "same-matter", **day}))
    assert "is this case itself" in refused
    carol.post(f"/desk/matters/{one}/merge/", {"into": other, "reason": "same-matter", **day})
    assert standing(house, one).disposal == "merged"
    assert other in words(carol.get(f"/desk/matters/{one}/"))
    carol.post(f"/desk/matters/{other}/split/", {"names": "Cy\nDi", "reason": "several-persons", **day})
    apart = standing(house, other).entries[-1].event.facts.cases
    assert len(apart) == 2 and all(standing(house, case).is_open for case in apart)


@pytest.mark.parametrize(
    "address", ["/desk/intake/", "/desk/members/", "/desk/matters/C-2025-0003/identify/"]
)
def test_it_is_for_staff(at_door, address):
    assert at_door("Olga").get(address).status_code == 403 and at_door(None).get(address).status_code == 302


def test_a_list_from_somebody_who_does_not_work_here_is_not_even_taken_in(house, at_door, monkeypatch):
    from answerable.site.store.vault import Vault

    def taken_in(self):
        raise AssertionError("the file of a stranger was taken in")

    monkeypatch.setattr(Vault, "arriving", taken_in)
    for who, status in ((None, 302), ("Olga", 403)):
        sent = {"file": SimpleUploadedFile("members.csv", LIST, "text/csv"), **a_day("as_of", 1, 3, 2026)}
        assert at_door(who).post("/desk/members/", sent).status_code == status
