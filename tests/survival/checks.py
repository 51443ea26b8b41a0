"""Works that look at what is left of a register after it was mistreated."""

from typing import Any

from tests.survival.nursery import say
from tests.survival.works import house, the_record, work


@work
def check(size: int = 0, tree: str = "") -> None:
    """Hold all that was added after `size` entries, whose tree this was, against itself."""
    from answerable.record import CompactRange, leaf_hash

    record = the_record()
    head = record.head()  # what was on its way when its sender was killed may still come in
    whole = CompactRange.from_bytes(size, bytes.fromhex(tree)) if size else CompactRange()
    entries = list(record.read(after=size, until=head.size))
    leaves = [leaf_hash(entry.data) for entry in entries]
    assert list(record.leaves(after=size, until=head.size)) == leaves
    assert [entry.index for entry in entries] == list(range(size, head.size))
    heads = [one for one in record.heads() if size < one.size <= head.size]
    for one in heads:
        whole = whole.extend(leaves[whole.size - size : one.size - size])
        assert (whole.size, whole.root.hex()) == (one.size, one.root)
    assert whole.size == head.size, "entries stand behind the last head"
    assert not heads or heads[-1] == head
    check_papers(record, entries)
    told = {str(head.size): head.root for head in heads}
    say(checked=whole.size, tree=whole.to_bytes().hex(), heads=told)


def check_papers(record: Any, entries: list[Any]) -> None:
    """Every paper that an entry knows is held, and is the one that it knows."""
    known = {d for e in entries for d in [getattr(e.event.facts, "words", None)] if d}
    held = record.papers(known)
    assert set(held) == known
    assert all(paper.digest == digest for digest, paper in held.items())


@work
def check_papers_known() -> None:
    """No paper is held that no entry knows: papers and entries are one transaction."""
    from answerable.record import schema
    from answerable.site.store.models import Paper

    known: set[str] = set()
    for facts in (entry.event.facts for entry in the_record().read()):
        for field in schema(type(facts)):
            if field.pattern is not None and field.pattern.name == "digest":
                value = getattr(facts, field.name)
                known |= set(value if field.many else [value])
    unknown = set(Paper.objects.values_list("digest", flat=True)) - known
    assert not unknown, f"{len(unknown)} papers are known to no entry"


@work
def check_lists() -> None:
    """The lists show what the record makes them show, and nothing else."""
    from answerable.matters import fold, row_of
    from answerable.site.store.rows import Line

    at, record = house(), the_record()
    by_subject: dict[str, list[Any]] = {}
    for entry in record.read():
        by_subject.setdefault(entry.event.subject, []).append(entry)
    matters = {subject: fold(entries, at.rules) for subject, entries in by_subject.items()}
    rows = {subject: row_of(matter, at.rules) for subject, matter in matters.items() if matter}
    assert set(Line.objects.values_list("matter", flat=True)) == set(rows)
    assert {matter: at.lists.one(matter) for matter in rows} == rows
    say(lists=len(rows))


@work
def check_cases(cases: list[str], acknowledged: list[str]) -> None:
    """What was told as done is in the record once, and once only."""
    received = [e.event.subject for e in the_record().read(kinds=["Received"])]
    answered = [e.event.subject for e in the_record().read(kinds=["Acknowledged"])]
    assert len(received) == len(set(received)) and len(answered) == len(set(answered))
    assert set(cases) <= set(received)
    assert set(acknowledged) <= set(answered)
    say(cases=len(received), answered=len(answered))


@work
def check_imports(rows: dict[str, int], told: list[str]) -> None:
    """An export is in the record whole, or not at all; those told as read in are there."""
    record = the_record()
    for export, length in rows.items():
        there = len(record.origins(f"{export}/"))
        assert there in (0, length), f"{there} of the {length} rows of {export} are in the record"
        assert there or export not in told
    say(exports=len(rows))


@work
def check_uploads(told: list[str]) -> None:
    """Every file that the record knows is there, whole, and is the one that it knows; none is there that it does not."""
    from datetime import UTC, datetime, timedelta
    from hashlib import sha256

    from django.conf import settings

    record = the_record()
    known = {e.event.facts.file: e.event.facts.length for e in record.read(kinds=["Attached"])}
    assert set(told) <= set(known)
    for digest, length in known.items():
        found = record.stream(digest)
        whole = sha256(found.salt)
        lengths = [whole.update(piece) or len(piece) for piece in found.pieces]
        assert (whole.hexdigest(), sum(lengths)) == (digest, length)
    swept = record.vault.sweep(before=datetime.now(UTC) + timedelta(days=1))
    left = {path.name for path in settings.PAPERS.glob("*/*") if path.is_file()}
    assert left == set(known), "what was never filed is swept away, and nothing else"
    say(files=len(known), swept=swept)


@work
def check_signed(told: list[int]) -> None:
    """Every head that was told is published for good; the tree has its root, and the next head can be signed."""
    publishing = house().proof.publishing
    latest = publishing.latest()
    assert latest is not None and latest.size >= max(told)
    assert all(publishing.heads.of_size(size) for size in told if size)
    assert publishing.tiles.root(latest.size).hex() == latest.root
    signed = publishing.sign(at=house().clock())
    assert signed.size == the_record().head().size and publishing.tiles.root(signed.size).hex() == signed.root
    say(next=signed.size)


@work
def check_segments() -> None:
    """The columnar copy, as far as it goes, is the record; and it can be brought up again."""
    import pyarrow.parquet as pq
    from django.conf import settings

    from answerable.measures import write_segments
    from answerable.measures.segments import manifest

    record, folder = the_record(), settings.HOME / "segments"
    left = manifest.read(folder)
    assert left is None or all(part.is_whole(folder) for part in left.parts)
    made = write_segments(record, folder, until=record.head().size)
    rows = [
        row
        for path in made.paths
        for row in pq.read_table(path, columns=["index", "kind", "subject"]).to_pylist()
    ]
    entries = [{"index": e.index, "kind": e.event.kind, "subject": e.event.subject} for e in record.read()]
    assert rows == entries
    say(segments=made.size, left=left.size if left else 0)


@work
def check_gone(subject: str) -> None:
    """Nothing is held about a subject."""
    held = the_record().holding([subject])
    assert (held.papers, held.keys) == (0, 0)
