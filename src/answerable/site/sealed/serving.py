"""The server, so set that what it sets aside of a request or an answer is never plain on disk, and never much."""

import re
from typing import Any

from waitress.buffers import FileBasedBuffer, OverflowableBuffer
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.server import BaseWSGIServer, create_server
from waitress.utilities import RequestEntityTooLarge

from answerable.site.sealed.scratch import Scratch

MEBIBYTE = 2**20
FORM_BYTES = 8 * MEBIBYTE  # the longest form without a file
FILE_BYTES = 8 * 1024 * MEBIBYTE
FOR_FILES = re.compile(r"/desk/matters/.+/files/new/?")
IN_MEMORY = MEBIBYTE // 2  # of one request, and the answer that waits for its reader
NEVER = 2**62


class _ScratchBuffer(FileBasedBuffer):
    """What is too long for memory, in a scratch file."""

    def __init__(self, before: FileBasedBuffer | None = None) -> None:
        super().__init__(self.newfile(), before)

    def newfile(self) -> Scratch:
        return Scratch()


class _Buffer(OverflowableBuffer):
    """In memory while it is short, in a scratch file when it is long."""

    buf: Any

    def _set_large_buffer(self) -> None:
        before: FileBasedBuffer | None = self.buf
        self.buf = _ScratchBuffer(before)
        if before is not None:
            before.close()
        self.overflowed = True


class _Parser(HTTPRequestParser):
    """Reads a request; only where files are sent may it be long."""

    error: Any
    body_rcv: Any

    def parse_header(self, header_plus: bytes) -> None:
        super().parse_header(header_plus)
        if self.body_rcv is not None:
            self.body_rcv.buf = _Buffer(self.adj.inbuf_overflow)

    def received(self, data: bytes) -> int:
        consumed: int = super().received(data)
        length = max(self.content_length, self.body_bytes_received)
        if length > FORM_BYTES and not self.error and not FOR_FILES.fullmatch(self.path):
            self.error = RequestEntityTooLarge("there is no form here that long")
            self.completed = True
        return consumed


class _Channel(HTTPChannel):
    """A connection whose requests are set aside sealed."""

    parser_class = _Parser


def server(application: Any, *, host: str, port: int) -> Any:
    """Make the server of the house; `run()` serves until stopped. Raises OSError where the port is taken."""
    BaseWSGIServer.channel_class = _Channel
    return create_server(
        application,
        host=host,
        port=port,
        threads=8,
        ident="answerable",
        inbuf_overflow=IN_MEMORY,
        # An answer waits for its reader in memory, and its maker waits with it: none is set aside on disk.
        outbuf_high_watermark=IN_MEMORY,
        outbuf_overflow=NEVER,
        max_request_body_size=FILE_BYTES,
    )
