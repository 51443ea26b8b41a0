"""What the pages of an investigation show, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from answerable.record import Digest, Id


@dataclass(frozen=True)
class AllegationRow:
    """One allegation from end to end: the clause, what speaks for and against it, who spoke of it, what was found."""

    id: Id
    rule: str
    clause: str
    respondent: str
    put_on: date
    withdrawn: str
    supporting: tuple[Id, ...]
    contradicting: tuple[Id, ...]
    other: tuple[Id, ...]
    statements: tuple[str, ...]
    proposed: str
    finding: str


@dataclass(frozen=True)
class Link:
    """One link of a chain of custody: from which day on who has it, why, and who recorded it when."""

    on: date
    holder: str
    reason: str
    by: str
    recorded_on: date
    entry: int


@dataclass(frozen=True)
class ExhibitView:
    """An exhibit: what it is, from whom, who holds it, every link of its chain; and its file, where it is one.

    `same_bytes` says whether the file is what it was when it was taken: True, False, or None where it was not looked at
    or is no longer held. `sha256` is of its bytes, so that another can hold a copy against it.
    """

    id: Id
    name: str
    sort: str
    taken_on: date
    from_whom: str
    holder: str
    allegation: Id | None
    bearing: str
    chain: tuple[Link, ...]
    length: int | None
    entry: int
    same_bytes: bool | None = None
    sha256: str = ""


@dataclass(frozen=True)
class StatementLine:
    """A statement: its number, whose, as what, how, whether signed, its words, and its file, where there is one."""

    number: int
    person: str
    sort: str
    channel: str
    is_signed: bool
    on: date
    allegation: Id | None
    bearing: str
    words: str
    length: int | None
    entry: int


@dataclass(frozen=True)
class QuestionView:
    """A question to a party: to whom, in which words, by when and why then, and the reply, where there is one."""

    id: Id
    to: str
    words: str
    asked_on: date
    due_on: date
    due: str
    why: str
    is_open: bool
    is_late: bool
    replied_on: date | None
    reply: str
    ended: str


@dataclass(frozen=True)
class NoteView:
    """A note for the file, for somebody who may read it."""

    on: date
    by: str
    audience: str
    words: str
    entry: int


@dataclass(frozen=True)
class PaperLine:
    """A paper of a case: what it is, its day, sort and length; `made_for` is the party for whom parts are withheld."""

    entry: int
    field: str
    title: str
    on: date
    media: str
    length: int
    digest: Digest
    kind: str
    made_for: str = ""
    note: str = ""


@dataclass(frozen=True)
class PaperContent:
    """A paper of a case with its content."""

    line: PaperLine
    content: bytes


@dataclass(frozen=True)
class GivenFile:
    """A file that a party was given: where it stands, its name, sort and length, and why parts of it are withheld."""

    entry: int
    number: int
    name: str
    media: str
    length: int
    note: str = ""


@dataclass(frozen=True)
class GivenView:
    """What a party was given in one go."""

    to: str
    on: date
    files: tuple[GivenFile, ...]


@dataclass(frozen=True)
class InvestigationView:
    """A case as it is investigated; `may` are the kinds of act that may be done in it now by whoever looks."""

    case: Id
    sentence: str
    is_open: bool
    may: frozenset[str]
    allegations: tuple[AllegationRow, ...]
    exhibits: tuple[ExhibitView, ...]
    statements: tuple[StatementLine, ...]
    questions: tuple[QuestionView, ...]
    notes: tuple[NoteView, ...]
    given: tuple[GivenView, ...]
    withheld: tuple[PaperLine, ...]
    bundles: tuple[PaperLine, ...]
    reports: tuple[PaperLine, ...]
    parties: tuple[tuple[str, str], ...]
    holders: tuple[tuple[Id, str], ...]
    persons: tuple[tuple[Id, str], ...]
    sittings: tuple[tuple[Id, str], ...]


@dataclass(frozen=True)
class ChronologyDay:
    """One line of a chronology: the day, what happened, in which words, and where it stands in the record."""

    on: date
    what: str
    words: str
    sort: str
    entry: int


@dataclass(frozen=True)
class ReportDraft:
    """A report as it is so far, part by part: what was kept last and when, or what the case itself says."""

    parts: Mapping[str, str]
    kept_on: date | None


@dataclass(frozen=True)
class Admitted:
    """A party at their own door: in which case, as which party, and by which name their readings are noted."""

    case: Id
    to: str
    reader: Id


@dataclass(frozen=True)
class PartyPage:
    """What a party sees of a case: the questions that were put to them, and the files that they were given."""

    case: Id
    party: str
    questions: tuple[QuestionView, ...]
    given: tuple[GivenView, ...]
