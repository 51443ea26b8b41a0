"""The log of a database is what a view takes it to be."""

from inspect import signature

from answerable.disclosure.readings.log import Readings
from tests.registers import begin_django


def test_the_database_keeps_to_what_a_view_asks_of_it() -> None:
    begin_django()
    from answerable.site.store.readings import ReadingLog

    for name in ("head", "read", "about", "counts"):
        assert signature(getattr(ReadingLog, name)) == signature(getattr(Readings, name)), name
