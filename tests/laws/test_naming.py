"""No organisation is ever named to the public or an overseer that did not agree to it: in no table, page or file."""

import io
import zipfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.disclosure import LocalEngine, document, documents, release, released_json
from answerable.record import Event, MemoryRecord, codes, people, write_paper
from answerable.reports import FigureBlock, Report, data, fragment, tables_zip
from answerable.rules import find_body, load

RULES = load(find_body("lanternmakers"))
START = date(2026, 1, 5)
AT = datetime(2026, 9, 1, 12, tzinfo=UTC)
NAMES = {
    f"O-{n}": f"Wick Circle of {place}"
    for n, place in enumerate(("Ambershaw", "Brasswell", "Copperley"), start=1)
}
SAID = "Zealously told in confidence"
TIERS = ("public", "party", "overseer")

consultees = st.sampled_from(sorted(NAMES))
asked = st.sampled_from(
    (codes.Invited, codes.Met, codes.Declined, codes.Objected, codes.NamingAgreed, codes.NamingRefused)
)
steps = st.lists(
    st.one_of(
        st.tuples(asked, consultees),
        st.tuples(
            st.sampled_from(("Responded", "ViewConsidered", "DraftChanged", "PrivatelySpoken")), consultees
        ),
    ),
    max_size=14,
)


def consulted(drawn) -> tuple[MemoryRecord, set[str]]:
    """A record of a consultation, and the names of those whose last word is not that they may be named."""
    record, events, papers, may = MemoryRecord(), [], [], set()

    def happen(day: date, subject: str, facts: object) -> None:
        events.append(Event(subject=subject, facts=facts, happened_on=day, actor="P-clerk"))

    for who, name in NAMES.items():
        papers.append(write_paper(name, about=who, media="text/plain; charset=utf-8", is_public=True))
        happen(START, who, people.Named(name=papers[-1].digest, sort="consultee"))
    own = write_paper(SAID, about="V-1", media="text/plain; charset=utf-8")
    public = write_paper(
        "The clause is shorter now.", about="V-1", media="text/plain; charset=utf-8", is_public=True
    )
    papers += [own, public]
    happen(START, "D-1", codes.Adopted(version="v1", organ="court"))
    happen(START, "V-1", codes.ReviewOpened(document="D-1", version="v1"))
    for number, (kind, who) in enumerate(drawn, start=1):
        happen(START + timedelta(days=number), "V-1", _facts(kind, who, own.digest, public.digest))
        if kind is codes.NamingAgreed:
            may.add(who)
        elif kind is codes.NamingRefused:
            may.discard(who)
    record.append(events, after=0, at=AT, papers=tuple(papers))
    return record, {name for who, name in NAMES.items() if who not in may}


def _facts(kind, who, own, public):
    made = {
        "Responded": lambda: codes.Responded(consultee=who, view="mixed", words=own),
        "ViewConsidered": lambda: codes.ViewConsidered(consultee=who, outcome="taken-up", words=public),
        "DraftChanged": lambda: codes.DraftChanged(clause="4-2", because_of=(who,), words=public),
        "PrivatelySpoken": lambda: codes.PrivatelySpoken(person="P-9", organisation=who, words=own),
    }
    return made[kind]() if isinstance(kind, str) else kind(consultee=who)


def everything_for(record: MemoryRecord, reader: str) -> str:
    """All that a tier of readers can get of a consultation: the figure in every format, and the pages' values."""
    day = date(2026, 8, 31)
    with TemporaryDirectory() as folder:
        engine = LocalEngine(record, RULES, Path(folder))
        figure = release(
            record, RULES, engine=engine, measure="consultation", reader=reader, as_of=day, since=START
        )
    report = Report(
        about="consultation", title="t", subtitle="s", body="b", reader=reader,
        blocks=(FigureBlock(figure, "none"),), as_of=day, known_at=figure.known_at, root=figure.root,
    )  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(tables_zip(report))) as files:
        tables = "".join(files.read(name).decode() for name in files.namelist())
    views = (
        documents(record, RULES, reader=reader, on=day),
        document(record, RULES, document="D-1", reader=reader, on=day),
    )
    return "".join(
        (released_json(figure).decode(), data(report).decode(), fragment(report), tables, repr(views))
    )


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_nobody_is_named_who_did_not_agree(drawn) -> None:
    record, hidden = consulted(drawn)
    for reader in TIERS:
        shown = everything_for(record, reader)
        assert [name for name in hidden if name in shown] == []
        assert SAID not in shown


def test_who_agreed_is_named_so_that_the_law_can_be_seen_to_look() -> None:
    record, hidden = consulted([(codes.Invited, "O-1"), (codes.NamingAgreed, "O-1"), (codes.Invited, "O-2")])
    shown = everything_for(record, "public")
    assert NAMES["O-1"] in shown and NAMES["O-2"] in hidden
    assert NAMES["O-2"] not in shown
    assert NAMES["O-2"] in everything_for(record, "staff")
