"""What the pages of an investigation share: the case as it is seen, forms of the body's lists, taking an act."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import person_of
from answerable.site.fields import choice, day, refuse
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff import matters

REFUSED = (acts.ActRefused, acts.NotAllowed, acts.Moved)
Fields = dict[str, forms.Field]


def shown(view: Callable[..., Any], request: HttpRequest, case: str, **asked: Any) -> Any:
    """Show something of a case to whoever asks, or say that there is no such thing, or that it is not for them."""
    try:
        return the_house().show(view, matter=case, person=person_of(request).id, **asked)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    except disclosure.NotForYou as refused:
        raise PermissionDenied(str(refused)) from refused


def case_of(request: HttpRequest, case: str) -> disclosure.investigation.InvestigationView:
    """Show a case as it is investigated to whoever asks."""
    return shown(disclosure.investigation.investigation, request, case)


def terms(name: str) -> list[tuple[str, str]]:
    """Give a list of the body as choices."""
    return [(term.id, term.name) for term in the_house().body.lists.get(name, ())]


def of_allegations(view: disclosure.investigation.InvestigationView) -> forms.Field:
    """Ask on which allegation something bears, where it bears on one."""
    put = [(one.id, f"{one.id}: {one.rule}") for one in view.allegations if not one.withdrawn]
    return choice("On which allegation does it bear?", put, required=False)


def happened(label: str = "On which day?") -> forms.Field:
    """Ask for the day, which is today unless said."""
    return day(label, initial=the_house().today())


def form_of(
    fields: Mapping[str, forms.Field], request: HttpRequest, *, has_files: bool = False
) -> forms.Form:
    """Make a form of fields, filled with what was sent."""
    is_sent = request.method == "POST"
    files = request.FILES if is_sent and has_files else None
    made: forms.Form = type("Form", (forms.Form,), dict(fields))(request.POST if is_sent else None, files)
    return made


def is_done(request: HttpRequest, form: forms.Form, verb: Callable[..., Any], **more: Any) -> bool:
    """Take an act with what the form says; a refusal is said beside its field, or at the top."""
    facts = {name: value for name, value in form.cleaned_data.items() if value not in (None, "", [])}
    try:
        the_house().act(verb, by=person_of(request).id, **(facts | more))
    except REFUSED as refused:
        refuse(form, refused)
        return False
    return True


def barred(request: HttpRequest, case: str, kind: str) -> HttpResponse:
    """Say why an act on a case may not be done now, with its rule."""
    return matters.barred(request, matters.seen(request, case), kind)


def asked(
    request: HttpRequest,
    case: str,
    *,
    title: str,
    button: str,
    form: forms.Form,
    sentence: str = "",
    has_files: bool = False,
) -> HttpResponse:
    """Show a form of an investigation, alone on its page."""
    return page(
        request,
        "staff/investigating/form.html",
        case=case,
        form=form,
        title=title,
        button=button,
        sentence=sentence,
        has_files=has_files,
        desk=True,
    )


def simple(
    request: HttpRequest,
    case: str,
    kind: str,
    fields: Fields,
    verb: Callable[..., Any],
    *,
    words: Mapping[str, str],
) -> HttpResponse:
    """Do an act that is one form: `words` say its title, its button, and what is told when it is done."""
    if kind not in case_of(request, case).may:
        return barred(request, case, kind)
    form = form_of(fields, request)
    if request.method == "POST" and form.is_valid() and is_done(request, form, verb, case=case):
        tell(request, words["done"])
        return redirect("investigation", case)
    title, button, sentence = words["title"], words["button"], words.get("sentence", "")
    return asked(request, case, form=form, title=title, button=button, sentence=sentence)
