"""Kinds of event about what is asked of a body: meetings, answers, promises, releases, and the confidence in it."""

from answerable.record.kinds.asking import answers, confidence, meetings, promises, releases

__all__ = ["answers", "confidence", "meetings", "promises", "releases"]
