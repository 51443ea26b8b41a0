"""What passed with those who are consulted in a review, and whether they were consulted fairly."""

from answerable.matters.consulting.fairness import FairTest, four_tests
from answerable.matters.consulting.naming import named_openly
from answerable.matters.consulting.talks import Passed, Talks, talks_in

__all__ = ["FairTest", "Passed", "Talks", "four_tests", "named_openly", "talks_in"]
