"""Following a complaint: a receipt number and its code are enough, and no name is asked for."""

from django import forms
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import disclosure
from answerable.site.fields import line
from answerable.site.house import the_house
from answerable.site.pages import page
from answerable.site.parties.own import let_in

MOST_TRIES, MINUTES = 10, 15


def follow(request: HttpRequest) -> HttpResponse:
    """Ask for receipt and code, and say where the complaint stands in plain words."""
    form = _form(request)
    receipt, has_own = None, False
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        if _is_guessing(given["complaint"]):
            form.add_error(
                "code", f"That receipt was tried {MOST_TRIES} times. Wait {MINUTES} minutes and try again."
            )
        else:
            receipt = _shown(given["complaint"], given["code"])
            has_own = let_in(request, given["complaint"], given["code"])
            if has_own and receipt is None:
                return redirect("party-own")
            if receipt is None:
                form.add_error(
                    "code", "That receipt and code do not belong together. Look at both once more."
                )
    return page(request, "parties/follow.html", form=form, receipt=receipt, has_own=has_own)


def _shown(complaint: str, code: str) -> disclosure.ReceiptView | None:
    """Show a complaint to whoever holds its receipt; its letters are read by them, as the reading log will say."""
    house, number = the_house(), complaint.strip().upper()
    if not disclosure.is_complaint(number):
        return None
    with house.page_view(lambda: number, lambda: "follow"):
        return house.show(disclosure.receipt, complaint=number, code=code)


def _form(request: HttpRequest) -> forms.Form:
    made = type(
        "Receipt",
        (forms.Form,),
        {
            "complaint": line(
                "Receipt or case", hint="For example, CP-2026-41, H-2026-003 or C-2026-0041", most=40
            ),
            "code": line("Code", hint="Sixteen digits, with or without spaces", most=40),
        },
    )
    form = made(request.POST if request.method == "POST" else None)
    form.fields["code"].widget.attrs.update(inputmode="numeric", autocomplete="off")
    return form


def _is_guessing(complaint: str) -> bool:
    """Count the tries on one receipt: sixteen digits cannot be guessed in ten tries a quarter of an hour."""
    name = f"follow:{complaint.strip().upper()[:40]}"
    cache.add(name, 0, timeout=MINUTES * 60)
    try:
        return cache.incr(name) > MOST_TRIES
    except ValueError:
        return False
