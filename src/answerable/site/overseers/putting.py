"""The forms in which a motion is put: its text and how it was passed, its points as they are split, and each."""

from datetime import date, timedelta

from django import forms
from django.http import HttpRequest

from answerable import acts, disclosure
from answerable.site.accounts.people import person_of
from answerable.site.fields import choice, day, line, several, words
from answerable.site.house import the_house

WEEK = 7
UNITS = [("working-days", "working days"), ("calendar-days", "calendar days")]
MOST_EARLIER = 12
Answers = dict[str, object]


class Putting(forms.Form):
    """The text of a motion: a day, or a number of days, by which it is to be answered."""

    def clean(self) -> Answers | None:
        """Ask for one of the two."""
        said = super().clean() or {}
        if not said.get("due_on") and not said.get("due_in") and "due_on" not in self.errors:
            self.add_error("due_on", "Give the day by which answers are due, or in how many days")
        return said


def text_form(request: HttpRequest, kept: Answers) -> forms.Form:
    """Make the form of the text, and of how it was passed."""
    fields = {**_what_is_asked(request), **_how_it_passed(request), **_earlier(request)}
    return type("Motion", (Putting,), fields)(
        request.POST if request.method == "POST" else None, initial=kept
    )


def split_form(request: HttpRequest, proposed: tuple[str, ...]) -> forms.Form:
    """Make the form in which the points that were found are looked at and put right."""
    one_a_line = "One a line. Join, part or change them: you decide what a point is"
    fields = {"points": words("The points", rows=max(6, 2 * len(proposed)), hint=one_a_line)}
    return type("Split", (forms.Form,), fields)(
        request.POST if request.method == "POST" else None, initial={"points": "\n".join(proposed)}
    )


def points_form(request: HttpRequest, asked: list[str], kept: Answers) -> forms.Form:
    """Make the form that asks of each point: its form, figure, topic, whom it asks, as of when, and by when."""
    fields: dict[str, forms.Field] = {}
    for number, text in enumerate(asked, 1):
        fields |= _of_a_point(request, number, text, kept)
    return type("Points", (forms.Form,), fields)(
        request.POST if request.method == "POST" else None, initial=kept
    )


POINT_FIELDS = ("form", "measure", "topic", "addressee", "as_of", "due_in", "due_unit")


def deadline_of(answers: Answers, stem: str = "") -> acts.asking.Deadline | None:
    """Give the day by which an answer is due and why, as it was given: counted, or set; None for a point with none."""
    count, asked_on, on = answers.get(f"due_in{stem}"), answers["happened_on"], answers.get(f"due_on{stem}")
    if count:
        unit = str(answers.get(f"due_unit{stem}") or UNITS[0][0])
        return the_house().show(
            lambda record, rules, **said: acts.asking.deadline(rules, **said),
            asked_on=asked_on,
            count=count,
            unit=unit,
        )
    return acts.asking.Deadline(on, "") if isinstance(on, date) else None


def lines(answers: Answers) -> list[str]:
    """Give the points as they were written, one a line."""
    return [
        text.strip(" \t•-–") for text in str(answers.get("points", "")).splitlines() if text.strip(" \t•-–")
    ]


def addressees(request: HttpRequest) -> list[tuple[str, str]]:
    """Give the organs that this person's may ask today."""
    found = the_house().show(disclosure.asking.may_demand, organs=person_of(request).organs)
    return list({one.addressee_id: one.addressee for one in found if one.right != "none"}.items())


def _what_is_asked(request: HttpRequest) -> dict[str, forms.Field]:
    house = the_house()
    today = house.today()
    own = [(o.id, o.name) for o in house.body.organs if o.id in person_of(request).organs]
    propose = "One a line. Leave it empty, and we propose how to split the text into points"
    a_week = "A week from today, unless the motion says another day. Or say below in how many days"
    return {
        "title": line("What the motion is called", hint="One line, such as: Action on complaints"),
        "organ": choice("Which body passed it?", own, initial=own[0][0] if len(own) == 1 else None),
        "addressee": choice("Of whom does it ask answers?", addressees(request)),
        "text": words("The text, as it was passed", rows=8),
        "points": words("The points", rows=8, required=False, hint=propose),
        "happened_on": day("When was it passed?", initial=today),
        "due_on": day(
            "By when are the answers due?", required=False, initial=today + timedelta(days=WEEK), hint=a_week
        ),
        "due_in": forms.IntegerField(
            label="Or in how many days",
            required=False,
            min_value=1,
            help_text="Counted by the calendar of the body from the day after; it goes before the day above",
        ),
        "due_unit": choice("Which days?", UNITS, initial=UNITS[0][0]),
    }


def _how_it_passed(request: HttpRequest) -> dict[str, forms.Field]:
    house, organs = the_house(), person_of(request).organs
    terms = house.body.lists
    votes = [(term.id, term.name) for term in terms.get("votes", ())] or [("unopposed", "without opposition")]
    known = [(t.id, t.name) for t in terms.get("attendance-qualities", ())] or [("unknown", "not known")]
    people = list(house.show(disclosure.asking.members, organs=organs))
    held = house.show(disclosure.asking.meetings, reader=person_of(request).tier)
    own = [(m.id, f"{m.title}, {m.on.day} {m.on:%B} {m.on.year}") for m in held if m.organ_id in organs]
    return {
        "mover": choice("Who moved it?", people, required=False, most_radios=0),
        "seconder": choice("Who seconded it?", people, required=False, most_radios=0),
        "vote": choice("How was it passed?", votes, initial=votes[0][0]),
        "meeting": choice(
            "At which meeting?",
            own[:MOST_EARLIER],
            required=False,
            hint="A meeting on the record says how many came and who was there",
            most_radios=0,
        ),
        "attendance": forms.IntegerField(
            label="How many were present",
            required=False,
            min_value=1,
            help_text="Leave it empty if nobody counted, or if the meeting is on the record",
        ),
        "attendance_quality": choice("That number is", known, initial=known[-1][0]),
    }


def _earlier(request: HttpRequest) -> dict[str, forms.Field]:
    passed = the_house().show(disclosure.motions, reader=person_of(request).tier)[:MOST_EARLIER]
    if not passed:
        return {}
    earlier = [(one.id, f"{one.title} ({one.id}): {one.summary}") for one in passed]
    return {"follows": several("Which earlier motions does it take up?", earlier, required=False)}


def _of_a_point(request: HttpRequest, n: int, text: str, kept: Answers) -> dict[str, forms.Field]:
    house = the_house()
    shapes = [(term.id, term.name) for term in house.body.lists["answer-forms"]]
    measures = [("", "None: to be answered in words"), *house.measures()]
    known = {term.id: term.name for term in house.body.lists.get("topics", ())}
    spoken_of = sorted({topic for s in house.body.standings for topic in s.topics})
    topics = [(topic, known.get(topic, topic)) for topic in spoken_of]
    advice = house.show(lambda record, rules, *, words: acts.questions.suggest(rules, words), words=text)
    return {
        f"form-{n}": choice(f"Point {n}: the form of the answer", shapes, initial=advice.form, most_radios=0),
        f"measure-{n}": forms.ChoiceField(
            label=f"Point {n}: the figure that answers it",
            choices=measures,
            required=False,
            initial=advice.measure or "",
        ),
        f"topic-{n}": choice(f"Point {n}: what it is about", topics, initial=advice.topic, most_radios=0),
        f"addressee-{n}": choice(
            f"Point {n}: who is to answer", addressees(request), initial=kept.get("addressee"), most_radios=0
        ),
        f"as_of-{n}": day(
            f"Point {n}: as of which day", required=False, hint="Left empty, of the day of the answer"
        ),
        f"due_in-{n}": forms.IntegerField(
            label=f"Point {n}: in how many days, where it is another time than the motion's",
            required=False,
            min_value=1,
        ),
        f"due_unit-{n}": choice(f"Point {n}: which days", UNITS, initial=UNITS[0][0], most_radios=0),
    }
