"""The four tests of a fair consultation in words: how each came out, why, and what shows it."""

from answerable.disclosure.matters.governance.view import FairTestView
from answerable.disclosure.sentences import spoken
from answerable.matters import FairTest
from answerable.rules import Notice

NAMES = {
    "formative": "Asked while it could still be changed",
    "reasons": "Told why",
    "time": "Given time to answer",
    "considered": "Heard, and answered",
}
VERDICTS = {"met": "Met", "not-met": "Not met", "cannot-be-told": "Cannot be told"}
DAYS = {
    "opened": "Sent out",
    "final": "Draft final",
    "invited": "Last invitation",
    "closed": "Last day for a view",
    "least": "By the rule, not before",
    "ended": "Review ended",
}
WHY = {
    "not-opened": "The record holds no opening of a consultation: what was put to anybody, when, and with which "
    "reasons, it does not show.",
    "said-to-be-final": "It was sent out on {opened} as a text that could no longer be changed.",
    "already-final": "It was sent out on {opened}; the draft had been final since {final}.",
    "open-to-change": "It was sent out on {opened} as a proposal that could still be changed, and no draft was "
    "final by then.",
    "reasons-given": "Reasons were sent out with the proposal, on {opened}. Whether they were good ones is for "
    "whoever reads them.",
    "no-reasons": "A proposal was sent out on {opened}, and no reasons with it.",
    "no-rule": "No rule of ours says how long views must be taken.",
    "nobody-invited": "Nobody has been invited to give a view.",
    "long-enough": "Whoever was invited last had {number} days for an answer, until {closed}; {source} asks for "
    "{whole} or more.",
    "too-short": "Whoever was invited last had {number} days for an answer, until {closed}; {source} asks for "
    "{whole} or more.",
    "no-views": "No organisation has given a view, so that there was none to consider.",
    "still-running": "{number} of {whole} views have been considered so far, each with reasons; the review has not "
    "ended.",
    "all": "Every view was considered, {number} of {whole}, each with reasons.",
    "not-all": "{number} of {whole} views were considered, each with reasons, before the review ended on {ended}.",
}
# What counts organisations, where a reader may not know how many there are.
UNCOUNTED = {
    "still-running": "Not every view has been considered so far; the review has not ended.",
    "all": "Every view was considered, each with reasons.",
    "not-all": "Not every view was considered before the review ended on {ended}.",
}


def in_words(test: FairTest, *, notice: Notice | None, counts: bool) -> FairTestView:
    """Tell one test in words; `counts` says whether this reader may know how many organisations there are."""
    days = {name: spoken(day) for name, day in test.days}
    said = WHY[test.why] if counts else UNCOUNTED.get(test.why, WHY[test.why])
    return FairTestView(
        test=test.test,
        name=NAMES[test.test],
        verdict=test.verdict,
        verdict_words=VERDICTS[test.verdict],
        why=said.format(
            **days, number=test.number, whole=test.whole, source=notice.source if notice else "the rule"
        ),
        days=tuple((DAYS[name], day) for name, day in test.days),
    )
