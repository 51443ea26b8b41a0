"""An organisation from outside, by its number or by its name: where it is new it is given a number."""

from dataclasses import dataclass
from datetime import date

from answerable.acts.step import ActRefused, fill, next_organisation, on_paper, taken
from answerable.record import Event, Id, Paper, Record, people

SORT = "organisation"


@dataclass(frozen=True)
class Organisation:
    """The number of an organisation, with what names it where it is new to the register."""

    id: Id
    events: tuple[Event, ...] = ()
    papers: tuple[Paper, ...] = ()


def organisation(record: Record, told: str, *, by: Id, on: date, is_public: bool = True) -> Organisation:
    """Give an organisation that was told by its number or its name; raises ActRefused where no such number is known.

    The name of a new one is for everybody unless `is_public` says otherwise.
    """
    said = told.strip()
    if said.startswith("O-"):
        if not taken(record, said):
            raise ActRefused("organisation", f"There is no organisation {said}", "Give its name instead.")
        return Organisation(said)
    number = next_organisation()
    paper = on_paper(said, about=number, field="organisation", is_public=is_public)
    named = fill(people.Named, name=paper.digest, sort=SORT)
    return Organisation(number, (Event(subject=number, facts=named, happened_on=on, actor=by),), (paper,))
