from datetime import date

from answerable.record import Event, Kind, promises
from tests.figures import cells, happened
from tests.unit.measures.library.guild import column, figure, rows

PAPER = "ab" * 32
INQUIRY = "I-2024-001"


def reported(count: int) -> Event:
    return happened("2024-01-10", INQUIRY, promises.InquiryReported(title=PAPER, recommendations=count))


def recommended(number: int, *steps: tuple[str, Kind], due: date | None = None) -> list[Event]:
    id = f"{INQUIRY}/{number}"
    made = promises.RecommendationMade(words=PAPER, number=number, inquiry=INQUIRY, owner="clerk", due_on=due)
    return [happened("2024-01-15", id, made), *(happened(day, id, facts) for day, facts in steps)]


YES = ("2024-02-01", promises.RecommendationAnswered(response="accepted"))
NO = ("2024-02-01", promises.RecommendationAnswered(response="rejected"))
BEGUN = ("2024-03-01", promises.RecommendationMoved(status="in-progress", words=PAPER))
PUT_ASIDE = ("2024-03-01", promises.RecommendationMoved(status="not-progressed", words=PAPER))
OFFERED = ("2024-04-01", promises.EvidenceOffered(words=PAPER))
ENOUGH = ("2024-04-10", promises.EvidenceJudged(is_accepted=True))


def moved(number: int, status: str, day: str) -> Event:
    return happened(day, f"{INQUIRY}/{number}", promises.RecommendationMoved(status=status, words=PAPER))


def shown(number: int, day: str) -> list[Event]:
    id = f"{INQUIRY}/{number}"
    judged = promises.EvidenceJudged(is_accepted=True)
    return [happened(day, id, promises.EvidenceOffered(words=PAPER)), happened(day, id, judged)]


def test_what_is_entered_is_held_against_what_was_reported() -> None:
    told = figure("recommendations", [reported(165), *(e for n in range(1, 161) for e in recommended(n))])
    row = rows(told, "by-inquiry")[INQUIRY]
    assert (row["reported"], row["recommendations"], row["missing"], row["unanswered"]) == (165, 160, 5, 160)


def test_each_has_one_status_and_they_add_up() -> None:
    events = [
        reported(6),
        *recommended(1, YES, OFFERED, ENOUGH),
        *recommended(2, YES, BEGUN, due=date(2024, 6, 1)),
        *recommended(3, YES, PUT_ASIDE, due=date(2024, 6, 1)),
        *recommended(4, NO),
        *recommended(5, YES, OFFERED),
        *recommended(6),
    ]
    told = figure("recommendations", events)
    assert column(told, "by-heading", "recommendations") == {
        **{"complete": 1, "under-way": 2, "not-progressed": 2, "unanswered": 1, "total": 6},
    }
    assert column(told, "by-heading", "overdue") == {"under-way": 1, "total": 1}
    assert column(told, "by-status", "recommendations")["offered"] == 1
    row = cells(told, "recommendations")[f"{INQUIRY}/1",]
    assert (row["status"], row["since"], row["changes"]) == ("complete", date(2024, 4, 10), 3)


def test_a_status_that_says_complete_completes_nothing() -> None:
    said = ("2024-03-01", promises.RecommendationMoved(status="complete", words=PAPER))
    told = figure("recommendations", [reported(1), *recommended(1, YES, said)])
    assert column(told, "by-heading", "recommendations") == {"under-way": 1, "total": 1}


def test_the_165_add_up_at_each_report() -> None:
    events = [reported(165)]
    for number in range(1, 166):
        steps = (OFFERED, ENOUGH) if number <= 45 else (BEGUN,) if number <= 124 else (PUT_ASIDE,)
        events += recommended(number, YES, *steps)
    events += [moved(number, "in-progress", "2024-07-01") for number in range(125, 155)]
    events += [e for number in range(46, 98) for e in shown(number, "2024-07-02")]
    events += [e for number in range(98, 155) for e in shown(number, "2024-11-01")]
    told = {
        day: tuple(
            rows(figure("recommendations", events, as_of=day), "by-heading")[h]["recommendations"]
            for h in ("complete", "under-way", "not-progressed", "unanswered", "total")
        )
        for day in ("2024-06-30", "2024-07-31", "2024-11-30")
    }
    assert list(told.values()) == [(45, 79, 41, 0, 165), (97, 57, 11, 0, 165), (154, 0, 11, 0, 165)]


def test_nothing_recommended_is_said() -> None:
    assert figure("recommendations", []).notes == ("No recommendation is on record.",)
