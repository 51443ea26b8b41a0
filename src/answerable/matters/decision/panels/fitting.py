"""What acts on sanctions, suspensions, votes and appeals must fit: before anything is said, and as it is said."""

from collections.abc import Callable, Mapping

from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.panels import standing
from answerable.matters.decision.panels.voting import vote_fits
from answerable.matters.matter import Matter

Fit = Callable[[Attempt, Matter], str | None]

PANELS_NOW: Mapping[str, Fit] = {
    "SuspensionReviewed": standing.is_suspended,
    "ConditionSet": standing.something_to_bind,
    "ConditionMet": standing.something_bound,
    "ConditionBroken": standing.something_bound,
    "SanctionCompleted": standing.something_stands,
    "SanctionVaried": standing.something_stands,
    "SanctionSetAside": standing.something_stands,
    "AppealAdmitted": standing.appeal_pending,
    "AppealNotAdmitted": standing.appeal_pending,
    "DecisionVetoed": standing.decided_before,
    "DecisionConfirmed": standing.decided_before,
}
PANELS_SAID: Mapping[str, Fit] = {
    "SuspensionReviewed": standing.review_fits,
    "ConditionSet": standing.binds_what_stands,
    "ConditionMet": standing.was_bound,
    "ConditionBroken": standing.was_bound,
    "SanctionCompleted": standing.sanction_stands,
    "SanctionVaried": standing.sanction_stands,
    "SanctionSetAside": standing.sanction_stands,
    "VoteTaken": vote_fits,
}
