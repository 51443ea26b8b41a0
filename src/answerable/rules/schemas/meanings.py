"""What each check of a guard means, in a clause that can stand after "if"; a new check adds its own here."""

from collections.abc import Mapping

from answerable.rules.checks import Check

MEANINGS: Mapping[Check, str] = {
    "trained": "whoever is put in charge, or else acts, has completed {of}, unexpired",
    "not-conflicted": "nobody who acts or decides has declared a tie to the case or to anyone in it",
    "not-named": "whoever acts is not named in the case",
    "not-related": "whoever acts is not related to anyone in the case",
    "under-cap": "whoever is given it has no more cases than the cap allows",
    "given-to-you": "it was given to whoever acts",
    "override-open": "the override that is spoken of was proposed and not decided",
    "second-person": "it is another person than the one who proposed it",
    "not-investigator": "nobody who acts or decides ever investigated the case",
    "quorum": "as many sat as make a quorum of {of}",
    "panel-trained": "everyone who sat had completed what {of} requires",
    "reason-given": "a reason is given",
    "accepted-addressee": "whoever answers may answer for the organ that was asked",
    "own-organ": "whoever acts for an organ holds a role in it",
    "another-person": "it is another person than the one of {of}",
    "same-person": "it is the person of {of}",
    "not-held": "no hold has stopped the clock",
    "not-before": "no limit that it would meet still rests",
    "limit-missed": "{of} was missed",
    "draft-found-fit": "another person found the latest draft fit",
    "not-early": "the day that was set has come",
    "not-involved": "whoever acts had no part in the earlier matter",
    "not-earlier-decider": "nobody who decides now decided at an earlier stage",
    "place-free": "the session has a place free",
    "session-full": "the session is full",
    "place-held": "a place on the session, or the wait for one, is held",
    "own-session": "it is the provider of the session",
    "by-the-bound": "it is whoever is bound",
    "composition": "those who sat are composed as {of} must be",
    "chair-present": "the chair of {of} sat",
    "vote-taken": "a vote was taken",
    "new-panel": "nobody sits who decided it before",
    "within-tariff": "the sanction is within what the guidance gives for the clause",
}


def meaning(check: Check, of: str | None = None) -> str:
    """Say what a check asks; `of` is what the guard speaks of, by its name."""
    said = MEANINGS.get(check, check.replace("-", " "))
    return said.replace("{of}", of or "it")
