"""Complaining about the handling: one question a page, kept as it is written, checked, sent, and a receipt."""

from dataclasses import dataclass

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts
from answerable.site.accounts.drafts import Drafts
from answerable.site.fields import choice, line, words
from answerable.site.house import the_house
from answerable.site.pages import page

KEPT_DAYS = 7
FORM = "handling"


@dataclass(frozen=True)
class Question:
    """One question of the form: its short name for the check page, and the fields that answer it."""

    id: str
    short: str
    fields: dict[str, forms.Field]
    why: str = ""


def questions() -> tuple[Question, ...]:
    """Give the questions in their order; the first two must be answered."""
    concerns = [(term.id, term.name) for term in the_house().body.lists.get("handling-subjects", ())]
    return (
        Question("concern", "What it is about", {"concern": choice("What do you complain of?", concerns)}),
        Question("words", "What went wrong", {"words": words("Tell us what went wrong", rows=10)}),
        _what_was_handled(),
        _name(),
    )


def _what_was_handled() -> Question:
    hint = "The number of a case, of your receipt or of a motion. Leave it empty if you do not have it."
    why = "With it we know who had a part in it. None of them decides your complaint."
    return Question(
        "number",
        "What was handled",
        {"matter": line("What was it that we handled?", required=False, hint=hint)},
        why,
    )


def _name() -> Question:
    contact = "E-mail, telephone or post. Without it, you can follow the complaint with your receipt."
    why = "Only those who deal with this complaint see it."
    fields = {
        "complainant_name": line("Your name", required=False, hint="You need not give it."),
        "contact": line("How may we reach you?", required=False, hint=contact),
    }
    return Question("name", "Your name and how to reach you", dict(fields), why)


def begin(request: HttpRequest) -> HttpResponse:
    """Say what this is for and what happens with it, before anything is asked."""
    draft = Drafts.of(request, FORM)
    if request.method == "POST":
        draft.drop()
        return redirect("handling-question", questions()[0].id)
    return page(
        request,
        "public/handling/begin.html",
        begun=bool(draft.answers),
        number=len(questions()),
        limits=the_house().limits_of("HandlingComplained"),
        days=KEPT_DAYS,
    )


def question(request: HttpRequest, id: str) -> HttpResponse:
    """Ask one question, and keep the answer before the next is asked."""
    asked = questions()
    place = next((n for n, one in enumerate(asked) if one.id == id), None)
    if place is None:
        raise Http404
    draft = Drafts.of(request, FORM)
    made = type("Answer", (forms.Form,), dict(asked[place].fields))
    form = made(request.POST if request.method == "POST" else None, initial=draft.answers)
    if request.method == "POST":
        if form.is_valid():
            draft.keep(form.cleaned_data, days=KEPT_DAYS)
            if "change" in request.GET or place + 1 == len(asked):
                return redirect("handling-check")
            return redirect("handling-question", asked[place + 1].id)
        typed = {name: form[name].value() for name in form.fields}
        draft.keep({name: value for name, value in typed.items() if isinstance(value, str)}, days=KEPT_DAYS)
    back = asked[place - 1].id if place else None
    return page(
        request,
        "public/handling/question.html",
        form=form,
        question=asked[place],
        number=place + 1,
        of=len(asked),
        back=back,
    )


def check(request: HttpRequest) -> HttpResponse:
    """Show every answer with a way to change it; sending is the last thing one does."""
    draft = Drafts.of(request, FORM)
    asked = questions()
    missing = next(
        (one for one in asked[:2] if not all(draft.answers.get(name) for name in one.fields)), None
    )
    if missing:
        return redirect("handling-question", missing.id)
    wrong: list[dict[str, str]] = []
    if request.method == "POST":
        facts = {name: value for name, value in draft.answers.items() if value not in (None, "")}
        try:
            receipt = the_house().act(acts.confidence.complain, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            wrong = [{"text": str(refused), "href": "#main"}]
        else:
            draft.drop()
            request.session["handling"] = {"number": receipt.number, "code": receipt.code}
            return redirect("handling-received")
    answers = [
        (one, [(field.label, _said(name, field, draft.answers)) for name, field in one.fields.items()])
        for one in asked
    ]
    return page(request, "public/handling/check.html", answers=answers, wrong=wrong)


def received(request: HttpRequest) -> HttpResponse:
    """Give the receipt, to be written on paper; it is put away when the reader says so."""
    if request.method == "POST":
        request.session.pop("handling", None)
        return redirect("home")
    receipt = request.session.get("handling")
    if not receipt:
        return redirect("follow")
    limits = the_house().limits_of("HandlingComplained")
    return page(request, "public/handling/received.html", receipt=receipt, limits=limits)


def discard(request: HttpRequest) -> HttpResponse:
    """Forget what was written and not sent."""
    if request.method == "POST":
        Drafts.of(request, FORM).drop()
    return redirect("handling")


def _said(name: str, field: forms.Field, answers: dict[str, object]) -> object:
    value = answers.get(name)
    return dict(getattr(field, "choices", ())).get(value, value)
