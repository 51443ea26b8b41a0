"""Letters, reports and worked cases: their places, measures, limits and events are ones that there are."""

from collections.abc import Collection, Iterator
from string import Formatter

from answerable.record import KINDS, FactsRefused
from answerable.rules.examples import Example, event_of
from answerable.rules.model import Procedure
from answerable.rules.reading import Fault, Part, Source, instead
from answerable.rules.validation.draft import Draft, values
from answerable.rules.writing import Letter, ReportPlan

PLACES = frozenset(
    [
        "body",
        "short_name",
        "member",
        "officer",
        "role",
        "on",
        "case",
        "complaint",
        "complainant",
        "respondent",
        "received_on",
        "due_on",
        "next",
        "disposal",
        "allegations",
        "findings",
        "sanctions",
    ]
)
"""The facts that a letter about a matter can be told, each a place in braces."""


def check_words(draft: Draft, measures: Collection[str] | None) -> Iterator[Fault]:
    """Give each place, measure, limit, stage and event that is named and does not exist."""
    for letter in draft.letters:
        yield from _letter(letter)
    for report in draft.reports:
        yield from _report(report, measures)
    procedures = values(draft.procedures)
    for example in draft.examples:
        yield from _events(example)
        if len(procedures) == len(draft.procedures):
            yield from _standing(example, procedures)


def _letter(part: Part[Letter]) -> Iterator[Fault]:
    letter = part.value
    if letter is None:
        return
    if letter.kind is not None and letter.kind not in KINDS:
        yield part.source.fault(("kind",), f"no kind of event {letter.kind!r}", instead(letter.kind, KINDS))
    passages = (passage.words for passage in letter.passages)
    for field, text in (
        ("subject", letter.subject),
        ("words", letter.words),
        *(("passages", t) for t in passages),
    ):
        yield from _places(part.source, field, text)


def _places(source: Source, field: str, text: str) -> Iterator[Fault]:
    try:
        named = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as broken:
        yield source.fault(
            (field,), f"a brace stands alone: {broken}", "write {{ or }} for a brace that is meant"
        )
        return
    for name in sorted(named - PLACES):
        yield source.fault((field,), f"nothing fills the place {{{name}}}", instead(name, PLACES))


def _report(part: Part[ReportPlan], measures: Collection[str] | None) -> Iterator[Fault]:
    release = part.value.release if part.value else None
    if release and release.statistician == release.officer:
        said = f"{release.officer!r} would sign twice, and a release needs two people"
        yield part.source.fault(("release", "officer"), said, "name another role")
    for place, section in enumerate(part.value.sections if part.value and measures is not None else ()):
        if section.measure not in (measures or ()):
            said = f"no measure {section.measure!r}"
            yield part.source.fault(
                ("sections", place, "measure"), said, instead(section.measure, measures or ())
            )


def _events(part: Part[Example]) -> Iterator[Fault]:
    for field in ("given", "tried"):
        for place, act in enumerate(getattr(part.value, field, ())):
            try:
                event_of(act)
            except FactsRefused as refused:
                yield part.source.fault(
                    (field, place), str(refused), "give the facts that the record's kind has"
                )


def _standing(part: Part[Example], procedures: Collection[Procedure]) -> Iterator[Fault]:
    versions = [version for procedure in procedures for version in procedure.versions]
    limits = {limit.id for version in versions for limit in version.limits}
    stages = {stage.id for version in versions for stage in version.stages}
    for place, then in enumerate(part.value.then if part.value else ()):
        for name in (*then.due, *(then.late or ()), *then.met):
            if name not in limits:
                yield part.source.fault(("then", place), f"no limit {name!r}", instead(name, limits))
        if then.stage is not None and then.stage not in stages:
            yield part.source.fault(
                ("then", place, "stage"), f"no stage {then.stage!r}", instead(then.stage, stages)
            )
