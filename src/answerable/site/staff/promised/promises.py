"""Recording what was promised, what takes its place, and what the body says that it stands for."""

from django.http import HttpRequest, HttpResponse

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.promising import criterion_of, day_of, promise_form
from answerable.site.staff.promised.filled import made, take

NONE = "none"


@for_staff
def record(request: HttpRequest) -> HttpResponse:
    """Record what somebody was said to have promised."""
    house = the_house()
    everybody = house.show(disclosure.staff, person=person_of(request).id)
    form = promise_form(
        request, given_to=None, people=[(one.id, one.name) for one in everybody if one.offices]
    )
    return take(
        request,
        form,
        acts.promises.record,
        lambda: {
            "words": form.cleaned_data["words"],
            "bound": form.cleaned_data["bound"],
            "bound_person": form.cleaned_data.get("bound_person") or None,
            "given_to": form.cleaned_data["given_to"],
            "due_on": day_of(form),
            "criterion": criterion_of(form),
            "happened_on": form.cleaned_data["happened_on"],
        },
        said=lambda done: (
            f"The promise is on the record as {done.matter}. It binds nobody until it is accepted."
        ),
        then="desk-promises",
        title="Record what was promised",
        sentence="It binds nobody until the one it was said of accepts it.",
    )


@for_staff
def supersede(request: HttpRequest, undertaking: str) -> HttpResponse:
    """Let another promise take the place of one, openly."""
    form = made(
        request,
        successor=line("Which promise takes its place?", hint="Its number, such as U-2026-001"),
        words=words("Why", rows=3),
        happened_on=day("On which day?", initial=the_house().today()),
    )
    return take(
        request,
        form,
        acts.promises.supersede,
        lambda: {"undertaking": undertaking, **form.cleaned_data},
        said=lambda _: f"{undertaking} is superseded, and its page says by what.",
        then="matter",
        at=(undertaking,),
        title=f"Let another promise take the place of {undertaking}",
        sentence="An accepted promise is let go only for one that was accepted too.",
    )


@for_staff
def declare(request: HttpRequest) -> HttpResponse:
    """Record what the body says that it stands for, with the figure that shows it or the mark that none does."""
    house = the_house()
    measures = [(NONE, "No figure shows it: mark it as not measurable"), *house.measures()]
    organs = [(organ.id, organ.name) for organ in house.body.organs]
    form = made(
        request,
        words=words("In which words?", rows=3),
        declared_by=choice("Who declared it?", organs),
        measure=choice("Which figure shows whether it holds?", measures),
        happened_on=day("On which day?", initial=house.today()),
    )
    return take(
        request,
        form,
        acts.promises.declare,
        lambda: {**form.cleaned_data, "measure": _measure(form.cleaned_data["measure"])},
        said=lambda done: f"The commitment is on the record as {done.matter}.",
        then="desk-promises",
        title="Record a commitment",
        sentence="A standing intention, without a day and never done.",
    )


def _measure(chosen: str) -> str | None:
    return None if chosen == NONE else chosen
