"""Whoever waits to write is let in, however many others come after; and is told when it takes too long."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest
from django.db import DatabaseError, connections, transaction

from answerable.site.foundation.trouble import trouble_of


def test_of_many_who_write_without_a_pause_each_gets_in(sqlite_registers):
    with sqlite_registers.new() as using:
        connections[using].settings_dict["OPTIONS"] = {
            **connections[using].settings_dict["OPTIONS"],
            "timeout": 5,
        }

        def write(writer: int) -> int:
            try:
                for _ in range(25):
                    with transaction.atomic(using=using):
                        sleep(0.002)
                return writer
            finally:
                connections[using].close()

        with ThreadPoolExecutor(12) as threads:
            assert sorted(threads.map(write, range(12))) == list(range(12))


def test_who_waits_too_long_is_told_that_another_is_writing(sqlite_registers):
    with sqlite_registers.new() as using:
        connections[using].settings_dict["OPTIONS"] = {
            **connections[using].settings_dict["OPTIONS"],
            "timeout": 0.05,
        }
        other = sqlite3.connect(connections[using].settings_dict["NAME"], isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseError) as told, transaction.atomic(using=using):
            pass
        assert trouble_of(told.value).name == "busy"
        other.execute("ROLLBACK")
        other.close()
        with transaction.atomic(using=using), connections[using].cursor() as cursor:
            assert cursor.execute("PRAGMA busy_timeout").fetchone() == (50,)
