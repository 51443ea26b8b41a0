"""Destroying on the site: the papers, the accounts of those who are erased, and a list to clear restored copies by."""

from answerable.site.keeping.destroying import close_accounts, destroyed, destroyed_many
from answerable.site.keeping.erased import Erased, read_erased, read_list, to_clear, write_erased

__all__ = [
    "Erased",
    "close_accounts",
    "destroyed",
    "destroyed_many",
    "read_erased",
    "read_list",
    "to_clear",
    "write_erased",
]
