"""The forms about promises that more than one door shows: what was promised, and what is said about it afterwards."""

from answerable.site.promising.forms import criterion_of, day_of, promise_form, words_form

__all__ = ["criterion_of", "day_of", "promise_form", "words_form"]
