"""Reports as spreadsheets that everybody can read: a cover, contents, notes, and one table a sheet."""

from answerable.reports.formats.spreadsheets.ods import ods
from answerable.reports.formats.spreadsheets.xlsx import xlsx

__all__ = ["ods", "xlsx"]
