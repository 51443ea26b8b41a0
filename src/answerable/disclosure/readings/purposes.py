"""What papers were read for, in words: the page on which, the act for which, or the command by which."""

from answerable.disclosure.matters.wording import counted

PAGES = {
    "matter": "looking at the matter",
    "act": "recording an act",
    "correct": "correcting an entry",
    "cases": "the list of cases",
    "today": "what is due today",
    "training": "the list of training",
    "sit": "recording a sitting",
    "sittings": "the list of sittings",
    "person": "looking at a person",
    "person-act": "an act about a person",
    "follow": "following their own complaint",
    "find": "searching by name",
    "file": "a file of a matter",
    "file-new": "adding a file",
    "readers": "who has read a matter's papers",
    "people": "the list of people",
    "person-new": "entering a person",
    "points": "the list of questions",
    "points-motion": "looking at a question",
    "point-answer": "answering a point",
    "point-refuse": "refusing a point",
    "point-state": "recording a statement",
    "publish": "publishing answers",
    "point-do": "an act on a point",
    "point-draft": "drafting an answer",
    "point-draft-read": "reading a draft",
    "point-draft-sign": "signing an answer",
    "statements-desk": "the list of statements",
    "statement-new": "recording a statement",
    "statement-clarify": "recording what a statement meant",
    "desk-written": "the list of written questions",
    "delegations": "who answers for whom",
    "delegation-new": "letting somebody answer for an organ",
    "desk-codes": "the list of codes",
    "desk-code": "looking at a code",
    "consultation-open": "opening a consultation",
    "view-consider": "considering a view",
    "draft-change": "recording a change of a draft",
    "private-talk": "recording a private talk",
    "review-end": "ending a review",
    "desk-handling": "the list of complaints about the handling",
    "handling-new": "taking down a complaint about the handling",
    "desk-surveys": "the list of surveys",
    "survey-new": "entering a survey",
    "releases-desk": "the calendar of releases",
    "release-announce": "announcing a release",
    "release-desk": "looking at a release",
    "release-do": "an act about a release",
    "release-draft": "reading the draft of a release",
    "publication-decide": "recording what is decided to be published",
    "publication-review": "looking again at what is decided to be published",
    "code-adopt": "adopting a code",
    "code-review": "reviewing a code",
    "training-seek": "seeking a provider",
    "training-providers": "the register of providers",
    "training-door": "a provider's own door",
    "training-courses": "the list of courses",
    "training-version": "laying down a version of a course",
    "training-sessions": "the list of sessions of courses",
    "training-announce": "announcing a session of a course",
    "training-session": "looking at a session of a course",
    "training-book": "giving a place on a session",
    "training-owed": "the list of training that members owe",
    "training-oblige": "recording that training is owed",
    "training-panels": "who was trained when they sat",
    "taught": "a provider's own sessions",
    "taught-session": "a provider's own session",
    "taught-given": "saying that a session was given",
    "taught-came": "saying who came to a session",
    "taught-completed": "saying who completed a course",
    "papers": "the list of papers kept",
    "papers-plan": "what would be destroyed",
    "certificate": "a certificate of destruction",
    "certificate-pdf": "a certificate of destruction",
    "request-new": "recording a request about papers",
    "request-copy": "a copy for the person it concerns",
    "hold-new": "placing a hold",
    "hold-lift": "lifting a hold",
    "desk-promises": "the list of promises",
    "promise-new": "recording a promise",
    "promise-supersede": "superseding a promise",
    "commitment-new": "recording a commitment",
    "inquiry-new": "recording an inquiry",
    "recommendation-new": "entering a recommendation",
    "outside-new": "recording a meeting",
    "ask-new": "recording an ask",
}
WAYS = {"act-": "for the act", "command-": "by the command"}


def purpose_in_words(purpose: str) -> str:
    """Say what papers were read for: "looking at the matter", "for the act acknowledge"."""
    said = PAGES.get(purpose)
    if said:
        return said
    for prefix, way in WAYS.items():
        if purpose.startswith(prefix):
            return f"{way} {purpose.removeprefix(prefix).replace('-', ' ')}"
    return f"the page {purpose.replace('-', ' ')}"


def refusals(number: int) -> str:
    """Say how often reading was refused: "nobody was refused", "2 attempts without the right were refused"."""
    if not number:
        return "nobody was refused"
    return f"{counted(number, 'attempt')} without the right {'was' if number == 1 else 'were'} refused"
