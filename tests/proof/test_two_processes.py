"""A register and a witness as two processes: what the one rewrites, the other refuses, and can say where it was."""

import pytest

from tests.proof.conftest import Two

FEW, MANY = 20, 1_000


def test_every_head_is_cosigned_and_a_rewrite_is_refused_and_found(two):
    cosigned_then_rewritten(two, FEW, at=7)


@pytest.mark.slow
def test_a_thousand_heads_are_cosigned_and_a_rewrite_is_refused_and_found(two):
    cosigned_then_rewritten(two, MANY, at=613)


def cosigned_then_rewritten(two: Two, count: int, *, at: int) -> None:
    assert two.register("write", count) == [f"{n} cosigned" for n in range(1, count + 1)]
    seen = two.seen(lambda register: register["mirrored"] == count)
    assert (seen["count"], seen["latest"]["size"], seen["refused"]) == (count, count, [])

    two.register("rewrite", at)
    assert "another head" in two.command("checkpoint", gives=1)
    assert two.register("write", 1) == [f"{count + 1} unlike"]

    seen = two.seen(lambda register: all(no["first_changed"] is not None for no in register["refused"]))
    assert [(no["size"], no["first_changed"]) for no in seen["refused"]] == [(count + 1, at), (count, at)]
    assert (seen["count"], seen["latest"]["size"]) == (count, count)
    assert f"The first entry that was changed is {at}." in two.page()

    copy = two.folder / "copy"
    two.command("export", copy)
    assert two.command("verify", copy, gives=0), "nothing in the register itself contradicts it"
    assert f"ntry {at} " in two.command("verify", copy, "--kept", two.office, gives=1)


def test_an_old_copy_put_back_and_continued_is_caught(two):
    two.register("write", 12)
    two.register("write", 4)
    two.seen(lambda register: register["mirrored"] == 16)
    two.register("cut", 12)
    assert "entries that were there are missing here" in two.command("checkpoint", gives=1)
    two.register("write", 3)
    assert two.register("write", 3)[-1] == "18 unlike"
    refused = two.seen(lambda register: register["refused"][0]["first_changed"] is not None)["refused"]
    assert refused[0]["first_changed"] == 12
