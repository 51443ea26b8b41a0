"""Keeps every draft of the desk without a page's doing: saved on request, when something failed, when nobody is in."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from answerable.site.desk import drafts
from answerable.site.house import the_house

QUIETLY = "quietly"


class DraftMiddleware:
    """Looks at what is sent to the desk: what was done is no draft any more, and what was not is kept.

    A form carries a signed ticket that says whose it is, so that nothing is lost either where its writer was signed
    out meanwhile. It lets its holder add to that person's drafts, and to nothing else.
    """

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer a request, keeping or throwing away what was typed."""
        if request.method != "POST" or not drafts.keeps(request.path) or _is_strangers_file(request):
            return self._answer(request)
        person = drafts.whose(request.POST.get("drafter", ""), request.path)
        if person and "keep-draft" in request.POST:
            return self._saved(request, person)
        if person and "drop-draft" in request.POST:
            drafts.drop(person, request.path)
            return redirect(request.path)
        answer = self._answer(request)
        if person:
            self._after(request, answer, person)
        return answer

    def _saved(self, request: HttpRequest, person: str) -> HttpResponseBase:
        is_kept = drafts.keep(person, request.path, request.POST, at=the_house().clock())
        if request.POST["keep-draft"] == QUIETLY:
            return HttpResponse(status=204)
        messages.success(
            request,
            "Kept. It is under “Begun and not finished” on this page whenever you come back."
            if is_kept
            else "There was nothing typed to keep.",
        )
        return redirect("today")

    def _after(self, request: HttpRequest, answer: HttpResponseBase, person: str) -> None:
        is_done = answer.status_code in {302, 303} and request.user.is_authenticated
        if is_done:
            drafts.drop(person, request.path)
        else:
            drafts.keep(person, request.path, request.POST, at=the_house().clock())


def _is_strangers_file(request: HttpRequest) -> bool:
    """Tell whether a file is sent by somebody who does not work here: to look at it would be to take it in."""
    person = getattr(request, "person", None)
    return request.content_type == "multipart/form-data" and not (person and person.is_staff)
