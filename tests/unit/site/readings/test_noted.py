"""Every reading of a confidential paper is in the log before it goes out, whoever reads; without the right, nothing."""

import re
from pathlib import Path

import pytest
from django.db import DatabaseError, connection

import answerable.site
from answerable import acts, disclosure
from answerable.record import readings
from tests.journeys.conftest import day, django_db_setup, house, words  # noqa: F401
from tests.site_register import OFFICES, PASSWORD

WAITING, IVANS = "C-2025-0003", "C-2025-0002"
SECRET = "Telling 2."  # what the complaint of the waiting case says


@pytest.fixture
def door_of(house):  # noqa: F811
    """Gives a client that is signed in as somebody, without the time that a password takes."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    def signed_in(name: str | None = None) -> Client:
        client = Client()
        if name:
            user = get_user_model().objects.get(account__person=f"P-{name.lower()}")
            client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return signed_in


@pytest.fixture
def log(house):  # noqa: F811
    """What has been noted since the test began."""

    class Since:
        start = house.readings.head().size

        def all(self):
            return [entry.event for entry in house.readings.read(after=self.start)]

        def read(self):
            return [e for e in self.all() if isinstance(e.facts, readings.PapersRead)]

        def refused(self):
            return [e for e in self.all() if isinstance(e.facts, readings.PapersRefused)]

    return Since()


def test_a_page_is_one_reading_by_whoever_opened_it(house, door_of, log):  # noqa: F811
    page = words(door_of("Carol").get(f"/desk/matters/{WAITING}/"))
    assert SECRET in page and "Respondent 2" in page
    (reading,) = log.all()
    assert (reading.subject, reading.actor, reading.facts.purpose) == ("P-carol", "P-carol", "matter")
    assert "CP-2025-0003" in reading.facts.about and len(reading.facts.papers) >= 3
    known = {one.digest: one for one in house.record.filed(reading.facts.about)}
    assert not any(known[digest].is_public for digest in reading.facts.papers)


def test_names_in_a_list_are_one_reading_too(house, door_of, log):  # noqa: F811
    page = words(door_of("Carol").get("/desk/cases/?which=all"))
    assert "Respondent 0" in page and "Respondent 2" in page
    (reading,) = log.all()
    assert reading.facts.purpose == "cases" and len(reading.facts.about) == 3


@pytest.mark.parametrize(
    "address",
    ["/", "/questions/", "/questions/M-2026-01/", "/figures/investigators/", "/record/", "/readings/"],
)
def test_what_is_public_is_read_without_a_trace(house, door_of, log, address):  # noqa: F811
    assert door_of().get(address).status_code == 200
    assert door_of("Olga").get("/oversight/").status_code == 200
    assert log.all() == []


# -- without the right: refused, and in the log, for every role there is


@pytest.mark.parametrize("name", [*(name for name, _ in OFFICES.values()), "Paul", None])
def test_every_role_reads_what_it_may_and_is_refused_the_rest_in_the_log(house, door_of, log, name):  # noqa: F811
    """Must hold for all: whoever sees the words is in the log as having read them, and nobody else sees them."""
    if name == "Paul":
        from answerable.site.accounts import open_account

        open_account("P-paul", "paul@guild.example", PASSWORD)
    answer = door_of(name).get(f"/desk/matters/{WAITING}/")
    if name in {"Clare", "Carol", "Petra"}:
        assert answer.status_code == 200 and SECRET in words(answer)
        assert [e.subject for e in log.read()] == [f"P-{name.lower()}"] and log.refused() == []
    elif name in {"Ivan", "Theo", "Paul"}:  # who work here, and were not given this case
        assert answer.status_code == 403 and SECRET not in words(answer)
        assert "You read the papers of the matters that you were given" in words(
            answer
        ) and "Order 9" in words(answer)
        refusal = log.refused()[-1]
        assert (refusal.subject, refusal.facts.purpose) == (f"P-{name.lower()}", "matter")
        assert refusal.facts.reason == "not-given" and "CP-2025-0003" in refusal.facts.about
        told = {digest for e in log.read() for digest in e.facts.papers}
        assert not told & set(refusal.facts.papers)
    else:  # who do not come to the desk at all
        assert answer.status_code in (302, 403) and SECRET not in words(answer)
        assert log.read() == []


@pytest.mark.parametrize("name", [*(name for name, _ in OFFICES.values()), None])
def test_no_view_gives_a_paper_to_anyone_without_the_right(house, log, name):  # noqa: F811
    """Behind the doors too: asked for by its digest, a paper is given to those with the right, or refused and noted."""
    entry = next(house.record.read(subject=WAITING, kinds={"Received"}))
    who = f"P-{name.lower()}" if name else "public"
    may = name in {"Clare", "Carol", "Petra"}
    with house.page_view(lambda: who, lambda: "a-test"):
        if may:
            assert house.record.paper(entry.event.facts.words).words == SECRET
        else:
            from answerable.site.readings import MayNotRead

            with pytest.raises(MayNotRead):
                house.record.paper(entry.event.facts.words)
            with pytest.raises(MayNotRead):
                house.record.stream(entry.event.facts.words)
    (noted,) = log.all()
    assert noted.subject == who and noted.kind == ("PapersRead" if may else "PapersRefused")


def test_nobody_reads_where_nobody_is_named(house, log):  # noqa: F811
    from answerable.site.readings import NobodyReads

    entry = next(house.record.read(subject=WAITING, kinds={"Received"}))
    for ask in (house.record.paper, house.record.stream, lambda d: house.record.papers([d])):
        with pytest.raises(NobodyReads, match="It was not shown"):
            ask(entry.event.facts.words)
    with pytest.raises(NobodyReads):
        house.show(disclosure.case, matter=WAITING, person="P-carol")
    with pytest.raises(NobodyReads):
        house.record.find("Respondent")
    assert log.all() == []


# -- it cannot be switched off


def test_what_cannot_be_noted_is_not_shown(house, door_of, log):  # noqa: F811
    carol = door_of("Carol")
    carol.raise_request_exception = False
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE answerable_reading_tally")
    answer = carol.get(f"/desk/matters/{WAITING}/")
    assert answer.status_code >= 500 and SECRET not in words(answer)


def test_an_act_whose_reading_cannot_be_noted_is_not_done(house, log, monkeypatch):  # noqa: F811
    def full(*args, **kwargs):
        raise DatabaseError("the disk is full")

    before = house.head()
    monkeypatch.setattr(house.readings, "note", full)
    with pytest.raises(DatabaseError):
        house.act(acts.cases.notify, case=IVANS, happened_on=house.today(), by="P-ivan")
    assert house.head() == before


def test_every_house_notes_however_it_was_joined(house):  # noqa: F811
    from answerable.site.house import House
    from answerable.site.readings import NotedRecord
    from answerable.site.store.record import DjangoRecord

    joined = House(DjangoRecord(), house.rules, house.lists, house.engine)
    assert isinstance(joined.record, NotedRecord) and isinstance(house.record, NotedRecord)
    with pytest.raises(Exception, match="cannot assign"):
        joined.readings = None


@pytest.mark.parametrize("name", [*(name for name, _ in OFFICES.values()), None])
def test_no_role_has_an_address_at_which_the_log_is_changed(house, door_of, log, name):  # noqa: F811
    door_of("Carol").get(f"/desk/matters/{WAITING}/")
    before = [e.data for e in house.readings.read()]
    door = door_of(name)
    for address in ("/readings/", "/oversight/readings/", f"/desk/matters/{WAITING}/readers/"):
        for send in (door.post, door.delete, door.put, door.patch):
            send(address)
    assert [e.data for e in house.readings.read()][: len(before)] == before


def test_no_setting_and_no_fact_of_a_body_speaks_of_the_log():
    """Neither the environment nor a body's rules can take a reading out: they say who may read, not what is noted."""
    from pathlib import Path

    import answerable.site.settings as settings

    named = [
        line
        for line in Path(settings.__file__).read_text().splitlines()
        if "environ" in line or "_flag(" in line
    ]
    assert not [line for line in named if "READING" in line.upper()]


# -- who, and what for, besides pages


def test_an_act_is_noted_with_the_act_and_whoever_did_it(house, log):  # noqa: F811
    house.act(acts.cases.notify, case=IVANS, happened_on=house.today(), by="P-ivan")
    (reading,) = log.all()
    assert (reading.subject, reading.facts.purpose) == ("P-ivan", "act-notify")
    assert any(about.startswith("P-") for about in reading.facts.about)


def test_an_act_that_was_refused_is_noted_all_the_same(house, log):  # noqa: F811
    with pytest.raises((acts.NotAllowed, acts.ActRefused)):
        house.act(acts.cases.notify, case=IVANS, happened_on=house.today(), by="P-mallory")
    (reading,) = log.all()
    assert (reading.subject, reading.facts.purpose) == ("P-mallory", "act-notify")


def test_a_receipt_reads_the_letters_of_its_own_complaint(house, door_of, log):  # noqa: F811
    receipt = house.act(acts.complaints.receive, words="It was dark.")
    house.act(acts.complaints.acknowledge, case=receipt.case, happened_on=house.today(), by="P-carol")
    door, start = door_of(), len(log.all())
    door.post("/follow/", {"complaint": receipt.complaint, "code": "0000 0000 0000 0000"})
    assert len(log.all()) == start
    page = words(door.post("/follow/", {"complaint": receipt.complaint.lower(), "code": receipt.code}))
    assert "We received your complaint" in page
    (reading,) = log.all()[start:]
    assert (reading.subject, reading.facts.purpose) == (receipt.complaint, "follow")
    assert reading.facts.about == (receipt.complaint,)


def test_ones_own_name_needs_no_right_and_no_entry(house, log):  # noqa: F811
    entry = next(house.record.read(subject=WAITING, kinds={"Received"}))
    respondent = entry.event.facts.respondent
    with house.page_view(lambda: respondent, lambda: "welcome"):
        assert disclosure.name_of(house.record, respondent) == "Respondent 2"
    assert log.all() == []


def test_many_views_within_one_page_are_one_reading(house, log):  # noqa: F811
    with house.page_view(lambda: "P-carol", lambda: "matter"):
        house.show(disclosure.case, matter=WAITING, person="P-carol")
        house.show(disclosure.case, matter=IVANS, person="P-carol")
    assert len(log.all()) == 1
    with house.page_view(lambda: "P-carol", lambda: "today"):
        house.show(disclosure.points_summary)
    assert len(log.all()) == 1


def test_a_command_is_noted_before_it_says_anything(house, log):  # noqa: F811
    from answerable.site.foundation.visit import visiting

    with visiting(lambda: "operator", lambda: "command-gather", asks_right=False):
        house.show(disclosure.case, matter=WAITING, person="P-carol")
        assert [(e.subject, e.facts.purpose) for e in log.all()] == [("operator", "command-gather")]
        house.record.paper(next(house.record.read(subject=WAITING, kinds={"Received"})).event.facts.words)
        assert len(log.all()) == 2


def test_a_figure_is_made_of_public_papers_only(house, log):  # noqa: F811
    staff = house.figure("investigators", reader="staff")
    assert "Ivan" in str(staff) and log.all() == []


def test_the_vault_behind_the_record_gives_nothing_to_read(house, log):  # noqa: F811
    from answerable.site.readings import NobodyReads

    entry = next(house.record.read(subject=WAITING, kinds={"Received"}))
    asks = (
        lambda vault: vault.papers([entry.event.facts.words]),
        lambda vault: vault.stream(entry.event.facts.words),
        lambda vault: vault.find("Bob"),
    )
    for ask in asks:
        with pytest.raises(NobodyReads):
            ask(house.record.vault)
    assert house.record.vault.holding(["CP-2025-0003"]).papers >= 1 and log.all() == []


def test_no_other_part_of_the_site_goes_round_the_log():
    """The record of the database and the reading of its vault are named where they are joined, and nowhere else."""
    root = Path(answerable.site.__file__).parent
    wrong = re.compile(r"DjangoRecord\(|[vV]ault(?:\(\))?\.(?:papers|stream|find)\(")
    found = {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if path.relative_to(root).parts[0] != "store" and wrong.search(path.read_text(encoding="utf-8"))
    }
    # A register that was put back is cleared of what was destroyed; not a paper of it is read.
    assert found == {"house.py", "readings/noted.py", "backup/clearing.py"}
