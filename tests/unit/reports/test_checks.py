"""What is looked at before a release goes out: inconsistencies planted one by one in an honest draft, each told in words.

Every function below spoils the draft in one way, as a tired person or a broken program would; beside it stands what a
member of the board must then read. The draft without them has nothing but its honest note.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from answerable.disclosure import Declared, ReleasedTable, Shown, StatusMark, Withheld
from answerable.reports import ChangeNote, EarlySight, ReleaseDraft, WithheldCell, check_release
from tests.released import clean

Spoil = Callable[[ReleaseDraft], ReleaseDraft]
PLANTED: list[tuple[Spoil, str, str]] = []
TOTAL = ("total",)


def planted(words: str, *, sort: str = "fault") -> Callable[[Spoil], Spoil]:
    """Put a way of spoiling a draft on the list, with the words in which it must be told."""

    def put(spoil: Spoil) -> Spoil:
        PLANTED.append((spoil, sort, words))
        return spoil

    return put


# -- hands that spoil ----------------------------------------------------------------------------------------------


def figure(draft: ReleaseDraft, measure: str, **changed: object) -> ReleaseDraft:
    """The draft with something of one figure changed."""
    sections = tuple(
        replace(s, figure=replace(s.figure, **changed)) if s.measure == measure else s for s in draft.sections
    )
    return replace(draft, sections=sections)


def table(
    draft: ReleaseDraft, measure: str, name: str, change: Callable[[ReleasedTable], ReleasedTable]
) -> ReleaseDraft:
    """The draft with one table changed."""
    old = draft.figure(measure)
    return figure(draft, measure, tables=tuple(change(t) if t.name == name else t for t in old.tables))


def cell(
    draft: ReleaseDraft, measure: str, name: str, key: tuple[str, ...], column: str, value: object
) -> ReleaseDraft:
    """The draft with one cell changed."""
    held = value if isinstance(value, Withheld) else Shown(value)

    def change(one: ReleasedTable) -> ReleasedTable:
        at, where = one.keys.index(key), one.position(column)
        rows = [list(row) for row in one.rows]
        rows[at][where] = held
        return replace(one, rows=tuple(tuple(row) for row in rows))

    return table(draft, measure, name, change)


def before(draft: ReleaseDraft, **changed: object) -> ReleaseDraft:
    """The draft with something of the release before it changed."""
    return replace(draft, previous=replace(draft.previous, **changed))


def last_figure(draft: ReleaseDraft, measure: str, **changed: object) -> ReleaseDraft:
    """The draft with a figure of the release before it changed."""
    figures = tuple(replace(f, **changed) if f.measure == measure else f for f in draft.previous.figures)
    return before(draft, figures=figures)


# -- sums ----------------------------------------------------------------------------------------------------------


@planted("add up to 60, and 61 is given: 1 too many")
def a_sum_off_by_one(draft):
    return cell(draft, "received", "by-membership", TOTAL, "complaints", 61)


@planted("of “How cases were closed” (How cases were closed) add up to 41, and 40 is given: 1 too few")
def a_total_too_small_by_one(draft):
    return cell(draft, "disposals", "by-disposal", TOTAL, "closings", 40)


@planted("What was open at the start, with what came in and without what went out, makes 64; 65 is given")
def the_stock_is_not_what_the_flow_makes(draft):
    return cell(draft, "open-by-stage", "flow", ("open-at-end",), "cases", 65)


@planted("The same thing is told twice: 63 as")
def two_figures_tell_the_same_thing_differently(draft):
    return cell(draft, "open-by-stage", "flow-by-month", TOTAL, "at_end", 63)


@planted("The parts of “Complaints received” in the row “Total” of “By month”")
def a_row_does_not_add_up_across(draft):
    return cell(draft, "received", "by-month", TOTAL, "single", 51)


@planted("A total cannot be smaller than a part")
def a_total_below_one_of_its_parts(draft):
    spoilt = cell(draft, "received", "by-month", ("2026-01",), "complaints", Withheld("c"))
    return cell(spoilt, "received", "by-month", TOTAL, "complaints", 30)


@planted("a number of things cannot be less than none")
def fewer_than_none(draft):
    return cell(draft, "open-by-stage", "by-stage", ("allocation",), "open", -2)


@planted("The number 7.5 stands for “Closings” in the row “Proved”")
def half_a_case(draft):
    return cell(draft, "disposals", "by-disposal", ("proved",), "closings", 7.5)


@planted("Where a number should stand, “Open cases” in the row “Waiting for triage”")
def a_blank_for_a_number(draft):
    return cell(draft, "open-by-stage", "by-stage", ("triage",), "open", "")


@planted("can be reckoned from those shown beside it")
def a_withheld_number_that_everybody_can_reckon(draft):
    spoilt = cell(draft, "received", "by-membership", ("member",), "complaints", 57)
    return cell(spoilt, "received", "by-membership", ("non-member",), "complaints", Withheld("c"))


# -- shares --------------------------------------------------------------------------------------------------------


@planted("25 of 41 is 61 per cent, and 69 is given")
def a_percentage_that_is_wrong(draft):
    return cell(draft, "disposals", "by-sort", ("without-finding",), "share", 69)


@planted("16 of 41 is 39 per cent, and 100 is given")
def a_percentage_of_itself(draft):
    return cell(draft, "disposals", "by-sort", ("with-finding",), "share", 100)


@planted("that would be a share of 60, “Received”")
def a_percentage_of_the_wrong_denominator(draft):
    spoilt = cell(draft, "largest-complainants", "largest", ("all",), "known", 40)
    return cell(spoilt, "largest-complainants", "largest", ("all",), "one_share", 25)


@planted("a share is shown only with how many of how many")
def a_percentage_whose_number_is_withheld(draft):
    return cell(draft, "disposals", "by-sort", ("with-finding",), "closings", Withheld("c"))


@planted("and nothing says of what it is a share")
def a_percentage_of_nobody_knows_what(draft):
    shares = tuple(s for s in draft.declared.shares if s.table != "by-sort")
    return replace(draft, declared=Declared(draft.declared.sums, shares))


@planted("and that is a share of none")
def a_percentage_of_none(draft):
    return cell(draft, "disposals", "by-sort", ("with-finding",), "of", 0)


@planted("percentages are given whole")
def a_percentage_with_a_decimal(draft):
    return cell(draft, "disposals", "by-sort", ("with-finding",), "share", 39.02)


@planted("a share of only 8. Shares are shown of 20 or more")
def a_percentage_of_very_few(draft):
    spoilt = cell(draft, "disposals", "by-sort", ("with-finding",), "of", 8)
    spoilt = cell(spoilt, "disposals", "by-sort", ("with-finding",), "closings", 4)
    return cell(spoilt, "disposals", "by-sort", ("with-finding",), "share", 50)


# -- the last release ----------------------------------------------------------------------------------------------


@planted(
    "The open cases at the start, 45, are not the 43 at the end of the last release. Two cases were recorded late"
)
def an_opening_that_is_not_the_last_closing(draft):
    return replace(draft, notes=())


@planted("speaks of 44 before and 45 now; the releases hold 43 and 45")
def a_revision_told_wrongly(draft):
    return replace(draft, notes=(replace(draft.notes[0], was=Shown(44)),))


@planted("A note says that “open” of “by-stage” changed, and both releases hold 64")
def a_revision_of_what_did_not_change(draft):
    note = ChangeNote("revision", "open-by-stage", "It was revised.", "by-stage", TOTAL, "open", 64, 64)
    return replace(draft, notes=(*draft.notes, note))


@planted("some days would be counted in both")
def a_period_that_overlaps(draft):
    return replace(draft, since=date(2025, 12, 1))


@planted("1 January 2026 to 31 January 2026 would be in neither")
def a_period_that_leaves_a_gap(draft):
    return replace(draft, since=date(2026, 2, 1))


@planted("is about the same period. It is not made twice")
def the_same_period_again(draft):
    return before(draft, since=draft.since, as_of=draft.as_of)


@planted("is no whole quarter of the calendar")
def a_period_that_is_no_quarter(draft):
    return replace(draft, as_of=date(2026, 3, 30))


@planted("before it begins")
def a_period_backwards(draft):
    return replace(draft, since=date(2026, 4, 1), as_of=date(2026, 3, 31))


@planted("It has the number 3, and the last one is number 1")
def a_number_that_was_jumped(draft):
    return replace(draft, number=3)


@planted("there is none before it in its series, so that it must be number 1")
def a_second_without_a_first(draft):
    return replace(draft, previous=None)


@planted("The last release told 10 for “Opened” in the row “January 2026”")
def a_restated_past(draft):
    spoilt = before(draft, as_of=date(2026, 1, 31), since=date(2025, 11, 1), figures=draft.figures)
    return cell(spoilt, "open-by-stage", "flow-by-month", ("2026-01",), "opened", 12)


@planted("fewer than the 9,999 that the last release rested on")
def older_knowledge_than_last_time(draft):
    return before(draft, known_at=9_999)


# -- days and knowledge --------------------------------------------------------------------------------------------


@planted("figures of two moments cannot stand side by side")
def figures_known_at_different_moments(draft):
    return figure(draft, "received", known_at=draft.known_at - 5)


@planted("“Complaints received and dealt with” was made from another record")
def a_figure_of_another_record(draft):
    return figure(draft, "received", root="00" * 32)


@planted("speaks of 28 February 2026, the release of 31 March 2026")
def a_figure_of_another_day(draft):
    return figure(draft, "disposals", as_of=date(2026, 2, 28))


@planted("counts from 1 April 2025, the release from 1 January 2026")
def a_figure_over_another_period(draft):
    return figure(draft, "disposals", since=date(2025, 4, 1))


@planted("It may show what they may not see")
def exact_figures_in_a_public_release(draft):
    return figure(draft, "received", reader="staff")


@planted("after 31 March 2026, the day for which the release speaks")
def a_day_that_had_not_come(draft):
    return cell(draft, "open-by-stage", "by-stage", ("triage",), "stage", date(2026, 5, 2))


@planted("before its period ended on 31 March 2026")
def put_together_before_the_period_ended(draft):
    return replace(draft, drafted_on=date(2026, 3, 30))


@planted("It is announced for 31 March 2026, and its period ends on 31 March 2026")
def out_before_the_period_ended(draft):
    return replace(draft, out_on=date(2026, 3, 31))


@planted(
    "The sentence says “At the start 43 cases were open; at the end, 64.”, and the table says “At the start 45"
)
def a_sentence_that_is_not_the_table(draft):
    sections = (replace(draft.sections[0], sentence="At the start 43 cases were open; at the end, 64."),)
    return replace(draft, sections=(*sections, *draft.sections[1:]))


@planted("A place in a sentence was left open")
def a_sentence_with_an_open_place(draft):
    sections = (replace(draft.sections[0], sentence=draft.sections[0].template),)
    return replace(draft, sections=(*sections, *draft.sections[1:]))


@planted("A sentence asks for a number that is not there")
def a_sentence_about_a_row_that_is_gone(draft):
    sections = (replace(draft.sections[0], template="{flow.lost.cases} were lost."),)
    return replace(draft, sections=(*sections, *draft.sections[1:]))


# -- definitions and form ------------------------------------------------------------------------------------------


@planted("The two cannot be compared, and nothing says so. Mark the break.")
def a_silent_change_of_definition(draft):
    return figure(draft, "received", version="3")


@planted("says otherwise than in the last release what is counted, and calls it the same definition")
def a_definition_reworded_under_the_same_number(draft):
    return figure(draft, "received", numerator="Complaints, but not those in bulk.")


@planted(
    "A break is marked in “Complaints received and dealt with”, and its definition is that of the last release"
)
def a_break_where_there_is_none(draft):
    return replace(draft, notes=(*draft.notes, ChangeNote("break", "received", "A break.")))


@planted("From January on bulk is told apart.", sort="note")
def a_break_that_is_marked(draft):
    marked = ChangeNote("break", "received", "From January on bulk is told apart.")
    return replace(figure(draft, "received", version="3"), notes=(*draft.notes, marked))


@planted("stood in the last release and is missing here. Put it back, or say why it was left out")
def a_section_that_went_missing(draft):
    return replace(draft, sections=tuple(s for s in draft.sections if s.measure != "disposals"),
                   withheld=tuple(c for c in draft.withheld if c.measure != "disposals"))  # fmt: skip


@planted("The table “By year” of “Complaints received and dealt with” stood in the last release")
def a_table_that_went_missing(draft):
    tables = tuple(t for t in draft.figure("received").tables if t.name != "by-year")
    return figure(draft, "received", tables=tables)


@planted("The column “Cases closed” of “By month” stood in the last release and is missing here")
def a_column_that_went_missing(draft):
    return table(
        draft,
        "received",
        "by-month",
        lambda t: replace(t, columns=t.columns[:-1], rows=tuple(row[:-1] for row in t.rows)),
    )


@planted("The row “Not a member” of “Whether about a member” stood in the last release", sort="note")
def a_row_that_went_missing(draft):
    def without(one: ReleasedTable) -> ReleasedTable:
        at = one.keys.index(("non-member",))
        return replace(one, keys=one.keys[:at] + one.keys[at + 1 :], rows=one.rows[:at] + one.rows[at + 1 :])

    return table(draft, "received", "by-membership", without)


@planted("The row “proved” stands twice in “How cases were closed”")
def a_row_that_stands_twice(draft):
    return table(
        draft,
        "disposals",
        "by-disposal",
        lambda t: replace(t, keys=(*t.keys, t.keys[0]), rows=(*t.rows, t.rows[0])),
    )


@planted("stands in the release twice")
def a_section_that_stands_twice(draft):
    return replace(draft, sections=(*draft.sections, draft.sections[0]))


@planted("The parts stand in another order", sort="note")
def another_order(draft):
    return replace(draft, sections=(draft.sections[1], draft.sections[0], *draft.sections[2:]))


@planted("is new: no earlier release holds it", sort="note")
def a_section_that_is_new(draft):
    return before(draft, figures=tuple(f for f in draft.previous.figures if f.measure != "received"))


@planted("says not how it counts")
def a_figure_without_a_definition(draft):
    return figure(draft, "disposals", numerator=" ")


@planted("does not say what a reader may rely on")
def a_figure_without_its_guarantee(draft):
    return figure(draft, "disposals", guarantee="")


@planted("The release says nothing of how well its figures were recorded")
def a_release_without_quality(draft):
    return replace(draft, sections=tuple(s for s in draft.sections if s.measure != "quality"))


# -- what is withheld ----------------------------------------------------------------------------------------------


@planted("and no reason that a reader could look up")
def a_number_withheld_without_a_reason(draft):
    return cell(draft, "disposals", "by-disposal", TOTAL, "sort", Withheld(""))


@planted("the list of what is withheld leaves it out")
def a_withheld_number_that_is_not_listed(draft):
    return replace(draft, withheld=draft.withheld[1:])


@planted("and that is not withheld for this reason")
def a_listed_number_that_is_shown(draft):
    shown = WithheldCell("disposals", "by-disposal", "Proved", "closings", "c")
    return replace(draft, withheld=(*draft.withheld, shown))


# -- who, and what was promised ------------------------------------------------------------------------------------


@planted("It names no statistician who signs for it")
def nobody_put_it_together(draft):
    return replace(draft, statistician="")


@planted("The same office, clerk, put it together and signs it. That needs two people")
def one_person_alone(draft):
    return replace(draft, statistician="clerk")


@planted("It does not say who decided that it is published")
def nobody_decided(draft):
    return replace(draft, governed_by="")


@planted("It is not bound to the record: nobody could check it")
def bound_to_nothing(draft):
    return replace(
        draft, root="", sections=tuple(replace(s, figure=replace(s.figure, root="")) for s in draft.sections)
    )


@planted("and their office or the reason is not told")
def somebody_saw_it_and_nobody_says_who(draft):
    return replace(draft, early=(EarlySight("", "to check a fact", date(2026, 4, 15)),))


@planted("Early sight is told of 20 April 2026, after it went out on 16 April 2026")
def early_sight_after_the_day(draft):
    return replace(draft, early=(EarlySight("The Clerk", "to check a fact", date(2026, 4, 20)),))


@planted("Shown beforehand to 2: The Clerk.", sort="note")
def early_sight_is_told(draft):
    seen = EarlySight("The Clerk", "to check a fact", date(2026, 4, 15))
    return replace(draft, early=(seen, replace(seen, on=date(2026, 4, 16))))


@planted("was “Waiting for an answer” and is now “Refused”, and nothing was recorded of it since")
def a_status_changed_without_evidence(draft):
    mark = draft.marks[0]
    return replace(draft, marks=(StatusMark(mark.id, mark.sort, "Refused", None),))


@planted("and is now “Answered”, and nothing was recorded of it since")
def a_status_that_rests_on_something_old(draft):
    return replace(draft, marks=(replace(draft.marks[0], evidence=3),))


@planted("and is gone. What was asked or promised once is told every time")
def a_status_that_vanished(draft):
    return replace(draft, marks=())


@planted("rests on an entry that the record did not hold yet")
def a_status_that_rests_on_something_to_come(draft):
    return replace(draft, marks=(replace(draft.marks[0], evidence=draft.known_at + 7),))


# -- the law -------------------------------------------------------------------------------------------------------


def test_the_honest_draft_has_its_one_honest_note() -> None:
    found = check_release(clean())
    assert [(one.check, one.sort) for one in found] == [("revised", "note")]
    assert found[0].words == (
        "The open cases at the start, 45, were told as 43 at the end of the last release. Since then 2 entries about"
        " the days up to its end were recorded, and no corrections."
    )


@pytest.mark.parametrize(("spoil", "sort", "words"), PLANTED, ids=lambda one: getattr(one, "__name__", ""))
def test_what_was_planted_is_stopped_or_printed(spoil: Spoil, sort: str, words: str) -> None:
    found = check_release(spoil(clean()))
    assert any(one.sort == sort and words in one.words for one in found), [one.words for one in found]


@pytest.mark.parametrize(("spoil", "sort", "words"), PLANTED, ids=lambda one: getattr(one, "__name__", ""))
def test_it_is_told_in_words_that_a_board_member_reads(spoil: Spoil, sort: str, words: str) -> None:
    for one in check_release(spoil(clean())):
        assert one.words[-1] in ".”" and (one.words[0].isupper() or one.words[0] in "“0123456789"), one.words
        assert not any(code in one.words for code in ("None", "Shown(", "Withheld(", "_", "()")), one.words


def test_there_are_more_than_forty() -> None:
    assert len({spoil.__name__ for spoil, _, _ in PLANTED}) == len(PLANTED) > 60
    assert sum(sort == "fault" for _, sort, _ in PLANTED) >= 40


def test_a_day_later_is_a_day_later() -> None:
    """The checks look at days as days: an announced day after the period is no fault."""
    assert check_release(replace(clean(), out_on=clean().out_on + timedelta(days=1))) == check_release(
        clean()
    )
