"""Recording that organisations from outside were met, and what they asked for."""

from django.http import HttpRequest, HttpResponse

from answerable import acts
from answerable.site.accounts.people import for_staff
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.staff.promised.filled import made, take


@for_staff
def meet(request: HttpRequest) -> HttpResponse:
    """Record a meeting with organisations, and each thing that was asked there."""
    house = the_house()
    form = made(
        request,
        organisations=words(
            "Which organisations were met? One a line", rows=3, hint="The one that asked, first"
        ),
        office=choice("Who met them?", [(role.id, role.name) for role in house.body.roles], required=False),
        asks=words("What did they ask for? One a line", required=False, rows=5),
        words=words("What else is to be kept of it?", required=False, rows=3),
        happened_on=day("On which day?", initial=house.today()),
    )
    return take(
        request,
        form,
        acts.promises.meet,
        lambda: {
            "organisations": _lines(form.cleaned_data["organisations"]),
            "asks": tuple((0, said) for said in _lines(form.cleaned_data["asks"])),
            "office": form.cleaned_data["office"] or None,
            "words": form.cleaned_data["words"] or None,
            "happened_on": form.cleaned_data["happened_on"],
        },
        said=lambda done: f"The meeting is on the record as {done.meeting}, with {len(done.asks)} asks.",
        then="desk-promises",
        title="Organisations from outside were met",
        sentence="Asks made here are those of the organisation named first; record the others' one by one.",
    )


@for_staff
def ask(request: HttpRequest) -> HttpResponse:
    """Record one ask of an organisation, by letter or at a meeting that is on record."""
    house = the_house()
    form = made(
        request,
        organisation=line("Which organisation asked?", hint="Its name, or its number if it has one"),
        words=words("What did it ask for?", rows=4),
        meeting=line("At which meeting, if at one?", required=False, hint="Its number, such as X-2026-001"),
        owner=choice(
            "Who is to see to it?", [(role.id, role.name) for role in house.body.roles], required=False
        ),
        happened_on=day("On which day?", initial=house.today()),
    )
    return take(
        request,
        form,
        acts.promises.ask,
        lambda: {
            **form.cleaned_data,
            "meeting": form.cleaned_data["meeting"] or None,
            "owner": form.cleaned_data["owner"] or None,
        },
        said=lambda done: f"The ask is on the record as {done.matter}.",
        then="desk-promises",
        title="An organisation asked for something",
    )


def _lines(text: str) -> list[str]:
    return [one.strip() for one in text.splitlines() if one.strip()]
