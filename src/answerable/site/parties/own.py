"""A party's own page: the questions put to them, to be answered there, and the files given to them; nothing else."""

from urllib.parse import quote

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.fields import refuse, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell

KEPT = "party"
SECONDS = 60 * 60  # after which the code is asked for again
SAFE = ("application/pdf", "text/plain", "image/png", "image/jpeg")


def let_in(request: HttpRequest, number: str, code: str) -> bool:
    """Let in whoever has the number of a case, or of their own complaint, and the code for it."""
    with the_house().page_view(lambda: number.strip().upper()[:40], lambda: "party-door"):
        found = the_house().show(disclosure.investigation.admitted, number=number, code=code)
    if found is None:
        return False
    request.session.cycle_key()
    request.session[KEPT] = {"case": found.case, "to": found.to, "reader": found.reader}
    request.session.set_expiry(SECONDS)
    return True


def own(request: HttpRequest) -> HttpResponse:
    """Show a party what was asked of them and what they were given."""
    party = _party(request)
    if party is None:
        return redirect("follow")
    with the_house().page_view(lambda: party["reader"], lambda: "party-page"):
        view = the_house().show(disclosure.investigation.party_page, case=party["case"], to=party["to"])
    return page(request, "parties/own.html", view=view)


def reply(request: HttpRequest, number: int) -> HttpResponse:
    """Let a party reply to a question that was put to them."""
    party = _party(request)
    if party is None:
        return redirect("follow")
    with the_house().page_view(lambda: party["reader"], lambda: "party-page"):
        view = the_house().show(disclosure.investigation.party_page, case=party["case"], to=party["to"])
    question = next((one for one in view.questions if one.id == f"{party['case']}/q{number}"), None)
    if question is None or not question.is_open:
        raise Http404
    sent = request.POST if request.method == "POST" else None
    form = type("Reply", (forms.Form,), {"words": words("Your reply", rows=10)})(sent)
    if request.method == "POST" and form.is_valid() and _is_replied(form, question.id):
        tell(request, "Your reply has reached us. It is in the record.")
        return redirect("party-own")
    return page(request, "parties/reply.html", view=view, question=question, form=form)


def _is_replied(form: forms.Form, question: str) -> bool:
    house = the_house()
    try:
        house.act(
            acts.investigation.reply,
            question=question,
            words=form.cleaned_data["words"],
            happened_on=house.today(),
        )
    except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
        refuse(form, refused)
        return False
    return True


def file(request: HttpRequest, entry: int, number: int) -> HttpResponseBase:
    """Give a party one of the files that they were given, to be saved."""
    party = _party(request)
    if party is None:
        return redirect("follow")
    place = {"case": party["case"], "to": party["to"], "entry": entry, "number": number}
    with the_house().page_view(lambda: party["reader"], lambda: "party-file"):
        try:
            held = the_house().show(disclosure.investigation.party_file, **place)
        except disclosure.NotHere as absent:
            raise Http404(str(absent)) from absent
    media = held.media if held.media.startswith(SAFE) else "application/octet-stream"
    answer = StreamingHttpResponse(held.pieces, content_type=media)
    answer["Content-Length"] = str(held.length)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(held.name, safe='')}"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "no-store"
    return answer


def leave(request: HttpRequest) -> HttpResponse:
    """Close a party's own page, so that whoever comes after them at the same machine sees nothing."""
    if request.method == "POST":
        request.session.pop(KEPT, None)
    return redirect("follow")


def _party(request: HttpRequest) -> dict[str, str] | None:
    party = request.session.get(KEPT)
    return party if isinstance(party, dict) else None
