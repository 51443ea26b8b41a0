"""A part of a turn: nothing stays of it if it fails, and all the rest of the turn does."""

from types import TracebackType

from answerable.site.store.tables.wire import Wire


class Part:
    """Sets a savepoint and releases it, or goes back to it, as `transaction.atomic` does within a transaction.

    It is not told to Django, which has no need to know: what Django would have done after the commit, and whether
    Django holds that all must be taken back, is kept to this part.
    """

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._hooks = 0

    def __enter__(self) -> None:
        """Set the savepoint."""
        self._hooks = len(self._wire.connection.run_on_commit)
        self._wire.run("SAVEPOINT part")

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Release the savepoint; or go back to it where something failed, or the whole turn where that fails too."""
        connection = self._wire.connection
        if kind is None and not connection.needs_rollback:
            try:
                self._wire.run("RELEASE SAVEPOINT part")
            except BaseException:
                connection.needs_rollback = True
                raise
            return
        connection.needs_rollback = True
        connection.run_on_commit = connection.run_on_commit[: self._hooks]
        try:
            self._wire.run("ROLLBACK TO SAVEPOINT part")
            self._wire.run("RELEASE SAVEPOINT part")
            connection.needs_rollback = False
        except Exception:
            if kind is None:
                raise  # else what went wrong first is told; and nothing of the turn will stay
