"""Where papers are kept in a database, sealed."""

from answerable.site.store.vault.masters import master_file
from answerable.site.store.vault.vault import Vault

__all__ = ["Vault", "master_file"]
