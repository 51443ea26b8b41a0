"""The shape of each file of a body as JSON Schema, so that an editor helps whoever writes it."""

from answerable.rules.schemas.fields import FieldLine, every_field
from answerable.rules.schemas.making import schema_of
from answerable.rules.schemas.meanings import meaning
from answerable.rules.schemas.named import FILES, every_schema

__all__ = ["FILES", "FieldLine", "every_field", "meaning", "schema_of", "every_schema"]
