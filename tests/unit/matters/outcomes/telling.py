"""Short stories of one case of the Guild, folded."""

from answerable.matters import Matter, fold
from answerable.record import Event, MemoryRecord, cases
from tests.figures import AT, happened
from tests.people import guild


def opened(on: str) -> list[Event]:
    """A case of Bob's, with two allegations."""
    received = cases.Received(complaint="CP-1", channel="web", respondent="P-bob")
    put = [cases.Alleged(allegation=a, rule="respect") for a in ("a1", "a2")]
    return [happened(on, "C-1", one) for one in (received, *put)]


def matter(*events: Event) -> Matter:
    """Where the case stands."""
    record = MemoryRecord()
    record.append(events, after=0, at=AT)
    found = fold(record.read(), guild())
    assert found is not None
    return found
