"""One act on many matters: which, what act, what would come of each, then done; it stops and goes on where it was."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.desk import bulks
from answerable.site.desk.models import Bulk
from answerable.site.house import the_house
from answerable.site.pages import file, page
from answerable.site.staff.acting import GRAVE, PAGES, form_of, told
from answerable.site.staff.work.lists import table

AT_A_TIME = 250  # so many in one request: a page that answers, and a journey that can be broken off
SHOWN = 300
NOT_MANY = {*PAGES, "Attached"}  # what has a page of its own is not a matter of one form
COLUMNS = ("matter", "stood", "foreseen", "what was foreseen", "outcome", "what came of it", "rule")


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """List one's own bulk acts, latest first."""
    held = Bulk.objects.filter(owner=person_of(request).id).order_by("-pk")[:50]
    return page(
        request, "staff/work/bulks.html", bulks=[(one, bulks.progress(one)) for one in held], desk=True
    )


@for_staff
def new(request: HttpRequest) -> HttpResponse:
    """Begin with the matters that were ticked, or with all that the list holds."""
    asked, person = disclosure.Filter.of(request.GET.dict()), person_of(request).id or ""
    back = redirect(f"{reverse('cases')}?{request.GET.urlencode()}")
    if request.method != "POST":
        return back
    found = the_house().show(disclosure.list_numbers, person=person, asked=asked, most=bulks.MOST + 1)
    ticked = set(request.POST.getlist("tick"))
    chosen = found if request.POST.get("which") == "all" else [one for one in found if one in ticked]
    if not chosen or len(chosen) > bulks.MOST:
        words = "Tick at least one, or choose all that are in the list."
        if chosen:
            words = f"These are more than {bulks.MOST:,}. Narrow the list, and do it in parts."
        messages.warning(request, words)
        return back
    made = bulks.begin(
        person,
        chosen,
        asked=request.GET.urlencode()[:1000],
        procedure=asked.procedure,
        at=the_house().clock(),
    )
    return redirect("bulk", made.pk)


@for_staff
def one(request: HttpRequest, number: int) -> HttpResponse:
    """Show a bulk act where it is: choosing, looking ahead, agreed to, under way, or done with its report."""
    bulk = _own(request, number)
    if request.method == "POST":
        return _forward(request, bulk)
    if not bulk.kind or ("change" in request.GET and not bulk.is_agreed):
        return _choosing(request, bulk)
    done = bulks.progress(bulk)
    is_ahead = done.foreseen == done.all
    lines = bulk.lines.filter(**{"outcome" if bulk.is_agreed else "foreseen": bulks.REFUSED}).order_by(
        "place"
    )
    others = bulk.lines.filter(foreseen=bulks.DONE).order_by("place")
    return page(
        request,
        "staff/work/bulk.html",
        bulk=bulk,
        progress=done,
        is_ahead=is_ahead,
        refused=lines[:SHOWN],
        effects=others[:20],
        rules=_by_rule(bulk),
        is_grave=bulk.kind in GRAVE,
        stops="stop" in request.GET,
        shown=SHOWN,
        desk=True,
    )


@for_staff
def report(request: HttpRequest, number: int) -> HttpResponse:
    """Give the report of a bulk act as a file: each matter, what was foreseen, what came of it, and the rule."""
    lines = (
        _own(request, number)
        .lines.order_by("place")
        .values_list("matter", "stood", "foreseen", "foreseen_words", "outcome", "words", "rule")
    )
    return file(table((COLUMNS, *lines)), name=f"bulk-act-{number}.csv", media="text/csv; charset=utf-8")


def _own(request: HttpRequest, number: int) -> Bulk:
    return get_object_or_404(Bulk, pk=number, owner=person_of(request).id)


def _forward(request: HttpRequest, bulk: Bulk) -> HttpResponse:
    """Take the next step: look further ahead, agree, or do the next part."""
    if "kind" in request.GET and not bulk.is_agreed:
        return _choosing(request, bulk)
    done = bulks.progress(bulk)
    if "agree" in request.POST and done.foreseen == done.all:
        bulks.agree(bulk)
    if bulk.is_agreed:
        bulks.go_on(the_house(), bulk, most=AT_A_TIME)
    else:
        bulks.foresee(the_house(), bulk, most=AT_A_TIME)
    return redirect("bulk", bulk.pk)


def _choosing(request: HttpRequest, bulk: Bulk) -> HttpResponse:
    may = _acts(request, bulk)
    chosen = may.get(request.GET.get("kind", ""))
    if chosen is None:
        shown: dict[str, Any] = {"bulk": bulk, "count": bulk.lines.count(), "may": may.values()}
        return page(request, "staff/work/bulk_act.html", **shown, desk=True)
    form = form_of(chosen.fields, request)
    if request.method == "POST" and form.is_valid():
        facts = {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}
        on, words = facts.pop("happened_on"), facts.pop("words", None)
        bulks.choose(bulk, chosen.kind, chosen.name, facts, on, words)
        bulks.foresee(the_house(), bulk, most=AT_A_TIME)
        return redirect("bulk", bulk.pk)
    return page(
        request, "staff/work/bulk_facts.html", bulk=bulk, count=bulk.lines.count(), act=chosen, form=form,
        said=told(form) if form.is_bound and form.is_valid() else (), desk=True,
    )  # fmt: skip


def _acts(request: HttpRequest, bulk: Bulk) -> dict[str, disclosure.ActView]:
    """Give the acts that may be done in the first matter of each stage: what one may do in none is not offered."""
    seen: dict[str, str] = {}
    for matter in bulk.lines.order_by("place").values_list("matter", flat=True)[:500]:
        where = the_house().show(disclosure.standing_of, matter=matter, person=bulk.owner)
        seen.setdefault(where.partition(";")[0], matter)
    found: dict[str, disclosure.ActView] = {}
    for matter in seen.values():
        try:
            view = the_house().show(disclosure.case, matter=matter, person=bulk.owner, believed_on=None)
        except (disclosure.NotHere, disclosure.NotForYou):
            continue
        found |= {act.kind: act for act in view.may if act.kind not in NOT_MANY and act.kind not in found}
    if not found and not seen:
        raise Http404
    return found


def _by_rule(bulk: Bulk) -> list[tuple[str, int]]:
    """Count refusals by the rule that refused."""
    outcome = "outcome" if bulk.is_agreed else "foreseen"
    refused = bulk.lines.filter(**{outcome: bulks.REFUSED}).values_list("rule", flat=True)
    counts = Counter(rule or "no rule: what was given does not fit" for rule in refused)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
