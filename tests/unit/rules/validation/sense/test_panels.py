"""Enough are called to make a quorum, and guidance names sanctions that there are."""

from tests.unit.rules.spoiling import spoilt_by

PANEL = "organ: jury, quorum: 3, requires: [listening]"
LISTS = "lists:\n"
TARIFF = "  sanctions: [{id: warning, name: warning}, {id: expulsion, name: expulsion}]\n  rules: "


@spoilt_by(
    ("fewer than a quorum", "body.yaml", PANEL, PANEL + ", size: 2§",
     "panels.1.size: 2 are called and 3 make a quorum: it could never decide; call as many as the quorum at the least"),
    ("more than are called", "body.yaml", PANEL,
     PANEL + ", size: 3, composition: [{what: capacity, of: lay, at_least: 4, source: Rule 5}]§",
     "panels.1.composition.1.at_least: 4 of 'lay' are wanted among 3; give 3 at the most"),
    ("twice the same", "body.yaml", PANEL,
     PANEL + ", composition: [{what: capacity, of: lay, source: Rule 5}, {what: capacity, of: lay, source: Rule 5}]§",
     "panels.1.composition.2: capacity 'lay' is wanted twice; keep one of them"),
    ("no such sanction", "body.yaml", LISTS, LISTS + TARIFF + "[{id: theft, name: theft, tariff: [warning, expullsion]}]§\n",
     "lists.rules.1.tariff: no sanction 'expullsion'; did you mean 'expulsion'?"),
    ("the gravest first", "body.yaml", LISTS, LISTS + TARIFF + "[{id: theft, name: theft, tariff: [expulsion, warning]}]§\n",
     "lists.rules.1.tariff: 'expulsion' is graver than 'warning', in the order of the list; "
     "give the lightest before the gravest"),
)  # fmt: skip
def test_a_panel_or_a_tariff_that_makes_no_sense_is_told(body, file, old, new, said):
    assert said in [fault.split(": ", 1)[1] for fault in body.edit(file, old, new).faults()]
