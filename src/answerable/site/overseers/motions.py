"""Putting a motion: its text, its points as they are split, what each asks of whom, a last look, and it is asked."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.drafts import Drafts
from answerable.site.accounts.people import for_overseers, person_of
from answerable.site.fields import refuse
from answerable.site.house import the_house
from answerable.site.overseers.putting import (
    POINT_FIELDS,
    Answers,
    deadline_of,
    lines,
    points_form,
    split_form,
    text_form,
)
from answerable.site.pages import page, tell

KEPT_DAYS = 30
TYPED = ("title", "text", "points")


@for_overseers
def put(request: HttpRequest) -> HttpResponse:
    """Take the text of the motion, how it was passed, and its points where they are split already."""
    draft = Drafts.of(request, "motion")
    form = text_form(request, draft.answers)
    if request.method == "POST":
        if form.is_valid() and _is_time(form):
            draft.keep(form.cleaned_data, days=KEPT_DAYS)
            return redirect("motion-points" if lines(form.cleaned_data) else "motion-split")
        draft.keep({name: form[name].value() for name in TYPED if form[name].value()}, days=KEPT_DAYS)
    return page(request, "overseers/put.html", form=form, desk=True)


def _is_time(form: forms.Form) -> bool:
    """Say beside the number of days why it is none, where the calendar says so."""
    try:
        deadline_of(form.cleaned_data)
    except acts.ActRefused as refused:
        refuse(form, refused)
        return False
    return True


@for_overseers
def split(request: HttpRequest) -> HttpResponse:
    """Propose the points of the text; whoever puts the motion decides what they are."""
    draft = Drafts.of(request, "motion")
    if not draft.answers.get("text"):
        return redirect("motion-new")
    found = acts.asking.split(str(draft.answers["text"]))
    form = split_form(request, found.points)
    if request.method == "POST" and form.is_valid():
        draft.keep(form.cleaned_data, days=KEPT_DAYS)
        return redirect("motion-points")
    return page(
        request, "overseers/split.html", form=form, found=found, text=draft.answers["text"], desk=True
    )


@for_overseers
def points(request: HttpRequest) -> HttpResponse:
    """Ask of each point in which form, by whom and by when it is to be answered, with a figure suggested."""
    draft = Drafts.of(request, "motion")
    asked = lines(draft.answers)
    if not asked or "happened_on" not in draft.answers:
        return redirect("motion-new")
    form = points_form(request, asked, draft.answers)
    if request.method == "POST" and form.is_valid():
        draft.keep(form.cleaned_data, days=KEPT_DAYS)
        return redirect("motion-check")
    rows = [(n, text, [form[f"{name}-{n}"] for name in POINT_FIELDS]) for n, text in enumerate(asked, 1)]
    return page(request, "overseers/points.html", form=form, rows=rows, desk=True)


@for_overseers
def check(request: HttpRequest) -> HttpResponse:
    """Show the motion as it will stand, for ever; then put it."""
    draft = Drafts.of(request, "motion")
    answers = draft.answers
    asked = lines(answers)
    if not asked or "form-1" not in answers or f"form-{len(asked)}" not in answers:
        return redirect("motion-new")
    house = the_house()
    wrong: list[dict[str, str]] = []
    if request.method == "POST":
        try:
            passed = house.act(acts.questions.pass_motion, **_facts(answers), by=person_of(request).id)
        except (acts.ActRefused, acts.NotAllowed) as refused:
            wrong = [{"text": str(refused), "href": "#main"}]
        else:
            draft.drop()
            tell(
                request,
                f"The motion is on the record as {passed.motion}, with {len(passed.points)} points. The clock runs.",
            )
            return redirect("oversight-motion", passed.motion)
    return page(request, "overseers/check.html", **_looked_at(answers), wrong=wrong, desk=True)


def _looked_at(answers: Answers) -> dict[str, Any]:
    """Give what the last look shows: each point with its form, its figure, whom it asks, by which right, by when."""
    house = the_house()
    shapes = {term.id: term.name for term in house.body.lists["answer-forms"]}
    votes = {term.id: term.name for term in house.body.lists.get("votes", ())}
    titles = dict(house.measures())
    may = house.show(disclosure.asking.may_demand, organs=(str(answers["organ"]),))
    rights = {(one.addressee_id, one.topic_id): one for one in may}
    rows = [
        {
            "number": n,
            "words": text,
            "form": shapes.get(str(answers[f"form-{n}"])),
            "figure": titles.get(str(answers.get(f"measure-{n}") or "")),
            "right": rights.get((str(answers[f"addressee-{n}"]), str(answers[f"topic-{n}"]))),
            "addressee": answers[f"addressee-{n}"],
            "as_of": answers.get(f"as_of-{n}"),
            "deadline": deadline_of(answers, f"-{n}"),
        }
        for n, text in enumerate(lines(answers), 1)
    ]
    return {
        "answers": answers,
        "rows": rows,
        "deadline": deadline_of(answers),
        "vote": votes.get(str(answers.get("vote")), ""),
        "organs": {organ.id: organ.name for organ in house.body.organs},
    }


def _facts(answers: Answers) -> dict[str, object]:
    named = ("title", "organ", "addressee", "text", "happened_on", "vote", "attendance", "attendance_quality")
    maybe = ("mover", "seconder", "meeting")
    due = deadline_of(answers)
    return {
        **{name: answers[name] for name in named},
        **{name: answers.get(name) or None for name in maybe},
        "follows": tuple(str(one) for one in answers.get("follows") or ()),  # type: ignore[attr-defined]
        "due_on": due.on if due else None,
        "points": [_point(answers, n, text) for n, text in enumerate(lines(answers), 1)],
    }


def _point(answers: Answers, n: int, text: str) -> acts.PointDraft:
    due = deadline_of(answers, f"-{n}")
    return acts.PointDraft(
        words=text,
        form=str(answers[f"form-{n}"]),
        topic=str(answers[f"topic-{n}"]),
        measure=str(answers[f"measure-{n}"]) or None,
        addressee=str(answers[f"addressee-{n}"]),
        as_of=answers.get(f"as_of-{n}"),  # type: ignore[arg-type]
        due_on=due.on if due else None,
    )
