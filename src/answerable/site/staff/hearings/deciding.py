"""What the form of a decision asks besides its facts: reasons for leaving the guidance, and what an appeal changes."""

from typing import Any

from django import forms
from django.http import HttpRequest

from answerable import acts, disclosure
from answerable.site.accounts.people import person_of
from answerable.site.fields import choice, day, words
from answerable.site.house import the_house

SANCTIONED, APPEAL_DECIDED, DEPARTED = "Sanctioned", "AppealDecided", "TariffDeparted"
KINDS = (SANCTIONED, APPEAL_DECIDED)
STANDS, ASIDE = "stands", "set-aside"
DEPARTURES = "departure-reasons"


def more_fields(request: HttpRequest, view: disclosure.CaseView, kind: str) -> dict[str, forms.Field]:
    """Give the further fields of a decision; none for other acts, or where the rules ask for nothing more."""
    if kind == SANCTIONED:
        return _departing() if departs(view) else {}
    return _changing(request, view.id) if kind == APPEAL_DECIDED else {}


def departs(view: disclosure.CaseView) -> bool:
    """Tell whether the rules of a matter know reasons for a sanction outside of the guidance."""
    return any(one.kind == DEPARTED for one in view.may)


def beside(request: HttpRequest, view: disclosure.CaseView, kind: str) -> dict[str, Any]:
    """Give what is shown beside the form of a sanction: the guidance, and what was decided in like cases."""
    if kind != SANCTIONED:
        return {}
    shown = the_house().show(disclosure.outcomes.guidance, matter=view.id, person=person_of(request).id)
    return {"guidance": shown, "departs": departs(view)}


def decide(request: HttpRequest, matter: str, kind: str, told: dict[str, Any]) -> None:
    """Do the decision with what was told besides its facts; raises what the act raises."""
    house, by = the_house(), person_of(request).id
    if kind == SANCTIONED:
        house.act(acts.outcomes.impose, case=matter, by=by, **told)
        return
    asked = any(name.startswith("change_") for name in told)
    given = tuple(_changes(request, matter, told)) if asked else None
    facts = {name: value for name, value in told.items() if not name.startswith(("change_", "until_"))}
    house.act(acts.appeals.decide, case=matter, changes=given, by=by, **facts)


def _departing() -> dict[str, forms.Field]:
    terms = the_house().body.lists.get(DEPARTURES, ())
    if not terms:
        return {}
    hint = "Only where the sanction is lighter or graver than the guidance gives."
    return {
        "departure": choice(
            "Why is it outside of the guidance?", [(t.id, t.name) for t in terms], required=False, hint=hint
        ),
        "departure_words": words("The reasons for that, in words", required=False, rows=3),
    }


def _changing(request: HttpRequest, matter: str) -> dict[str, forms.Field]:
    terms = [(t.id, f"{t.name} in its place") for t in the_house().body.lists.get("sanctions", ())]
    fields: dict[str, forms.Field] = {}
    for number, one in enumerate(_standing(request, matter), start=1):
        options = [(STANDS, "It stands"), (ASIDE, "It is set aside"), *terms]
        label = f"What becomes of “{one.words}”?"
        fields[f"change_{number}"] = choice(label, options, initial=STANDS, most_radios=12)
        fields[f"until_{number}"] = day(
            f"What stands in the place of “{one.words}”, until when?", required=False
        )
    return fields


def _changes(request: HttpRequest, matter: str, told: dict[str, Any]) -> list[acts.Change]:
    made = []
    for number, one in enumerate(_standing(request, matter), start=1):
        chosen = told.get(f"change_{number}", STANDS)
        if chosen == STANDS:
            continue
        replaced = None if chosen == ASIDE else chosen
        until = told.get(f"until_{number}") if replaced else None
        made.append(acts.Change(one.sanction, one.allegation or None, replaced, until))
    return made


def _standing(request: HttpRequest, matter: str) -> tuple[disclosure.outcomes.StandingSanction, ...]:
    asked = {"matter": matter, "person": person_of(request).id}
    return the_house().show(disclosure.outcomes.standing_sanctions, **asked)
