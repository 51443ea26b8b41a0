"""Which figure might answer a point: proposed by the words of the point; the choice stays with whoever asks."""

import re
from dataclasses import dataclass

from answerable.rules import Rules

# Each measure with words that ask for it, and how strongly. A word may be the beginning of one: "consult" finds
# "consulted" and "consultation".
KEYWORDS: dict[str, dict[str, int]] = {
    "open-by-stage": {"open": 2, "outstanding": 2, "stage": 3, "remain": 1, "awaiting": 1, "pending": 2},
    "backlog": {"backlog": 5, "overdue": 3, "clear": 2, "past their limit": 3, "beyond": 1},
    "age-of-open": {"how old": 4, "age": 3, "oldest": 4, "more than a year": 3, "how long have": 3},
    "received": {"received": 3, "dealt with": 3, "in all": 2, "in total": 3, "how many complaints": 3},
    "disposals": {
        "dropped": 4,
        "closed": 3,
        "without a finding": 4,
        "no further action": 4,
        "lifted": 2,
        "dismissed": 2,
    },
    "time-to-decision": {
        "how long": 3,
        "time": 1,
        "take": 1,
        "from receipt": 3,
        "to decision": 3,
        "median": 3,
        "wait": 1,
    },
    "investigators": {
        "investigators": 4,
        "officials": 3,
        "staff": 3,
        "investigate": 2,
        "how many people": 2,
        "officers": 3,
    },
    "commissions": {
        "commission": 4,
        "provider": 4,
        "rolled out": 4,
        "finalised": 3,
        "final": 2,
        "who will give": 3,
    },
    "training-waits": {"wait": 2, "to start": 3, "training": 2, "members": 1, "course": 1},
    "consultation": {"consult": 5, "organisation": 3, "code": 2, "timetable": 3, "review": 2},
    "panel-training": {
        "panel": 2,
        "trained": 3,
        "training": 2,
        "every member": 2,
        "completed": 1,
        "sit": 1,
        "warden": 1,
    },
    "outcomes": {"outcome": 4, "sanction": 2, "expelled": 4, "suspended": 3, "warn": 2, "upheld": 3},
    "points": {"points": 4, "answered": 3, "refused": 3, "earlier motion": 3, "questions put": 3},
    "written-questions": {"written question": 6, "in writing": 3, "holding answer": 5},
    "quality": {"recorded late": 5, "entered late": 5, "how well": 2, "exact day": 4, "bunched": 4},
    "largest-complainants": {
        "same person": 4,
        "one person": 3,
        "one source": 3,
        "largest complainant": 6,
        "share": 1,
    },
    "handling": {"the handling": 5, "about the process": 4, "complain about how": 4},
    "confidence": {"confidence": 5, "survey": 4, "trust": 3},
    "undertakings": {"promise": 5, "undertaking": 5, "pledge": 5, "kept": 2, "broken": 3},
    "recommendations": {"recommend": 6, "inquir": 3, "progressed": 2},
    "sanctions": {"sanctions in force": 5, "live sanction": 5, "warnings in force": 5},
    "lateness": {"why late": 4, "through whom": 4, "whose fault": 4, "lateness": 5},
    "suspensions": {"suspended without": 5, "suspension": 4, "interim": 3, "suspended for": 3},
    "letters-in-time": {
        "acknowledged": 4,
        "kept informed": 4,
        "told in time": 5,
        "told the outcome": 4,
        "letters": 3,
    },
    "like-cases": {"alike": 5, "branch": 3, "faction": 4, "by severity": 4, "even-handed": 4},
    "spending": {"spent": 3, "spend": 3, "cost": 3, "paid": 2, "fees": 2, "counsel": 2, "lawyers": 2},
    "contacts": {
        "from outside": 3,
        "interfere": 5,
        "intervene": 4,
        "influence": 4,
        "contacted": 4,
        "spoke about": 4,
    },
    "asks": {"asked for by": 4, "asked of you by": 4, "meeting with": 3, "communit": 2},
}
LEAST = 3
KEEPS_MONEY = "spending-purposes"
MONEY = {"spent": 1, "spend": 1, "cost": 1, "paid": 1, "money": 1}
FORMS: dict[str, dict[str, int]] = {
    "yes-no": {"has every": 1, "have all": 1, "whether": 1, "is there": 1},
    "plan": {"timetable": 1, "by when": 1, "when will": 1},
    "list": {"which": 1, "who has": 1, "who is": 1, "names of": 1, "list": 1},
    "count": {"how many": 1, "how much": 1, "how long": 1},
}
FORM_OF = {"commissions": "list", "consultation": "list", "panel-training": "yes-no"}


@dataclass(frozen=True)
class Suggestion:
    """What is proposed for a point: a measure or none, the form of its answer, and its topic."""

    measure: str | None
    form: str
    topic: str


def suggest(rules: Rules, words: str) -> Suggestion:
    """Propose, for the words of a point, the measure that might answer it, the form of the answer, and its topic.

    Words are matched as they stand; the names of the body's own panels and courses count for what they are. Where
    nothing speaks for a measure, none is proposed.
    """
    text = _plain(words)
    scores = {measure: _score(text, keys) for measure, keys in KEYWORDS.items()}
    for measure, names in _own_words(rules).items():
        scores[measure] += 2 * sum(_plain(name) in text for name in names)
    best = max(scores, key=lambda measure: scores[measure])
    found = best if scores[best] >= LEAST and not _score(text, MONEY) else None
    if _score(text, MONEY) and KEEPS_MONEY in rules.body.lists:
        # An amount is answered by what was paid, or by nothing: no count stands for it.
        found = "spending"
    return Suggestion(found, _form(text, found), _topic(text, found))


def _form(text: str, measure: str | None) -> str:
    if _score(text, MONEY):
        return "money"
    return next(
        (form for form, keys in FORMS.items() if _score(text, keys)), FORM_OF.get(measure or "", "count")
    )


def _topic(text: str, measure: str | None) -> str:
    if _score(text, MONEY):
        return "money"
    return "codes" if measure == "consultation" else "process"


def _score(text: str, keys: dict[str, int]) -> int:
    return sum(weight for key, weight in keys.items() if re.search(rf"\b{re.escape(key)}", text))


def _own_words(rules: Rules) -> dict[str, list[str]]:
    by_sanction = [c.name for c in rules.body.courses if c.purpose == "sanction"]
    return {"panel-training": [panel.name for panel in rules.body.panels], "training-waits": by_sanction}


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
