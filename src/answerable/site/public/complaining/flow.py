"""One way to complain: what it asks, which act sends it, and what its receipt says; and the pages that carry it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts
from answerable.site.accounts.drafts import Drafts
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


@dataclass(frozen=True)
class Flow:
    """One sort of complaint; `name` begins the names of its addresses, and `kind` is the event that opens its matter.

    The first `must` questions have to be answered. `draft` is what is written and not sent kept under; `receipt` gives
    what is shown once, after it was sent, and kept in the session as `kept_as`.
    """

    name: str
    draft: str
    kept_as: str
    kind: str
    questions: Callable[[], tuple[Question, ...]]
    must: int
    send: Callable[..., Any]
    receipt: Callable[[Any], dict[str, str]]
    begin: str
    received: str
    not_taken: str

    @property
    def is_taken(self) -> bool:
        """Tell whether the body takes such complaints from anybody."""
        return the_house().hears(self.kind)

    def limits(self) -> list[tuple[str, str, str]]:
        """Give what we must do first, and what we must have done in the end, each with its time and its rule."""
        every = the_house().limits_of(self.kind)
        return list(dict.fromkeys([*every[:3], *every[-1:]]))


def begin(request: HttpRequest, flow: Flow) -> HttpResponse:
    """Say what happens with a complaint, who sees it and how long it takes, before anything is asked."""
    if not flow.is_taken:
        return page(request, "public/not_taken.html", sentence=flow.not_taken)
    draft = Drafts.of(request, flow.draft)
    if request.method == "POST":
        draft.drop()
        return redirect(f"{flow.name}-question", flow.questions()[0].id)
    return page(
        request,
        flow.begin,
        begun=bool(draft.answers),
        number=len(flow.questions()),
        limits=flow.limits(),
        days=KEPT_DAYS,
    )


def question(request: HttpRequest, flow: Flow, id: str) -> HttpResponse:
    """Ask one question, and keep the answer before the next is asked."""
    asked = flow.questions() if flow.is_taken else ()
    place = next((n for n, one in enumerate(asked) if one.id == id), None)
    if place is None:
        raise Http404
    draft = Drafts.of(request, flow.draft)
    made = type("Answer", (forms.Form,), dict(asked[place].fields))
    form = made(request.POST if request.method == "POST" else None, initial=draft.answers)
    if request.method == "POST":
        if form.is_valid():
            draft.keep(form.cleaned_data, days=KEPT_DAYS)
            is_last = "change" in request.GET or place + 1 == len(asked)
            return (
                redirect(f"{flow.name}-check")
                if is_last
                else redirect(f"{flow.name}-question", asked[place + 1].id)
            )
        typed = {name: form[name].value() for name in form.fields}
        draft.keep({name: value for name, value in typed.items() if isinstance(value, str)}, days=KEPT_DAYS)
    return page(
        request,
        "public/one_question.html",
        flow=flow.name,
        form=form,
        question=asked[place],
        number=place + 1,
        of=len(asked),
        back=asked[place - 1].id if place else None,
    )


def check(request: HttpRequest, flow: Flow) -> HttpResponse:
    """Show every answer with a way to change it; sending is the last thing one does."""
    if not flow.is_taken:
        return redirect(flow.name)
    draft, asked = Drafts.of(request, flow.draft), flow.questions()
    missing = next(
        (q for q in asked[: flow.must] if not all(draft.answers.get(name) for name in q.fields)), None
    )
    if missing:
        return redirect(f"{flow.name}-question", missing.id)
    wrong: list[dict[str, str]] = []
    if request.method == "POST":
        facts = {name: value for name, value in draft.answers.items() if value not in (None, "")}
        try:
            sent = the_house().act(flow.send, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            wrong = [{"text": str(refused), "href": "#main"}]
        else:
            draft.drop()
            request.session[flow.kept_as] = flow.receipt(sent)
            return redirect(f"{flow.name}-received")
    answers = [
        (q, [(field.label, _said(name, field, draft.answers)) for name, field in q.fields.items()])
        for q in asked
    ]
    return page(request, "public/check.html", flow=flow.name, answers=answers, wrong=wrong)


def received(request: HttpRequest, flow: Flow) -> HttpResponse:
    """Give the receipt, to be written on paper; it is put away when the reader says so."""
    if request.method == "POST":
        request.session.pop(flow.kept_as, None)
        return redirect("home")
    receipt = request.session.get(flow.kept_as)
    if not receipt:
        return redirect("follow")
    return page(request, flow.received, receipt=receipt, limits=flow.limits())


def discard(request: HttpRequest, flow: Flow) -> HttpResponse:
    """Forget what was written and not sent."""
    if request.method == "POST":
        Drafts.of(request, flow.draft).drop()
    return redirect(flow.name)


def _said(name: str, field: forms.Field, answers: dict[str, object]) -> object:
    value = answers.get(name)
    return dict(getattr(field, "choices", ())).get(value, value)
