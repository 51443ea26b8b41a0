"""A body's folder read into rules: every file, every fault, all in one pass."""

from collections.abc import Collection, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import rfc8785

from answerable.days import Calendar
from answerable.rules.bundle import Rules
from answerable.rules.examples import Example
from answerable.rules.model import Body, Procedure
from answerable.rules.reading.faults import Fault, RulesRefused
from answerable.rules.reading.nodes import read_source
from answerable.rules.reading.shapes import M, Part, shape
from answerable.rules.timing import build
from answerable.rules.validation import Draft, check, unused, values
from answerable.rules.writing import Letter, ReportPlan

CHECKOUT = Path(__file__).parents[3] / "bodies"
PACKAGED = Path(__file__).parents[1] / "bodies"


class BodyNotFound(FileNotFoundError):
    """No body of this name or at this path; the message names those there are."""


def find_body(name_or_path: str | Path) -> Path:
    """Give the folder of a body: a path that holds body.yaml, else one of this name in `bodies/`."""
    places = (Path(name_or_path), CHECKOUT / name_or_path, PACKAGED / name_or_path)
    for folder in places:
        if (folder / "body.yaml").is_file():
            return folder
    known = sorted({found.parent.name for root in (CHECKOUT, PACKAGED) for found in root.glob("*/body.yaml")})
    raise BodyNotFound(
        f"There is no body {str(name_or_path)!r}: no folder of that path holds a body.yaml. "
        f"Give a path, or one of: {', '.join(known) or 'none are installed'}."
    )


def load(folder: Path | str, *, measures: Collection[str] | None = None) -> Rules:
    """Read a body's folder; raises RulesRefused with every fault of every file.

    `measures` are the codes that report sections may name; left out, they are not checked.
    """
    draft = read_draft(Path(folder))
    body = draft.body.value
    calendars, unknown = _calendars(draft.body, body) if body else ({}, ())
    faults = _each_once([*draft.faults, *unknown, *check(draft, measures=measures)])
    if faults or body is None:
        raise RulesRefused(faults)
    return _bundle(draft, body, calendars, str(folder))


def remarks(folder: Path | str) -> tuple[Fault, ...]:
    """Give what a body lays down and never uses: no fault, but often a name that was written otherwise."""
    return tuple(_each_once([*unused(read_draft(Path(folder)))]))


def _each_once(faults: Sequence[Fault]) -> list[Fault]:
    # A stage that two versions share by a YAML anchor stands on one line, and has one fault.
    told = {(fault.file, fault.line, fault.message): fault for fault in sorted(faults, reverse=True)}
    return sorted(told.values())


def read_draft(folder: Path) -> Draft:
    """Read every file of a body's folder into its shape, each with its own faults."""
    return Draft(
        body=shape(read_source(folder / "body.yaml", _shown(folder / "body.yaml")), Body),
        procedures=_parts(folder / "procedures", Procedure),
        reports=_parts(folder / "reports", ReportPlan),
        letters=_parts(folder / "letters", Letter),
        examples=_parts(folder / "examples", Example),
        misnamed=tuple(_misnamed(folder)),
    )


def _parts(folder: Path, model: type[M]) -> tuple[Part[M], ...]:
    return tuple(shape(read_source(path, _shown(path)), model) for path in sorted(folder.glob("*.yaml")))


def _shown(path: Path) -> str:
    # As it would be typed from here: short, and an editor finds it.
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def _misnamed(folder: Path) -> Iterator[Fault]:
    # A file that is passed over in silence is a rule that nobody keeps.
    for sub in ("procedures", "reports", "letters", "examples"):
        for path in sorted((folder / sub).glob("*")):
            if path.suffix not in (".yaml", ".md") and not path.name.startswith("."):
                yield Fault(
                    _shown(path),
                    1,
                    "",
                    "this file would not be read",
                    "end its name in .yaml, or move it away",
                )


def _calendars(body: Part[Body], rules: Body) -> tuple[dict[str, Calendar], tuple[Fault, ...]]:
    """Make the calendars that a body lays down: its own under no name, others under theirs."""
    made, faults = dict[str, Calendar](), list[Fault]()
    places: dict[str, tuple[str | int, ...]] = {"": ("calendar",)} | {
        name: ("calendars", name) for name in rules.calendars
    }
    for name, rule in {"": rules.calendar, **rules.calendars}.items():
        try:
            made[name] = build(rule)
        except ValueError as unknown:
            faults.append(body.source.fault((*places[name], "country"), str(unknown), ""))
    return made, tuple(faults)


def _bundle(draft: Draft, body: Body, calendars: dict[str, Calendar], folder: str) -> Rules:
    procedures, reports, letters = values(draft.procedures), values(draft.reports), values(draft.letters)
    return Rules(
        body=body,
        procedures=procedures,
        reports=reports,
        letters=letters,
        calendar=calendars.pop(""),
        calendars=calendars,
        digest=_digest(body, procedures=procedures, reports=reports, letters=letters),
        folder=folder,
    )


def _digest(body: Body, **parts: tuple[Procedure, ...] | tuple[ReportPlan, ...] | tuple[Letter, ...]) -> str:
    """SHA-256, in hex, over the rules as canonical JSON: comments and the order of files do not move it."""
    said = {name: [one.model_dump(mode="json") for one in part] for name, part in parts.items()}
    return sha256(rfc8785.dumps({"body": body.model_dump(mode="json"), **said})).hexdigest()


def read_yaml(path: Path, model: type[M]) -> M:
    """Read any YAML file of a body into a model; raises RulesRefused with every fault of it, by line."""
    part = shape(read_source(path, _shown(path)), model)
    if part.value is None or part.faults:
        raise RulesRefused(part.faults)
    return part.value
