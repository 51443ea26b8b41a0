"""Payments at the desk: those on record, another recorded, and one that was recorded wrongly."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.pages import page
from answerable.site.staff.promised.filled import made, take

STRUCK, RESTATED = "struck", "restated"
HOW = [(RESTATED, "Yes, but not as it says: set it right below"), (STRUCK, "No: it is to count no longer")]


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show what was paid, latest first, and what it comes to by purpose."""
    house = the_house()
    return page(
        request,
        "staff/spending/every.html",
        payments=_shown(request, disclosure.payments),
        figure=house.figure("spending", reader="staff"),
        has_purposes=bool(_purposes()),
        desk=True,
    )


@for_staff
def new(request: HttpRequest) -> HttpResponse:
    """Record that something was paid: on what, how much, when, to whom, and what shows it."""
    form = made(
        request,
        purpose=choice("What was it paid for?", _purposes()),
        amount=_amount(),
        happened_on=day("On which day was it paid?", initial=the_house().today()),
        organisation=line(
            "To whom?", required=False, hint="A name, or a number such as O-4; members of the staff see it"
        ),
        since=day(
            "Paid for the time from", required=False, hint="If it was for some time, such as a quarter"
        ),
        until_on=day("Paid for the time until", required=False),
        evidence=words(
            "What shows it?",
            required=False,
            rows=2,
            hint="The number of an invoice, or a page of the accounts",
        ),
    )
    return take(
        request,
        form,
        acts.spending.record_spending,
        lambda: {
            **form.cleaned_data,
            "organisation": form.cleaned_data["organisation"] or None,
            "evidence": form.cleaned_data["evidence"] or None,
        },
        said=lambda done: f"The payment is on the record as {done.matter}.",
        then="desk-spending",
        title="Record a payment",
        sentence="Nobody outside sees whom it was paid to, or what shows it: the figure gives sums by purpose.",
    )


@for_staff
def correct(request: HttpRequest, entry: int) -> HttpResponse:
    """Set a payment right, or say that it was none; what was recorded stays to be seen in the record."""
    one = _shown(request, disclosure.payment, entry=entry)
    reasons = [(term.id, term.name) for term in the_house().body.lists.get("correction-reasons", ())]
    form = made(
        request,
        reason=choice("What was wrong?", reasons),
        how=choice("Was it paid?", HOW, initial=RESTATED),
        purpose=choice("What was it paid for?", _purposes(), initial=one.code),
        amount=_amount(one.typed),
        right_on=day("It was paid on", initial=one.paid_on),
    )
    return take(
        request,
        form,
        _set_right,
        lambda: {"entry": entry, **form.cleaned_data},
        said=lambda _: "The entry no longer counts. It stays to be seen, with the reason.",
        then="desk-spending",
        title=f"Set {one.id} right",
        sentence=f"{one.purpose}, {one.amount}, paid on {disclosure.spoken(one.paid_on)}.",
        button="Correct it",
    )


def _set_right(
    record: Any, rules: Any, *, how: str, entry: int, reason: str, by: str, at: Any, **right: Any
) -> Any:
    if how == STRUCK:
        return acts.corrections.strike(record, rules, entry=entry, reason=reason, by=by, at=at)
    return acts.spending.restate(record, rules, entry=entry, reason=reason, **right, by=by, at=at)


def _amount(initial: str | None = None) -> forms.CharField:
    return line("How much?", hint="In pounds and pence, such as 1,840.10", initial=initial, most=20)


def _purposes() -> list[tuple[str, str]]:
    return [(term.id, term.name) for term in the_house().body.lists.get("spending-purposes", ())]


def _shown(request: HttpRequest, view: Any, **asked: Any) -> Any:
    try:
        return the_house().show(view, person=person_of(request).id, **asked)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    except disclosure.NotForYou as refused:
        raise PermissionDenied(str(refused)) from refused
