"""Letters: written from a template or in own words, agreed to by a second person, sent, and set down as gone."""

from answerable.acts.letters.sending import record_failed, record_sent
from answerable.acts.letters.writing import agree, give_back, note_wish, put_forward, write

__all__ = ["agree", "give_back", "note_wish", "put_forward", "record_failed", "record_sent", "write"]
