"""A body's readers, calendar, organs, colour and clock."""

import pytest

from answerable.rules.validation.body import contrast_on_white
from tests.unit.rules.spoiling import spoilt_by

BODY = "body.yaml"


@spoilt_by(
    ("a tier without a policy", BODY, "  - {tier: party, mode: suppress, threshold: 5, source: Rule 4}\n", "",
     "readers: nothing says what the readers called 'party' may see; add a reader with tier: party"),
    ("too low a threshold", BODY, "{tier: public, mode: suppress, threshold: 5", "{tier: public, mode: suppress, threshold: 2§",
     "readers.1.threshold: a threshold of 2 would let a single person be told from a figure; give 3 or more; 5 is usual"),
    ("no threshold", BODY, "{tier: public, mode: suppress, threshold: 5", "{tier: public, mode: suppress§",
     "readers.1.threshold: a threshold of 0 would let a single person be told from a figure; give 3 or more; 5 is usual"),
    ("a threshold that does nothing", BODY, "{tier: staff, mode: exact", "{tier: staff, mode: exact, threshold: 5§",
     "readers.5.threshold: exact shows every count, so that no threshold holds; remove it, or say suppress"),
    ("an organ that answers to itself", BODY, "sort: governing, source", "sort: governing, answers_to: [council]§, source",
     "organs.1.answers_to: 'council' would answer to itself; let somebody else hold it to account"),
    ("a governing organ that does not govern", BODY, "governing_organ: council", "governing_organ: office§",
     "governing_organ: 'office' is of sort executive, and is named as the governing organ; "
     "name the organ whose sort is governing"),
    ("a calendar that ends before it begins", BODY, "last_year: 2030", "last_year: 2018§",
     "calendar.last_year: the calendar runs from 2019 to 2018, which is no time at all; let it end later"),
    ("a period outside of the calendar", BODY, "period_start: 2020-01-01", "period_start: 2018-01-01§",
     "period_start: the calendar runs from 2019 to 2030, and the period starts on 2018-01-01; "
     "widen the calendar, or start the period in it"),
    ("a closing day outside of the calendar", BODY, "on: 2020-06-24", "on: 2040-06-24§",
     "calendar.closing_days.1.on: the calendar runs from 2019 to 2030, and does not reach 2040-06-24; "
     "widen the calendar, or remove the day"),
    ("a closing day twice", BODY, "    - {on: 2020-06-24", "    - {on: 2020-06-24, name: Bell Eve, source: R}\n    - {on: 2020-06-24§",
     "calendar.closing_days.2.on: 2020-06-24 is a closing day already; keep one of them"),
    ("a calendar that ends with a version", BODY, "last_year: 2030", "last_year: 2020§",
     "calendar.last_year: the calendar ends with 2020, and a version is in force from 2020-01-01; let it reach 2021 at least"),
    ("a colour that cannot be read", BODY, "timezone:", 'colour: "#77AAAA"§\ntimezone:',
     "colour: #77AAAA on white has a contrast of 2.6:1, too little to be read; choose a darker colour, of 4.5:1 or more"),
    ("a clock that there is not", BODY, "timezone: Europe/London", "timezone: Europe/Lonndon§",
     "timezone: no time zone 'Europe/Lonndon'; give one of the tz database, like Europe/London"),
)  # fmt: skip
def test_what_is_wrong_with_a_body_is_told(body, file, old, new, said):
    body.edit(file, old, new)
    if not body.marked:
        body.edit(file, "readers:", "readers:§")
    if "closing" not in said and "last_year: 20" in new:
        body.edit(file, "    - {on: 2020-06-24, name: Bell Day, source: Rule 1}\n", "    []\n")
    assert body.fault() == said


def test_organs_that_answer_to_each_other_are_told(body):
    body.edit(BODY, "sort: governing, source", "sort: governing, answers_to: [office], source")
    assert len([fault for fault in body.faults() if "would answer to itself" in fault]) == 2


@pytest.mark.parametrize(
    ("colour", "contrast"), [("#000000", 21.0), ("#FFFFFF", 1.0), ("#767676", 4.54), ("#0B5D5E", 7.66)]
)
def test_contrast_is_as_the_guidelines_reckon_it(colour, contrast):
    assert contrast_on_white(colour) == pytest.approx(contrast, abs=0.01)
