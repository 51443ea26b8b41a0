"""What is looked up beside cases: who could be chosen in a form, which cases wait for a panel, and surveys held."""

from answerable.disclosure.matters.rolls.awaiting import awaiting_panel
from answerable.disclosure.matters.rolls.choosing import OF_SESSIONS, investigators, sessions
from answerable.disclosure.matters.rolls.surveys import SurveyView, surveys

__all__ = ["OF_SESSIONS", "SurveyView", "awaiting_panel", "investigators", "sessions", "surveys"]
