"""Acts that come at the same time share a commit: done one after another, made durable together, and then told."""

from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from contextvars import Context, copy_context
from threading import Lock
from typing import Any, TypeVar, cast

T = TypeVar("T")
MOST = 64  # so many acts share one commit at most: the first of them should not wait for ever
PATIENCE = 0.000_5  # seconds for which whoever leads waits for as many as there were lately
Turn = Callable[[], AbstractContextManager[None]]


class _Waiting:
    """One act that waits: what it does, in the context of whoever asked, and what came of it."""

    __slots__ = ("context", "fault", "is_done", "leads", "made", "woken", "work")

    def __init__(self, work: Callable[[], Any]) -> None:
        self.work = work
        self.context: Context = copy_context()
        self.is_done = self.leads = False
        self.made: Any = None
        self.fault: BaseException | None = None
        self.woken = Lock()
        self.woken.acquire()

    def run(self) -> None:
        try:
            self.made = self.context.run(self.work)
        except Exception as fault:
            self.fault = fault


class Commits:
    """Lets one thread at a time into the database: it leads, and does with its own act what others bring meanwhile.

    Nobody is told that an act is done before the transaction that holds it is committed. An act that fails takes back
    what it did and spoils no other; a commit that fails, fails for every act in it.
    """

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._waiting: deque[_Waiting] = deque()
        self._lock = Lock()  # held for a moment only, by whoever comes or goes
        self._is_led = False
        self._lately = 1
        self._enough = Lock()
        self._enough.acquire()

    def take(self, work: Callable[[], T]) -> T:
        """Do a piece of work, which takes its own turn, and give what it makes once that is durable."""
        mine = _Waiting(work)
        with self._lock:
            self._waiting.append(mine)
            mine.leads, self._is_led = not self._is_led, True
            is_enough = len(self._waiting) == self._lately and self._enough.locked()
            if is_enough and not mine.leads:
                self._enough.release()
        if not mine.leads:
            self._wait(mine)
        if not mine.is_done:
            self._lead(mine)
        if mine.fault is not None:
            raise mine.fault
        return cast(T, mine.made)

    def _wait(self, mine: _Waiting) -> None:
        """Wait until it is done, or nobody else is left to lead."""
        try:
            mine.woken.acquire()
        except BaseException:
            with self._lock:
                if mine in self._waiting:
                    self._waiting.remove(mine)
            if mine.leads:
                self._pass_on()
            raise

    def _lead(self, mine: _Waiting) -> None:
        try:
            while not mine.is_done:
                self._do(self._gathered())
        finally:
            self._pass_on()

    def _gathered(self) -> list[_Waiting]:
        """Give those who wait; where more came together lately, wait a moment for them: they share the flush."""
        if len(self._waiting) < self._lately:
            self._enough.acquire(timeout=PATIENCE)
        with self._lock:
            some = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
            self._lately = len(some)
            self._enough.acquire(blocking=False)
        return some

    def _pass_on(self) -> None:
        """Let the first of those who came meanwhile lead, or else whoever comes next."""
        with self._lock:
            self._is_led = bool(self._waiting)
            if self._waiting:
                self._waiting[0].leads = True
                self._waiting[0].woken.release()

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
                if not one.leads:
                    one.woken.release()
