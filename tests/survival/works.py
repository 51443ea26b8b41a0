"""What a child of the nursery does: works that go on until they are killed, and works that look at what is left."""

from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from functools import cache
from io import StringIO
from itertools import count, islice
from pathlib import Path
from random import Random
from typing import Any

from tests.survival.nursery import say

WORKS: dict[str, Callable[..., Any]] = {}


def work(function: Callable[..., Any]) -> Callable[..., Any]:
    """A work that the nursery may be asked for by name."""
    WORKS[function.__name__] = function
    return function


@cache
def house() -> Any:
    """The house of this process, on the day of the tests' register; it is joined before there are children."""
    from tests.site_register import Day, ready

    return ready(Day())


def the_record() -> Any:
    from answerable.site.store.record import DjangoRecord

    return DjangoRecord()


@work
def command(words: list[str]) -> None:
    """Do one command as it is typed, and tell what it gave and said."""
    from answerable.site.commands import main

    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        gives = main(words)
    say(gives=gives, out=out.getvalue(), err=err.getvalue())


@work
def found_register(cases: int = 3) -> None:
    """Fill an empty register with people and a few cases."""
    from django.db import transaction

    from tests.site_register import Day, fill, ready

    day = Day()
    with transaction.atomic():
        fill(ready(day), day, cases=cases, only_cases=True)


# -- works that go on until they are killed --------------------------------------------------------


@work
def appends(seed: int, times: int | None = None) -> None:
    """Append batch after batch, with papers; each is told once it is in."""
    from answerable.record import write_paper
    from answerable.site.house import now
    from tests.histories import received

    record, draw = the_record(), Random(seed)
    for batch in islice(count(), times):
        size = record.head().size
        papers = [
            write_paper(f"words {seed}/{batch}/{n}" * draw.randint(1, 200), about=f"C-{seed}-{n}")
            for n in range(draw.randint(1, 12))
        ]
        events = [received(n, words=paper.digest) for n, paper in enumerate(papers)]
        head = record.append(events, after=size, at=now(), papers=papers)
        say(size=head.size, root=head.root)


@work
def acts(seed: int, times: int | None = None) -> None:
    """Receive and acknowledge complaints through the whole way in; each is told once it is done."""
    from answerable import acts as verbs

    at = house()
    for number in islice(count(), times):
        words = f"Complaint {number} of writer {seed}."
        receipt = at.act(verbs.complaints.receive, words=words, respondent_name=f"Respondent {seed}/{number}")
        say(case=receipt.case, complaint=receipt.complaint, size=receipt.head.size, root=receipt.head.root)
        head = at.act(
            verbs.complaints.acknowledge, case=receipt.case, happened_on=date(2026, 3, 10), by="P-carol"
        )
        say(acknowledged=receipt.case, size=head.size, root=head.root)


@work
def acts_received(seed: int, times: int) -> None:
    """Receive complaints that nobody has acknowledged."""
    from answerable import acts as verbs

    for number in range(times):
        receipt = house().act(verbs.complaints.receive, words=f"Complaint {number} of writer {seed}.")
        say(case=receipt.case)


@work
def imports(folder: str, times: int | None = None) -> None:
    """Read in the exports of a folder one by one, each in one transaction; each is told once it is in."""
    from answerable.imports import load_mapping, take_in

    at, record = house(), the_record()
    left = [one for one in sorted(Path(folder).glob("export-*")) if not record.origins(f"{one.name}/")]
    say(left=len(left))
    for export in islice(left, times):
        facts = {"mapping": load_mapping(export / "mapping.yaml"), "folder": export, "by": "import"}
        report = at.take_in(take_in, progress=lambda *_: None, **facts)
        assert not report.faults, report.faults
        head = at.head()
        say(export=export.name, size=head.size, root=head.root)


@work
def segments(seed: int, times: int | None = None) -> None:
    """Append, and bring the columnar copy up to the record; each time is told once the copy is there."""
    from django.conf import settings

    from answerable.measures import write_segments

    for batch in islice(count(), times):
        appends(seed=seed + batch, times=1)
        record = the_record()
        made = write_segments(record, settings.HOME / "segments", until=record.head().size)
        say(segments=made.size)


@work
def uploads(seed: int, times: int | None = None) -> None:
    """Seal files as they come in, piece by piece, and put each with its case; each is told once it is done."""
    from answerable import acts as verbs

    at, record, draw = house(), the_record(), Random(seed)
    (case, *_) = [
        e.event.subject for e in record.read(kinds=["Received"]) if at.lists.one(e.event.subject).is_open
    ]
    for _ in islice(count(), times):
        with record.vault.arriving() as sealing:
            for _ in range(draw.randint(1, 40)):
                sealing.write(draw.randbytes(30_000))
            file = sealing.finish(about=case, media="video/mp4")
        on = {"case": case, "happened_on": date(2026, 3, 10), "by": "P-carol"}
        head = at.act(verbs.cases.attach, file=file, name="film.mp4", sort="evidence", **on)
        say(uploaded=file.digest, size=head.size, root=head.root)


@work
def signs(seed: int, times: int | None = None) -> None:
    """Append, bring the tree up, sign the head and publish it; each time is told once it is published."""
    for batch in islice(count(), times):
        appends(seed=seed + batch, times=1)
        signed = house().proof.publishing.sign(at=house().clock())
        say(signed=signed.size, size=signed.size, root=signed.root)


# -- many writers at once --------------------------------------------------------------------------


@work
def writes(seed: int, times: int, contested: list[str]) -> None:
    """Do so many acts as one writer of many; tell each that was done, and each that was refused and why."""
    from answerable import acts as verbs
    from answerable.record import Moved
    from tests.histories import received

    at, record, stale = house(), the_record(), 0
    for case in contested:
        try:
            on = {"case": case, "happened_on": date(2026, 3, 10), "by": "P-carol"}
            at.act(verbs.cases.triage, outcome="investigate", **on)
            say(won=case)
        except verbs.NotAllowed as refused:
            say(refused=case, why=str(refused))
    while times > 0:
        before = record.head().size
        acts(seed=seed, times=1)
        times -= 2
        try:
            record.append([received(seed)], after=before, at=at.clock())
            say(slipped=before)
        except Moved:
            stale += 1
    say(writer=seed, stale=stale)


# -- destroying --------------------------------------------------------------------------------------


@work
def destroys() -> None:
    """Destroy what is held about one respondent, with an entry that says so."""
    from django.conf import settings

    from answerable.record import Event, keeping
    from answerable.site.house import now
    from answerable.site.keeping import write_erased

    record = the_record()
    (subject, *_) = [e.event.facts.respondent for e in record.read(kinds=["Received"])]
    assert record.holding([subject]).keys
    facts = keeping.Destroyed(subjects=(subject,), paper_count=1, key_count=1, byte_count=1)
    event = Event(subject=subject, facts=facts, happened_on=date(2026, 3, 10), actor="P-clare")
    record.append([event], after=record.head().size, at=now(), forget=[subject])
    write_erased(record, settings.HOME / "keys")
    say(gone=subject)


# -- disks -------------------------------------------------------------------------------------------


@work
def fill_disk(left: int) -> None:
    """Leave so many bytes on the disk of the home folder."""
    import shutil

    from django.conf import settings

    with (settings.HOME / "ballast").open("ab") as ballast:
        while (free := shutil.disk_usage(settings.HOME).free) > left:
            ballast.write(bytes(min(free - left, 1 << 20)))
            ballast.flush()


@work
def free_disk() -> None:
    """Make room again."""
    from django.conf import settings

    (settings.HOME / "ballast").unlink()


@work
def remount(how: str) -> None:
    """Let the disk of the home folder be read only (`ro`), or be written again (`rw`)."""
    import subprocess

    from django.conf import settings

    subprocess.run(["mount", "-o", f"remount,{how}", str(settings.HOME)], check=True)


@work
def pages(times: int = 1) -> None:
    """Ask for the public page, and send a page of a complaint; tell what was answered, in words.

    With `times`, other visitors send theirs until one is not taken: a full disk still has room inside its files.
    """
    import html
    import re

    from django.db import close_old_connections
    from django.test import Client

    close_old_connections()  # as at the beginning of every request that is not a test's
    client = Client(raise_request_exception=False)
    client.defaults["HTTP_HOST"] = "localhost"
    read = client.get("/")
    sent = client.post("/complain/what-happened/", {"words": "A lantern was taken. " * 400})
    for _ in range(1, times):
        if sent.status_code != 302:
            break
        client = Client(raise_request_exception=False)
        client.defaults["HTTP_HOST"] = "localhost"
        sent = client.post("/complain/what-happened/", {"words": "A lantern was taken. " * 4000})
    said = html.unescape(re.sub(r"<[^>]+>", " ", sent.content.decode()))
    asked = client.get("/api/v1/record")
    say(
        read=read.status_code,
        api=asked.status_code,
        told=asked.json(),
        sent=sent.status_code,
        said=" ".join(said.split()),
    )


@work
def pages_around(file: str, words: list[str]) -> None:
    """Ask for pages each time a file says something new, as a server does that runs all the while."""
    import time

    pages()
    for word in words:
        while not Path(file).exists() or Path(file).read_text() != word:
            time.sleep(0.05)
        pages()
