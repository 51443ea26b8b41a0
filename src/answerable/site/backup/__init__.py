"""The register copied while it runs, and put back: whole, checked, and held against what others have seen of it."""

from answerable.site.backup.making import back_up
from answerable.site.backup.manifest import BackupRefused, Manifest, read_manifest
from answerable.site.backup.restoring import Restored, put_back

__all__ = ["BackupRefused", "Manifest", "Restored", "back_up", "put_back", "read_manifest"]
