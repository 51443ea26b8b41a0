"""The hashes of a register's entries fetched after each head, and the first changed one looked for after a refusal."""

import logging
from queue import Queue
from threading import Thread
from urllib.request import Request, urlopen

from answerable.record import Fetch, MirrorRefused, NoteRefused, TilesBroken, read_checkpoint, read_note
from answerable.site.witness.folder import WitnessFolder
from answerable.site.witness.seen import mark_changed

SECONDS = 15
LONGEST_TILE = 8_192
_log = logging.getLogger(__name__)


class Mirror:
    """Does its work in a thread of its own, so that the register which waits for an answer is not kept waiting."""

    def __init__(self, folder: WitnessFolder) -> None:
        self._folder = folder
        self._waiting: Queue[tuple[str, str | None]] = Queue()
        Thread(target=self._work, daemon=True).start()

    def after(self, origin: str, *, refused: str | None = None) -> None:
        """Look at a register, because a head of it was signed, or refused: then give the note that was offered."""
        self._waiting.put((origin, refused))

    def wait(self) -> None:
        """Wait until all that was asked for is done."""
        self._waiting.join()

    def _work(self) -> None:
        while True:
            origin, refused = self._waiting.get()
            try:
                self._look(origin, refused)
            except (OSError, MirrorRefused, TilesBroken, NoteRefused) as failed:
                _log.warning("The hashes of %s were not kept: %s", origin, failed)
            finally:
                self._waiting.task_done()

    def _look(self, origin: str, refused: str | None) -> None:
        url = next((one.url for one in self._folder.registers() if one.key.name == origin and one.url), None)
        if url is None:
            return
        witness, fetch = self._folder.witness(), fetched_from(url)
        if refused is None:
            witness.mirror(origin, fetch)
            return
        changed = witness.first_changed(read_checkpoint(read_note(refused).text), fetch)
        if changed is not None:
            mark_changed(witness.book(origin), refused, changed)


def fetched_from(url: str) -> Fetch:
    """Give what fetches the tiles of a register that serves its record at a URL."""

    def fetch(path: str) -> bytes:
        with urlopen(Request(f"{url.rstrip('/')}/{path}"), timeout=SECONDS) as answer:
            read: bytes = answer.read(LONGEST_TILE + 1)
            return read

    return fetch
