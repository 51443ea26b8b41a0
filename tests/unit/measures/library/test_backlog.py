from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from answerable.measures import DuckEngine, OracleEngine, Scope
from answerable.record import Event, MemoryRecord, cases
from answerable.rules import Limit, Rules, Trigger
from tests.figures import AT, both, cells, happened
from tests.lives import guild
from tests.unit.measures.library.guild import case, figure, rows


def stock(events: list[Event], as_of: str) -> tuple[int, int, int]:
    row = rows(figure("backlog", events, as_of=as_of), "backlog")["now"]
    return row["open"], row["beyond"], row["within"]


@pytest.mark.parametrize(("as_of", "beyond"), [("2024-07-14", 0), ("2024-07-15", 0), ("2024-07-16", 1)])
def test_a_case_is_in_the_backlog_from_the_day_after_it_was_due(as_of: str, beyond: int) -> None:
    """The Guild decides within six months (Rule 3(1)): by 15 July what reached it on 15 January."""
    assert stock(case("2024-01-15", 1), as_of) == (1, beyond, 1 - beyond)


def test_neither_a_stop_nor_an_extension_moves_the_day() -> None:
    stopped = [
        *case("2024-01-15", 1),
        happened("2024-02-01", "C-1", cases.Stopped(reason="police-asked")),
        happened("2024-05-01", "C-1", cases.Resumed()),
        happened(
            "2024-05-02",
            "C-1",
            cases.Extended(limit="decide", until_on=date(2025, 1, 1), reason="late-evidence"),
        ),
    ]
    assert stock(stopped, "2024-07-16") == (1, 1, 0)


def test_what_is_closed_is_no_backlog_and_what_is_opened_again_is_at_once() -> None:
    events = case("2024-01-15", 1, "2024-09-01")
    assert stock(events, "2024-09-30") == (0, 0, 0)
    events.append(happened("2024-10-01", "C-1", cases.Reopened(reason="new-evidence")))
    assert stock(events, "2024-10-31") == (1, 1, 0)


def test_growth_is_over_the_same_day_a_year_earlier() -> None:
    events = [
        *case("2022-01-01", 1),
        *case("2023-01-01", 2),
        *case("2023-06-30", 3),
        *case("2023-12-01", 4, "2024-02-01"),
    ]
    told = rows(figure("backlog", events, as_of="2024-01-31", since="2023-01-01"), "growth")
    beyond, all_open = told["beyond-the-limit"], told["open"]
    assert (beyond["now"], beyond["a_year_earlier"], beyond["growth"], beyond["growth_share"]) == (
        3,
        1,
        2,
        200,
    )
    assert (all_open["now"], all_open["a_year_earlier"], all_open["growth"]) == (4, 2, 2)


def clearing(events: list[Event], which: str, window: int) -> dict[str, object]:
    told = figure("backlog", events, as_of="2024-12-31")
    return cells(told, "clearing")[which, f"the last {window} months"]


def test_months_to_clear_are_at_the_net_rate_of_the_window() -> None:
    """Open at the end: 4. In the last three months 6 were closed and 3 came: one fewer a month."""
    old = [case("2024-05-01", n, "2024-11-15") for n in range(6)]
    new = [case("2024-12-01", n) for n in range(10, 13)]
    events = sum([*old, *new, case("2024-08-01", 20)], [])
    told = clearing(events, "open", 3)
    assert (told["stock"], told["entered"], told["left"], told["months"], told["never"]) == (
        4,
        3,
        6,
        4.0,
        False,
    )
    assert told["if_no_more_came"] == 2.0


def test_never_at_these_rates_is_said() -> None:
    told = clearing(sum([case("2024-11-01", n) for n in range(3)], []), "open", 3)
    assert (told["months"], told["never"], told["if_no_more_came"]) == (None, True, None)


def test_the_backlog_has_flows_of_its_own() -> None:
    """Two were late when they were closed, one was not; one became late in the window and is so still."""
    late = [*case("2024-01-05", 1, "2024-11-05"), *case("2024-02-05", 2, "2024-11-06")]
    others = [*case("2024-10-05", 3, "2024-11-07"), *case("2024-05-15", 4)]
    told = clearing([*late, *others], "beyond-the-limit", 3)
    assert (told["stock"], told["entered"], told["left"]) == (1, 1, 2)


def test_what_is_closed_on_the_day_after_it_was_due_was_never_in_the_backlog() -> None:
    told = clearing(
        [*case("2024-04-15", 1, "2024-10-16"), *case("2024-04-15", 2, "2024-10-17")], "beyond-the-limit", 3
    )
    assert told["left"] == 1


def without_whole_limit() -> Rules:
    """The Guild's rules as if they laid down no limit for the whole."""
    procedure = guild().procedure("complaint")
    versions = tuple(
        v.model_copy(update={"limits": tuple(x for x in v.limits if not x.whole)}) for v in procedure.versions
    )
    changed = procedure.model_copy(update={"versions": versions})
    others = tuple(p for p in guild().procedures if p.id != "complaint")
    return replace(guild(), procedures=(changed, *others))


def test_without_a_limit_there_is_no_backlog_and_that_is_said() -> None:
    told = both(
        "backlog", without_whole_limit(), case("2020-01-01", 1), as_of="2024-12-31", since="2024-01-01"
    )
    row = cells(told, "backlog")["now",]
    assert (row["open"], row["beyond"], row["within"], row["without_limit"]) == (1, None, None, 1)
    assert told.notes == ("The rules lay down no limit for the whole procedure: nothing can be beyond it.",)


def test_a_limit_that_starts_with_another_event_runs_from_it(tmp_path: Path) -> None:
    procedure = guild().procedure("complaint")
    started = [
        v.model_copy(update={"limits": tuple(_from_allocation(x) for x in v.limits)})
        for v in procedure.versions
    ]
    changed = procedure.model_copy(update={"versions": tuple(started)})
    rules = replace(guild(), procedures=(changed, *(p for p in guild().procedures if p.id != "complaint")))
    events = [
        *case("2024-01-01", 1),
        *case("2024-01-01", 2),
        happened("2024-06-01", "C-2", cases.Allocated(investigator="P-ivan")),
        happened("2024-09-01", "C-2", cases.Allocated(investigator="P-iris")),
    ]
    record = MemoryRecord()
    record.append(events, after=0, at=AT)
    scope = Scope(date(2024, 12, 2), date(2024, 1, 1), len(events))
    told = OracleEngine(record, rules).compute("backlog", scope)
    assert DuckEngine(record, rules, tmp_path).compute("backlog", scope) == told
    row = cells(told, "backlog")["now",]
    assert (row["open"], row["beyond"], row["without_limit"]) == (2, 1, 1)


def _from_allocation(limit: Limit) -> Limit:
    return limit.model_copy(update={"starts": (Trigger(kind="Allocated"),)}) if limit.whole else limit
