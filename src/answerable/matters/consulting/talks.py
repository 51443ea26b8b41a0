"""What passed in one review with those who are consulted: invited, heard, considered, and until when."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from answerable.record import Id


@dataclass(frozen=True)
class Passed:
    """One thing that passed in a review: its kind, its day, and what it says."""

    kind: str
    on: date
    says: Mapping[str, Any]


@dataclass
class Talks:
    """What the entries of one review have told of its consultation so far, filled one after the other."""

    opened_on: date | None = None
    closes_on: date | None = None
    is_formative: bool = False
    has_reasons: bool = False
    final_on: date | None = None
    ended_on: date | None = None
    invited: dict[Id, date] = field(default_factory=dict)
    responded: dict[Id, date] = field(default_factory=dict)
    considered: dict[Id, date] = field(default_factory=dict)

    def take(self, one: Passed, final: Collection[str]) -> None:
        """Take in what passed; a kind that says nothing of the consultation changes nothing."""
        says, on = one.says, one.on
        match one.kind:
            case "ConsultationOpened":
                self._open(says, on)
            case "ConsultationExtended":
                self.closes_on = says["closes_on"]
            case "Invited":
                self.invited.setdefault(says["consultee"], on)
            case "Responded":
                self.responded[says["consultee"]] = on
            case "ViewConsidered":
                self.considered[says["consultee"]] = on
            case "Reached" if says["milestone"] in final:
                self.final_on = self.final_on or on
            case "Reviewed":
                self.ended_on = on

    def _open(self, says: Mapping[str, Any], on: date) -> None:
        self.closes_on = says["closes_on"]
        # A second round may mend what the first lacked in reasons, but not when it came.
        self.has_reasons = self.has_reasons or says["reasons"] is not None
        if self.opened_on is None:
            self.opened_on, self.is_formative = on, says["is_formative"]


def talks_in(passed: Iterable[Passed], *, final: Collection[str], adopted_on: date | None = None) -> Talks:
    """Read what passed in one review, in order.

    `final` are the milestones at which a draft is final. `adopted_on` is the day on which a later version of the
    document was adopted, where one was since the review began.
    """
    talks = Talks()
    for one in passed:
        talks.take(one, final)
    if adopted_on:
        talks.final_on = min(adopted_on, talks.final_on or adopted_on)
    return talks
