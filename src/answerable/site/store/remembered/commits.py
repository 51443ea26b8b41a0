"""Acts that come at the same time share a commit: done one after another, made durable together, and then told."""

from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from contextvars import Context, copy_context
from threading import Lock
from typing import Any, TypeVar, cast

T = TypeVar("T")
MOST = 64  # so many acts share one commit at most: the first of them should not wait for ever
Turn = Callable[[], AbstractContextManager[None]]


class _Waiting:
    """One act that waits: what it does, in the context of whoever asked, and what came of it."""

    __slots__ = ("context", "fault", "is_done", "made", "work")

    def __init__(self, work: Callable[[], Any]) -> None:
        self.work = work
        self.context: Context = copy_context()
        self.is_done = False
        self.made: Any = None
        self.fault: BaseException | None = None

    def run(self) -> None:
        try:
            self.made = self.context.run(self.work)
        except Exception as fault:
            self.fault = fault


class Commits:
    """Lets one thread at a time into the database; what others bring meanwhile, the next one does with its own.

    Nobody is told that an act is done before the transaction that holds it is committed. An act that fails takes back
    what it did and spoils no other; a commit that fails, fails for every act in it.
    """

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._waiting: deque[_Waiting] = deque()
        self._door = Lock()

    def take(self, work: Callable[[], T]) -> T:
        """Do a piece of work, which takes its own turn, and give what it makes once that is durable."""
        mine = _Waiting(work)
        self._waiting.append(mine)
        with self._door:
            while not mine.is_done:
                self._do([self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))])
        if mine.fault is not None:
            raise mine.fault
        return cast(T, mine.made)

    def _do(self, some: list[_Waiting]) -> None:
        try:
            if len(some) == 1:
                some[0].run()
                return
            with self._turn():
                for one in some:
                    one.run()
        except BaseException as fault:
            for one in some:
                one.made, one.fault = None, fault
            if not isinstance(fault, Exception):
                raise
        finally:
            for one in some:
                one.is_done = True
