"""What an import did: rows read, accepted and faulted, file by file, and every fault with its remedy."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class RowFault:
    """A row, or a file, that was not taken in: where it stands, why, and what to do."""

    file: str
    line: int
    field: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.reason}; {self.remedy}"


@dataclass(frozen=True)
class RowRemark:
    """A row that was taken in, and what is odd about it."""

    file: str
    line: int
    text: str


@dataclass
class FileTally:
    """Rows of one file: read = accepted + faulted; of the accepted, those already in the record are `known`."""

    read: int = 0
    accepted: int = 0
    faulted: int = 0
    known: int = 0


@dataclass
class ImportReport:
    """The whole import: a tally for each file, all faults and remarks, and how many entries were added."""

    mapping: str
    files: dict[str, FileTally] = field(default_factory=dict)
    faults: list[RowFault] = field(default_factory=list)
    remarks: list[RowRemark] = field(default_factory=list)
    added: int = 0

    def remark_counts(self) -> dict[str, int]:
        """Count the remarks by their text, in the order in which they were first made."""
        counts: dict[str, int] = {}
        for remark in self.remarks:
            counts[remark.text] = counts.get(remark.text, 0) + 1
        return counts
