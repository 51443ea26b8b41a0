from datetime import date

from answerable.record import Event, promises
from tests.figures import happened
from tests.unit.measures.library.guild import column, figure, rows

PAPER = "ab" * 32


def ask(number: int, on: str, *taken: tuple[str, str], of: str = "O-1") -> list[Event]:
    id = f"X-2018-001/{number}"
    made = promises.AskMade(words=PAPER, organisation=of, meeting="X-2018-001")
    return [happened(on, id, made), *(happened(day, id, promises.AskTaken(outcome=o)) for day, o in taken)]


def test_the_days_since_a_meeting_are_286() -> None:
    told = figure("asks", ask(1, "2018-04-24"), as_of="2019-02-04", since="2018-01-01")
    assert rows(told, "asks")["X-2018-001/1"]["days"] == 286
    assert column(told, "by-age", "asks") == {"181-365": 1, "total": 1}


def test_open_ones_are_set_by_age_and_the_others_by_what_became_of_them() -> None:
    events = [
        *ask(1, "2024-12-01"),
        *ask(2, "2024-01-01", ("2024-02-01", "in-part")),
        *ask(3, "2024-01-01", ("2024-02-01", "in-part"), ("2024-03-01", "done"), of="O-2"),
        *ask(4, "2023-01-01", ("2024-02-01", "declined"), of="O-2"),
        *ask(5, "2023-01-01", of="O-2"),
    ]
    told = figure("asks", events)
    assert column(told, "by-state", "asks") == {"open": 2, "in-part": 1, "done": 1, "declined": 1, "total": 5}
    assert column(told, "by-age", "asks") == {"up-to-90": 1, "181-365": 1, "over-365": 1, "total": 3}
    assert [(r["asks"], r["waiting"], r["longest"]) for r in rows(told, "by-organisation").values()] == [
        (2, 2, 365),
        (3, 1, 730),
    ]
    row = rows(told, "asks")["X-2018-001/3"]
    assert (row["days"], row["taken_on"]) == (60, date(2024, 3, 1))


def test_nothing_asked_is_said() -> None:
    assert figure("asks", []).notes == ("No ask of an organisation from outside is on record.",)
