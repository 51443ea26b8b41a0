"""Papers that are handed over: the certificate of a destruction, and what is held about one person."""

from answerable.reports.certificates.destruction import certificate
from answerable.reports.certificates.gathered import (
    gathered_files,
    gathered_json,
    gathered_report,
    gathered_zip,
)

__all__ = ["certificate", "gathered_files", "gathered_json", "gathered_report", "gathered_zip"]
