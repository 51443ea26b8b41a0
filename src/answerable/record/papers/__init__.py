"""Names, words and files, kept outside the record, sealed, and known to it by a salted digest."""

from answerable.record.papers.custodian import Custodian
from answerable.record.papers.file import Sealed, Sealing
from answerable.record.papers.index import marks, words_of
from answerable.record.papers.masters import Master, MasterMissing, Masters, OwnMaster, Wrapped
from answerable.record.papers.paper import Filed, Holding, Paper, Stream, write
from answerable.record.papers.sealing import SealBroken, new_key, seal, unseal

__all__ = [
    "Filed",
    "Holding",
    "Custodian",
    "Master",
    "MasterMissing",
    "Masters",
    "OwnMaster",
    "Paper",
    "SealBroken",
    "Sealed",
    "Sealing",
    "Stream",
    "Wrapped",
    "marks",
    "new_key",
    "seal",
    "unseal",
    "words_of",
    "write",
]
