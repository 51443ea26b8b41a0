"""Letters that wait for a mail server, sealed in files: where none is set, the operator reads them with a command."""

import secrets
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage as Letter
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from answerable.site.foundation.files import write_whole
from answerable.site.sealed.box import box

ENDING = ".letter"


class Sealing(BaseEmailBackend):
    """Puts every letter into the folder of letters, sealed."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep letters; gives how many."""
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for one in email_messages:
            name = secrets.token_hex(8) + ENDING
            sealed = box("letters").seal(one.message().as_bytes(), bound=name)
            write_whole(folder / name, sealed, mode=0o600)
        return len(email_messages)


def waiting() -> Iterator[tuple[Path, datetime, Letter]]:
    """Give the letters that wait, oldest first: each with its file and when it was written."""
    found = sorted(
        Path(settings.EMAIL_FILE_PATH).glob(f"*{ENDING}"), key=lambda path: path.stat().st_mtime_ns
    )
    for path in found:
        content = box("letters").unseal(path.read_bytes(), bound=path.name)
        if content is not None:
            letter: Any = message_from_bytes(content, policy=policy.default)
            yield path, datetime.fromtimestamp(path.stat().st_mtime, UTC), letter
