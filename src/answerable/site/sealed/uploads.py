"""Files that somebody sends: sealed piece by piece as they come, never whole in memory and never plain on disk."""

import re
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from answerable.record import Sealed, Sealing
from answerable.site.store.vault import Vault

ANY_BYTES = "application/octet-stream"
MEDIA = re.compile(r"[a-z0-9][a-z0-9.+-]{0,62}/[a-z0-9][a-z0-9.+-]{0,62}")


class Arrived(UploadedFile):
    """A file that came in, sealed; gone when the request ends, unless an act has filed it."""

    def __init__(self, sealing: Sealing, *, name: str, media: str, size: int) -> None:
        super().__init__(file=None, name=name, content_type=media, size=size)
        self._sealing = sealing

    def about(self, subject: str) -> Sealed:
        """Give it as a paper about a subject, ready to be filed."""
        claimed = (self.content_type or "").lower()
        return self._sealing.finish(about=subject, media=claimed if MEDIA.fullmatch(claimed) else ANY_BYTES)

    def close(self) -> None:
        """Throw away what was not filed."""
        self._sealing.abandon()


class SealingHandler(FileUploadHandler):
    """What Django hands the pieces of an upload to."""

    def new_file(self, *args: Any, **more: Any) -> None:
        """Begin a file."""
        super().new_file(*args, **more)
        self._sealing = Vault().arriving()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Seal a piece; nobody after us sees it."""
        self._sealing.write(raw_data)

    def file_complete(self, file_size: int) -> Arrived:
        """Give the file that came."""
        return Arrived(
            self._sealing, name=self.file_name or "", media=self.content_type or "", size=file_size
        )

    def upload_interrupted(self) -> None:
        """Throw away what came of a file that broke off."""
        if getattr(self, "_sealing", None):
            self._sealing.abandon()
