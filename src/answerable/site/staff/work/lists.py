"""The lists: narrowed by their address, a page at a time, taken away as CSV, saved under a name."""

import csv
import io

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.desk import views
from answerable.site.fields import line
from answerable.site.house import the_house
from answerable.site.pages import file, page, tell

# A spreadsheet takes a cell that begins so for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
SORTS = (("opened", "Opened"), ("due", "Next due"), ("number", "Number"))


@for_staff
def cases(request: HttpRequest) -> HttpResponse:
    """Show a page of a list; the address says which. Whoever chose a list to begin with comes to it."""
    person = person_of(request).id or ""
    if not request.GET and (begins := views.default_of(person)) and begins.query:
        return redirect(f"{reverse('cases')}?{begins.query}")
    asked = disclosure.Filter.of(request.GET.dict())
    try:
        seen = the_house().show(
            disclosure.listing,
            person=person,
            asked=asked,
            after=request.GET.get("after", ""),
            before=request.GET.get("before", ""),
        )
    except KeyError as unknown:
        raise Http404(str(unknown)) from unknown
    saved = views.seen_by(person, the_house().show(disclosure.beside, person=person))
    return page(
        request,
        "staff/cases.html",
        view=seen,
        query=dict(seen.query),
        address=_address(seen.query),
        plain=dict(seen.query) or {"which": "open"},
        sorts=SORTS,
        saved=saved,
        names={one.owner: the_house().person(one.owner).name for one in saved if one.owner != person},
        me=person,
        undo=request.session.get("undo-view"),
        desk=True,
    )


@for_staff
def as_csv(request: HttpRequest) -> HttpResponse:
    """Give the whole of a list as a file, exact, with numbers and no names."""
    asked = disclosure.Filter.of(request.GET.dict())
    try:
        rows = the_house().show(disclosure.list_rows, person=person_of(request).id, asked=asked)
    except KeyError as unknown:
        raise Http404(str(unknown)) from unknown
    return file(
        table(rows), name=f"{asked.procedure}-{the_house().today()}.csv", media="text/csv; charset=utf-8"
    )


def table(rows) -> bytes:
    """Write rows of words as CSV, none of which a spreadsheet takes for a formula."""
    out = io.StringIO()
    csv.writer(out).writerows(
        [f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row] for row in rows
    )
    return out.getvalue().encode()


@for_staff
def save(request: HttpRequest) -> HttpResponse:
    """Save a list under a name, shared with those one works with or not, and perhaps to begin with."""
    query = _address(disclosure.Filter.of(request.GET.dict()).query())
    form = _form(request)
    if request.method == "POST" and form.is_valid():
        views.save(
            person_of(request).id or "",
            form.cleaned_data["called"],
            query,
            is_shared=form.cleaned_data["is_shared"],
            is_default=form.cleaned_data["is_default"],
        )
        tell(request, f"“{form.cleaned_data['called']}” is saved. It is under “Saved views” of every list.")
        return redirect(f"{reverse('cases')}?{query}")
    return page(request, "staff/work/save_view.html", form=form, query=query, desk=True)


@for_staff
def change(request: HttpRequest, view: int, verb: str) -> HttpResponse:
    """Delete a saved list, undo that, or begin with it or no longer: only one's own."""
    person, back = person_of(request).id or "", redirect(f"{reverse('cases')}?which=open")
    if request.method != "POST":
        return back
    if verb == "delete" and views.remove(person, view, at=the_house().clock()):
        messages.success(request, "The saved view is deleted. You can undo that for seven days.")
        request.session["undo-view"] = view
    elif verb == "undo" and views.restore(person, view):
        request.session.pop("undo-view", None)
        tell(request, "The saved view is there again.")
    elif verb == "begin":
        views.begin_with(person, view)
        tell(request, "Cases now begins with this view.")
    elif verb == "plain":
        views.begin_with(person, None)
        tell(request, "Cases now begins with everything that is open.")
    return back


def _address(query) -> str:
    made = QueryDict(mutable=True)
    made.update(query)
    return made.urlencode()


def _form(request: HttpRequest) -> forms.Form:
    fields = {
        "called": line(
            "What is this view to be called?", most=80, hint="For example, “Late and with nobody”"
        ),
        "is_shared": forms.BooleanField(
            label="Share it with those you work with", required=False, widget=forms.CheckboxInput()
        ),
        "is_default": forms.BooleanField(
            label="Begin with it whenever you open Cases", required=False, widget=forms.CheckboxInput()
        ),
    }
    return type("Save", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
