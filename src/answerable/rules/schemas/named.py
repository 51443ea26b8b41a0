"""Which file of a body has which shape."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from answerable.rules.examples import Example
from answerable.rules.model import Body, Procedure
from answerable.rules.schemas.making import schema_of
from answerable.rules.writing import Letter, ReportPlan

FILES: Mapping[str, tuple[type[BaseModel], str, str]] = {
    "body": (Body, "A membership body", "body.yaml"),
    "procedure": (Procedure, "A procedure of a body", "procedures/*.yaml"),
    "letter": (Letter, "A letter of a body", "letters/*.yaml"),
    "report": (ReportPlan, "A report that comes round", "reports/*.yaml"),
    "example": (Example, "A worked case of a body", "examples/*.yaml"),
}
"""By name: the shape, what it is called, and the files that have it."""


def every_schema() -> Mapping[str, dict[str, Any]]:
    """Give the schema of every file of a body, by name."""
    return {name: schema_of(model, title=title) for name, (model, title, _) in FILES.items()}
