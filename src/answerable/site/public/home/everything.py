"""Everything that is here, under a few headings: for whoever looks for one thing and does not know its name."""

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse

from answerable.site.house import the_house
from answerable.site.pages import page

# Heading, and under it: the name of an address, what it is called, and what it is for.
PAGES = (
    (
        "How it stands",
        (
            ("home", "How it stands", "one sentence, and what it rests on"),
            ("figures", "Every figure", "each with its definition, for any day"),
            ("reports", "Reports", "the figures told one after another, each month"),
            ("releases", "Releases", "figures that are published to stand, and when the next ones come"),
            (
                "publication-decisions",
                "What is published, by whose decision",
                "and when that is looked at again",
            ),
        ),
    ),
    (
        "What was asked, and promised",
        (
            ("questions", "What was asked", "every motion, and what became of each of its points"),
            ("unanswered", "Late, refused and unanswered", "every point without an answer today"),
            ("statements", "Said, and not an answer", "letters, oral replies and lines to the press"),
            ("promises", "Promises", "who promised what by when, and whether it was kept"),
            ("asks", "Asked from outside", "what organisations asked for, and for how long they have waited"),
            ("recommendations", "Recommendations", "what inquiries recommended, and how far that has come"),
            ("codes", "Codes and their reviews", "which codes are in force, and who is asked about them"),
            ("written", "Written questions", "what single persons asked, and which were answered in time"),
            ("meetings", "Meetings", "which organs met, how many came, and what was passed"),
            ("who-answers", "Who answers to whom", "which organ may ask what of which, and by which rule"),
        ),
    ),
    (
        "Complaints",
        (
            ("complain", "Complain", "tell us what happened"),
            ("follow", "Follow a complaint", "with the receipt that you were given"),
            ("procedures", "How complaints are dealt with", "each step, who takes it, and within how long"),
            (
                "rules",
                "The rules, set by set",
                "who adopted them, from which day they hold, and what each set changed",
            ),
            ("handling", "Complain about how we dealt with it", "whoever had no part in it decides"),
            ("confidence", "Confidence", "what people say when they are asked, and how sure that is"),
        ),
    ),
    (
        "Check it yourself",
        (
            ("record", "The record", "its signed heads, and how to check an answer"),
            ("record-keys", "Keys", "that signed it, and when"),
            ("record-witnesses", "Witnesses", "who hold its heads, and what each last saw"),
            ("readings", "Who reads confidential papers", "counted, month by month"),
        ),
    ),
    (
        "Take it with you",
        (
            ("data", "Open data", "every figure as a file, described for programs"),
            ("for-programs", "For programs", "the interface, feeds and formats"),
            ("feeds", "Feeds", "news of motions, answers, releases and what is late"),
            ("subscribe", "News by e-mail", "of one motion, or of everything"),
        ),
    ),
    (
        "About this site",
        (
            ("privacy", "Privacy", "what is kept about whom, and for how long"),
            ("accessibility", "Accessibility", "how everybody can use it"),
        ),
    ),
)


# Pages on which somebody opens a matter: there only where the rules let anybody do so.
TAKEN = {"complain": "Received", "follow": "Received", "handling": "HandlingComplained"}


def everything(request: HttpRequest) -> HttpResponse:
    """Show every page that anybody can open."""
    groups = [
        (heading, [(there, text, about) for name, text, about in lines if (there := _address(name))])
        for heading, lines in PAGES
    ]
    groups = [(heading, lines) for heading, lines in groups if lines]
    return page(request, "public/everything.html", groups=groups)


def _address(name: str) -> str | None:
    """Give the address of a page, or None where this site has no such page, or the body takes nothing by it."""
    if name in TAKEN and not the_house().hears(TAKEN[name]):
        return None
    try:
        return reverse(name)
    except NoReverseMatch:
        return None
