"""What a body writes as a matter of course: the reports that come round, and its letters."""

from typing import Literal

from answerable.rules.plain import Code, KindName, Rule, Tier, Words


class Section(Rule):
    """One part of a report: a measure under a heading, with the sentence that tells it."""

    measure: Code
    heading: Words
    sentence: str = ""
    chart: Literal["stock-and-flow", "bars", "survival", "ages", "none"] = "none"


class ReportPlan(Rule):
    """Which figures a report holds, for whom, how often."""

    id: Code
    title: Words
    reader: Tier
    every: Literal["month", "quarter", "year"]
    sections: tuple[Section, ...]
    source: Words


class Letter(Rule):
    """A letter: its subject line and its words, with places for facts in braces; it tells of a `kind`."""

    id: Code
    kind: KindName | None = None
    subject: Words
    to: Literal["complainant", "respondent", "overseer", "provider", "member"]
    words: Words
    source: Words
