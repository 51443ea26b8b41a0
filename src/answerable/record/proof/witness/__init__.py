"""Witnesses: those who hold a register's heads elsewhere, and sign only what continues them."""

from answerable.record.proof.witness.asking import Heard, read_reply, request
from answerable.record.proof.witness.book import Book, Refusal, place_of
from answerable.record.proof.witness.mirror import Fetch, MirrorRefused, first_unlike
from answerable.record.proof.witness.witness import Reply, Witness

__all__ = [
    "Book",
    "Fetch",
    "Heard",
    "MirrorRefused",
    "Refusal",
    "Reply",
    "Witness",
    "first_unlike",
    "place_of",
    "read_reply",
    "request",
]
