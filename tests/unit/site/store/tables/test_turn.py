"""A turn is a transaction like any other to all that uses Django's connection meanwhile."""

import pytest
from django.db import DatabaseError, OperationalError, connections, transaction

from tests.histories import AT, received
from tests.registers import record_in


@pytest.fixture
def tree(using):
    return record_in(using)._tree


def say(using, statement):
    with connections[using].cursor() as cursor:
        cursor.execute(statement)


def test_what_is_written_in_it_is_there_when_it_is_left(tree, using):
    with tree.turn():
        say(using, "CREATE TABLE said (word varchar(9))")
        with transaction.atomic(using=using):
            say(using, "INSERT INTO said VALUES ('one')")
        with pytest.raises(RuntimeError), transaction.atomic(using=using):
            say(using, "INSERT INTO said VALUES ('two')")
            raise RuntimeError
        assert connections[using].in_atomic_block
    assert connections[using].get_autocommit() and not connections[using].in_atomic_block
    assert tree.wire.rows("SELECT word FROM said") == [("one",)]


def test_nothing_stays_of_one_that_failed(tree, using):
    with pytest.raises(RuntimeError), tree.turn():
        say(using, "CREATE TABLE said (word varchar(9))")
        raise RuntimeError
    with pytest.raises(DatabaseError):
        tree.wire.rows("SELECT word FROM said")


def test_what_is_to_be_done_after_the_commit_is_done_after_it_and_only_then(tree, using):
    done = []
    with tree.turn():
        transaction.on_commit(lambda: done.append(connections[using].in_atomic_block), using=using)
        assert done == []
    assert done == [False]
    with pytest.raises(RuntimeError), tree.turn():
        transaction.on_commit(lambda: done.append("never"), using=using)
        raise RuntimeError
    with tree.turn():
        pass
    assert done == [False]


def test_in_a_transaction_it_is_a_part_of_it(tree, using):
    with transaction.atomic(using=using):
        with tree.turn():
            tree.grow(tree.top(), [received(0)], AT)
        with pytest.raises(RuntimeError), tree.turn():
            tree.grow(tree.top(), [received(1)], AT)
            raise RuntimeError
        assert tree.top().size == 1
    assert tree.top().size == 1


def test_a_turn_within_a_turn_is_a_part_of_which_nothing_stays_if_it_fails(tree, using):
    done = []
    with tree.turn():
        with tree.turn():
            tree.grow(tree.top(), [received(0)], AT)
            transaction.on_commit(lambda: done.append("kept"), using=using)
        with pytest.raises(RuntimeError), tree.turn():
            tree.grow(tree.top(), [received(1)], AT)
            transaction.on_commit(lambda: done.append("never"), using=using)
            raise RuntimeError
        with tree.turn():
            assert tree.top().size == 1
            tree.grow(tree.top(), [received(2)], AT)
            transaction.set_rollback(True, using=using)
        assert (tree.top().size, done) == (1, [])
        with tree.turn():
            tree.grow(tree.top(), [received(3)], AT)
    assert (tree.top().size, done) == (2, ["kept"])


def test_a_part_that_cannot_be_taken_back_takes_the_whole_turn_with_it(tree, using):
    with pytest.raises(DatabaseError), tree.turn():
        tree.grow(tree.top(), [received(0)], AT)
        with tree.turn():
            tree.grow(tree.top(), [received(1)], AT)
            connections[using].connection.close()
    assert tree.top().size == 0


def test_where_it_was_said_that_nothing_is_to_stay_nothing_stays(tree, using):
    with tree.turn():
        tree.grow(tree.top(), [received(0)], AT)
        transaction.set_rollback(True, using=using)
    assert tree.top().size == 0


def test_a_connection_that_is_lost_in_a_turn_is_opened_anew(tree, using):
    with pytest.raises(DatabaseError), tree.turn():
        tree.grow(tree.top(), [received(0)], AT)
        connections[using].connection.close()
    assert tree.top().size == 0
    with tree.turn():
        tree.grow(tree.top(), [received(0)], AT)
    assert tree.top().size == 1


def test_a_commit_that_fails_takes_all_back(tree, using, monkeypatch):
    class Failing:
        """A connection whose disk is full when it counts."""

        def __init__(self, real):
            self._real = real

        def __getattr__(self, name):
            return getattr(self._real, name)

        def commit(self):
            raise connections[using].Database.OperationalError("database or disk is full")

    with pytest.raises(OperationalError, match="full"), tree.turn():
        tree.grow(tree.top(), [received(0)], AT)
        connections[using].connection = Failing(connections[using].connection)
    connections[using].connection = connections[using].connection._real
    assert tree.top().size == 0
    assert not connections[using].in_atomic_block


def test_two_records_in_one_database_do_not_wait_for_each_other_by_name(using):
    from answerable.site.store.tables import Tree

    other = Tree(using, entries="answerable_entry", heads="answerable_head", lock=7)
    with record_in(using)._tree.turn():
        assert not other.is_mine
