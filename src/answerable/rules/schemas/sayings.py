"""What a field is for, in a sentence: as the rule's own words say it, or as is true of every field of that name."""

import re
from collections.abc import Mapping

EVERYWHERE: Mapping[str, str] = {
    "id": "Its code: small letters, digits and hyphens. It goes into the record and never changes its meaning.",
    "name": "What it is called where people read of it.",
    "source": "The rule that it comes from, as it is cited when something is due or refused.",
    "kind": "The kind of event that is recorded.",
    "where": "Facts that the event must have: the value, “*” for any, “!value” for any other.",
    "owner": "The role that must act.",
    "starts": "Which events start the clock: any one of them does.",
    "ends": "Which events meet it: any one does. The first is what it waits for, and is offered as what comes next.",
    "enters": "Which events lead to this stage: any one of them does.",
    "length": "How long, such as 10 working-days or 6 months.",
    "who": "The roles, any one of which may do it; “public” for anybody, “system” for the register itself.",
    "stages": "The stages; in a permission, those at which it may be done: any, where none is named.",
    "lists": "Closed lists by name; in a permission, by fact the list that closes it.",
    "requires": "What must be there: facts that must be given, or courses that must be completed.",
    "guards": "The conditions under which it may be done.",
    "once": "Whether a second time is refused.",
    "opens": "A procedure that the act opens besides.",
    "within": "Until when it may be done.",
    "check": "What must hold.",
    "of": "What it speaks of: a course, a panel, a kind of event, a limit or a fact.",
    "closed": "Whether a matter ends there.",
    "in_force": "The day from which it holds.",
    "until": "The last day on which it holds, or the events that say until when.",
    "or_missed": "Another limit: where that one was missed, this clock starts on its due day.",
    "stoppable": "Whether the days between Stopped and Resumed do not count.",
    "until_fact": "The fact that holds the due day.",
    "tier": "As which reader somebody is shown things.",
    "organ": "The organ that it belongs to.",
    "answers_to": "The organs that hold it to account.",
    "opens_with": "The kind of event that opens such a matter.",
    "unit": "What one of them is called, such as case.",
    "permissions": "Who may do what, at which stages, under which conditions.",
    "limits": "What is due when, and from whom.",
    "notices": "How long there must be at the least from one thing to another.",
    "whole": "Whether it is the limit over the whole procedure; one a version.",
    "short_name": "What the body is called in a sentence.",
    "about": "A sentence or two on what the body is.",
    "timezone": "A name of the tz database, such as Europe/London; days are local days there.",
    "colour": "The body's colour, dark enough to be read on white, such as #0B5D5E.",
    "member": "The word for a member, such as member or registrant.",
    "governing_organ": "The organ that governs the body.",
    "period_start": "The day to which figures reach back.",
    "calendar": "Which days are no working days.",
    "organs": "The parts of the body, and who answers to whom.",
    "roles": "The roles that people hold.",
    "standings": "What one organ may require of another.",
    "readers": "What each tier of readers may see.",
    "papers": "Who may read papers.",
    "courses": "Courses that members or officers complete.",
    "panels": "The panels that decide.",
    "schedules": "For how long papers are kept.",
    "title": "What it is called at its head.",
    "to": "To whom it goes.",
    "subject": "The line of a letter that says what it is about.",
    "words": "The text, with places in braces.",
    "given": "What happened, in order.",
    "then": "How a matter stands on a day.",
    "tried": "What is tried, and which rule refuses it.",
    "facts": "What the event says, by fact.",
    "version": "Its version, under which every due day cites it.",
    "quorum": "How many must sit for the panel to decide.",
    "versions": "The procedure as it stood from each day on, earliest first.",
}


def about(owner: str, field: str, words: str) -> str:
    """Give a sentence on a field: that of the rule's own description which names it, else what holds of all such."""
    said = [sentence for sentence in _sentences(words) if f"`{field}`" in sentence]
    own = [sentence for sentence in said if sentence.split("`")[1] == field]
    return next(iter(own), "") or EVERYWHERE.get(field, "") or next(iter(said), "")


def _sentences(words: str) -> list[str]:
    return [one.strip() for one in re.split(r"(?<=\.)\s+(?=[A-Z`])", words) if one.strip()]
