"""Surveys of confidence: those that were held, and the counts of another entered as they came."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse

COUNTED = (
    ("confident", "Confident"),
    ("neither", "Neither"),
    ("not_confident", "Not confident"),
    ("no_answer", "Left this question out"),
)


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show the surveys, with every count."""
    house = the_house()
    return page(
        request,
        "staff/confidence/surveys.html",
        surveys=house.show(disclosure.surveys),
        figure=house.figure("confidence", reader="staff"),
        desk=True,
    )


@for_staff
def new(request: HttpRequest) -> HttpResponse:
    """Enter a survey: who was asked and how they were chosen, and the counts of each question that was put."""
    form = _form(request)
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        answers = {id: found for id, _ in _questions() if (found := _answers(given, id))}
        facts = {name: given[name] for name in ("group", "asked", "answered", "method", "happened_on")}
        try:
            opened = the_house().act(
                acts.confidence.hold_survey,
                **facts,
                is_random=given["is_random"] == "yes",
                answers=answers,
                by=person_of(request).id,
            )
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            _refuse(form, refused)
        else:
            tell(request, f"The survey is in the record as {opened.matter}.")
            return redirect("desk-surveys")
    return page(
        request, "staff/confidence/survey.html", form=form, questions=_questions(), counted=COUNTED, desk=True
    )


def _form(request: HttpRequest) -> forms.Form:
    groups = [(term.id, term.name) for term in the_house().body.lists.get("survey-groups", ())]
    fields: dict[str, forms.Field] = {
        "group": choice("Who was asked?", groups),
        "is_random": choice(
            "How were they chosen?",
            [
                ("yes", "By chance, from everybody in the group"),
                ("no", "They chose themselves, or we chose them"),
            ],
        ),
        "method": words("How it was done", rows=3, hint="In a sentence or two that everybody can read"),
        "asked": _number("How many were asked?", required=True),
        "answered": _number("How many answered?", required=True),
    }
    for id, _ in _questions():
        fields |= {f"{id}-{name}": _number(label) for name, label in COUNTED}
    fields["happened_on"] = day("On which day did it end?", initial=the_house().today())
    return type("Survey", (forms.Form,), fields)(request.POST if request.method == "POST" else None)


def _number(label: str, *, required: bool = False) -> forms.IntegerField:
    given = {"required": f"Give a number for “{label}”", "invalid": f"“{label}” needs a whole number"}
    box = forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-5"})
    return forms.IntegerField(label=label, required=required, min_value=0, error_messages=given, widget=box)


def _questions() -> list[tuple[str, str]]:
    return [(term.id, term.name) for term in the_house().body.lists.get("survey-questions", ())]


def _answers(given: dict[str, object], question: str) -> acts.Answers | None:
    """Give the counts of one question; nothing where none was written, for it was not put."""
    counts = {name: given[f"{question}-{name}"] for name, _ in COUNTED}
    if all(count is None for count in counts.values()):
        return None
    return acts.Answers(**{name: int(str(count or 0)) for name, count in counts.items()})


def _refuse(form: forms.Form, refused: Exception) -> None:
    question = str(getattr(refused, "field", "")).removeprefix("answers-")
    if f"{question}-confident" in form.fields:
        form.add_error(f"{question}-confident", str(refused))
    else:
        refuse(form, refused)
