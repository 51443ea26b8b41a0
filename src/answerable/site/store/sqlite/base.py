"""The connection, under the name by which Django looks for it."""

import sqlite3
from time import monotonic, sleep

from django.db.backends.sqlite3 import base

LONGEST, SHORTEST = 0.002, 0.000_2  # seconds between asking for one's turn and asking again
USUAL = 5.0


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to SQLite whose transactions wait for their turn."""

    def _start_transaction_under_autocommit(self) -> None:
        """Begin a transaction; raises OperationalError after as many seconds of waiting as `timeout` says.

        SQLite itself lets whoever has waited long ask ten times a second, and whoever just came a thousand times:
        among many writers some would never get in. Here the one who has waited longest asks most often.
        """
        patience = float(self.settings_dict["OPTIONS"].get("timeout", USUAL))
        with self.wrap_database_errors:
            self.connection.execute("PRAGMA busy_timeout = 0")
            try:
                self._wait_for_turn(patience)
            finally:
                self.connection.execute(f"PRAGMA busy_timeout = {int(patience * 1000)}")

    def _wait_for_turn(self, patience: float) -> None:
        began = monotonic()
        while True:
            try:
                self.connection.execute(f"BEGIN {getattr(self, 'transaction_mode', None) or ''}")
                return
            except sqlite3.OperationalError as busy:
                waited = monotonic() - began
                if busy.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or waited > patience:
                    raise
            sleep(max(SHORTEST, LONGEST * (1 - waited / patience)))
