from collections import Counter
from datetime import date
from pathlib import Path

from answerable.measures import Scope
from answerable.measures.engines.duck import DuckEngine
from answerable.measures.sources.history import tell
from answerable.measures.sources.views import Views
from answerable.record import Event, cases, people
from tests.figures import happened
from tests.lives import guild, lived, record_of
from tests.unit.measures.library.guild import case, closed

REOPENED = [
    *case("2024-01-01", 1, "2024-02-01"),
    happened("2024-03-01", "C-1", cases.Reopened(reason="new-evidence")),
    closed("2024-04-01", "C-1", "left"),
    *case("2024-03-15", 2),
]


def views(events: list[Event], folder: Path, as_of: date = date(2024, 12, 31)) -> Views:
    return DuckEngine(record_of(events), guild(), folder)._views(
        guild(), Scope(as_of, date(2024, 1, 1), len(events))
    )


def test_a_spell_that_ends_after_the_day_has_not_ended(tmp_path: Path) -> None:
    told = views(REOPENED, tmp_path, date(2024, 3, 31))
    rows = told.rows(told.spells.select("matter", "on", "next_on").order_by("matter", "on"))
    assert [(r["matter"], str(r["on"]), str(r["next_on"])) for r in rows] == [
        ("C-1", "2024-01-01", "2024-02-01"),
        ("C-1", "2024-03-01", "None"),
        ("C-2", "2024-03-15", "None"),
    ]
    assert told.count(told.open_cases) == 2


def test_what_happens_after_the_day_has_not_happened(tmp_path: Path) -> None:
    told = views(REOPENED, tmp_path, date(2024, 3, 14))
    assert (told.count(told.cases), told.count(told.events)) == (1, 3)


def test_rows_are_counted_by_the_values_of_columns(tmp_path: Path) -> None:
    told = views(REOPENED, tmp_path)
    ended = told.of("Disposed")
    assert told.tally(ended, "subject", "disposal") == Counter({("C-1", "proved"): 1, ("C-1", "left"): 1})
    assert told.tally_one(ended, "subject") == Counter({"C-1": 2})


def test_a_day_is_in_the_period_from_its_first_to_its_last(tmp_path: Path) -> None:
    events = sum(
        [case(day, n) for n, day in enumerate(("2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"))], []
    )
    told = views(events, tmp_path)
    entries = told.known.entries
    assert told.count(entries.filter(told.in_period(entries.happened_on))) == 2


def test_stages_and_facts_are_those_that_the_history_tells(tmp_path: Path) -> None:
    events = lived(5)
    scope = Scope(date(2025, 6, 30), date(2024, 1, 1), len(events))
    told, known = views(events, tmp_path, scope.as_of), tell(record_of(events), guild(), scope)
    for kind in ("Received", "Sought", "Asked", "Obliged", "Acknowledged"):
        assert told.stages(kind) == known.stages(kind)
    kinds = {"Sat", "Planned", "Trained"}
    mine, theirs = told.facts(kinds), known.facts(kinds)
    assert [(f.subject, f.kind, f.on, f.says) for f in mine] == [
        (f.subject, f.kind, f.on, f.says) for f in theirs
    ]


def test_many_are_given_back_as_a_tuple(tmp_path: Path) -> None:
    sat = [happened("2024-01-01", "S-1", people.Sat(panel="conduct-panel", members=("P-1", "P-2")))]
    (fact,) = views(sat, tmp_path).facts({"Sat"})
    assert fact.says["members"] == ("P-1", "P-2")
    assert fact.says["cases"] == ()
