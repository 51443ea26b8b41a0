"""A key service over HTTP: a real one, small, on this machine; what it says wrong is refused in plain words."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from answerable.record import Custodian, MasterMissing, Masters, OwnMaster, SealBroken, Wrapped, new_key

TOKEN = "let-me-in"


class Vault(HTTPServer):
    """Holds master keys by id; the last is current. `says` answers in their place, where it is set."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Door)
        self.masters, self.asked, self.says = {"vault-1": OwnMaster.generate()}, [], None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/keys"


class Door(BaseHTTPRequestHandler):
    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, asked))
        if self.headers["Authorization"] != f"Bearer {TOKEN}":
            return self.answer(401, b"{}")
        if self.server.says is not None:
            return self.answer(*self.server.says)
        try:
            self.answer(200, json.dumps(self.done(asked)).encode())
        except SealBroken:
            self.answer(400, b"{}")

    def done(self, asked):
        if self.path.endswith("/wrap"):
            id = list(self.server.masters)[-1]
            made = self.server.masters[id].wrap({one["for"]: b64decode(one["key"]) for one in asked["keys"]})
            return {
                "master": id,
                "keys": [b64encode(made[one["for"]].sealed).decode() for one in asked["keys"]],
            }
        master = self.server.masters[asked["master"]]
        held = {one["for"]: Wrapped(master.id, b64decode(one["wrapped"])) for one in asked["keys"]}
        opened = master.unwrap(held)
        return {"keys": [b64encode(opened[one["for"]]).decode() for one in asked["keys"]]}

    def answer(self, status, body):
        self.send_response(status)
        if status == 302:
            self.send_header("Location", self.server.url + "/elsewhere")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def vault() -> Iterator[Vault]:
    with Vault() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def service(vault, token=TOKEN):
    return Custodian(vault.url, token=token)


def test_many_keys_are_wrapped_and_unwrapped_in_one_call_each(vault):
    keys = {f"P-{n}": new_key() for n in range(300)}
    wrapped = Masters(service(vault)).wrap(keys)
    assert {one.master for one in wrapped.values()} == {"vault-1"}
    assert Masters(service(vault)).unwrap(wrapped) == keys  # another process: nothing remembered
    assert [path for path, _ in vault.asked] == ["/keys/wrap", "/keys/unwrap"]


def test_a_key_that_was_opened_is_remembered_until_it_is_to_be_forgotten(vault):
    one, keys = service(vault), {"P-1": new_key()}
    wrapped = one.wrap(keys)
    assert one.unwrap(wrapped) == one.unwrap(wrapped) == keys
    assert len(vault.asked) == 1
    one.forget()
    assert one.unwrap(wrapped) == keys
    assert len(vault.asked) == 2


def test_no_more_are_remembered_than_a_few_hundred(vault):
    one = service(vault)
    first = one.wrap({"P-first": new_key()})
    one.wrap({f"P-{n}": new_key() for n in range(600)})
    one.unwrap(first)
    assert vault.asked[-1][0] == "/keys/unwrap"


def test_a_remembered_key_does_not_open_for_another_subject(vault):
    one = service(vault)
    wrapped = one.wrap({"P-1": new_key()})["P-1"]
    with pytest.raises(MasterMissing, match="refused to unwrap: 400"):
        one.unwrap({"P-2": wrapped})


def test_when_the_service_changes_its_master_both_open_and_the_new_one_wraps(vault):
    one, keys = service(vault), {"P-1": new_key()}
    before = one.wrap(keys)
    vault.masters["vault-2"] = OwnMaster.generate()
    after = one.wrap({"P-2": keys["P-1"]})
    assert (one.id, after["P-2"].master) == ("vault-2", "vault-2")
    one.forget()
    assert one.unwrap(before | after) == keys | {"P-2": keys["P-1"]}


def test_beside_a_key_of_our_own_each_opens_what_is_its(vault):
    own, keys = OwnMaster.generate(), {"P-1": new_key()}
    before = Masters(own).wrap(keys)
    both = Masters(service(vault), (own,))
    assert both.unwrap(before) == keys
    assert both.wrap(keys)["P-1"].master == "vault-1"


def test_a_wrong_token_is_refused(vault):
    with pytest.raises(MasterMissing, match="refused to wrap: 401.*nothing is lost"):
        service(vault, token="open-sesame").wrap({"P-1": new_key()})


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ((200, b"<html>"), "no JSON"),
        ((200, b"[]"), "no object"),
        ((200, b"{}"), "named no master"),
        ((200, b'{"master": ""}'), "named no master"),
        ((200, b'{"master": "own-1234"}'), "named no master"),
        ((200, b'{"master": "vault-1", "keys": []}'), "0 keys for 1"),
        ((200, b'{"master": "vault-1", "keys": ["?"]}'), "0 keys for 1"),
        ((503, b""), "503"),
        ((302, b""), "302"),
    ],
)
def test_what_a_service_says_wrong_is_refused(vault, says, told):
    vault.says = says
    with pytest.raises(MasterMissing, match=told):
        service(vault).wrap({"P-1": new_key()})


def test_a_service_that_is_not_there():
    with pytest.raises(MasterMissing, match="did not answer.*nothing was written"):
        Custodian("http://127.0.0.1:9/keys").wrap({"P-1": new_key()})


def test_keys_are_not_sent_in_the_open():
    with pytest.raises(MasterMissing, match="https"):
        Custodian("http://vault.example/keys")
