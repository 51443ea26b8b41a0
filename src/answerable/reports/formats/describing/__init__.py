"""What a file of a table holds, told to programs: as a data package and as CSV on the Web."""

from answerable.reports.formats.describing.csvw import table_metadata
from answerable.reports.formats.describing.datapackage import package, resource
from answerable.reports.formats.describing.schema import fields, has_code, is_keyed, keys_of

__all__ = ["fields", "has_code", "is_keyed", "keys_of", "package", "resource", "table_metadata"]
