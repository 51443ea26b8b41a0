"""By what right somebody answered: as of the organ that was asked, by its delegation, or for it."""

from answerable.disclosure.matters.people import offices
from answerable.disclosure.matters.wording import listed, the
from answerable.disclosure.sentences import spoken
from answerable.record import Entry, oversight
from answerable.roster import Roster
from answerable.rules import Rules


def authority(rules: Rules, roster: Roster, asked: oversight.Asked, answered: Entry) -> str:
    """Say by what right whoever answered did so on that day: "as Clerk, in the Clerk's office's own right"."""
    person, on = answered.event.actor, answered.event.happened_on
    held = offices(rules, roster, person, on)
    if not held:
        return "by somebody who held no office then"
    organ = the(rules.organ(asked.addressee).name)
    roles = roster.roles(person, on)
    own = [r.name for r in rules.body.roles if r.id in roles and r.organ == asked.addressee]
    if own:
        return f"as {own[0]}, of {organ} itself"
    given = [d for d in roster.answering_for(person, asked.addressee, on) if d.reaches(asked.topic)]
    if given:
        role = rules.role(given[0].role).name
        return f"as {role}, by delegation of {organ} of {spoken(given[0].from_on)} ({given[0].id})"
    return f"as {listed(held)}, for {organ}"
