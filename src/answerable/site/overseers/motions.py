"""Putting a motion: its text and points, the form in which each asks to be answered, a last look, and it is asked."""

from datetime import timedelta

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts
from answerable.site.accounts.drafts import Drafts
from answerable.site.accounts.people import for_overseers, person_of
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell

KEPT_DAYS = 30
WEEK = 7


@for_overseers
def put(request: HttpRequest) -> HttpResponse:
    """Take the text of the motion and its points, one a line."""
    draft = Drafts.of(request, "motion")
    form = _text_form(request, draft.answers)
    if request.method == "POST":
        if form.is_valid():
            draft.keep(form.cleaned_data, days=KEPT_DAYS)
            return redirect("motion-points")
        draft.keep(
            {name: form[name].value() for name in ("title", "text", "points") if form[name].value()},
            days=KEPT_DAYS,
        )
    return page(request, "overseers/put.html", form=form, desk=True)


@for_overseers
def points(request: HttpRequest) -> HttpResponse:
    """Ask of each point in which form it is to be answered, with the figure that would answer it suggested."""
    draft = Drafts.of(request, "motion")
    asked = _lines(draft.answers)
    if not asked:
        return redirect("motion-new")
    form = _points_form(request, asked, draft.answers)
    if request.method == "POST" and form.is_valid():
        draft.keep(form.cleaned_data, days=KEPT_DAYS)
        return redirect("motion-check")
    rows = [
        (n, text, form[f"form-{n}"], form[f"topic-{n}"], form[f"measure-{n}"])
        for n, text in enumerate(asked, 1)
    ]
    return page(request, "overseers/points.html", form=form, rows=rows, desk=True)


@for_overseers
def check(request: HttpRequest) -> HttpResponse:
    """Show the motion as it will stand, for ever; then put it."""
    draft = Drafts.of(request, "motion")
    answers = draft.answers
    asked = _lines(answers)
    if not asked or "form-1" not in answers or f"form-{len(asked)}" not in answers:
        return redirect("motion-new")
    house = the_house()
    wrong: list[dict[str, str]] = []
    if request.method == "POST":
        try:
            passed = house.act(acts.questions.pass_motion, **_facts(request, answers))
        except (acts.ActRefused, acts.NotAllowed) as refused:
            wrong = [{"text": str(refused), "href": "#main"}]
        else:
            draft.drop()
            tell(
                request,
                f"The motion is on the record as {passed.motion}, with {len(passed.points)} points. The clock runs.",
            )
            return redirect("oversight-motion", passed.motion)
    terms = {term.id: term.name for term in house.body.lists["answer-forms"]}
    titles = dict(house.measures())
    rows = [
        (n, text, terms.get(answers[f"form-{n}"]), titles.get(answers.get(f"measure-{n}") or ""))
        for n, text in enumerate(asked, 1)
    ]
    return page(
        request, "overseers/check.html", answers=answers, rows=rows, wrong=wrong, organs=_organs(), desk=True
    )


def _text_form(request: HttpRequest, kept: dict[str, object]) -> forms.Form:
    fields = {**_what_is_asked(request), **_how_it_passed()}
    return type("Motion", (forms.Form,), fields)(
        request.POST if request.method == "POST" else None, initial=kept
    )


def _what_is_asked(request: HttpRequest) -> dict[str, forms.Field]:
    house = the_house()
    today = house.today()
    own = [(o.id, o.name) for o in house.body.organs if o.id in person_of(request).organs]
    one_a_line = (
        "Each line is one thing that can be answered by itself. You choose its form on the next page."
    )
    a_week = "A week, unless the motion says another day"
    return {
        "title": line("What the motion is called", hint="One line, such as: Action on complaints"),
        "organ": choice("Which body passed it?", own),
        "addressee": choice("Of whom does it ask answers?", _addressees(request)),
        "text": words("The text, as it was passed", rows=8),
        "points": words("The points, one a line", rows=12, hint=one_a_line),
        "happened_on": day("When was it passed?", initial=today),
        "due_on": day("By when are the answers due?", initial=today + timedelta(days=WEEK), hint=a_week),
    }


def _how_it_passed() -> dict[str, forms.Field]:
    lists = the_house().body.lists
    votes = [(term.id, term.name) for term in lists.get("votes", ())] or [("unopposed", "without opposition")]
    qualities = [(term.id, term.name) for term in lists.get("attendance-qualities", ())] or [
        ("unknown", "not known")
    ]
    return {
        "vote": choice("How was it passed?", votes, initial=votes[0][0]),
        "attendance": forms.IntegerField(
            label="How many were present",
            required=False,
            min_value=1,
            help_text="Leave it empty if nobody counted",
        ),
        "attendance_quality": choice("That number is", qualities, initial=qualities[-1][0]),
    }


def _points_form(request: HttpRequest, asked: list[str], kept: dict[str, object]) -> forms.Form:
    house = the_house()
    shapes = [(term.id, term.name) for term in house.body.lists["answer-forms"]]
    measures = [("", "None: to be answered in words"), *house.measures()]
    known = {term.id: term.name for term in house.body.lists.get("topics", ())}
    topics = [
        (t, known.get(t, t)) for t in sorted({topic for s in house.body.standings for topic in s.topics})
    ]
    fields: dict[str, forms.Field] = {}
    for n, text in enumerate(asked, 1):
        advice = house.show(lambda record, rules, *, words: acts.questions.suggest(rules, words), words=text)
        fields[f"form-{n}"] = choice(
            f"Point {n}: the form of the answer", shapes, initial=advice.form, most_radios=0
        )
        fields[f"measure-{n}"] = forms.ChoiceField(
            label=f"Point {n}: the figure that answers it",
            choices=measures,
            required=False,
            initial=advice.measure or "",
        )
        fields[f"topic-{n}"] = choice(
            f"Point {n}: what it is about", topics, initial=advice.topic, most_radios=0
        )
    return type("Points", (forms.Form,), fields)(
        request.POST if request.method == "POST" else None, initial=kept
    )


def _facts(request: HttpRequest, answers: dict[str, object]) -> dict[str, object]:
    asked = _lines(answers)
    named = (
        "title",
        "organ",
        "addressee",
        "text",
        "happened_on",
        "due_on",
        "vote",
        "attendance",
        "attendance_quality",
    )
    return {
        **{name: answers[name] for name in named},
        "points": [
            acts.questions.PointDraft(
                words=text,
                form=str(answers[f"form-{n}"]),
                topic=str(answers[f"topic-{n}"]),
                measure=str(answers[f"measure-{n}"]) or None,
            )
            for n, text in enumerate(asked, 1)
        ],
        "by": person_of(request).id,
    }


def _addressees(request: HttpRequest) -> list[tuple[str, str]]:
    body = the_house().body
    own = person_of(request).organs
    may = [s.addressee for s in body.standings if s.overseer in own and s.right != "none"]
    return [(organ.id, organ.name) for organ in body.organs if organ.id in may]


def _organs() -> dict[str, str]:
    return {organ.id: organ.name for organ in the_house().body.organs}


def _lines(answers: dict[str, object]) -> list[str]:
    return [
        text.strip(" \t•-–") for text in str(answers.get("points", "")).splitlines() if text.strip(" \t•-–")
    ]
