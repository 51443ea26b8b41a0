"""One review of a document: when it ends by the latest word, who was consulted, and how fairly."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from answerable.disclosure.matters.governance.consultees import Consultees, spoken_of
from answerable.disclosure.matters.governance.fairness import in_words
from answerable.disclosure.matters.governance.timetable import Timetable, timetable
from answerable.disclosure.matters.governance.view import ConsultationView, FairTestView, ReviewView
from answerable.disclosure.matters.wording import counted
from answerable.disclosure.readers import Policy
from answerable.disclosure.sentences import spoken
from answerable.matters import Passed, Talks, four_tests, talks_in
from answerable.record import Entry, Record, codes, schema
from answerable.rules import Notice, Rules, Version

OUTCOMES = "review-outcomes"


@dataclass(frozen=True, eq=False)
class Review:
    """A review on its way to being shown to a reader; `adopted_on` is when a later version came, where one did."""

    record: Record
    rules: Rules
    policy: Policy
    entries: Sequence[Entry]
    adopted_on: date | None
    on: date

    def view(self) -> ReviewView:
        """Give the review as this reader may see it."""
        opened = self.entries[0].event
        assert isinstance(opened.facts, codes.ReviewOpened)
        return ReviewView(
            id=opened.subject,
            version=opened.facts.version,
            opened_on=opened.happened_on,
            stage=self._stage(),
            is_open=self._ended is None,
            sentence=self._sentence(opened.happened_on),
            ends_on=self._plan.ends_on,
            moved=self._plan.moved,
            milestones=self._plan.milestones,
            consultation=self._consultation(),
        )

    @cached_property
    def _plan(self) -> Timetable:
        return timetable(self.rules, self.entries, on=self.on)

    @cached_property
    def _consultees(self) -> Consultees:
        return Consultees(self.record, self.rules, self.policy, self.entries)

    @cached_property
    def _version(self) -> Version | None:
        procedure = self.rules.by_opening_kind.get("ReviewOpened")
        return procedure.version_on(self.entries[0].event.happened_on) if procedure else None

    @property
    def _notice(self) -> Notice | None:
        every = self._version.notices if self._version else ()
        return next((n for n in every if any(t.kind == "ConsultationOpened" for t in n.until)), None)

    @cached_property
    def _talks(self) -> Talks:
        passed = (
            Passed(
                e.event.kind,
                e.event.happened_on,
                {f.name: getattr(e.event.facts, f.name) for f in schema(type(e.event.facts))},
            )
            for e in self.entries
        )
        final = {t.id for t in self.rules.body.lists.get("milestones", ()) if t.sort == "final"}
        return talks_in(passed, final=final, adopted_on=self.adopted_on)

    @property
    def _ended(self) -> Entry | None:
        return next((e for e in reversed(self.entries) if isinstance(e.event.facts, codes.Reviewed)), None)

    def _stage(self) -> str:
        ended = self._ended
        if ended is None:
            return "under way"
        facts = ended.event.facts
        assert isinstance(facts, codes.Reviewed)
        outcome = self.rules.term(OUTCOMES, facts.outcome).name
        return f"ended on {spoken(ended.event.happened_on)}: {outcome}"

    def _sentence(self, opened_on: date) -> str:
        began = f"The review began on {spoken(opened_on)}"
        plan, moved = self._plan, _moved(self._plan)
        if self._ended:
            first = f"; it was first to end on {spoken(plan.first_on)}{moved}" if plan.first_on else ""
            return f"{began} and {self._stage()}{first}."
        if plan.ends_on is None:
            return f"{began}. Nobody has said by when it is to end."
        if plan.ends_on < self.on:
            late = counted((self.on - plan.ends_on).days, "day")
            since = f"that day was {late} ago, and no other has been given"
            return f"{began}. It was to end on {spoken(plan.ends_on)}{moved}: {since}."
        return f"{began}. By the latest forecast it ends on {spoken(plan.ends_on)}{moved}."

    def _consultation(self) -> ConsultationView:
        asked, talks = self._consultees, self._talks
        opened = [e.event.facts for e in self.entries if isinstance(e.event.facts, codes.ConsultationOpened)]
        put = opened[-1] if opened else None
        unnamed = asked.unnamed()
        return ConsultationView(
            sentence=self._asked(),
            opened_on=talks.opened_on,
            closes_on=talks.closes_on,
            is_formative=talks.is_formative,
            proposal=asked.words(put.proposal) if put else "",
            reasons=asked.words(put.reasons) if put else "",
            consultees=asked.named(),
            unnamed=unnamed,
            unnamed_words=_unnamed(sum(number for _, number in unnamed)),
            talks=asked.talks(),
            talks_words=spoken_of(asked.talks()),
            changes=asked.changes(),
            tests=self._tests(),
        )

    def _tests(self) -> tuple[FairTestView, ...]:
        notice = self._notice
        told = four_tests(self._talks, notice=notice, calendar=self.rules.calendar)
        return tuple(in_words(one, notice=notice, counts=self._consultees.may_count) for one in told)

    def _asked(self) -> str:
        asked = self._consultees
        if not asked.asked:
            return "Nobody has been invited to give a view yet."
        if not asked.may_count:
            return "Organisations were invited to give their views."
        views = len(self._talks.responded)
        invited = f"{counted(len(asked.asked), 'organisation was', 'organisations were')} invited or met"
        return f"{invited}; {counted(views, 'has', 'have')} given a view."


def _moved(plan: Timetable) -> str:
    if not plan.moved or plan.first_on is None or plan.ends_on is None:
        return ""
    times = {1: "once", 2: "twice"}.get(plan.moved, f"{plan.moved} times")
    late = (plan.ends_on - plan.first_on).days
    way = (
        f", {counted(abs(late), 'day')} {'later' if late > 0 else 'earlier'} than first planned"
        if late
        else ""
    )
    return f"{way}; that day has moved {times}"


def _unnamed(number: int) -> str:
    if not number:
        return ""
    has = "has not agreed" if number == 1 else "have not agreed"
    return f"{counted(number, 'organisation')} {has} to be named, and {'is' if number == 1 else 'are'} counted only."
