"""A promise lives through three doors: the chair records it, the Clerk disowns or accepts it, a second person judges it."""

from tests.journeys.conftest import words

PROMISE, OVERSIGHT = "U-2026-001", "/oversight/promises"
DAY = {"happened_on_day": "10", "happened_on_month": "3", "happened_on_year": "2026"}


def said(**changed):
    told = {
        "words": "Two more people will investigate complaints.", "bound": "clerk", "given_to": "assembly",
        "has_day": "by-a-day", "due_on_day": "29", "due_on_month": "5", "due_on_year": "2026",
        "has_criterion": "there-is", "criterion": "Two more people hold the office of investigator on that day.",
    }  # fmt: skip
    return {**told, **DAY, **changed}


def recorded(at_door, **changed):
    olga = at_door("Olga")
    answer = olga.post(f"{OVERSIGHT}/new/", said(**changed), follow=True)
    assert "It binds nobody until it is accepted" in words(answer)
    return olga


def test_a_day_or_none_and_a_criterion_or_none_must_be_said(house, at_door):
    olga, before = at_door("Olga"), house.head().size
    for wrong, told in (
        ({"has_day": "none"}, "You say that there is none, and give one"),
        ({"criterion": ""}, "Write it, or say that there is none"),
        ({"criterion": "World class"}, "is nothing that somebody else could check"),
    ):
        answer = words(olga.post(f"{OVERSIGHT}/new/", said(**wrong)))
        assert "<title>Error: " in answer and told in answer
        assert "Two more people will investigate complaints." in answer
    assert house.head().size == before


def test_the_clerk_disowns_it_and_both_words_stand(at_door):
    recorded(at_door)
    clare = at_door("Clare")
    assert PROMISE in words(clare.get("/desk/promises/"))
    never = {"words": "I had made no such commitment.", **DAY}
    clare.post(f"/desk/matters/{PROMISE}/do/UndertakingDisowned/", never, follow=True)
    page = words(at_door().get(f"/promises/{PROMISE}/"))
    for told in (
        "It binds nobody",
        "Two more people will investigate complaints.",
        "I had made no such commitment.",
    ):
        assert told in page
    assert "Clare" not in page


def test_nobody_accepts_it_for_the_clerk(house, at_door):
    recorded(at_door)
    before = house.head().size
    answer = at_door("Carol").post(f"/desk/matters/{PROMISE}/do/UndertakingAccepted/", DAY)
    assert answer.status_code == 409
    assert "Nobody accepts or disowns a promise for somebody else" in words(answer)
    at_door("Olga").post(f"{OVERSIGHT}/{PROMISE}/accept/", DAY)
    assert house.head().size == before
    assert "never accepted" in words(at_door("Olga").get(f"{OVERSIGHT}/")).lower()


def test_it_is_accepted_kept_and_judged_by_another(at_door):
    olga, clare = recorded(at_door), at_door("Clare")
    clare.post(f"/desk/matters/{PROMISE}/do/UndertakingAccepted/", DAY, follow=True)
    assert "Show that the promise was kept" in words(clare.get(f"/desk/matters/{PROMISE}/"))
    clare.post(f"/desk/matters/{PROMISE}/do/EvidenceOffered/", {"words": "They began.", **DAY}, follow=True)
    barred = clare.post(
        f"/desk/matters/{PROMISE}/do/EvidenceJudged/", {"is_accepted": "yes", "words": "So.", **DAY}
    )
    assert barred.status_code == 409 and "this needs a second person" in words(barred)
    assert "Waiting for you" in words(olga.get(f"{OVERSIGHT}/"))
    judged = {"is_accepted": "yes", "words": "I asked them.", **DAY}
    assert "it is in the record" in words(olga.post(f"{OVERSIGHT}/{PROMISE}/judge/", judged, follow=True))
    page = words(at_door().get(f"/promises/{PROMISE}/"))
    assert "It was kept" in page and "I asked them." in page


def test_an_inquiry_and_its_recommendations_are_entered_and_counted(at_door):
    clare = at_door("Clare")
    inquiry = {"title": "A review", "organisation": "The Assessor", "recommendations": "2", **DAY}
    clare.post("/desk/promises/inquiries/new/", inquiry, follow=True)
    made = {"number": "1", "words": "Count them.", "owner": "clerk", **DAY}
    clare.post("/desk/promises/inquiries/I-2026-001/new/", made, follow=True)
    assert "2 recommendations reported, 1 entered: 1 is not entered yet." in words(
        at_door().get("/recommendations/")
    )
    assert "Count them." in words(at_door().get("/recommendations/I-2026-001/1/"))
    assert at_door().get("/recommendations/I-2026-001/2/").status_code == 404


def test_a_commitment_and_a_meeting_from_outside(at_door):
    clare = at_door("Clare")
    zero = {"words": "Zero tolerance.", "declared_by": "court", "measure": "none", **DAY}
    clare.post("/desk/promises/commitments/new/", zero, follow=True)
    met = {"organisations": "Council of Lamps", "asks": "Review the code.\nCount them.", **DAY}
    answer = words(clare.post("/desk/promises/meetings/new/", met, follow=True))
    assert "with 2 asks" in answer
    assert "Not measurable" in words(at_door().get("/promises/"))
    page = words(at_door().get("/promises/asked/"))
    assert "Council of Lamps" in page and "Count them." in page
