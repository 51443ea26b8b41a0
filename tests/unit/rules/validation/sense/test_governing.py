"""Where the latest version governs, open matters can go on under it."""

from tests.unit.rules.spoiling import POINT

LATER = """
  - in_force: 2022-01-01
    source: Rules of 2022
    stages:§
      - {id: begun, name: Begun, owner: secretary, enters: [Asked]}
      - {id: answered, name: Answered, owner: secretary, closed: true, enters: [Answered]}
    limits:
      - {id: answer, name: Answer, starts: [Asked], ends: [Answered], owner: secretary, until_fact: due_on, source: Rule 8}
    permissions:
      - {kind: Asked, name: Ask, who: [secretary], source: Rule 8}
      - {kind: Answered, name: Answer, who: [secretary], stages: [begun], source: Rule 8}
"""


def test_a_stage_that_open_matters_stand_at_is_kept(body):
    text = (body.folder / POINT).read_text()
    body.write(POINT, text.replace("opens_with", "governs: latest\nopens_with") + LATER.lstrip("\n"))
    assert body.fault() == (
        "versions.2.stages: a matter that stands at 'open' when this comes into force would be nowhere; "
        "keep the stage, with a way out of it, or let the version of the opening govern"
    )


def test_where_the_version_of_the_opening_governs_stages_may_go(body):
    text = (body.folder / POINT).read_text()
    assert body.write(POINT, text + LATER.replace("§", "").lstrip("\n")).faults() == []
