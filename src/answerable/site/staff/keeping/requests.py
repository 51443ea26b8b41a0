"""What people ask about themselves: to be erased, or a copy of what is held; recorded, and the copy made and given."""

from hashlib import sha256

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure, reports
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line
from answerable.site.house import the_house
from answerable.site.pages import file, page, tell
from answerable.site.staff.acting import refuse
from answerable.site.staff.matters import seen

REFUSED = (acts.ActRefused, acts.NotAllowed, acts.Moved)
SORTS = {
    "erasure": ("Somebody asks to be erased", acts.keeping.ask_erasure, "papers-plan"),
    "access": ("Somebody asks what is held about them", acts.keeping.ask_access, "request-copy"),
}


@for_staff
def ask(request: HttpRequest, sort: str) -> HttpResponse:
    """Record that somebody asked, on the day on which it reached the body; the limit counts from then."""
    if sort not in SORTS:
        raise Http404
    title, deed, following = SORTS[sort]
    channels = [(term.id, term.name) for term in the_house().body.lists.get("channels", ())]
    made = {
        "person": line(
            "Who asks?", hint="Their number, such as P-0012", initial=request.GET.get("person", "")
        ),
        "channel": choice("How did it reach us?", channels),
        "happened_on": day("On which day did it reach us?", initial=the_house().today()),
    }
    form = type("Ask", (forms.Form,), made)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            opened = the_house().act(deed, by=person_of(request).id, **form.cleaned_data)
        except REFUSED as refused:
            refuse(form, refused)
        else:
            tell(request, f"The request is {opened.matter}.")
            return redirect(following, opened.matter)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=title,
        sentence="Be sure first that it is they who ask. An answer is due within a month.",
        button="Record it",
        back="papers",
        desk=True,
    )


@for_staff
def copy(request: HttpRequest, request_id: str) -> HttpResponse:
    """Show what would be given, and make the copy once whoever gives it has read what others might be known by."""
    view = seen(request, request_id)
    person = the_house().show(disclosure.who_asked, request=request_id)
    if not person or view.procedure != "access":
        raise Http404
    gathered = the_house().show(disclosure.gather, person=person)
    may = next((one for one in view.may if one.kind == "AccessGiven"), None)
    read = "I have read every part that is marked, and nobody else can be known by it"
    missing = {"required": "Read the parts that are marked, and tick the box"}
    made = {"read": forms.BooleanField(label=read, error_messages=missing)}
    form = type("Copy", (forms.Form,), made)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and may:
        content = reports.gathered_zip(gathered, body=the_house().body.name)
        try:
            the_house().act(
                acts.keeping.give_access,
                request=request_id,
                papers=gathered.papers,
                package=sha256(content).hexdigest(),
                by=person_of(request).id,
            )
        except REFUSED as refused:
            refuse(form, refused)
        else:
            return file(content, name=f"held-about-{person}.zip", media="application/zip")
    report = reports.fragment(reports.gathered_report(gathered, body=the_house().body.name))
    return page(
        request,
        "staff/papers/copy.html",
        view=view,
        gathered=gathered,
        report=report,
        form=form,
        may=may,
        desk=True,
    )
