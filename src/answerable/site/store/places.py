"""A place in the record as a column: the very number by which SQLite finds a row, and a large one in PostgreSQL."""

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class PlaceField(models.BigIntegerField):
    """A whole number of 64 bits; as a primary key in SQLite it needs no index beside the table."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str | None:
        """Give the column's type: only as INTEGER is a key in SQLite the row's own number."""
        return "integer" if connection.vendor == "sqlite" else super().db_type(connection)
