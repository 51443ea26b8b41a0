"""Kinds of event of the work on a case: taken in, given out, investigated, listed, decided, sanctioned, written of."""
