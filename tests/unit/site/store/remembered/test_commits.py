"""Acts that come at once share a commit, and none of them is told before it."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Event, Lock

import pytest

from tests.registers import begin_django

begin_django()

from answerable.site.store.remembered import Commits  # noqa: E402

WHO: ContextVar[str] = ContextVar("who", default="nobody")


class Turns:
    """Counts turns, and can break a commit."""

    def __init__(self):
        self.begun, self.committed, self.breaks = 0, 0, False

    @contextmanager
    def __call__(self):
        self.begun += 1
        yield
        if self.breaks:
            raise OSError("the disk is full")
        self.committed += 1


@pytest.fixture
def turns():
    return Turns()


def at_once(commits, works):
    """Let the first hold the door until all others wait behind it; give what each made or what went wrong."""
    entered, go = Event(), Event()

    def first():
        entered.set()
        go.wait(20)
        return "first"

    def asked(work):
        try:
            return commits.take(work)
        except Exception as fault:
            return fault

    with ThreadPoolExecutor(len(works) + 1) as threads:
        done = [threads.submit(asked, first)]
        entered.wait(20)
        done += [threads.submit(asked, work) for work in works]
        while len(commits._waiting) < len(works):
            pass
        go.set()
        return [one.result(60) for one in done]


def test_one_alone_takes_its_own_turn_only(turns):
    assert Commits(turns).take(lambda: turns.begun) == 0


def test_those_who_wait_are_done_in_one_turn(turns):
    made = at_once(Commits(turns), [lambda n=n: (n, turns.committed) for n in range(5)])
    assert sorted(made[1:]) == [(n, 0) for n in range(5)]  # while each was done, nothing was committed yet
    assert (turns.begun, turns.committed) == (1, 1)


def test_one_that_fails_spoils_no_other(turns):
    def refused():
        raise ValueError("not so")

    made = at_once(Commits(turns), [lambda: 1, refused, lambda: 3])
    assert sorted(map(str, made)) == ["1", "3", "first", "not so"]
    assert turns.committed == 1


def test_where_the_commit_fails_nobody_is_told_that_it_is_done(turns):
    turns.breaks = True
    made = at_once(Commits(turns), [lambda: 1, lambda: 2])
    assert [str(one) for one in made] == ["first", "the disk is full", "the disk is full"]


def test_each_is_done_as_the_one_who_asked(turns):
    commits, held = Commits(turns), Lock()

    def asking(name):
        WHO.set(name)
        return commits.take(lambda: (name, WHO.get()))

    with held, ThreadPoolExecutor(8) as threads:
        assert all(name == who for name, who in threads.map(asking, map(str, range(40))))
    assert WHO.get() == "nobody"


def test_whoever_leads_waits_a_moment_for_as_many_as_there_were_lately(turns):
    commits = Commits(turns)
    at_once(commits, [lambda: 1] * 3)
    assert commits._lately == 3
    assert commits.take(lambda: turns.begun) == 1, (
        "one who comes alone is done all the same, in a turn of its own"
    )
    assert commits._lately == 1


def test_many_who_come_again_and_again_are_all_done_once(turns):
    commits, done = Commits(turns), []

    def hand(number):
        for n in range(200):
            assert commits.take(lambda n=n: done.append((number, n)) or (number, n)) == (number, n)

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(hand, range(8))) == [None] * 8
    assert sorted(done) == [(number, n) for number in range(8) for n in range(200)]
    assert not commits._waiting and not commits._is_led


class Impatient:
    """Waits for nothing: whoever is to wait by it is interrupted."""

    def __init__(self):
        self.asked = 0

    def acquire(self):
        self.asked += 1
        if self.asked > 1:
            raise KeyboardInterrupt


def test_one_who_no_longer_waits_is_not_done_and_holds_nobody_up(turns, monkeypatch):
    commits, entered, go, done = Commits(turns), Event(), Event(), []

    def first():
        entered.set()
        go.wait(20)

    with ThreadPoolExecutor(1) as threads:
        leading = threads.submit(commits.take, first)
        entered.wait(20)
        monkeypatch.setattr("answerable.site.store.remembered.commits.Lock", Impatient)
        with pytest.raises(KeyboardInterrupt):
            commits.take(lambda: done.append("gone"))
        monkeypatch.undo()
        go.set()
        leading.result(20)
    assert (commits.take(lambda: 2), done) == (2, [])


def test_whoever_breaks_off_leaves_the_door_open(turns):
    commits = Commits(turns)

    def broken_off():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        commits.take(broken_off)
    assert commits.take(lambda: 1) == 1
