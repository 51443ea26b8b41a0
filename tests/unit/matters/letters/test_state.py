"""Where a letter stands follows from its entries in their order; what was corrected does not count."""

from datetime import UTC, date, datetime

from answerable.matters import letters_of
from answerable.record import Entry, Event, cases, letters, register

DIGEST = "ab" * 32


def entries(*facts):
    at = datetime(2026, 3, 2, 9, tzinfo=UTC)
    events = (
        Event(subject="C-1", facts=one, happened_on=date(2026, 3, 2), actor=f"P-{n}")
        for n, one in enumerate(facts)
    )
    return [Entry(n, event, at, b"") for n, event in enumerate(events)]


def drafted(number="C-1/l1", letter=DIGEST):
    return letters.LetterDrafted(sent_as=number, letter=letter, template="x", to="complainant")


def test_each_step_moves_it_on():
    steps = [drafted(), letters.LetterAgreed(sent_as="C-1/l1", letter=DIGEST)]
    steps.append(letters.LetterFailed(sent_as="C-1/l1", reason="refused"))
    steps.append(letters.LetterSent(sent_as="C-1/l1", letter=DIGEST, channel="post"))
    seen = [letters_of(entries(*steps[: n + 1]))[0].stand for n in range(4)]
    assert seen == ["written", "agreed", "failed", "sent"]
    assert letters_of(entries(*steps))[0].agreed_by == "P-1"


def test_what_an_act_told_is_told_until_it_is_put_forward():
    told = cases.Communicated(to="respondent", letter=DIGEST)
    first = letters_of(entries(told))[0]
    assert (first.stand, first.to, first.number) == ("told", "respondent", "C-1/e0")
    assert [one.number for one in letters_of(entries(told, drafted()))] == ["C-1/l1"]
    assert letters_of(entries(cases.Acknowledged())) == ()


def test_what_was_corrected_does_not_count_and_a_step_of_no_letter_changes_nothing():
    struck = register.Corrected(entry=1, reason="wrong-fact")
    agreed = letters.LetterAgreed(sent_as="C-1/l1", letter=DIGEST)
    assert letters_of(entries(drafted(), agreed, struck))[0].stand == "written"
    assert letters_of(entries(agreed)) == ()
