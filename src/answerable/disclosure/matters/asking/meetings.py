"""Meetings as each reader may see them: how many came and how that is known, who was there, and what was passed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.answers import read_motion
from answerable.disclosure.matters.asking.views import AttendanceLine, MeetingLine, MeetingView, MotionRef
from answerable.disclosure.matters.people import NotHere, by_office, roster_of, with_office
from answerable.disclosure.matters.wording import counted, sentence_case, the
from answerable.disclosure.sentences import spoken
from answerable.record import Entry, Id, Record, oversight, standing
from answerable.record import meetings as kinds
from answerable.roster import Roster
from answerable.rules import Rules

UNNAMED_MOTION = "A motion without a title"
BY_OFFICE = ("public", "party")
ESTIMATED, UNKNOWN = "estimated", "unknown"


def meetings(record: Record, rules: Rules, *, reader: str, on: date) -> tuple[MeetingLine, ...]:
    """List the meetings held up to a day, latest first."""
    reading = Reading(record, rules, roster_of(record), reader, on)
    held = (e for e in standing(record.read(kinds=("MeetingHeld", "Corrected"))) if e.event.happened_on <= on)
    lines = [reading.line(e) for e in held if isinstance(e.event.facts, kinds.MeetingHeld)]
    return tuple(sorted(lines, key=lambda line: (line.on, line.id), reverse=True))


def meeting(record: Record, rules: Rules, *, meeting: Id, reader: str, on: date) -> MeetingView:
    """Show a meeting to a tier of readers, as the record tells it at the end of a day; raises NotHere for none.

    The public is told of people by their office.
    """
    return Reading(record, rules, roster_of(record), reader, on).whole(meeting)


def attendance_in_words(rules: Rules, number: int | None, quality: str) -> str:
    """Say how many came and how that is known: "about 150 (estimate)", "148 (counted)", "not known"."""
    known = rules.term("attendance-qualities", quality).name
    if number is None:
        return rules.term("attendance-qualities", UNKNOWN).name
    return f"about {number:,} ({known})" if quality == ESTIMATED else f"{number:,} ({known})"


@dataclass(frozen=True, eq=False)
class Reading:
    """Reads meetings as one tier of readers may see them on a day."""

    record: Record
    rules: Rules
    roster: Roster
    reader: str
    on: date

    def line(self, held: Entry) -> MeetingLine:
        """Set a meeting in one line."""
        facts, id = held.event.facts, held.event.subject
        assert isinstance(facts, kinds.MeetingHeld)
        entries = self._entries(id)
        return MeetingLine(
            id=id,
            organ_id=facts.organ,
            organ=self.rules.organ(facts.organ).name,
            title=self._title(facts),
            on=held.event.happened_on,
            attendance=attendance_in_words(self.rules, facts.attendance, facts.attendance_quality),
            motions=len(tuple(self.passed_at(id))),
            is_minuted=any(isinstance(e.event.facts, kinds.MinutesAgreed) for e in entries),
        )

    def whole(self, id: Id) -> MeetingView:
        """Show a meeting; raises NotHere where the record holds none of this number."""
        entries = self._entries(id)
        held = next((e for e in entries if isinstance(e.event.facts, kinds.MeetingHeld)), None)
        if held is None or not isinstance(facts := held.event.facts, kinds.MeetingHeld):
            raise NotHere(f"The record holds no meeting {id}. Check the number; one looks like MT-2026-001.")
        noted = tuple(self._attended(entries))
        agreed = next((e for e in reversed(entries) if isinstance(e.event.facts, kinds.MinutesAgreed)), None)
        motions = tuple(self.passed_at(id))
        return MeetingView(
            id=id,
            organ_id=facts.organ,
            organ=self.rules.organ(facts.organ).name,
            title=self._title(facts),
            on=held.event.happened_on,
            sentence=self._sentence(facts, held.event.happened_on, noted, motions),
            attendance=attendance_in_words(self.rules, facts.attendance, facts.attendance_quality),
            present=tuple(one for one in noted if one.present),
            absent=tuple(one for one in noted if not one.present),
            motions=motions,
            minuted_on=agreed.event.happened_on if agreed else None,
            minutes=self.words(getattr(agreed.event.facts, "minutes", None)) if agreed else "",
            entry=held.index,
        )

    def passed_at(self, meeting: Id) -> Iterator[MotionRef]:
        """Give the motions that were passed at a meeting, in order."""
        for entry in self.placed():
            facts = entry.event.facts
            if isinstance(facts, kinds.MotionPlaced) and facts.meeting == meeting:
                yield from self.motion(entry.event.subject)

    def placed(self) -> list[Entry]:
        """Give what says where each motion was passed, the latest for each, in order."""
        entries = standing(self.record.read(kinds=("MotionPlaced", "Corrected")))
        latest = {e.event.subject: e for e in entries if isinstance(e.event.facts, kinds.MotionPlaced)}
        return [latest[motion] for motion in sorted(latest)]

    def motion(self, id: Id) -> Iterator[MotionRef]:
        """Name a motion, where there is one."""
        for entry in standing(self.record.read(subject=id)):
            facts = entry.event.facts
            if isinstance(facts, oversight.MotionPassed) and entry.event.happened_on <= self.on:
                title = read_motion(self.words(facts.text))[0] or UNNAMED_MOTION
                yield MotionRef(id, title, entry.event.happened_on)

    def words(self, digest: str | None) -> str:
        """Give the words of a paper, or that it is no longer held."""
        paper = self.record.paper(digest) if digest else None
        return paper.words if paper else "(these words are no longer held)" if digest else ""

    def of_organ(self, id: Id, organ: str) -> AttendanceLine | None:
        """Give whether an organ's office-holder was noted at a meeting: present if any of them was."""
        noted = [one for one in self._attended(self._entries(id)) if one.organ_id == organ]
        return next((one for one in noted if one.present), noted[0] if noted else None)

    def _entries(self, id: Id) -> list[Entry]:
        return [e for e in standing(self.record.read(subject=id)) if e.event.happened_on <= self.on]

    def _title(self, facts: kinds.MeetingHeld) -> str:
        return self.words(facts.title) or f"Meeting of {the(self.rules.organ(facts.organ).name)}"

    def _attended(self, entries: list[Entry]) -> Iterator[AttendanceLine]:
        latest: dict[tuple[str | None, Id | None], Entry] = {}
        for entry in entries:
            facts = entry.event.facts
            if isinstance(facts, kinds.AttendanceNoted):
                latest[facts.office, facts.person] = entry
        for entry in latest.values():
            facts = entry.event.facts
            assert isinstance(facts, kinds.AttendanceNoted)
            capacity = self.rules.term("capacities", facts.capacity).name
            yield AttendanceLine(
                self._who(facts, entry.event.happened_on),
                facts.present,
                capacity,
                self._organ(facts.office),
                entry.index,
            )

    def _who(self, facts: kinds.AttendanceNoted, on: date) -> str:
        if facts.person is None:
            return self.rules.role(facts.office or "").name
        if self.reader in BY_OFFICE:
            return by_office(self.rules, self.roster, facts.person, on)
        return with_office(self.record, self.rules, self.roster, facts.person, on)

    def _organ(self, office: str | None) -> str:
        return next((role.organ for role in self.rules.body.roles if role.id == office), "")

    def _sentence(
        self,
        facts: kinds.MeetingHeld,
        held_on: date,
        noted: tuple[AttendanceLine, ...],
        motions: tuple[MotionRef, ...],
    ) -> str:
        met = f"{sentence_case(the(self.rules.organ(facts.organ).name))} met on {spoken(held_on)}; "
        how = self.rules.term("attendance-qualities", facts.attendance_quality).name
        about = "about " if facts.attendance_quality == ESTIMATED else ""
        came = "how many were present is not known."
        if facts.attendance is not None:
            came = f"{about}{facts.attendance:,} were present ({how})."
        away = tuple(self.missed(one, held_on) for one in noted if not one.present)
        passed = f" {counted(len(motions), 'motion')} {'was' if len(motions) == 1 else 'were'} passed."
        return met + came + "".join(f" {missed}" for missed in away) + (passed if motions else "")

    def missed(self, one: AttendanceLine, on: date) -> str:
        """Say that somebody was not there: of an office that several hold, that none of them was."""
        role = next((r.id for r in self.rules.body.roles if r.name == one.who), "")
        if len(self.roster.holders(role, on)) > 1:
            return f"No {one.who} was there."
        return f"{sentence_case(the(one.who))} was not there."
