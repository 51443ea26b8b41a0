"""What ought to happen, as dated data: read from a folder, checked, drawn, and tried on worked cases."""

from answerable.rules.bundle import Rules
from answerable.rules.diagram import Item, draw, mermaid, outline, outline_text
from answerable.rules.examples import Example, event_of, read_examples
from answerable.rules.loader import BodyNotFound, find_body, load, read_yaml
from answerable.rules.model import (
    Body,
    CalendarRule,
    ClosingDay,
    Course,
    Guard,
    Licence,
    Limit,
    Notice,
    Panel,
    PapersRight,
    Permission,
    Procedure,
    Reader,
    Schedule,
    Stage,
    Term,
    Trigger,
    Version,
    Window,
)
from answerable.rules.organs import Organ, Role, Standing
from answerable.rules.plain import Tier
from answerable.rules.reading import Fault, RulesRefused
from answerable.rules.trial import Judge, try_example
from answerable.rules.writing import Letter, ReleasePlan, ReportPlan, Section

__all__ = [
    "Body",
    "BodyNotFound",
    "CalendarRule",
    "ClosingDay",
    "Course",
    "Example",
    "Fault",
    "Guard",
    "Item",
    "Judge",
    "Letter",
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
