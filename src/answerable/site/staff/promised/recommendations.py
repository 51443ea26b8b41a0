"""Recording that an inquiry reported, and entering what it recommended."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.staff.promised.filled import made, take


@for_staff
def report(request: HttpRequest) -> HttpResponse:
    """Record that an inquiry or an organisation reported, and with how many recommendations."""
    form = made(
        request,
        title=line("What the report is called"),
        organisation=line("Who reported?", required=False, hint="Its name, or its number if it has one"),
        recommendations=_whole("How many recommendations does it make?"),
        happened_on=day("On which day was it published?", initial=the_house().today()),
    )
    return take(
        request,
        form,
        acts.promises.report,
        lambda: {**form.cleaned_data, "organisation": form.cleaned_data["organisation"] or None},
        said=lambda done: f"The inquiry is on the record as {done.matter}. Enter its recommendations next.",
        then="desk-promises",
        title="An inquiry reported",
        sentence="How many it made is held against how many are entered.",
    )


@for_staff
def make(request: HttpRequest, inquiry: str) -> HttpResponse:
    """Enter one recommendation of an inquiry."""
    house = the_house()
    try:
        found = house.show(disclosure.promises.inquiry, inquiry=inquiry, reader="staff")
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    free = set(range(1, found.reported + 1)) - {one.number for one in found.recommendations}
    form = made(
        request,
        number=_whole("Which number has it in the report?", initial=min(free, default=None)),
        words=words("What is recommended?", rows=4),
        owner=choice(
            "Who is to see to it?", [(role.id, role.name) for role in house.body.roles], required=False
        ),
        due_on=day("By which day, if one is set?", required=False),
        happened_on=day("On which day was it made?", initial=found.reported_on),
    )
    return take(
        request,
        form,
        acts.promises.make,
        lambda: {"inquiry": inquiry, **form.cleaned_data, "owner": form.cleaned_data["owner"] or None},
        said=lambda done: f"Recommendation {done.matter} is on the record.",
        then="desk-promises",
        title=f"Enter a recommendation of {inquiry}",
        sentence=found.completeness,
    )


def _whole(label: str, *, initial: int | None = None) -> forms.IntegerField:
    missing = {"required": f"Give a number under “{label}”"}
    return forms.IntegerField(label=label, min_value=1, initial=initial, error_messages=missing)
