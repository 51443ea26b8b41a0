"""Complaining: one question a page, kept as it is written, checked, sent, and answered with a receipt."""

from dataclasses import dataclass

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts
from answerable.site.accounts.drafts import Drafts
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.pages import page

KEPT_DAYS = 7


@dataclass(frozen=True)
class Question:
    """One question of the form: its short name for the check page, and the fields that answer it."""

    id: str
    short: str
    fields: dict[str, forms.Field]
    why: str = ""


def questions() -> tuple[Question, ...]:
    """Give the questions in their order; only the first must be answered."""
    reporters = [(term.id, term.name) for term in the_house().body.lists["reporters"]]
    you = Question("you", "You", {"reporter": choice("Which of these are you?", reporters)})
    return (_what_happened(), _when(), _about_whom(), you, _name())


def _what_happened() -> Question:
    hint = "In your own words: what was done or said, where, and who saw or heard it."
    return Question(
        "what-happened", "What happened", {"words": words("Tell us what happened", rows=12, hint=hint)}
    )


def _when() -> Question:
    hint = "The day, or the last day if it went on, such as 8 2 2019. Leave it empty if you do not know."
    return Question(
        "when", "When it happened", {"conduct_on": day("When did it happen?", required=False, hint=hint)}
    )


def _about_whom() -> Question:
    hint = "Their name, or how we might find them. Leave it empty if you do not know."
    why = "We tell them what is alleged before anything is decided, and not your name unless you agree."
    fields = {"respondent_name": line("Whom is it about?", required=False, hint=hint)}
    return Question("about-whom", "Whom it is about", dict(fields), why)


def _name() -> Question:
    name = "You need not give it. We look into complaints without a name too."
    contact = "E-mail, telephone or post. Without it, you can follow the complaint with your receipt."
    why = "Only those who handle the complaint see this. It is kept apart from the record of what happened."
    fields = {
        "complainant_name": line("Your name", required=False, hint=name),
        "contact": line("How may we reach you?", required=False, hint=contact),
    }
    return Question("name", "Your name and how to reach you", dict(fields), why)


def begin(request: HttpRequest) -> HttpResponse:
    """Say what happens with a complaint, who sees it and how long it takes, before anything is asked."""
    draft = Drafts.of(request, "complaint")
    if request.method == "POST":
        draft.drop()
        return redirect("complain-question", questions()[0].id)
    return page(
        request,
        "public/complain.html",
        begun=bool(draft.answers),
        number=len(questions()),
        limits=_limits(),
        days=KEPT_DAYS,
    )


def question(request: HttpRequest, id: str) -> HttpResponse:
    """Ask one question, and keep the answer before the next is asked."""
    asked = questions()
    place = next((n for n, one in enumerate(asked) if one.id == id), None)
    if place is None:
        raise Http404
    draft = Drafts.of(request, "complaint")
    form = _form(asked[place], request.POST if request.method == "POST" else None, draft.answers)
    if request.method == "POST":
        if form.is_valid():
            draft.keep(form.cleaned_data, days=KEPT_DAYS)
            return redirect(_next(asked, place, request))
        draft.keep(
            {name: form[name].value() for name in form.fields if isinstance(form[name].value(), str)},
            days=KEPT_DAYS,
        )
    back = asked[place - 1].id if place else None
    return page(
        request,
        "public/one_question.html",
        form=form,
        question=asked[place],
        number=place + 1,
        of=len(asked),
        back=back,
    )


def check(request: HttpRequest) -> HttpResponse:
    """Show every answer with a way to change it; sending is the last thing one does."""
    draft = Drafts.of(request, "complaint")
    asked = questions()
    if not draft.answers.get("words"):
        return redirect("complain-question", asked[0].id)
    if request.method == "POST":
        receipt = the_house().act(acts.complaints.receive, **_facts(draft.answers))
        draft.drop()
        request.session["receipt"] = {
            "case": receipt.case,
            "complaint": receipt.complaint,
            "code": receipt.code,
        }
        return redirect("complain-received")
    answers = [
        (one, [(field.label, _said(name, field, draft.answers)) for name, field in one.fields.items()])
        for one in asked
    ]
    return page(request, "public/check.html", answers=answers)


def received(request: HttpRequest) -> HttpResponse:
    """Give the receipt, to be written on paper; it is put away when the reader says so."""
    if request.method == "POST":
        request.session.pop("receipt", None)
        return redirect("home")
    receipt = request.session.get("receipt")
    if not receipt:
        return redirect("follow")
    return page(request, "public/received.html", receipt=receipt, limits=_limits())


def discard(request: HttpRequest) -> HttpResponse:
    """Forget what was written and not sent."""
    if request.method == "POST":
        Drafts.of(request, "complaint").drop()
    return redirect("complain")


def _limits() -> list[tuple[str, str, str]]:
    """Give what we must do first, and what we must have done in the end, each with its time and its rule."""
    every = the_house().limits_of("Received")
    return list(dict.fromkeys([*every[:3], *every[-1:]]))


def _form(question: Question, given: object, kept: dict[str, object]) -> forms.Form:
    made = type("Answer", (forms.Form,), dict(question.fields))
    return made(given, initial=kept)


def _next(asked: tuple[Question, ...], place: int, request: HttpRequest) -> str:
    if "change" in request.GET or place + 1 == len(asked):
        return "/complain/check/"
    return f"/complain/{asked[place + 1].id}/"


def _facts(answers: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in answers.items() if value not in (None, "")}


def _said(name: str, field: forms.Field, answers: dict[str, object]) -> object:
    value = answers.get(name)
    options = dict(getattr(field, "choices", ()))
    return options.get(value, value)
