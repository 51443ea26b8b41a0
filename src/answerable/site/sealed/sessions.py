"""Sessions in the database, sealed: what somebody was just told, or the receipt on their screen, is nobody else's."""

import json
from base64 import b64decode, b64encode
from binascii import Error
from typing import Any

from django.contrib.sessions.backends import db

from answerable.site.sealed.box import box


class SessionStore(db.SessionStore):
    """Django's sessions in the database, with their content sealed for the session that it belongs to."""

    def encode(self, session_dict: dict[str, Any]) -> str:
        """Seal what a session holds."""
        content = json.dumps(session_dict, separators=(",", ":")).encode()
        return b64encode(box("sessions").seal(content, bound=self._place)).decode("ascii")

    def decode(self, session_data: str | bytes) -> dict[str, Any]:
        """Open what a session holds; one that does not open holds nothing, and its visitor signs in again."""
        try:
            content = box("sessions").unseal(b64decode(session_data, validate=True), bound=self._place)
        except (Error, ValueError):
            content = None
        return json.loads(content) if content else {}

    @property
    def _place(self) -> str:
        return f"session\n{self.session_key}"
