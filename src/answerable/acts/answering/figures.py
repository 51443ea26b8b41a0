"""The figures of an answer: what they measure and of when, released to whoever asked and to everybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.acts.step import ActRefused, one_of
from answerable.disclosure import (
    ANSWER_MEDIA,
    Engine,
    Released,
    answer_json,
    definitions,
    may_see,
    release,
    spoken,
)
from answerable.record import Head, Id, Paper, Record, write_paper
from answerable.rules import Rules, Tier


@dataclass(frozen=True)
class Figures:
    """Figures that are asked for: which, as of which day, over which period; none is typed, all are released."""

    record: Record
    rules: Rules
    engine: Engine
    measures: tuple[str, ...]
    as_of: date
    since: date

    def to(self, tier: Tier, head: Head) -> list[Released]:
        """Release them to a tier of readers, as known at a head of the record."""
        return [
            release(
                self.record,
                self.rules,
                engine=self.engine,
                measure=measure,
                reader=tier,
                as_of=self.as_of,
                since=self.since,
                known_at=head.size,
            )
            for measure in self.measures
        ]

    def paper(self, words: str, tier: Tier, head: Head, *, about: Id, is_public: bool) -> Paper:
        """Put them on paper with the words; what the public may see is kept beside where that is less."""
        openly = None if may_see(self.rules, released_to=tier, reader="public") else self.to("public", head)
        content = answer_json(words, self.to(tier, head), openly)
        return write_paper(content, about=about, media=ANSWER_MEDIA, is_public=is_public)

    def bound(self, head: Head) -> dict[str, object]:
        """Give what binds them, as the record holds it: measures, day, place in the record and root."""
        return {"measures": self.measures, "as_of": self.as_of, "known_at": head.size, "root": head.root}


def check_asked(measures: Sequence[str], since: date, as_of: date, on: date) -> None:
    """Refuse figures that cannot be: none at all, unknown ones, a period that ends before it begins, days to come."""
    known = [definition.measure for definition in definitions()]
    unknown = next((measure for measure in measures if measure not in known), None)
    if not measures:
        raise ActRefused("measures", "There is no figure in the answer", "Choose one, or answer in words.")
    if unknown is not None:
        raise ActRefused("measures", f"There is no figure {unknown!r}", one_of(known))
    if since > as_of:
        raise ActRefused(
            "since", f"The period begins after it ends, on {spoken(as_of)}", "Give an earlier day."
        )
    if as_of > on:
        raise ActRefused("as_of", f"{spoken(as_of)} is still to come", "Give today or an earlier day.")
