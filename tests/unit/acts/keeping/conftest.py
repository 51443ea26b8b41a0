"""A register of the Guild with a case that was closed without a finding on 2 April 2025, and one still open."""

from dataclasses import dataclass

import pytest

from answerable import acts
from tests.people import CAROL, Register, received, staffed


@dataclass
class Story:
    """The register, and who is in it: Alice complained of Bob, and the case is closed."""

    register: Register
    case: str
    complaint: str
    alice: str
    bob: str


@pytest.fixture
def story() -> Story:
    register = staffed().on("2025-04-01")
    told = received(register)
    facts = register.last("Received")
    register.act(acts.complaints.acknowledge, case=told.case, by=CAROL)
    close(register.on("2025-04-02"), told.case)
    register.act(acts.cases.communicate, case=told.case, to="respondent", by=CAROL)
    return Story(register, told.case, told.complaint, facts.complainant, facts.respondent)


def close(register: Register, case: str, by: str = CAROL) -> None:
    """Close a case without a finding."""
    register.act(
        acts.cases.dispose,
        case=case,
        disposal="no-further-action",
        reason="no-prima-facie-case",
        organ="complaints-office",
        by=by,
    )


def about(register: Register) -> set[str]:
    """The subjects about which any paper is held."""
    everything = {e.event.subject for e in register.record.read()}
    facts = [e.event.facts for e in register.record.read()]
    everything |= {f.complaint for f in facts if hasattr(f, "complaint")}
    return {one.about for one in register.record.filed(everything)}
