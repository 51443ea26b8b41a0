"""What a matter leads to besides its stage: sanctions and their life, interim suspensions, appeals; told of any day."""

from answerable.matters.outcomes.appeals import Appeal, appeals_of
from answerable.matters.outcomes.conditions import Condition
from answerable.matters.outcomes.interim import Interim, Looked, interims_of
from answerable.matters.outcomes.sanctions import (
    SANCTION_STATES,
    Imposed,
    imposed_among,
    imposed_in,
    lasting,
    stays,
)
from answerable.matters.outcomes.tariff import Tariff, tariff_of, tariffs_of

__all__ = [
    "SANCTION_STATES",
    "Appeal",
    "Condition",
    "Imposed",
    "Interim",
    "Looked",
    "Tariff",
    "appeals_of",
    "imposed_among",
    "imposed_in",
    "interims_of",
    "lasting",
    "stays",
    "tariff_of",
    "tariffs_of",
]
