"""How the invented Guild treats people: its codes and whom it asked about them, complaints of its handling, surveys."""

from answerable.site.demo.treated.codes import review_codes
from answerable.site.demo.treated.handling import complain_of_handling
from answerable.site.demo.treated.surveys import hold_surveys

__all__ = ["complain_of_handling", "hold_surveys", "review_codes"]
