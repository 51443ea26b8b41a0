"""Outcomes at the desk: suspensions in force, sanctions live on a day, appeals, and what was decided in like cases."""

from answerable.disclosure.matters.outcomes.likes import like_cases
from answerable.disclosure.matters.outcomes.live import sanctions_live
from answerable.disclosure.matters.outcomes.of_case import guidance, hearing_part, standing_sanctions
from answerable.disclosure.matters.outcomes.suspensions import suspensions
from answerable.disclosure.matters.outcomes.views import (
    AppealView,
    ConditionView,
    GuidanceView,
    HearingPart,
    LikeCases,
    LookView,
    SanctionsView,
    SanctionView,
    StandingSanction,
    SuspensionsView,
    SuspensionView,
)

__all__ = [
    "AppealView",
    "ConditionView",
    "GuidanceView",
    "HearingPart",
    "LikeCases",
    "LookView",
    "SanctionView",
    "SanctionsView",
    "StandingSanction",
    "SuspensionView",
    "SuspensionsView",
    "guidance",
    "hearing_part",
    "like_cases",
    "sanctions_live",
    "standing_sanctions",
    "suspensions",
]
