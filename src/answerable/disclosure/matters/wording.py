"""Days and distances in words, as a tired person reads them."""

from datetime import date

from answerable.days import Calendar, OutsideCalendar, working_days_between
from answerable.disclosure.matters.views import Urgency
from answerable.disclosure.sentences import spoken

SOON_DAYS = 7
# Stages that read on after "is"; of any other name we say that the matter stands at it.
_READ_ON = ("waiting", "being", "before", "under", "in", "with", "at", "open", "awaiting", "ready", "on")


def long_day(day: date) -> str:
    """Give a day with its weekday: Friday 13 March 2026."""
    return f"{day:%A} {spoken(day)}"


def away(day: date, *, on: date, calendar: Calendar) -> str:
    """Say how far a day is: "today", "in 4 working days", "2 working days late"."""
    if day == on:
        return "today"
    count, unit = _distance(min(day, on), max(day, on), calendar)
    days = f"{count} {unit}{'' if count == 1 else 's'}"
    return f"in {days}" if day > on else f"{days} late"


def due_in_words(calendar: Calendar, day: date, *, on: date) -> str:
    """Say when something is due: "Friday 13 March 2026, in 4 working days"."""
    return f"{long_day(day)}, {away(day, on=on, calendar=calendar)}"


def urgency(day: date | None, *, on: date) -> Urgency:
    """Tell how a due day stands to a day."""
    if day is None:
        return "none"
    if day < on:
        return "late"
    if day == on:
        return "today"
    return "soon" if (day - on).days <= SOON_DAYS else "later"


def lag(happened_on: date, recorded_on: date, calendar: Calendar) -> tuple[int, str]:
    """Give how many working days after it happened a thing was recorded, and the words for it."""
    if recorded_on <= happened_on:
        return 0, "recorded the same day"
    count, unit = _distance(happened_on, recorded_on, calendar)
    return count, f"recorded on {spoken(recorded_on)}, {count} {unit}{'' if count == 1 else 's'} after"


def _distance(earlier: date, later: date, calendar: Calendar) -> tuple[int, str]:
    try:
        count = working_days_between(earlier, later, calendar)
    except OutsideCalendar:
        count = 0
    # Over a weekend no working day passes: the days themselves are said then.
    return (count, "working day") if count else ((later - earlier).days, "day")


def sentence_case(words: str) -> str:
    """Begin with a capital letter."""
    return words[:1].upper() + words[1:]


def within(words: str) -> str:
    """Write a title as it stands inside a sentence: "Waiting for triage" becomes "waiting for triage"."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def the(name: str) -> str:
    """Name an organ inside a sentence: "the Clerk's office", "the Assembly of Lodges"."""
    return f"the {name.removeprefix('The ')}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Give a number with its noun: "1 case", "1,680 cases"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: tuple[str, ...]) -> str:
    """Join words with commas and "and"."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def is_at(stage_name: str) -> str:
    """Say that something is at a stage: "is waiting for triage", "stands at “Provider sought”"."""
    inside = within(stage_name)
    return f"is {inside}" if inside.split(" ")[0] in _READ_ON else f"stands at “{stage_name}”"
