"""The pages of allocation and independence, used as an officer does."""

from answerable.matters import Sought
from tests.journeys.conftest import words
from tests.site_register import TODAY

DAY = {"happened_on_day": TODAY.day, "happened_on_month": TODAY.month, "happened_on_year": TODAY.year}
IVANS = "C-2025-0002"  # the one small case that Ivan was given


def test_a_desk_is_looked_at_once_more_and_handed_over_in_one_act(house, at_door):
    carol = at_door("Carol")
    page = words(carol.get("/desk/people/P-ivan/hand-over/"))
    assert IVANS in page and "the office of Investigator" in page and "North Lights" in page
    sent = {"to_0": "north-lights", "reason": "leaves", **DAY}
    size = house.record.head().size
    sure = words(carol.post("/desk/people/P-ivan/hand-over/", sent))
    assert "Nothing is in the record yet" in sure and house.record.head().size == size
    done = carol.post("/desk/people/P-ivan/hand-over/", {**sent, "sure": "yes"}, follow=True)
    assert "is handed over: it is in the record" in words(done)
    assert list(house.lists.found(Sought(investigators=frozenset({"P-ivan"}), is_open=True), most=9)) == []
    assert "has nothing in hand" in words(carol.get("/desk/people/P-ivan/hand-over/"))
    assert IVANS in words(carol.get("/desk/allocation/"))


def test_standing_aside_shuts_the_case_to_whoever_did(house, at_door):
    ivan = at_door("Ivan")
    assert ivan.get(f"/desk/matters/{IVANS}/").status_code == 200
    assert "Stand aside" in words(ivan.get(f"/desk/matters/{IVANS}/do/Recused/", follow=True))
    sent = {"person": "P-ivan", "reason": "friend", **DAY}
    answer = ivan.post(f"/desk/matters/{IVANS}/stand-aside/", sent, follow=True)
    assert answer.status_code == 200 and "It is in the record" in words(answer)
    assert ivan.get(f"/desk/matters/{IVANS}/").status_code == 404
    assert house.lists.one(IVANS).team == "north-lights"
    assert at_door("Carol").get(f"/desk/matters/{IVANS}/").status_code == 200


def test_two_people_pass_a_guard_over_on_the_pages(house, at_door):
    carol, clare = at_door("Carol"), at_door("Clare")
    page = words(clare.get(f"/desk/matters/{IVANS}/pass-over/"))
    assert "must have declared no tie (Rule 4(1))" in page
    sent = {
        "guard": "disposed:not-conflicted",
        "person": "P-petra",
        "reason": "nobody-else",
        "words": "Nobody else is here.",
        **DAY,
    }
    assert "once a second person has agreed" in words(
        clare.post(f"/desk/matters/{IVANS}/pass-over/", sent, follow=True)
    )
    barred = clare.get(f"/desk/matters/{IVANS}/do/OverrideAgreed/")
    assert barred.status_code == 409 and "second person" in words(barred)
    agreed = carol.post(
        f"/desk/matters/{IVANS}/do/OverrideAgreed/", {"override": f"{IVANS}/o1", **DAY}, follow=True
    )
    assert "Agreed that a guard be passed over" in words(agreed)


def test_a_contact_is_noted_with_the_same_words_for_every_number(house, at_door):
    theo = at_door("Theo")
    sent = {"office": "warden", "purpose": "asked-to-hurry", "channel": "phone", "words": "Soon?", **DAY}
    told = [
        words(theo.post("/desk/contacts/new/", {**sent, "case": number}, follow=True))
        for number in (IVANS, "C-2026-0999")
    ]
    assert all("It is noted." in one for one in told)
    assert "Somebody outside spoke of it" in words(at_door("Carol").get(f"/desk/matters/{IVANS}/"))


def test_somebody_is_put_in_a_team_and_related_to_another(house, at_door):
    clare = at_door("Clare")
    clare.post("/desk/people/P-ivan/team/", {"team": "north-lights", "cap": "7", **DAY})
    assert "Ivan has the least to do" in words(clare.get("/desk/allocation/"))
    answer = clare.post(
        "/desk/people/P-ivan/relation/", {"other": "P-petra", "nature": "family", **DAY}, follow=True
    )
    assert "it is in the record" in words(answer)
    refused = at_door("Ivan").post(
        "/desk/people/P-ivan/tie-ended/", {"against": "P-petra", "reason": "no-longer", **DAY}
    )
    assert "Nobody ends a tie of their own" in words(refused)
