"""Places in what was written, found by a pattern, and the names that a body has laid down."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from answerable.rules.reading import Path
from answerable.rules.validation.draft import Draft

Names = frozenset[str]


def find(tree: Any, pattern: str) -> Iterator[tuple[Path, Any]]:
    """Give each place that a pattern such as organs.*.answers_to.* names, with its value; never raises."""
    yield from _find(tree, pattern.split("."), ())


def _find(tree: Any, steps: list[str], path: Path) -> Iterator[tuple[Path, Any]]:
    if not steps:
        if tree is not None:
            yield path, tree
        return
    step, rest = steps[0], steps[1:]
    for name, below in _below(tree, step):
        yield from _find(below, rest, (*path, name))


def _below(tree: Any, step: str) -> Iterator[tuple[str | int, Any]]:
    if isinstance(tree, list) and step == "*":
        yield from enumerate(tree)
    elif isinstance(tree, dict):
        yield from ((name, below) for name, below in tree.items() if step in ("*", name))


@dataclass(frozen=True)
class Known:
    """The ids that the files declare; None where the body's own file could not be read."""

    by_sort: Mapping[str, Names | None]
    lists: Mapping[str, Names] | None
    procedures: Names

    @classmethod
    def of(cls, draft: Draft) -> "Known":
        """Gather the ids from what was written, whether or not the rest of a file has faults."""
        body = draft.body.source.value
        read = isinstance(body, dict)
        sorts = ("organs", "roles", "courses", "panels")
        return cls(
            by_sort={sort: ids(body, f"{sort}.*.id") if read else None for sort in sorts}
            | {"calendars": frozenset(body.get("calendars") or ()) if read else None},
            lists=_lists(body) if read else None,
            procedures=frozenset().union(*(ids(p.source.value, "id") for p in draft.procedures)),
        )


def ids(tree: Any, pattern: str) -> Names:
    """Give the words at the places of a pattern."""
    return frozenset(value for _, value in find(tree, pattern) if isinstance(value, str))


def _lists(body: Mapping[str, Any]) -> Mapping[str, Names]:
    lists = body.get("lists")
    named: Collection[str] = lists if isinstance(lists, dict) else ()
    return {name: ids(body, f"lists.{name}.*.id") for name in named}
