"""A matter is in exactly one stage, can reach each, and can leave each open one."""

from answerable.rules import find_body, load
from answerable.rules.validation.flow import targets
from tests.unit.rules.spoiling import COMPLAINT, POINT

AT = "versions.1."


def test_versions_out_of_order_are_told(body):
    text = (body.folder / POINT).read_text()
    later = text[text.index("  - in_force") :].replace("in_force: 2020-01-01", "in_force: 2019-12-31§")
    assert body.write(POINT, text + later).fault() == (
        "versions.2.in_force: in force from 2019-12-31, no later than the version before it; "
        "put the versions in order, earliest first"
    )


def test_a_procedure_that_nobody_may_open_is_told(body):
    body.edit(POINT, "      - {kind: Asked, name: Ask, who: [secretary], source: Rule 8}\n", "")
    body.edit(POINT, "    permissions:", "    permissions:§")
    assert (
        f"{body.marked[0]}: {AT}permissions: nobody may record Asked, which opens this procedure; "
        in "\n".join(body.faults())
    )


def test_an_opening_that_enters_no_stage_is_told(body):
    body.edit(POINT, "enters: [Asked]", "enters: [Stated]").edit(POINT, "    stages:", "    stages:§")
    said = f"{AT}stages: Asked opens this procedure, and enters none of its stages; "
    said += "add it to what enters the earliest stage"
    assert f"{body.marked[-1]}: {said}" in body.faults()


def test_an_opening_that_closes_is_told(body):
    body.edit(
        POINT,
        "{id: open, name: Open, owner: secretary,",
        "{id: open, name: Open, owner: secretary, closed: true,§",
    )
    assert body.fault() == (
        f"{AT}stages.1: a matter would be closed the moment that Asked opens it; let it enter an open stage"
    )


def test_a_procedure_without_an_end_is_told(body):
    body.edit(POINT, ", closed: true", "").edit(POINT, "    stages:", "    stages:§")
    said = f"{AT}stages: no stage is closed: a matter could never end; mark one closed: true"
    assert f"{body.marked[-1]}: {said}" in body.faults()


def test_a_stage_that_another_stands_before_is_told(body):
    body.edit(POINT, "enters: [Answered]", "enters: [Answered, Asked]§")
    assert body.fault() == (
        f"{AT}stages.2.enters.2: Asked enters 'open' already, so that it never enters 'answered'; "
        "remove one, or say where it differs with `where`"
    )


def test_the_same_trigger_twice_is_told(body):
    body.edit(
        COMPLAINT, "enters: [Disposed]", "enters: [Disposed, {kind: Triaged, where: {outcome: investigate}}]§"
    )
    assert body.fault().startswith(f"{AT}stages.3.enters.2: Triaged enters 'work' already")


def test_a_stage_that_nothing_leads_to_is_told(body):
    body.edit(COMPLAINT, "stages: [triage], lists", "stages: [closed], lists")
    body.edit(COMPLAINT, "stages: [triage, work]", "stages: [work]")
    body.edit(COMPLAINT, "{id: work, name", "{id: work§, name")
    found = "\n".join(body.faults())
    assert f"{body.marked[-1]}: {AT}stages.2: no act that anyone may do leads to the stage 'work'" in found


def test_a_stage_that_nothing_leads_out_of_is_told(body):
    body.edit(COMPLAINT, "{id: work, name", "{id: work§, name").edit(
        COMPLAINT, "stages: [triage, work]", "stages: [triage]"
    )
    assert body.fault() == (
        f"{AT}stages.2: no act that anyone may do leads out of the stage 'work': a matter would stay for ever; "
        "permit an act at this stage that enters another"
    )


def test_an_act_that_stays_where_it_is_leads_nowhere(body):
    body.edit(POINT, "stages: [open], source", "stages: [answered], source")
    assert any("leads out of the stage 'open'" in fault for fault in body.faults())


def test_an_act_that_names_no_stage_may_be_done_at_any(body):
    body.edit(COMPLAINT, "        stages: [triage, work]\n", "")
    assert body.faults() == []


def test_an_event_enters_stages_in_order_until_one_takes_all():
    version = load(find_body("lanternmakers")).procedure("complaint").versions[0]
    assert [stage.id for stage in targets(version, "Triaged")] == ["allocation"]
    assert [stage.id for stage in targets(version, "Disposed")] == ["closed"]
    assert list(targets(version, "Met")) == []


def test_an_opening_that_names_stages_may_come_again_there(body):
    body.edit(
        POINT,
        "{kind: Asked, name: Ask, who: [secretary],",
        "{kind: Asked, name: Ask, who: [secretary], stages: [open],",
    )
    assert body.faults() == []
