"""Those who were consulted, as a reader may see them: by name where they agreed, and counted where they did not."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from answerable.disclosure.matters.governance.view import ChangeView, ConsulteeView
from answerable.disclosure.matters.people import names_of
from answerable.disclosure.matters.wording import counted, listed, sentence_case
from answerable.disclosure.readers import Policy
from answerable.matters import named_openly
from answerable.record import Digest, Entry, Event, Id, Record, codes
from answerable.rules import Rules

PASSED = {
    "Invited": "Invited",
    "Met": "Met, as an organisation",
    "Responded": "Gave its view",
    "Declined": "Declined to take part",
    "Objected": "Disputed that it was consulted, or how",
}
STATUS = {
    "Invited": "invited, and has not answered",
    "Met": "met, and has given no view",
    "Responded": "gave its view",
    "Declined": "declined",
    "Objected": "disputes that it was consulted, or how",
}


@dataclass(frozen=True, eq=False)
class Consultees:
    """The organisations of one review, for one reader; `entries` are those of the review."""

    record: Record
    rules: Rules
    policy: Policy
    entries: Sequence[Entry]

    @property
    def may_count(self) -> bool:
        """Tell whether this reader may know how many organisations stand how."""
        return not self.policy.protects("consultees")

    @cached_property
    def asked(self) -> Mapping[Id, list[Event]]:
        """What passed with each organisation, in order of who came first."""
        found: dict[Id, list[Event]] = defaultdict(list)
        for event in (entry.event for entry in self.entries):
            if event.kind in PASSED:
                found[event.facts.consultee].append(event)  # type: ignore[attr-defined]
        return found

    @cached_property
    def names(self) -> Mapping[Id, str]:
        """The names of those that may be named to this reader; of no other is the name even read."""
        every = {*self.asked, *(who for one in self._of(codes.DraftChanged) for who in one.facts.because_of)}
        if not self.policy.exact:
            may = {"consultee", "consultees"} & self.policy.names
            every &= named_openly(self.record) if may else set()
        return names_of(self.record, every)

    def named(self) -> tuple[ConsulteeView, ...]:
        """Give each organisation that may be named, by name."""
        shown = [who for who in self.asked if who in self.names]
        return tuple(self._view(who) for who in sorted(shown, key=lambda who: self.names[who].casefold()))

    def unnamed(self) -> tuple[tuple[str, int], ...]:
        """Count the organisations that are not named, by how they stand; nothing where they may not be counted."""
        if not self.may_count:
            return ()
        stand = Counter(events[-1].kind for who, events in self.asked.items() if who not in self.names)
        return tuple((STATUS[kind], stand[kind]) for kind in STATUS if stand[kind])

    def talks(self) -> int | None:
        """Count the private talks with individuals: they are no consultation of anybody; None where withheld."""
        return None if self.policy.protects("private-talks") else len(self._of(codes.PrivatelySpoken))

    def changes(self) -> tuple[ChangeView, ...]:
        """Give what was changed in the draft, and because of whom, in order."""
        return tuple(
            ChangeView(
                clause=event.facts.clause,
                on=event.happened_on,
                because_of=self._because_of(event.facts.because_of),
                words=self.words(event.facts.words),
            )
            for event in self._of(codes.DraftChanged)
        )

    def _because_of(self, who: Sequence[Id]) -> str:
        known = tuple(self.names[one] for one in who if one in self.names)
        others = len([one for one in who if one not in self.names])
        if not others:
            return listed(known) or "nobody in particular"
        hidden = counted(others, "organisation that is not named", "organisations that are not named")
        return listed((*known, hidden if self.may_count else "others that are not named"))

    def _view(self, who: Id) -> ConsulteeView:
        events = self.asked[who]
        view = next((e.facts.view for e in reversed(events) if isinstance(e.facts, codes.Responded)), None)
        own = [e for e in self._of(codes.WordsAgreed) if e.facts.consultee == who]
        considered = [e for e in self._of(codes.ViewConsidered) if e.facts.consultee == who]
        last = considered[-1] if considered else None
        return ConsulteeView(
            id=who,
            name=self.names[who],
            status=STATUS[events[-1].kind],
            passed=tuple((PASSED[e.kind], e.happened_on) for e in events),
            view=self.rules.term("views", view).name if view else "",
            words=tuple((e.happened_on, self.words(e.facts.words)) for e in own),
            is_disputed=any(e.kind == "Objected" for e in events),
            outcome=sentence_case(self.rules.term("view-outcomes", last.facts.outcome).name) if last else "",
            reasons=self.words(last.facts.words) if last else "",
            considered_on=last.happened_on if last else None,
        )

    def _of(self, kind: type) -> list:  # type: ignore[type-arg]
        return [entry.event for entry in self.entries if isinstance(entry.event.facts, kind)]

    def words(self, digest: Digest | None) -> str:
        """Give words that were written for everybody; nothing where they were not, or are no longer held."""
        # What everybody may read, and no more: whatever was told in confidence stays with the review at the desk.
        paper = self.record.paper(digest) if digest else None
        return paper.words if paper and paper.is_public else ""


def spoken_of(talks: int | None) -> str:
    """Say what private talks are, and what they are not."""
    if talks is None:
        return (
            "How many private talks with individuals were had may not be shown here. None is a consultation."
        )
    if not talks:
        return "No private talk with anybody is on record."
    were = "was" if talks == 1 else "were"
    return (
        f"Besides, {counted(talks, 'private talk')} with individuals {were} had. A talk with somebody is no "
        "consultation of the organisation that they belong to, and none is counted above."
    )
