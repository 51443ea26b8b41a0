"""The courses of the body: for whom, how long they hold, their versions, and whether anybody is under contract."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import called, check_is_staff, roster_of
from answerable.disclosure.matters.teaching.offers import CourseVersion, Offer, courses_of, offers
from answerable.disclosure.matters.wording import counted, listed
from answerable.record import Id, Record
from answerable.rules import Course, Rules


@dataclass(frozen=True)
class CourseView:
    """A course: for whom it is, how long it holds, who gives it, and its versions, latest first."""

    id: str
    name: str
    purpose: str
    holds: str
    given_by: str
    is_offered: bool
    versions: tuple[CourseVersion, ...]
    source: str


def courses(record: Record, rules: Rules, *, person: Id, on: date) -> tuple[CourseView, ...]:
    """Show the staff the courses of the body. Raises NotForYou for everyone else."""
    check_is_staff(rules, roster_of(record), person, on)
    given = offers(record, on=on)
    return tuple(_course(record, rules, course, given, on) for course in rules.body.courses)


def _course(record: Record, rules: Rules, course: Course, given: tuple[Offer, ...], on: date) -> CourseView:
    who = tuple(
        dict.fromkeys(
            called(record, one.provider)
            for one in given
            if one.course == course.id and one.stands and one.provider
        )
    )
    return CourseView(
        id=course.id,
        name=course.name,
        purpose=rules.term("purposes", course.purpose).name,
        holds=counted(course.valid_months, "month") if course.valid_months else "for good",
        given_by=listed(who) if who else "nobody is under contract",
        is_offered=bool(who),
        versions=tuple(reversed(courses_of(record, course.id, on=on))),
        source=course.source,
    )
