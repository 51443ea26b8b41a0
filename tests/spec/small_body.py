"""The Lamp Society: the smallest body that has every sort of rule. Its rule book is made up for these tests."""

from datetime import date
from functools import cache

from answerable.days import build_calendar
from answerable.rules import Body, Procedure, Rules

TRIGGERS = {"starts", "ends", "enters"}

BODY = {
    "id": "lamp-society",
    "name": "The Lamp Society",
    "short_name": "the Society",
    "about": "A society of people who keep lamps.",
    "timezone": "Europe/London",
    "governing_organ": "court",
    "period_start": date(2024, 1, 1),
    "calendar": {
        "name": "Society calendar",
        "version": "1",
        "country": "GB",
        "subdivision": "ENG",
        "first_year": 2023,
        "last_year": 2029,
        "source": "Rule 2.1",
    },
    "organs": [
        {"id": "court", "name": "the Court", "sort": "governing", "source": "Rule 1.1"},
        {
            "id": "office",
            "name": "the Office",
            "sort": "office",
            "answers_to": ["court"],
            "source": "Rule 1.2",
        },
        {"id": "panel", "name": "the Panel", "sort": "panel", "answers_to": ["court"], "source": "Rule 1.3"},
        {"id": "assembly", "name": "the Assembly", "sort": "overseer", "source": "Rule 1.4"},
    ],
    "roles": [
        {"id": "officer", "name": "complaints officer", "organ": "office"},
        {"id": "investigator", "name": "investigator", "organ": "office", "investigates": True},
        {"id": "clerk", "name": "panel clerk", "organ": "panel"},
        {"id": "warden", "name": "warden", "organ": "court", "tier": "governing"},
        {"id": "chair", "name": "chair of the Assembly", "organ": "assembly", "tier": "overseer"},
    ],
    "standings": [
        {"overseer": "assembly", "addressee": "office", "right": "ask", "source": "Rule 14.1"},
    ],
    "readers": [
        {"tier": "public", "mode": "suppress", "threshold": 5, "source": "Rule 15.1"},
        {"tier": "party", "mode": "suppress", "threshold": 5, "source": "Rule 15.1"},
        {"tier": "overseer", "mode": "suppress", "threshold": 5, "source": "Rule 15.1"},
        {"tier": "governing", "mode": "exact", "source": "Rule 15.1"},
        {"tier": "staff", "mode": "exact", "source": "Rule 15.1"},
    ],
    "courses": [
        {"id": "fair-light", "name": "Fair Light", "purpose": "sanction", "source": "Rule 11.3"},
        {"id": "sitting-fairly", "name": "Sitting Fairly", "purpose": "panel", "source": "Rule 9.3"},
        {"id": "asking-well", "name": "Asking Well", "purpose": "officers", "source": "Rule 8.2"},
    ],
    "panels": [
        {
            "id": "panel",
            "name": "Panel",
            "organ": "panel",
            "quorum": 2,
            "requires": ["sitting-fairly"],
            "source": "Rule 9.1",
        },
    ],
    "lists": {
        "channels": [{"id": "web", "name": "web form"}, {"id": "post", "name": "letter"}],
        "triage-outcomes": [
            {"id": "investigate", "name": "investigate"},
            {"id": "informal", "name": "settle"},
        ],
        "reasons": [{"id": "no-evidence", "name": "no evidence"}, {"id": "trivial", "name": "trivial"}],
        "stop-reasons": [
            {"id": "illness", "name": "illness"},
            {"id": "police", "name": "the police investigate"},
        ],
        "extension-reasons": [{"id": "complex", "name": "the case is complex"}],
        "findings": [{"id": "proved", "name": "proved"}, {"id": "not-proved", "name": "not proved"}],
        "sanctions": [{"id": "warning", "name": "warning"}, {"id": "training", "name": "training"}],
        "disposals": [
            {"id": "proved", "name": "proved"},
            {"id": "no-further-action", "name": "no further action"},
        ],
        "grounds": [
            {"id": "no-standing", "name": "no standing", "route": "court"},
            {"id": "not-held", "name": "not held"},
        ],
    },
}

STAGES = [
    {"id": "triage", "name": "Triage", "owner": "officer", "enters": ["Received"]},
    {
        "id": "allocation",
        "name": "Allocation",
        "owner": "officer",
        "enters": ["Triaged outcome=investigate", "Reopened"],
    },
    {
        "id": "investigation",
        "name": "Investigation",
        "owner": "investigator",
        "enters": ["Allocated", "Returned"],
    },
    {"id": "panel", "name": "Before the Panel", "owner": "clerk", "enters": ["Referred to=panel"]},
    {"id": "appeal", "name": "Appeal", "owner": "clerk", "enters": ["Appealed"]},
    {"id": "closed", "name": "Closed", "owner": "officer", "closed": True, "enters": ["Disposed"]},
]

ACKNOWLEDGE = {
    "id": "acknowledge",
    "name": "Acknowledge",
    "starts": ["Received"],
    "ends": ["Acknowledged"],
    "owner": "officer",
    "length": "3 working-days",
    "source": "Rule 4.1",
}
LIMITS = [
    {
        # Told within three months of the acknowledgement or, with none sent, of the end of the days for it.
        "id": "feedback", "name": "Give feedback", "starts": ["Acknowledged"], "or_missed": "acknowledge",
        "ends": ["Communicated"], "owner": "officer", "length": "3 months", "source": "Rule 4.2",
    },
    {
        "id": "allocate", "name": "Allocate", "starts": ["Triaged outcome=investigate", "Reopened"],
        "ends": ["Allocated"], "owner": "officer", "length": "5 working-days", "source": "Rule 7.1",
    },
    {
        "id": "investigate", "name": "Investigate", "starts": ["Allocated", "Returned"], "ends": ["Referred"],
        "owner": "investigator", "length": "20 working-days", "at_most": "40 working-days", "stoppable": True,
        "source": "Rule 7.2",
    },
    {
        "id": "review", "name": "Review the suspension", "starts": ["Suspended"], "until_fact": "review_on",
        "ends": ["Suspended", "Lifted", "Disposed"], "owner": "officer", "source": "Rule 7.3",
    },
    {
        "id": "tell", "name": "Tell the outcome", "starts": ["Disposed"], "ends": ["Communicated"],
        "owner": "officer", "length": "5 working-days", "source": "Rule 10.1",
    },
    {
        "id": "decide", "name": "Decide the case", "starts": ["Received"], "ends": ["Disposed"], "owner": "clerk",
        "length": "6 months", "stoppable": True, "whole": True, "source": "Rule 7.4",
    },
]  # fmt: skip

UNTIED = {"check": "not-conflicted", "source": "Rule 9.4"}
NOT_OWN = {"check": "not-investigator", "source": "Rule 9.2"}
ANY_OPEN = ["triage", "allocation", "investigation", "panel", "appeal"]


def _may(kind: str, name: str, who: str, stages: list[str], source: str, **more: object) -> dict[str, object]:
    return {"kind": kind, "name": name, "who": who.split(), "stages": stages, "source": source, **more}


RECEIVE = _may(
    "Received", "Receive a complaint", "public officer", [], "Rule 3.1", lists={"channel": "channels"}
)
PERMISSIONS = [
    RECEIVE,
    _may("Linked", "Join a complaint to the case", "public officer", ANY_OPEN, "Rule 3.2"),
    _may("Acknowledged", "Acknowledge the complaint", "officer", ANY_OPEN, "Rule 4.1", once=True),
    _may("Triaged", "Decide triage", "officer", ["triage"], "Rule 5.1", lists={"outcome": "triage-outcomes"}),
    _may("Alleged", "Put an allegation", "officer investigator", ANY_OPEN, "Rule 5.2"),
    _may(
        "Allocated", "Give the case to an investigator", "officer", ["allocation", "investigation"], "Rule 7.1",
        guards=[{"check": "trained", "of": "asking-well", "source": "Rule 8.2"}, UNTIED],
    ),
    _may("Suspended", "Suspend until a decision", "officer", ANY_OPEN, "Rule 7.3"),
    _may("Lifted", "Lift the suspension", "officer", ANY_OPEN, "Rule 7.3"),
    _may("Stopped", "Stop the clock", "officer", ANY_OPEN, "Rule 7.5", lists={"reason": "stop-reasons"}),
    _may("Resumed", "Start the clock again", "officer", ANY_OPEN, "Rule 7.5"),
    _may("Extended", "Extend a limit", "clerk", ANY_OPEN, "Rule 7.6", lists={"reason": "extension-reasons"}),
    _may("Referred", "Refer the case", "investigator", ["investigation"], "Rule 7.7"),
    _may("Returned", "Send the case back", "clerk", ["panel"], "Rule 9.5"),
    _may("Recommended", "Recommend", "investigator", ["investigation"], "Rule 7.8"),
    _may(
        "Sanctioned", "Record a sanction", "clerk", ["panel"], "Rule 11.1",
        lists={"sanction": "sanctions"}, opens="obligation",
    ),
    _may(
        "Disposed", "Close without a finding", "officer", ["triage", "allocation", "investigation"], "Rule 6.1",
        lists={"disposal": "disposals", "reason": "reasons"}, requires=["reason"], guards=[UNTIED, NOT_OWN],
    ),
    _may("Communicated", "Tell a party", "officer", [*ANY_OPEN, "closed"], "Rule 10.1"),
    _may(
        "Appealed", "Appeal", "public", ["closed"], "Rule 12.1",
        within={"starts": ["Communicated"], "length": "10 working-days", "source": "Rule 12.2"},
    ),
    _may(
        "Reopened", "Open the case again", "warden", ["closed"], "Rule 12.3",
        guards=[{"check": "reason-given", "source": "Rule 12.4"}],
    ),
    _may("Withdrawn", "Record a withdrawal", "officer", ANY_OPEN, "Rule 6.2"),
    _may("Left", "Record that the respondent left", "officer", ANY_OPEN, "Rule 6.3"),
]  # fmt: skip

EARLIER_PANEL = [
    _may("Found", "Record a finding", "clerk", ["panel"], "Rule 9.6", lists={"finding": "findings"}, guards=[NOT_OWN]),
    _may(
        "Disposed", "Close with the decision of the Panel", "clerk", ["panel", "appeal"], "Rule 10.2",
        lists={"disposal": "disposals"}, guards=[UNTIED, NOT_OWN],
    ),
]  # fmt: skip
PANEL_SAT = [
    {"check": "quorum", "of": "panel", "source": "Rule 9.1"},
    {"check": "panel-trained", "of": "panel", "source": "Rule 9.3"},
]
LATER_PANEL = [
    _may(
        "Found", "Record a finding", "clerk", ["panel"], "Rule 9.6",
        lists={"finding": "findings"}, guards=[UNTIED, NOT_OWN, *PANEL_SAT],
    ),
    _may(
        "Disposed", "Close with the decision of the Panel", "clerk", ["panel", "appeal"], "Rule 10.2",
        lists={"disposal": "disposals"}, guards=[UNTIED, NOT_OWN, *PANEL_SAT],
    ),
]  # fmt: skip

COMPLAINT = {
    "id": "complaint", "name": "Complaint", "unit": "case", "opens_with": "Received",
    "versions": [
        {
            "in_force": date(2024, 1, 1), "source": "Rules of 2024", "stages": STAGES,
            "limits": [ACKNOWLEDGE, *LIMITS], "permissions": [*PERMISSIONS, *EARLIER_PANEL],
        },
        {
            "in_force": date(2026, 3, 1), "source": "Rules of 2026", "stages": STAGES,
            "limits": [{**ACKNOWLEDGE, "length": "5 working-days", "source": "Rule 4.1 of 2026"}, *LIMITS],
            "permissions": [*PERMISSIONS, *LATER_PANEL],
        },
    ],
}  # fmt: skip
OBLIGATION = {
    "id": "obligation", "name": "Training owed", "unit": "obligation", "opens_with": "Obliged",
    "versions": [
        {
            "in_force": date(2024, 1, 1), "source": "Rule 11",
            "stages": [
                {"id": "waiting", "name": "Waiting", "owner": "officer", "enters": ["Obliged"]},
                {"id": "done", "name": "Done", "owner": "officer", "closed": True, "enters": ["Completed", "Waived"]},
            ],
            "limits": [
                {
                    "id": "complete", "name": "Complete the training", "starts": ["Obliged"], "ends": ["Completed"],
                    "owner": "officer", "length": "6 weeks", "source": "Rule 11.4",
                },
            ],
            "permissions": [
                _may("Obliged", "Record that training is owed", "clerk", [], "Rule 11.3"),
                _may("Completed", "Record that it was completed", "officer", ["waiting"], "Rule 11.4"),
                _may("Waived", "Waive the training", "warden", ["waiting"], "Rule 11.5"),
            ],
        },
    ],
}  # fmt: skip
POINT = {
    "id": "point", "name": "Point of a motion", "unit": "point", "opens_with": "Asked",
    "versions": [
        {
            "in_force": date(2024, 1, 1), "source": "Rule 14",
            "stages": [
                {"id": "awaiting", "name": "Awaiting an answer", "owner": "officer", "enters": ["Asked"]},
                {"id": "answered", "name": "Answered", "owner": "officer", "closed": True, "enters": ["Answered"]},
                {"id": "refused", "name": "Refused", "owner": "officer", "closed": True, "enters": ["Refused"]},
            ],
            "limits": [
                {
                    "id": "answer", "name": "Answer the point", "starts": ["Asked"], "until_fact": "due_on",
                    "ends": ["Answered", "Refused"], "owner": "officer", "source": "Rule 14.3",
                },
            ],
            "permissions": [
                _may(
                    "Asked", "Put a point", "chair", [], "Rule 14.2",
                    guards=[{"check": "accepted-addressee", "source": "Rule 14.1"}],
                ),
                _may(
                    "Answered", "Answer in writing", "officer warden", ["awaiting", "refused"], "Rule 14.3",
                    guards=[{"check": "accepted-addressee", "source": "Rule 14.1"}],
                ),
                _may("Refused", "Refuse", "officer", ["awaiting"], "Rule 14.4", lists={"ground": "grounds"}),
            ],
        },
    ],
}  # fmt: skip


@cache
def small_body() -> Rules:
    """Give the rules of the Lamp Society."""
    body = Body.model_validate(BODY)
    closing = {day.on: day.name for day in body.calendar.closing_days}
    calendar = build_calendar(
        name=body.calendar.name,
        version=body.calendar.version,
        country=body.calendar.country,
        subdivision=body.calendar.subdivision,
        first_year=body.calendar.first_year,
        last_year=body.calendar.last_year,
        closing_days=closing,
    )
    procedures = tuple(Procedure.model_validate(_shaped(p)) for p in (COMPLAINT, OBLIGATION, POINT))
    return Rules(body, procedures, (), (), calendar, "0" * 64, "tests/spec/small_body.py")


def _shaped(rule: object) -> object:
    """Write "Triaged outcome=investigate" out as a trigger, wherever triggers stand."""
    if isinstance(rule, dict):
        return {
            name: [_trigger(t) for t in value] if name in TRIGGERS else _shaped(value)
            for name, value in rule.items()
        }
    return [_shaped(one) for one in rule] if isinstance(rule, list) else rule


def _trigger(words: object) -> object:
    if not isinstance(words, str):
        return words
    kind, *where = words.split()
    return {"kind": kind, "where": dict(one.split("=") for one in where)}
