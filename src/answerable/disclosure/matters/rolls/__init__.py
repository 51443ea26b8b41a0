"""What is looked up beside cases: who could be chosen, what waits for whom, surveys held, and what was paid."""

from answerable.disclosure.matters.rolls.awaiting import awaiting_panel
from answerable.disclosure.matters.rolls.choosing import OF_SESSIONS, investigators, sessions
from answerable.disclosure.matters.rolls.passing import overrides_waiting
from answerable.disclosure.matters.rolls.spending import PaymentView, payment, payments
from answerable.disclosure.matters.rolls.surveys import SurveyView, surveys

__all__ = [
    "OF_SESSIONS",
    "PaymentView",
    "SurveyView",
    "awaiting_panel",
    "investigators",
    "overrides_waiting",
    "payment",
    "payments",
    "sessions",
    "surveys",
]
