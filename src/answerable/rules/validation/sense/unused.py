"""What is laid down and never used: no fault, since it harms nobody, but often a name that was written otherwise."""

from collections.abc import Iterator

from answerable.rules.model import Procedure
from answerable.rules.reading import Fault
from answerable.rules.validation.draft import Draft, values

# Lists that pages and acts look up by their name, whatever the procedures say.
LOOKED_UP = frozenset(
    {
        *("answer-corrections", "answer-forms", "answer-verdicts", "attendance-qualities", "attributions"),
        *("capacities", "channels", "clarification-sorts", "contracts", "correction-reasons"),
        *("decline-reasons", "directions", "disposals", "districts", "draft-verdicts"),
        *("early-sight-offices", "early-sight-reasons", "findings", "grounds", "groups"),
        *(
            "handling-subjects",
            "handover-reasons",
            "languages",
            "letter-failures",
            "letter-forms",
            "spending-purposes",
            "hold-reasons",
            "interest-natures",
            "memberships",
        ),
        *("milestones", "panel-capacities", "panel-expertise", "parties", "plan-sorts", "postpone-reasons"),
        *("publication-decisions", "publication-scopes", "purposes", "reasons", "relation-natures"),
        *("release-note-sorts", "reporters", "retention-schedules", "review-outcomes", "rules"),
        *("sanctions", "sitting-reasons", "sorts", "statement-channels", "survey-groups"),
        *("survey-questions", "tie-end-reasons", "topics", "view-outcomes", "views", "votes"),
        *("withdrawal-reasons"),
    }
)


def unused(draft: Draft) -> Iterator[Fault]:
    """Give each list, course and panel that no rule speaks of, and each letter that nothing sends."""
    body, source = draft.body.value, draft.body.source
    if body is None or len(values(draft.procedures)) < len(draft.procedures):
        return
    procedures = values(draft.procedures)
    listed, spoken, kinds = _used(procedures)
    for name in body.lists:
        if name not in listed | LOOKED_UP:
            said = f"no procedure uses the list {name!r}"
            yield source.fault(("lists", name), said, "name it in the `lists` of a permission, or remove it")
    required = {course for panel in body.panels for course in panel.requires}
    for place, course in enumerate(body.courses):
        if course.purpose == "panel" and course.id not in spoken | required:
            said = f"no panel and no guard asks for the course {course.id!r}"
            yield source.fault(("courses", place), said, "let a panel require it, or remove it")
    for place, panel in enumerate(body.panels):
        if panel.id not in spoken:
            said = f"no guard speaks of the panel {panel.id!r}: it decides nothing here"
            yield source.fault(("panels", place), said, "let a guard ask for its quorum, or remove it")
    for letter in draft.letters:
        if letter.value and letter.value.kind and letter.value.kind not in kinds:
            said = f"nobody may record {letter.value.kind}, so that this letter is never sent"
            yield letter.source.fault(("kind",), said, "permit it in a procedure, or remove the letter")


def _used(procedures: tuple[Procedure, ...]) -> tuple[set[str], set[str], set[str]]:
    """Give the lists that permissions name, what guards speak of, and the kinds that may be recorded."""
    every = [one for procedure in procedures for version in procedure.versions for one in version.permissions]
    spoken = {guard.of for one in every for guard in one.guards if guard.of}
    return {name for one in every for name in one.lists.values()}, spoken, {one.kind for one in every}
