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
