"""Releases at the desk: what is to come and what is late, and one release with what may be done about it now."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure, reports
from answerable.site.accounts.people import for_staff
from answerable.site.house import the_house
from answerable.site.pages import page
from answerable.site.staff.matters import seen

VERBS = {
    "ReleaseDrafted": "draft",
    "EarlySightGiven": "sight",
    "ReleaseIssued": "issue",
    "ReleasePostponed": "postpone",
    "ReleaseNoted": "note",
}


@dataclass(frozen=True)
class Doing:
    """Something that may be done about a release now: its address and what it is called."""

    verb: str
    name: str


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show the calendar with what is late, and the series to announce the next release of."""
    house = the_house()
    return page(
        request,
        "staff/releases/every.html",
        view=house.show(disclosure.calendar),
        decided=house.show(disclosure.publication_decisions),
        desk=True,
    )


@for_staff
def one(request: HttpRequest, release: str) -> HttpResponse:
    """Show a release: how far it has come, what its checks found, who saw it, and what may be done."""
    case = seen(request, release)
    doing = [Doing(VERBS[act.kind], act.name) for act in case.may if act.kind in VERBS]
    barred = [act for act in case.may_not if act.kind in VERBS]
    return page(
        request,
        "staff/releases/one.html",
        view=release_of(release),
        doing=doing,
        barred=barred,
        desk=True,
    )


@for_staff
def draft(request: HttpRequest, release: str) -> HttpResponse:
    """Show the draft that waits for a second signature."""
    house, view = the_house(), release_of(release)
    made = house.keep(f"draft:{release}", lambda: house.show(reports.drafted_article, release=release) or "")
    if not made or view.line.state != "drafted":
        raise Http404
    return page(request, "staff/releases/draft.html", view=view, article=made, desk=True)


def release_of(release: str) -> disclosure.ReleaseView:
    """Give a release by its own number; raises Http404 where there is none."""
    try:
        return the_house().show(disclosure.release_view, release=release)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
