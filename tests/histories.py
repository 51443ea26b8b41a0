"""Events of every kind, made up from the kinds' own schemas; and salts that a test can repeat."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count

from hypothesis import settings
from hypothesis import strategies as st

from answerable.record import KINDS, Event, Field, Kind, cases, schema

# No test of ours is about how fast this machine happens to be.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

ids = st.builds(str.__add__, st.sampled_from("AZaz09"), st.text("AZaz09._:/#-", max_size=9))
days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
moments = st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))
SCALARS = {
    "id": ids,
    "code": st.lists(st.text("az09", min_size=1, max_size=4), min_size=1, max_size=3).map("-".join),
    "digest": st.binary(min_size=32, max_size=32).map(bytes.hex),
    "int": st.integers(-(2**53) + 1, 2**53 - 1),
    "bool": st.booleans(),
    "date": days,
}


def value_of(field: Field) -> st.SearchStrategy[object]:
    one = SCALARS[field.pattern.name if field.pattern else field.type.__name__]
    if field.many:
        return st.lists(one, max_size=3).map(tuple)
    return st.none() | one if field.optional else one


def facts_of(kind: type[Kind]) -> st.SearchStrategy[Kind]:
    return st.builds(kind, **{field.name: value_of(field) for field in schema(kind)})


facts = st.sampled_from(sorted(KINDS)).flatmap(lambda name: facts_of(KINDS[name]))
events = st.builds(
    Event,
    subject=ids,
    facts=facts,
    happened_on=days,
    actor=ids,
    happened_at=st.none() | moments,
    dated=st.sampled_from(["exact", "by"]),
    origin=st.none() | ids,
)
histories = st.lists(events, max_size=12)


def salts() -> Callable[[], str]:
    numbers = count()
    return lambda: f"{next(numbers):032x}"


def received(n: int, **facts: object) -> Event:
    """The n-th of many complaints, each on a day of its own."""
    return Event(
        subject=f"C-2026-{n:04}",
        facts=cases.Received(complaint=f"CP-2026-{n}", channel="web", **facts),
        happened_on=date(2026, 1, 5) + timedelta(days=n),
        actor="P-7",
        origin=f"old.csv:{n}",
    )
