from datetime import date

import pytest

from answerable.disclosure import NoSuchReader, Shown, SumsDoNotHold, Withheld, release, root_at
from answerable.measures import Place, Sum
from answerable.record import Event, MemoryRecord, oversight
from tests.unit.disclosure.conftest import AT
from tests.unit.disclosure.figures_by_hand import AS_OF, SINCE, ByHand, counted, figure

C = Withheld("c")
STAGES, SUMS = counted(
    "stages", {"triage": (12,), "investigation": (2,), "panel": (9,)}, "cases", key="stage", list_id="stages"
)
FIGURE = figure("by-hand", STAGES, sums=SUMS, notes=("Cases that were joined count once.",))


@pytest.fixture
def released(register, rules):
    def of(
        reader: str = "public",
        as_of: date = AS_OF,
        since: date = SINCE,
        known_at: int | None = None,
        raw=FIGURE,
    ):
        engine = ByHand(raw)
        made = release(
            register.record, rules, engine=engine, measure=raw.definition.measure, reader=reader, as_of=as_of,
            since=since, known_at=known_at,
        )  # fmt: skip
        return made, engine.asked[-1]

    return of


def test_a_small_count_is_withheld_with_another_beside_it(released):
    figure, _ = released()
    assert [row[1] for row in figure.tables[0].rows] == [Shown(12), C, C, Shown(23)]
    assert figure.withheld == ("Stages: 2 [c]: counts, from 1 to 4 or needed to keep such a count unknown.",)


def test_staff_see_all(released):
    figure, _ = released("staff")
    assert [row[1] for row in figure.tables[0].rows] == [Shown(12), Shown(2), Shown(9), Shown(23)]
    assert figure.withheld == ()
    assert figure.guarantee.startswith("Every count is exact")


def test_a_figure_is_bound_to_its_days_and_its_place(released, register):
    register.tell("M-2026-01/1", oversight.Answered(answer="ab" * 32, quality="figures"))
    figure, scope = released(known_at=0)
    assert (figure.as_of, figure.since, figure.known_at, figure.reader) == (AS_OF, SINCE, 0, "public")
    assert (scope.as_of, scope.since, scope.known_at) == (AS_OF, SINCE, 0)
    assert figure.root == root_at(register.record, 0) != register.record.head().root
    now, _ = released()
    assert (now.known_at, now.root) == (1, register.record.head().root)


def test_the_public_sees_whole_months_and_is_told(released):
    figure, scope = released(as_of=date(2026, 7, 14), since=date(2026, 7, 1))
    assert (scope.as_of, scope.since) == (date(2026, 6, 30), date(2026, 6, 1))
    assert figure.notes[-1].startswith("Shown as of 30 June 2026, the last month's end")
    exact, scope = released("staff", as_of=date(2026, 7, 14))
    assert scope.as_of == date(2026, 7, 14) and exact.notes == FIGURE.notes


def test_earlier_answers_are_named(released, register):
    facts = oversight.Answered(
        answer="ab" * 32, quality="figures", measures=("by-hand",), as_of=date(2026, 5, 31), known_at=0
    )
    register.tell("M-2026-01/1", facts)
    figure, _ = released()
    assert figure.notes[-1] == "Also given out before, as of 31 May 2026."


def test_a_size_that_the_record_has_not_reached_is_refused(released):
    with pytest.raises(ValueError, match="holds 0 entries; nothing is known at 7"):
        released(known_at=7)


def test_roots_between_two_appends_are_found_too():
    events = [
        Event(
            subject=f"M/{n}",
            facts=oversight.Answered(answer="ab" * 32, quality="figures"),
            happened_on=AS_OF,
            actor="P-1",
        )
        for n in range(3)
    ]
    record = MemoryRecord(salt=lambda: "00" * 16)
    record.append(events, after=0, at=AT)
    one_by_one = MemoryRecord(salt=lambda: "00" * 16)
    for n, event in enumerate(events):
        one_by_one.append([event], after=n, at=AT)
    assert root_at(record, 2) == root_at(one_by_one, 2)


def test_an_unknown_reader_gets_nothing(released):
    with pytest.raises(NoSuchReader):
        released("passers-by")


def test_a_figure_that_does_not_add_up_is_not_released_even_to_staff(released):
    wrong = figure(
        "by-hand",
        STAGES,
        sums=[Sum(Place("stages", ("triage",), "cases"), ((1, Place("stages", ("panel",), "cases")),))],
    )
    with pytest.raises(SumsDoNotHold):
        released("staff", raw=wrong)
