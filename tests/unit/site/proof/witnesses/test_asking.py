"""Witnesses asked: what each says to an honest register, to a rewritten one, to one put back, and when it is not there."""

import shutil
import socket
from datetime import timedelta
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest

from answerable.site.proof.standing import standing
from answerable.site.proof.witnesses.policy import Listed, Policy, write_policy
from answerable.site.proof.witnesses.rounds import one_round
from answerable.site.witness import WitnessFolder
from answerable.site.witness.server import Server
from tests.histories import AT
from tests.rewriting import another_day, cut, forget_heads, rewrite

LATER = AT + timedelta(hours=1)


class Quiet(WSGIRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture
def served():
    """Serves a WSGI application on a port of its own and gives its address."""
    servers = []

    def serve(application):
        server = make_server("127.0.0.1", 0, application, handler_class=Quiet)
        Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def witness(publishing, tmp_path, served):
    """Makes a witness that knows the register, lists it, and gives its folder."""

    def made(name, *, knows=True):
        folder = WitnessFolder(tmp_path / name)
        key = folder.make(f"{name}.example")
        if knows:
            for one in publishing.keys.ensure(publishing.origin, at=AT):
                folder.add(str(one.verifier))
        listed(publishing, Listed(name, str(key), served(Server(folder, lambda: AT))))
        return folder

    return made


def listed(publishing, one):
    from answerable.site.proof.witnesses.policy import read_policy

    write_policy(publishing.home, read_policy(publishing.home).with_witness(one))


@pytest.fixture(autouse=True)
def home(publishing):
    publishing.home.mkdir()


def outcomes(done):
    return {one.witness: one.outcome for one in done.told}


def test_a_head_that_continues_the_last_is_signed_by_every_witness(publishing, grow, witness):
    witness("one"), witness("two")
    for count in (3, 300, 1):
        grow(count)
        done = one_round(publishing, at=AT)
        assert outcomes(done) == {"one": "cosigned", "two": "cosigned"}
        assert done.is_met and not done.is_refused and done.cosigned == ("one", "two")
    assert done.head.note.count("— ") == 3
    assert [len(head.cosigned) for head in publishing.heads.latest(9)] == [2, 2, 2]


def test_what_was_signed_is_shown_again_and_stays_as_it_was_signed(publishing, grow, witness):
    witness("one")
    grow(1)
    first = one_round(publishing, at=AT)
    again = one_round(publishing, at=LATER)
    assert outcomes(again) == {"one": "cosigned"} and again.head == first.head
    assert publishing.heads.count() == 1 and publishing.heads.said()["one"].at == LATER


def test_a_register_put_back_learns_it_though_its_own_head_was_signed(publishing, grow, witness, using):
    witness("one")
    for _ in range(2):
        grow(5)
        one_round(publishing, at=AT)
    cut(using, 5)
    shutil.rmtree(publishing.folder)
    done = one_round(publishing, at=LATER)
    assert outcomes(done) == {"one": "ahead"} and done.is_met and done.is_refused


def test_nobody_listed_is_nobody_asked(publishing, grow):
    grow(1)
    done = one_round(publishing, at=AT)
    assert (done.told, done.is_met, done.policy) == ((), True, Policy())


def test_a_witness_that_is_not_there_is_asked_again_the_next_time(publishing, grow, witness):
    witness("one")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = WitnessFolder(publishing.home.parent / "away")
    key = folder.make("away.example")
    listed(publishing, Listed("away", str(key), f"http://127.0.0.1:{port}"))
    grow(1)
    done = one_round(publishing, at=AT)
    assert outcomes(done) == {"one": "cosigned", "away": "unreachable"}
    assert (len(done.cosigned), done.policy.needed, done.is_met) == (1, 2, False)
    shown = standing(publishing, zone=AT.tzinfo)
    assert shown.latest.is_met is False and shown.witnessed is None
    assert outcomes(one_round(publishing, at=LATER)) == {"one": "cosigned", "away": "unreachable"}


def test_the_last_head_with_a_quorum_stands_beside_one_without(publishing, grow, witness):
    folder = witness("one")
    grow(2)
    one_round(publishing, at=AT)
    (folder.folder / "registers.txt").write_text("")
    grow(1)
    assert outcomes(one_round(publishing, at=LATER)) == {"one": "unknown"}
    shown = standing(publishing, zone=AT.tzinfo)
    assert (shown.latest.size, shown.witnessed.size) == (3, 2)
    assert (shown.witnesses[0].state, shown.witnesses[0].cosigned_size) == ("unknown", 2)


def test_one_that_lost_count_is_asked_from_where_it_is(publishing, grow, witness):
    folder = witness("one")
    grow(5)
    one_round(publishing, at=AT)
    shutil.rmtree(folder.folder / "seen")
    grow(5)
    assert outcomes(one_round(publishing, at=AT)) == {"one": "cosigned"}


def test_a_witness_that_knew_the_register_before_it_was_listed_is_asked_from_where_it_is(
    publishing, grow, witness, using
):
    witness("one")
    grow(5)
    one_round(publishing, at=AT)
    from django.db import connections

    with connections[using].cursor() as cursor:
        cursor.execute("DELETE FROM answerable_asking")
    grow(5)
    assert outcomes(one_round(publishing, at=AT)) == {"one": "cosigned"}


def test_a_rewritten_register_is_refused_whatever_it_forgets(publishing, grow, witness, using):
    witness("one")
    grow(30)
    one_round(publishing, at=AT)
    rewrite(using, 12, another_day)
    forget_heads(using)
    shutil.rmtree(publishing.folder)
    grow(1)
    done = one_round(publishing, at=LATER)
    assert outcomes(done) == {"one": "unlike"} and done.is_refused and not done.is_met
    assert standing(publishing, zone=AT.tzinfo).refusing[0].name == "one"


def test_a_register_put_back_and_continued_is_refused(publishing, grow, witness, using):
    witness("one")
    grow(30)
    one_round(publishing, at=AT)
    grow(5)
    one_round(publishing, at=AT)
    cut(using, 30)
    shutil.rmtree(publishing.folder)
    grow(2)
    assert outcomes(one_round(publishing, at=LATER)) == {"one": "ahead"}
    grow(9)
    done = one_round(publishing, at=LATER)
    assert outcomes(done) == {"one": "unlike"} and done.is_refused


def test_a_second_key_is_followed_and_the_first_can_go(publishing, grow, witness):
    folder = witness("one")
    grow(1)
    one_round(publishing, at=AT)
    new = publishing.keys.rotate(publishing.origin, at=AT)
    grow(1)
    assert outcomes(one_round(publishing, at=AT)) == {"one": "cosigned"}
    folder.add(new.verifier)
    publishing.keys.retire(publishing.origin, publishing.keys.periods()[0].id, at=AT)
    grow(1)
    assert outcomes(one_round(publishing, at=LATER)) == {"one": "cosigned"}


@pytest.mark.parametrize(
    "status, media, body",
    [
        ("200 OK", "text/plain", "— another.example AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==\n"),
        ("200 OK", "text/plain", "yes\n"),
        ("200 OK", "text/html", "<html>"),
        ("409 Conflict", "text/x.tlog.size", "many\n"),
        ("409 Conflict", "text/x.tlog.size", "0\n0\n"),
        ("500 Internal Server Error", "text/plain", "broken\n"),
        ("302 Found", "text/plain", "elsewhere\n"),
        ("204 No Content", "text/plain", ""),
    ],
)
def test_what_is_no_answer_is_not_taken_for_one(publishing, grow, served, status, media, body):
    def application(environ, start):
        start(status, [("Content-Type", media), ("Location", "http://127.0.0.1:1/")])
        return [body.encode()]

    key = WitnessFolder(publishing.home.parent / "odd").make("odd.example")
    listed(publishing, Listed("odd", str(key), served(application)))
    grow(1)
    done = one_round(publishing, at=AT)
    assert outcomes(done) == {"odd": "unclear"} and done.head.cosigned == ()


def test_a_witness_in_a_folder_of_the_home_is_asked_there(publishing, grow):
    folder = WitnessFolder(publishing.home / "witness")
    listed(publishing, Listed("here", str(folder.make("here.example")), "folder:witness"))
    folder.add(str(publishing.keys.ensure(publishing.origin, at=AT)[0].verifier))
    grow(1)
    assert outcomes(one_round(publishing, at=AT)) == {"here": "cosigned"}
    assert standing(publishing, zone=AT.tzinfo).witnesses[0].is_here
    shutil.rmtree(folder.folder)
    grow(1)
    assert outcomes(one_round(publishing, at=AT)) == {"here": "unreachable"}
