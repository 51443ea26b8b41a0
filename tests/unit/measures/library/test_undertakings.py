from datetime import date

from answerable.record import Event, Kind, promises
from tests.figures import happened
from tests.unit.measures.library.guild import column, figure, rows

PAPER = "ab" * 32
ACCEPTED = ("2024-02-01", promises.UndertakingAccepted())
OFFERED = ("2024-05-01", promises.EvidenceOffered(words=PAPER))
ENOUGH = ("2024-05-10", promises.EvidenceJudged(is_accepted=True))
NOT_ENOUGH = ("2024-05-10", promises.EvidenceJudged(is_accepted=False))


def promise(
    number: int, *steps: tuple[str, Kind], due: date | None = None, test: bool = True, bound: str = "clerk"
) -> list[Event]:
    id = f"U-2024-{number:03d}"
    said = promises.UndertakingRecorded(
        words=PAPER, bound=bound, given_to="assembly", due_on=due, has_no_day=due is None,
        criterion=PAPER if test else None, has_no_criterion=not test,
    )  # fmt: skip
    return [happened("2024-01-15", id, said), *(happened(day, id, facts) for day, facts in steps)]


DAY = date(2024, 6, 1)
EVERY = [
    *promise(1, due=DAY),
    *promise(2, ACCEPTED, test=False),
    *promise(3, ACCEPTED, due=DAY),
    *promise(4, ACCEPTED, due=date(2025, 1, 10), bound="court"),
    *promise(5, ACCEPTED, OFFERED, ENOUGH, due=date(2024, 4, 1)),
    *promise(6, ACCEPTED, OFFERED, due=date(2026, 1, 1)),
    *promise(7, ("2024-02-01", promises.UndertakingDisowned()), due=None, test=False),
    *promise(8, ACCEPTED, ("2024-06-02", promises.UndertakingBroken()), due=DAY),
    *promise(9, ACCEPTED, ("2024-06-02", promises.UndertakingSuperseded(by="U-2024-004")), due=DAY),
    *promise(10, ACCEPTED, OFFERED, NOT_ENOUGH, due=DAY),
]


def test_each_promise_has_one_state_and_they_add_up() -> None:
    told = figure("undertakings", EVERY)
    assert column(told, "by-state", "undertakings") == {
        **{"not-accepted": 1, "open": 2, "due": 1, "overdue": 2, "kept": 1, "disowned": 1, "broken": 1},
        **{"superseded": 1, "total": 10},
    }
    assert column(told, "by-bound", "undertakings") == {"clerk": 9, "court": 1, "total": 10}


def test_what_they_lack_and_what_waits_is_counted() -> None:
    assert column(figure("undertakings", EVERY), "marks", "undertakings") == {
        **{"binding": 5, "broken-or-overdue": 3, "kept-late": 1, "evidence-waiting": 1, "without-day": 2},
        **{"without-criterion": 2},
    }


def test_nothing_but_acceptance_makes_a_promise_count_as_binding() -> None:
    told = figure("undertakings", promise(1, OFFERED, ENOUGH, ("2024-06-02", promises.UndertakingBroken())))
    assert column(told, "by-state", "undertakings") == {"not-accepted": 1, "total": 1}


def test_as_of_an_earlier_day_it_had_not_come_so_far() -> None:
    assert (
        rows(figure("undertakings", EVERY, as_of="2024-01-31"), "undertakings")["U-2024-005"]["state"]
        == "not-accepted"
    )
    assert (
        rows(figure("undertakings", EVERY, as_of="2024-05-05"), "undertakings")["U-2024-005"]["state"]
        == "overdue"
    )
    row = rows(figure("undertakings", EVERY), "undertakings")["U-2024-003"]
    assert (row["state"], row["overdue_days"], row["accepted_on"]) == ("overdue", 213, date(2024, 2, 1))


def test_evidence_on_a_recommendation_is_none_on_a_promise() -> None:
    told = figure(
        "undertakings", [happened("2024-03-01", "I-2024-001/1", promises.EvidenceOffered(words=PAPER))]
    )
    assert told.notes == ("No promise is on record.",)
