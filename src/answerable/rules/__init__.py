"""What ought to happen, as dated data: read from a folder, checked, drawn, and tried on worked cases."""

from answerable.rules.bundle import Rules
from answerable.rules.comparing import Difference, RuleSet, between_versions, differences, read_set, text_of
from answerable.rules.diagram import Item, draw, mermaid, outline, outline_text, ways
from answerable.rules.examples import Example, event_of, read_examples
from answerable.rules.loader import BodyNotFound, find_body, load, read_yaml, remarks
from answerable.rules.model import (
    Body,
    Composed,
    Course,
    Guard,
    Licence,
    Panel,
    PapersRight,
    Permission,
    Procedure,
    Reader,
    Schedule,
    Stage,
    Team,
    Term,
    Version,
)
from answerable.rules.organs import Organ, Role, Standing
from answerable.rules.plain import Tier
from answerable.rules.reading import Fault, RulesRefused
from answerable.rules.schemas import FILES, FieldLine, every_field, every_schema, meaning, schema_of
from answerable.rules.timing import CalendarRule, ClosingDay, Limit, Notice, Trigger, Window
from answerable.rules.trial import Judge, try_example
from answerable.rules.writing import Letter, Passage, ReleasePlan, ReportPlan, Section

__all__ = [
    "text_of",
    "read_set",
    "differences",
    "between_versions",
    "RuleSet",
    "Difference",
    "remarks",
    "ways",
    "every_schema",
    "schema_of",
    "meaning",
    "every_field",
    "FieldLine",
    "FILES",
    "Body",
    "BodyNotFound",
    "CalendarRule",
    "ClosingDay",
    "Composed",
    "Course",
    "Example",
    "Fault",
    "Guard",
    "Item",
    "Judge",
    "Letter",
    "Passage",
    "Licence",
    "Limit",
    "Notice",
    "Organ",
    "Panel",
    "PapersRight",
    "Permission",
    "Procedure",
    "Reader",
    "ReleasePlan",
    "ReportPlan",
    "Role",
    "Rules",
    "RulesRefused",
    "Schedule",
    "Section",
    "Stage",
    "Standing",
    "Team",
    "Term",
    "Tier",
    "Trigger",
    "Version",
    "Window",
    "draw",
    "event_of",
    "find_body",
    "load",
    "mermaid",
    "outline",
    "outline_text",
    "read_examples",
    "try_example",
    "read_yaml",
]
