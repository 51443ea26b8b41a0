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
    "codes": "the list of codes",
    "code-adopt": "adopting a code",
    "code-review": "reviewing a code",
    "training-seek": "seeking a provider",
    "papers": "the list of papers kept",
    "papers-plan": "what would be destroyed",
    "certificate": "a certificate of destruction",
    "certificate-pdf": "a certificate of destruction",
    "request-new": "recording a request about papers",
    "request-copy": "a copy for the person it concerns",
    "hold-new": "placing a hold",
    "hold-lift": "lifting a hold",
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
