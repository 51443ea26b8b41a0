"""Who may do something and under which conditions, in words."""

from answerable.disclosure.matters.people import NOT_ROLES
from answerable.matters import Book
from answerable.rules import Guard, Permission, Rules, meaning


def who_may(rules: Rules, roles: tuple[str, ...]) -> str:
    """Name the roles, any one of which may act."""
    return " or ".join(NOT_ROLES.get(role) or rules.role(role).name for role in roles)


def conditions(rules: Rules, book: Book, permission: Permission) -> tuple[tuple[str, str], ...]:
    """Give each condition on an act in words, with its rule."""
    return tuple((meaning(one.check, _of(rules, book, one)), one.source) for one in permission.guards)


def _of(rules: Rules, book: Book, guard: Guard) -> str | None:
    if guard.of is None:
        return None
    names = {one.id: one.name for one in book.version.limits}
    names |= {one.id: one.name for one in rules.body.courses} | {
        one.id: one.name for one in rules.body.panels
    }
    named = names.get(guard.of)
    if named is None and (permissions := book.permissions.get(guard.of)):
        named = permissions[0].name
    return f"“{named or guard.of}”"
