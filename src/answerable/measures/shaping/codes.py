"""Which codes head the rows of a table: those the rules list, in their order, then any others that occurred."""

from collections.abc import Iterable

from answerable.rules import Procedure, Rules

NOT_RECORDED = "not-recorded"


def listed(rules: Rules, name: str, found: Iterable[str]) -> list[str]:
    """Give the codes of a closed list of the body in its order, then those found that it lacks."""
    known = [term.id for term in rules.body.lists.get(name, ())]
    return [*known, *sorted(set(found) - set(known))]


def sort_of(rules: Rules, name: str, code: str) -> str:
    """Give the sort under which a code of a list counts; "not-recorded" where the list gives none."""
    return rules.term(name, code).sort or NOT_RECORDED


def of_sort(rules: Rules, name: str, sort: str) -> list[str]:
    """Give the codes of a list that count under a sort."""
    return [term.id for term in rules.body.lists.get(name, ()) if term.sort == sort]


def open_stages(procedure: Procedure | None) -> list[str]:
    """Give the open stages of all versions of a procedure, in order, each once."""
    versions = procedure.versions if procedure else ()
    return list(dict.fromkeys(s.id for v in versions for s in v.stages if not s.closed))
