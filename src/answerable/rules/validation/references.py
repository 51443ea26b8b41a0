"""Every name that a file uses is one that the body has laid down, and no name is laid down twice."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from answerable.record import KINDS, schema
from answerable.rules.reading import Fault, Part, Path, Source, instead
from answerable.rules.validation.draft import Draft
from answerable.rules.validation.places import Known, Names, find, ids

ANYBODY = frozenset({"public", "system"})
RETENTIONS = "retention-schedules"
_BODY = (
    ("governing_organ", "organs", "organ"),
    ("organs.*.answers_to.*", "organs", "organ"),
    ("organs.*.formerly.*.answers_to.*", "organs", "organ"),
    ("roles.*.organ", "organs", "organ"),
    ("papers.*.roles.*", "roles", "role"),
    ("standings.*.overseer", "organs", "organ"),
    ("standings.*.addressee", "organs", "organ"),
    ("panels.*.organ", "organs", "organ"),
    ("teams.*.role", "roles", "role"),
    ("panels.*.requires.*", "courses", "course"),
    ("lists.*.*.route", "organs", "organ"),
)
_PROCEDURE = (
    ("versions.*.stages.*.owner", "roles", "role"),
    ("versions.*.limits.*.owner", "roles", "role"),
    ("versions.*.permissions.*.who.*", "roles", "role"),
    ("calendar", "calendars", "calendar"),
    ("versions.*.limits.*.calendar", "calendars", "calendar"),
)
_REPORT = (("release.statistician", "roles", "role"), ("release.officer", "roles", "role"))
_GUARDS = {
    "trained": ("courses", "course"),
    "quorum": ("panels", "panel"),
    "panel-trained": ("panels", "panel"),
    **dict.fromkeys(("composition", "chair-present", "vote-taken", "new-panel"), ("panels", "panel")),
}
# What two people may agree to pass over: guards on who acts, and on how many; never what the act must say.
PASSABLE = (
    *("trained", "not-conflicted", "not-related", "not-investigator", "not-earlier-decider", "not-involved"),
    *("under-cap", "quorum", "panel-trained", "composition", "chair-present"),
)
OF_A_KIND = ("another-person", "same-person")
OF_A_LIMIT = "limit-missed"
MAY_ASK_FOR_A_KIND = "draft-found-fit"
OF_A_MATTER = "not-involved"
_ONCE = ("organs.*.id", "roles.*.id", "courses.*.id", "panels.*.id", "teams.*.id", "readers.*.tier")


def check_references(draft: Draft, known: Known) -> Iterator[Fault]:
    """Give each name that nothing bears, and each that two things bear."""
    yield from _named(draft.body.source, _BODY, known)
    yield from _twice(draft.body.source, _ONCE)
    for path, topic in find(draft.body.source.value, "standings.*.topics.*"):
        yield from _missing(draft.body.source, path, topic, (known.lists or {}).get("topics"), "topic")
    yield from _schedules(draft.body.source, known)
    for name in known.lists or ():
        yield from _twice(draft.body.source, (f"lists.{name}.*.id",))
    for part in draft.procedures:
        yield from _named(part.source, _PROCEDURE, known)
        yield from _lists_and_openings(part.source, known)
        for path, version in find(part.source.value, "versions.*"):
            yield from _within_version(part.source, path, version, known)
    for report in draft.reports:
        yield from _named(report.source, _REPORT, known)
    for example in draft.examples:
        for path, _ in find(example.source.value, "offices.*"):
            yield from _missing(example.source, path, path[-1], known.by_sort["roles"], "role")
    for parts in (draft.procedures, draft.reports, draft.letters):
        yield from _twice_in_files(parts)


def _named(source: Source, table: Sequence[tuple[str, str, str]], known: Known) -> Iterator[Fault]:
    for pattern, sort, word in table:
        names = known.by_sort[sort]
        if names is not None and pattern.endswith("who.*"):
            names |= ANYBODY
        for path, value in find(source.value, pattern):
            yield from _missing(source, path, value, names, word)


def _missing(source: Source, path: Path, value: Any, names: Names | None, word: str) -> Iterator[Fault]:
    if names is not None and isinstance(value, str) and value not in names:
        yield source.fault(path, f"no {word} {value!r}", instead(value, names))


def _lists_and_openings(source: Source, known: Known) -> Iterator[Fault]:
    lists = None if known.lists is None else frozenset(known.lists)
    for path, value in find(source.value, "versions.*.permissions.*.lists.*"):
        yield from _missing(source, path, value, lists, "list")
    for path, value in find(source.value, "versions.*.permissions.*.opens"):
        yield from _missing(source, path, value, known.procedures, "procedure")


def _schedules(source: Source, known: Known) -> Iterator[Fault]:
    for path, value in find(source.value, "schedules.*.procedure"):
        yield from _missing(source, path, value, known.procedures, "procedure")
    for path, value in find(source.value, "schedules.*.schedule"):
        listed = (known.lists or {}).get(RETENTIONS, frozenset())
        yield from _missing(source, path, value, listed, f"term of the list {RETENTIONS!r}")


def _within_version(source: Source, at: Path, version: Any, known: Known) -> Iterator[Fault]:
    for pattern, among, word in (
        ("permissions.*.stages.*", "stages.*.id", "stage"),
        ("limits.*.or_missed", "limits.*.id", "limit"),
    ):
        for path, value in find(version, pattern):
            yield from _missing(source, (*at, *path), value, ids(version, among), word)
    yield from _twice(source, ("stages.*.id", "limits.*.id", "notices.*.id"), at, version)
    for path, guard in find(version, "permissions.*.guards.*"):
        yield from _guard(source, (*at, *path), guard, known, ids(version, "limits.*.id"))


def _guard(source: Source, path: Path, guard: Any, known: Known, limits: Names) -> Iterator[Fault]:
    check, of = (guard.get("check"), guard.get("of")) if isinstance(guard, dict) else (None, None)
    if check and guard.get("override") is True and check not in PASSABLE:
        said = f"{check} cannot be passed over by two people"
        yield source.fault((*path, "override"), said, f"remove it; those that can are: {', '.join(PASSABLE)}")
    if check == MAY_ASK_FOR_A_KIND:
        yield from _missing(source, (*path, "of"), of, frozenset(KINDS), "kind of event")
        return
    if check == OF_A_LIMIT:
        if of is None:
            yield source.fault(path, f"{check} does not say which limit", "add `of` with the limit")
        yield from _missing(source, (*path, "of"), of, limits, "limit")
        return
    if check == OF_A_MATTER:
        yield from _fact_of_a_matter(source, path, of)
        return
    if check in OF_A_KIND:
        if of is None:
            yield source.fault(path, f"{check} does not say after which event", "add `of` with the kind")
        yield from _missing(source, (*path, "of"), of, frozenset(KINDS), "kind of event")
        return
    if check not in _GUARDS:
        if of is not None:
            yield source.fault((*path, "of"), f"{check} speaks of nothing", "remove `of`")
        return
    sort, word = _GUARDS[check]
    names = known.by_sort[sort]
    if of is None:
        yield source.fault(path, f"{check} does not say of which {word}", f"add `of` with the {word}")
    yield from _missing(source, (*path, "of"), of, names, word)


def _fact_of_a_matter(source: Source, path: Path, of: Any) -> Iterator[Fault]:
    facts = frozenset(
        f.name for kind in KINDS.values() for f in schema(kind) if f.pattern and f.pattern.name == "id"
    )
    if of is None:
        said = f"{OF_A_MATTER} does not say which fact holds the other matter"
        yield source.fault(path, said, "add `of` with the fact")
    yield from _missing(source, (*path, "of"), of, facts, "fact that holds a number")


def _twice(source: Source, patterns: Sequence[str], at: Path = (), tree: Any = None) -> Iterator[Fault]:
    for pattern in patterns:
        first: dict[str, Path] = {}
        for path, value in find(source.value if tree is None else tree, pattern):
            if isinstance(value, str) and value in first:
                line = source.line((*at, *first[value]))
                said = f"{value!r} is there already, on line {line}"
                yield source.fault((*at, *path), said, "give one of them another name, or remove it")
            elif isinstance(value, str):
                first[value] = path


def _twice_in_files(parts: Sequence[Part[Any]]) -> Iterator[Fault]:
    for field in ("id", "opens_with"):
        seen: dict[str, list[Source]] = defaultdict(list)
        for part in parts:
            for value in ids(part.source.value, field):
                seen[value].append(part.source)
        for value, sources in seen.items():
            for source in sources[1:]:
                said = f"{value!r} is used by {sources[0].file} already"
                yield source.fault(
                    (field,), said, "one file, one id; one procedure, one kind of event that opens it"
                )
