"""The closed list of what can have happened, each kind with its facts, for ever."""

from answerable.record.kinds import cases, codes, keeping, oversight, people, readings, register, training
from answerable.record.kinds.asking import answers, confidence, meetings, promises, releases
from answerable.record.kinds.casework import (
    allocation,
    clocks,
    intake,
    investigation,
    letters,
    money,
    panels,
    sanctions,
)
from answerable.record.kinds.schema import (
    Code,
    Codes,
    Digest,
    Digests,
    FactsRefused,
    Field,
    Id,
    Ids,
    Json,
    Kind,
    Pattern,
    check_id,
    schema,
)

KINDS: dict[str, type[Kind]] = dict(Kind.registry)

__all__ = [
    "KINDS",
    "Code",
    "Codes",
    "Digest",
    "Digests",
    "FactsRefused",
    "Field",
    "Id",
    "Ids",
    "Json",
    "Kind",
    "Pattern",
    "allocation",
    "clocks",
    "intake",
    "investigation",
    "letters",
    "money",
    "panels",
    "sanctions",
    "answers",
    "cases",
    "check_id",
    "codes",
    "confidence",
    "keeping",
    "meetings",
    "oversight",
    "people",
    "promises",
    "readings",
    "register",
    "releases",
    "schema",
    "training",
]
