"""A columnar copy of the record, in Parquet files of entry ranges: a cache, rebuilt whenever it is not the record's."""

from answerable.measures.segments.columns import SCHEMA, TYPES, table
from answerable.measures.segments.writer import Segments, write_segments

__all__ = ["SCHEMA", "TYPES", "Segments", "table", "write_segments"]
