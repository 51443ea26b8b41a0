from datetime import date

import pytest

from answerable import acts
from answerable.record import meetings
from tests.people import CLARE, MALLORY, OLGA, Register


def held(register: Register, **facts: object) -> acts.Opened:
    put = {"organ": "assembly", "attendance": 150, "attendance_quality": "estimated", "by": OLGA}
    return register.act(acts.asking.hold_meeting, **{**put, **facts})


def test_a_meeting_says_how_many_came_and_who_was_there_or_was_not(register: Register) -> None:
    opened = held(register, title="Spring meeting", offices={"clerk": False, "warden": True})
    assert opened.matter == "MT-2026-001"
    entries = [e.event.facts for e in register.record.read(subject=opened.matter)]
    assert (entries[0].attendance, entries[0].attendance_quality) == (150, "estimated")
    assert register.record.paper(entries[0].title).is_public
    assert [(e.office, e.present, e.capacity) for e in entries[1:]] == [
        ("clerk", False, "office-holder"),
        ("warden", True, "office-holder"),
    ]


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"attendance_quality": "unknown"}, "attendance_quality"),
        ({"attendance": None}, "attendance"),
        ({"attendance": -1}, "attendance"),
        ({"attendance_quality": "rumoured"}, "attendance_quality"),
        ({"organ": "parliament"}, "organ"),
        ({"offices": {"king": True}}, "office"),
    ],
)
def test_what_is_refused(register: Register, facts: dict[str, object], field: str) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        held(register, **facts)
    assert refused.value.field == field


def test_not_everybody_puts_a_meeting_on_record(register: Register) -> None:
    with pytest.raises(acts.NotAllowed, match=r"Rule 14\(2\)"):
        held(register, by=MALLORY)


def test_attendance_is_noted_until_the_minutes_are_agreed(register: Register) -> None:
    meeting = held(register).matter
    register.act(acts.asking.note_attendance, meeting=meeting, office="clerk", present=True, by=CLARE)
    assert register.last() == meetings.AttendanceNoted(present=True, office="clerk", capacity="member")
    register.act(acts.asking.agree_minutes, meeting=meeting, words="Read and agreed.", by=OLGA)
    assert register.record.paper(register.last().minutes).words == "Read and agreed."
    with pytest.raises(acts.NotAllowed, match="Minutes agreed"):
        register.act(acts.asking.note_attendance, meeting=meeting, office="warden", present=True, by=CLARE)


def test_nobody_and_no_meeting(register: Register) -> None:
    with pytest.raises(acts.ActRefused, match="Nobody is named"):
        register.act(acts.asking.note_attendance, meeting="MT-2026-001", present=True, by=CLARE)
    with pytest.raises(acts.ActRefused, match="There is no meeting MT-2026-009"):
        register.act(acts.asking.agree_minutes, meeting="MT-2026-009", happened_on=date(2026, 3, 3), by=OLGA)
