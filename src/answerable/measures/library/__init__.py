"""The measures, one question a file: its definition, its counts told twice, its figure."""

from typing import Any

from answerable.measures.library import (
    age_of_open,
    asks,
    backlog,
    commissions,
    confidence,
    consultation,
    disposals,
    handling,
    investigators,
    largest_complainants,
    open_by_stage,
    outcomes,
    panel_training,
    points,
    quality,
    received,
    recommendations,
    time_to_decision,
    training_waits,
    undertakings,
    written_questions,
)
from answerable.measures.measure import Measure

MODULES = (
    open_by_stage,
    backlog,
    received,
    disposals,
    time_to_decision,
    age_of_open,
    investigators,
    commissions,
    training_waits,
    consultation,
    panel_training,
    outcomes,
    points,
    written_questions,
    quality,
    largest_complainants,
    handling,
    confidence,
    undertakings,
    recommendations,
    asks,
)
LIBRARY: dict[str, Measure[Any]] = {module.DEFINITION.measure: module.MEASURE for module in MODULES}
