"""What a body writes as a matter of course: the reports that come round, and its letters."""

from typing import Literal

from answerable.rules.plain import Code, KindName, Rule, Tier, Words
from answerable.rules.timing import Lasting


class Section(Rule):
    """One part of a report: a measure under a heading, with the sentence that tells it."""

    measure: Code
    heading: Words
    sentence: str = ""
    chart: Literal["stock-and-flow", "bars", "survival", "ages", "none"] = "none"


class ReleasePlan(Rule):
    """How a report goes out to stand: how long after its period, announced how long beforehand, signed by whom.

    `statistician` and `officer` are the roles of the two who sign, `governed_by` is what decided that it is published.
    """

    after: Lasting
    announced: Lasting
    statistician: Code
    officer: Code
    governed_by: Words
    source: Words


class ReportPlan(Rule):
    """Which figures a report holds, for whom, how often; with a `release` it goes out to stand, numbered."""

    id: Code
    title: Words
    reader: Tier
    every: Literal["month", "quarter", "year"]
    sections: tuple[Section, ...]
    release: ReleasePlan | None = None
    source: Words


class Passage(Rule):
    """Words that stand in a letter only where the matter is so: at one of these stages, with one of these outcomes."""

    stages: tuple[Code, ...] = ()
    disposals: tuple[Code, ...] = ()
    words: Words


class Letter(Rule):
    """A letter: its subject line and its words, with places for facts in braces; it tells of a `kind`.

    `passages` follow the words where the matter is as they say. One of a `language` is written to whoever wishes to
    be written to in it, in the place of the letter of the same kind to the same party. `second` is whether a second
    person must agree to it before it leaves.
    """

    id: Code
    kind: KindName | None = None
    subject: Words
    to: Literal["complainant", "respondent", "overseer", "provider", "member"]
    words: Words
    passages: tuple[Passage, ...] = ()
    language: Code = "en"
    second: bool = False
    source: Words
