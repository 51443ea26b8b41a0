"""A matter that never was, tried under the rules: what would be due when, and what could be done next."""

from answerable.matters.trying.simulating import Simulated, Stood, simulate
from answerable.matters.trying.steps import Offer, Step, StepUnread, offers, read_step

__all__ = ["Offer", "Simulated", "Step", "StepUnread", "Stood", "offers", "read_step", "simulate"]
