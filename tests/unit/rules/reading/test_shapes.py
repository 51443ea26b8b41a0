"""What does not fit the shape of the rules is told with its line, in words, with what to do."""

from answerable.rules import load
from tests.unit.rules.spoiling import COMPLAINT, POINT, spoilt_by


@spoilt_by(
    (
        "an unknown field, with the nearest known one",
        "body.yaml", "member: ringer\n", "membre: ringer§\n",
        "membre: there is no field 'membre' here; did you mean 'member'?",
    ),
    (
        "an unknown field far in",
        COMPLAINT, "where: {outcome", "were: {outcome",
        "versions.1.stages.2.enters.1.were: there is no field 'were' here; did you mean 'where'?",
    ),
    (
        "an unknown field of a term in a list",
        "body.yaml", "{id: web, name: web form}", "{id: web, name: web form, rout: council}§",
        "lists.channels.1.rout: there is no field 'rout' here; did you mean 'route'?",
    ),
    (
        "an unknown field of a length",
        COMPLAINT, "length: 10 working-days", "length: {count: 10, unit: working-days, countin: same-day}",
        "versions.1.limits.1.length.countin: there is no field 'countin' here; did you mean 'counting'?",
    ),
    (
        "a missing field",
        "body.yaml", "timezone: Europe/London\n", "",
        "timezone: this is missing; add it; the reference page of the body format says what it holds",
    ),
    (
        "a field left empty",
        "letters/told.yaml", "source: Rule 7", 'source: " "§',
        "source: this is empty; write it; a rule without its words or source cannot be cited",
    ),
    (
        "no code",
        "body.yaml", "id: bell-ringers", "id: Bell Ringers§",
        "id: 'Bell Ringers' is no code; use small letters, digits and hyphens, like no-further-action",
    ),
    (
        "no name of a kind",
        POINT, "opens_with: Asked", "opens_with: asked§",
        "opens_with: 'asked' is no kind of event; write it as in the list of kinds, like Received",
    ),
    (
        "no colour",
        "body.yaml", "colour: \"#0B5D5E\"", "colour: teal§",
        "colour: 'teal' is no colour; write it like #0B5D5E",
    ),
    (
        "none of the words there are",
        "body.yaml", "name: Council, sort: governing", "name: Council, sort: governig§",
        "organs.1.sort: 'governig' is not one of the words for this; did you mean 'governing'?",
    ),
    (
        "none of the units there are",
        COMPLAINT, "length: 10 working-days", "length: 10 working-dayz§",
        "versions.1.limits.1.length.unit: 'working-dayz' is not one of the words for this; did you mean 'working-days'?",
    ),
    (
        "no length",
        COMPLAINT, "length: 10 working-days", "length: soon§",
        "versions.1.limits.1.length: 'soon' is no length of time; write it like 10 working-days or 6 months",
    ),
    (
        "no day",
        "body.yaml", "period_start: 2020-01-01", "period_start: next year§",
        "period_start: 'next year' is not a day; write a day that exists, like 2025-03-01",
    ),
    (
        "a day that does not exist",
        "body.yaml", "on: 2020-06-24", "on: 2020-02-30§",
        "calendar.closing_days.1.on: '2020-02-30' is not a day; write a day that exists, like 2025-03-01",
    ),
    (
        "no number",
        "body.yaml", "quorum: 3", "quorum: three§",
        "panels.1.quorum: 'three' is not a whole number; write it in figures, without quotes",
    ),
    (
        "too small a number",
        "body.yaml", "quorum: 3", "quorum: 0§",
        "panels.1.quorum: 0 is too small; give 1 or more",
    ),
    (
        "a number where text is needed",
        "body.yaml", 'version: "1"', "version: 1§",
        'calendar.version: 1 is not text; put it in quotes, like "yes" or "7"',
    ),
    (
        "neither true nor false",
        COMPLAINT, "closed: true", "closed: perhaps§",
        "versions.1.stages.3.closed: 'perhaps' is neither true nor false; write true or false",
    ),
    (
        "no list where one is needed",
        COMPLAINT, "ends: [Triaged]", "ends: Triaged§",
        "versions.1.limits.1.ends: 'Triaged' is not a list; begin each item with a hyphen, or write [one, two]",
    ),
    (
        "an empty list where one is needed",
        "examples/triage.yaml",
        "given:\n  - {on: 2020-03-02, kind: Received, of: C-2020-0001, by: public, facts: {complaint: CP-2020-1, channel: web}}",
        "given: []§",
        "given: this list is empty; give at least one",
    ),
    (
        "words where fields are needed",
        "body.yaml", "- {id: web, name: web form}", "- web§",
        "lists.channels.1: 'web' stands where fields are needed; indent the fields under it, each as name: value",
    ),
    (
        "a whole file that holds no fields",
        "letters/told.yaml", "id: told\nkind: Communicated\nto: complainant\nsubject: What was decided in {case}\nwords: |\n"
        "  Dear {complainant},\n  It was decided: {disposal}.\nsource: Rule 7\n", "just words§\n",
        "'just words' stands where fields are needed; indent the fields under it, each as name: value",
    ),
)  # fmt: skip
def test_a_misfit_is_told(body, file, old, new, said):
    body.edit("body.yaml", "timezone:", 'member: ringer\ncolour: "#0B5D5E"\ntimezone:')
    body.edit(file, old, new)
    if not body.marked:
        assert [fault.split(": ", 1)[1] for fault in body.faults()] == [said]
    else:
        assert body.fault() == said


def test_an_item_with_a_fault_does_not_make_its_list_short(body):
    body.edit("procedures/point.yaml", "source: Rules of 2020", "source: Rules of 2020\n    xyz: once§")
    assert body.fault() == (
        "versions.1.xyz: there is no field 'xyz' here; there are: in_force, limits, notices, permissions, source, "
        "stages"
    )


def test_a_length_may_be_written_short_or_in_full(body):
    body.edit(
        "procedures/complaint.yaml", "length: 6 months", "length: {count: 2, unit: weeks, counting: same-day}"
    )
    first, second = load(body.folder).procedure("complaint").versions[0].limits
    assert (first.length.count, first.length.unit, first.length.counting) == (10, "working-days", "day-after")
    assert (second.length.count, second.length.unit, second.length.counting) == (2, "weeks", "same-day")
