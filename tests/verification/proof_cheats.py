"""The honest proof of a published file, and every way we could think of to cheat with one; each a frozen vector.

`python -m tests.verification.proof_cheats` writes the vectors that are not there yet into tests/vectors/proofs.
"""

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from answerable.record import Attested, Event, MemoryRecord, Paper, begin, leaf_hash, oversight, prove
from tests.histories import AT, received
from tests.verification.forge import (
    ASSEMBLY,
    BODY,
    IMPOSTOR,
    MALLORY,
    UNION,
    canonical,
    note,
    record,
    root,
    under,
)

FOLDER = Path(__file__).parents[1] / "vectors" / "proofs"


@dataclass
class Shown:
    """A file and its proof as they are handed over, and the keys that the one who checks it holds."""

    content: bytes
    proof: dict[str, Any]
    keys: list[str] = field(default_factory=lambda: [str(BODY.verifier)])
    witness_keys: list[str] = field(default_factory=list)
    quorum: int | None = None


GOOD: dict[str, Callable[[], Shown]] = {}
BAD: dict[str, Callable[[], Shown]] = {}


def good(make: Callable[[], Shown]) -> Callable[[], Shown]:
    GOOD[make.__name__.replace("_", "-")] = make
    return make


def bad(make: Callable[[], Shown]) -> Callable[[], Shown]:
    BAD[make.__name__.replace("_", "-")] = make
    return make


def content(known_at: int = 5, of: str | None = None) -> bytes:
    """A report with one figure, made from the first entries of the record."""
    of = of or root(list(record().leaves(until=known_at))).hex()
    return canonical({"blocks": [{"block": "FigureBlock", "released": {"known_at": known_at, "root": of}}]})


@cache
def published(known_at: int = 5, of: str | None = None) -> tuple[MemoryRecord, Paper]:
    """The record of ten entries, one that publishes a report, and two more."""
    made = record()
    paper = Paper(content(known_at, of), "M-1", "application/json", bytes(16), is_public=True)
    head = made.head()
    facts = oversight.Published(
        report="0" * 64, files=(paper.digest,), formats=("json",), known_at=head.size, root=head.root
    )
    event = Event(subject="M-1", facts=facts, happened_on=date(2026, 3, 3), actor="P-1")
    made.append([event], after=10, at=AT + timedelta(days=1), papers=[paper])
    made.append([received(20), received(21)], after=11, at=AT + timedelta(days=2))
    return made, paper


def honest(
    *sizes: int, attested: Attested | None = None, of: tuple[MemoryRecord, Paper] | None = None
) -> Shown:
    whole, paper = of or published()
    attested = attested or under(whole, BODY, ASSEMBLY, UNION)
    file = {"format": "json", "digest": paper.digest, "salt": paper.salt.hex(), "media": paper.media}
    proof = {
        "format": "answerable-published/2",
        "body": "guild",
        "files": [file],
        "inclusion": prove(whole, 10, attested),
        "beginnings": [begin(whole, size, attested) for size in sizes or (5, 10)],
    }
    return Shown(paper.content, proof)


def changed(change: Callable[[dict[str, Any]], object], **held: Any) -> Shown:
    shown = honest()
    shown.proof = copy.deepcopy(shown.proof)
    change(shown.proof)
    for name, value in held.items():
        setattr(shown, name, value)
    return shown


def inner(**facts: Any) -> Shown:
    return changed(lambda proof: proof["inclusion"].update(facts))


# -- good ------------------------------------------------------------------------------------------


@good
def as_made():
    """A report, signed for by the body and two witnesses."""
    shown = honest()
    shown.witness_keys = [str(ASSEMBLY.verifier), str(UNION.verifier)]
    return shown


@good
def at_the_head():
    """A checkpoint whose last entry publishes the report."""
    whole, _ = published()
    head = Attested(note(11, root(list(whole.leaves(until=11))), BODY), (str(BODY.verifier),))
    return honest(attested=head)


@good
def signed_by_nobody():
    """A checkpoint that nobody has signed, which must be said; the reader holds no key."""
    whole, _ = published()
    shown = honest(attested=Attested(note(13, root(list(whole.leaves())), BODY).split("\n\n")[0] + "\n"))
    shown.keys = []
    return shown


# -- bad -------------------------------------------------------------------------------------------


@bad
def one_byte_of_the_file():
    """One byte of the file."""
    shown = honest()
    shown.content = shown.content.replace(b"FigureBlock", b"FigureBlocK")
    return shown


@bad
def salted_anew():
    """Another file, with its own digest under the same salt: no entry published it."""
    other = b'{"blocks":[]}'
    digest = sha256(bytes(16) + other).hexdigest()
    return changed(lambda proof: proof["files"][0].update(digest=digest), content=other)


@bad
def entry_changed():
    """The entry tells the digest of another file."""
    other = b'{"blocks":[]}'
    digest, was = sha256(bytes(16) + other).hexdigest(), published()[1].digest
    entry = honest().proof["inclusion"]["entry"].replace(was, digest)

    def change(proof: dict[str, Any]) -> None:
        proof["files"][0]["digest"] = digest
        proof["inclusion"]["entry"] = entry

    return changed(change, content=other)


@bad
def entry_of_another_kind():
    """An entry that is in the record, has the digest as a fact, and publishes nothing."""
    whole, paper = record(), published()[1]
    whole.append([received(20, words=paper.digest)], after=10, at=AT + timedelta(days=1))
    attested = under(whole, BODY)
    shown = changed(lambda proof: proof.update(inclusion=prove(whole, 10, attested)))
    shown.proof["beginnings"] = [begin(whole, size, attested) for size in (5, 10)]
    return shown


@bad
def place_of_another_entry():
    """The place of another entry."""
    return inner(index=9)


@bad
def place_as_words():
    """The place as a string."""
    return inner(index="10")


@bad
def path_cut_short():
    """A path without its last step."""
    return inner(path=honest().proof["inclusion"]["path"][:-1])


@bad
def path_with_a_step_more():
    """A path with a step more."""
    return inner(path=[*honest().proof["inclusion"]["path"], "00" * 32])


@bad
def path_with_a_step_changed():
    """A path with one step changed."""
    return inner(path=["00" * 32, *honest().proof["inclusion"]["path"][1:]])


@bad
def checkpoint_of_another_tree():
    """A checkpoint that the body signed, of another tree."""
    return inner(checkpoint=note(13, leaf_hash(b"other"), BODY, ASSEMBLY))


@bad
def checkpoint_signed_by_another():
    """A checkpoint signed by a key of another under the body's name, which comes with it."""
    whole, _ = published()
    return honest(attested=under(whole, IMPOSTOR))


@bad
def checkpoint_of_another_register():
    """The checkpoint of another register, with its key."""
    whole, _ = published()
    text = note(13, root(list(whole.leaves())), MALLORY, origin=MALLORY.name)
    return honest(attested=Attested(text, (str(MALLORY.verifier),)))


@bad
def signature_taken_off():
    """A checkpoint whose signatures were taken off, though the proof names its key."""
    text = honest().proof["inclusion"]["checkpoint"].split("\n\n")[0] + "\n"
    shown = inner(checkpoint=text)
    shown.keys = []
    return shown


@bad
def signature_flipped():
    """One letter of a signature."""
    text = honest().proof["inclusion"]["checkpoint"]
    at = text.index("— ") + len(f"— {BODY.name} ") + 20
    return inner(checkpoint=text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :])


@bad
def witness_missing():
    """A checkpoint that the reader's witness has not signed."""
    whole, _ = published()
    shown = honest(attested=under(whole, BODY, ASSEMBLY))
    shown.witness_keys = [str(UNION.verifier)]
    return shown


@bad
def figure_of_another_record():
    """A figure that names a root which the record never had."""
    return honest(of=published(5, "ab" * 32))


@bad
def figure_whose_beginning_is_not_shown():
    """A figure of five entries, and nothing that shows what the record was then."""
    return honest(10)


@bad
def report_whose_beginning_is_not_shown():
    """The entry says that the report was made at ten entries, and nothing shows what the record was then."""
    return honest(5)


@bad
def beginning_of_another_tree():
    """A beginning with another root."""
    return changed(lambda proof: proof["beginnings"].append({**proof["beginnings"][0], "root": "ab" * 32}))


@bad
def beginning_of_another_size():
    """A beginning of six entries with the root of five."""
    return changed(lambda proof: proof["beginnings"].append({**proof["beginnings"][0], "size": 6}))


@bad
def beginning_with_a_path_cut_short():
    """A beginning without the last step of its path."""
    return changed(lambda proof: proof["beginnings"][0]["path"].pop())


@bad
def beginning_longer_than_the_whole():
    """A beginning of more entries than the checkpoint has."""
    return changed(lambda proof: proof["beginnings"].append({"size": 14, "root": "ab" * 32, "path": []}))


@bad
def another_format():
    """A format that there is not."""
    return changed(lambda proof: proof.update(format="answerable-published/3"))


@bad
def no_files():
    """A proof that speaks of no file."""
    return changed(lambda proof: proof.update(files=[]))


def frozen(made: Shown, why: str, *, is_good: bool) -> bytes:
    plain = {
        "why": why,
        "ok": is_good,
        "keys": made.keys,
        "witness_keys": made.witness_keys,
        "quorum": made.quorum,
    }
    plain |= {"content": made.content.hex(), "proof": made.proof}
    return json.dumps(plain, indent=1, ensure_ascii=False).encode() + b"\n"


def main() -> None:
    """Write the vectors that are not there yet."""
    for sort, all_of in (("good", GOOD), ("bad", BAD)):
        (FOLDER / sort).mkdir(parents=True, exist_ok=True)
        for name, make in all_of.items():
            file = FOLDER / sort / f"{name}.json"
            if not file.exists():
                file.write_bytes(frozen(make(), (make.__doc__ or "").strip(), is_good=sort == "good"))


if __name__ == "__main__":
    main()
