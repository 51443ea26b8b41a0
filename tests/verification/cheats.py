"""One honest register told in several ways, and every way we could think of to cheat with it; each a frozen vector.

`python -m tests.verification.cheats` writes the vectors that are not there yet into tests/vectors/registers; those that
are there are never written again.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from answerable.record import leaf_hash
from tests.verification.forge import (
    ASSEMBLY,
    BODY,
    IMPOSTOR,
    MALLORY,
    NEXT,
    SIZES,
    UNION,
    WORDS,
    Forged,
    base64,
    canonical,
    note,
    root,
    signed,
    with_blob,
)

FOLDER = Path(__file__).parents[1] / "vectors" / "registers"
ORDER = 2**252 + 27742317777372353535851937790883648493
HONEST = Forged.honest()


@dataclass
class Told:
    """A register as it is handed over, and what the one who checks it holds: keys, copies; `index` is what is found."""

    parts: dict[str, bytes]
    index: int | None = None
    keys: list[str] = field(default_factory=lambda: [str(BODY.verifier)])
    witness_keys: list[str] = field(default_factory=list)
    quorum: int | None = None
    kept: list[str] = field(default_factory=list)
    kept_leaves: bytes = b""


GOOD: dict[str, Callable[[], Told]] = {}
BAD: dict[str, Callable[[], Told]] = {}


def good(make: Callable[[], Told]) -> Callable[[], Told]:
    GOOD[make.__name__.replace("_", "-")] = make
    return make


def bad(make: Callable[[], Told]) -> Callable[[], Told]:
    BAD[make.__name__.replace("_", "-")] = make
    return make


def told(forged: Forged, index: int | None = None, **held: object) -> Told:
    return Told(forged.parts(), index, **held)


def changed(parts: dict[str, bytes], name: str, old: bytes, new: bytes) -> dict[str, bytes]:
    assert old in parts[name], (name, old)
    return parts | {name: parts[name].replace(old, new, 1)}


def keys(*made) -> list[str]:
    return [str(key.verifier) for key in made]


def recounted(lines: list[bytes]) -> list[bytes]:
    """The lines with their places written anew, so that they run from 0 again."""
    return [canonical(json.loads(line) | {"index": n}) for n, line in enumerate(lines)]


OTHER = HONEST.with_line(6, b"C-2026-0006", b"C-1999-0006")
HEADS = [HONEST.head(size) for size in SIZES]


# -- good ------------------------------------------------------------------------------------------


@good
def as_written():
    """Signed by the body, and by two witnesses whom the reader trusts."""
    return told(HONEST, witness_keys=keys(ASSEMBLY, UNION))


@good
def in_one_file():
    """The same in one file of entries."""
    return told(replace(HONEST, width=65_536))


@good
def one_entry_a_file():
    """The same with every entry in a file of its own."""
    return told(replace(HONEST, width=1))


@good
def with_papers():
    """With the paper that its first entry knows."""
    return told(replace(HONEST, extra=papers()))


@good
def unsigned():
    """Signed by nobody, which must be said; the reader holds no key."""
    text = HONEST.head().split("\n\n")[0] + "\n"
    return told(replace(HONEST, checkpoint=text, named=(), earlier=[]), keys=[])


@good
def empty():
    """A register of nothing."""
    return told(replace(HONEST, lines=[], earlier=[]))


@good
def signed_by_two_keys():
    """While its key is changed, both sign; the reader holds only the one that comes."""
    both = replace(HONEST, keys=(BODY, NEXT), named=(BODY, NEXT))
    return told(both, keys=keys(NEXT))


@good
def signed_by_a_stranger_too():
    """Somebody unknown signed as well, which is passed over."""
    return told(replace(HONEST, keys=(BODY, MALLORY)))


@good
def one_witness_of_two():
    """One of two witnesses signed, and the reader asks for one."""
    return told(replace(HONEST, keys=(BODY, UNION)), witness_keys=keys(ASSEMBLY, UNION), quorum=1)


@good
def continues_what_was_kept():
    """The reader kept three earlier checkpoints and the hashes of seven entries."""
    return told(HONEST, kept=HEADS[:3], kept_leaves=b"".join(HONEST.hashes[:7]))


@good
def two_heads_in_one_file():
    """Two checkpoints of the same size, signed at different times, that agree."""
    return told(replace(HONEST, earlier=[*[HONEST.head(s, BODY) for s in SIZES], HONEST.head(10, BODY)]))


# -- entries ---------------------------------------------------------------------------------------


def papers(
    content: bytes = WORDS.content, salt: bytes = WORDS.salt, name: str | None = None
) -> dict[str, bytes]:
    digest = name or sha256(salt + content).hexdigest()
    about = {"about": WORDS.about, "media": WORDS.media, "salt": salt.hex(), "is_public": False}
    return {f"papers/{digest}": content, f"papers/{digest}.json": canonical(about)}


def spelled(old: bytes, new: bytes, at: int = 6) -> Told:
    """An entry in other bytes, with hashes, roots and signatures made to agree, as only its owner can."""
    return told(HONEST.with_line(at, old, new), at)


@bad
def flipped_byte():
    """One letter of an entry."""
    return Told(changed(HONEST.parts(), "entries/000001.jsonl", b"C-2026-0006", b"C-2026-0007"), 6)


@bad
def flipped_byte_and_its_hash():
    """One letter of an entry, with the hash written beside it."""
    parts = replace(OTHER, checkpoint=HEADS[-1], earlier=[HONEST.head(s, BODY) for s in SIZES[:-1]]).parts()
    return Told(parts, 5)


@bad
def flipped_hash():
    """One of the hashes written beside the entries."""
    hashes = [*HONEST.hashes[:3], leaf_hash(b"other"), *HONEST.hashes[4:]]
    return told(replace(HONEST, leaves=hashes), 3)


@bad
def dropped_tail():
    """The last three entries."""
    return told(
        replace(HONEST, lines=HONEST.lines[:7], leaves=HONEST.hashes, checkpoint=HEADS[-1], earlier=[]), 7
    )


@bad
def dropped_tail_and_hashes():
    """The last three entries, with their hashes."""
    return told(replace(HONEST, lines=HONEST.lines[:7], checkpoint=HEADS[-1], earlier=[]), 7)


@bad
def dropped_file():
    """A whole file of entries, with its hashes."""
    parts = HONEST.parts()
    del parts["entries/000001.jsonl"], parts["leaves/000001.bin"]
    return Told(parts, 4)


@bad
def dropped_everything():
    """All entries."""
    return told(replace(HONEST, lines=[], checkpoint=HEADS[-1], earlier=[]), 0)


@bad
def removed_entry():
    """One entry in the middle, with all places written anew; the checkpoint is the old one."""
    lines = recounted([*HONEST.lines[:4], *HONEST.lines[5:]])
    return told(replace(HONEST, lines=lines, checkpoint=HEADS[-1], earlier=[]), 9)


@bad
def removed_entry_not_recounted():
    """One entry in the middle, and everything else signed anew."""
    return told(replace(HONEST, lines=[*HONEST.lines[:4], *HONEST.lines[5:]], earlier=[]), 4)


@bad
def swapped_pair():
    """Two entries that changed places, and everything signed anew."""
    lines = [*HONEST.lines]
    lines[3], lines[7] = lines[7], lines[3]
    return told(replace(HONEST, lines=lines), 3)


@bad
def entry_twice():
    """One entry that stands twice, and everything signed anew."""
    return told(replace(HONEST, lines=[*HONEST.lines[:5], HONEST.lines[4], *HONEST.lines[5:]]), 5)


@bad
def entry_beyond_the_checkpoint():
    """One entry more than is signed for, with its hash."""
    more = HONEST.lines[0].replace(b'"index":0', b'"index":10')
    return told(replace(HONEST, lines=[*HONEST.lines, more], checkpoint=HEADS[-1]), 10)


@bad
def place_of_another():
    """An entry that says it is at another place."""
    return spelled(b'"index":6', b'"index":7')


@bad
def place_as_words():
    """An entry whose place is a string."""
    return spelled(b'"index":6', b'"index":"6"')


@bad
def place_as_yes():
    """An entry whose place is `true`, which many a reader takes for 1."""
    return spelled(b'"index":1', b'"index":true', at=1)


@bad
def space_in_an_entry():
    """A space that means nothing."""
    return spelled(b'"index":6', b'"index": 6')


@bad
def names_out_of_order():
    """Fields in another order than the canonical one."""
    return spelled(b'"kind":"Received","origin":"old.csv:6",', b'"origin":"old.csv:6","kind":"Received",')


@bad
def facts_out_of_order():
    """Facts in another order than the canonical one."""
    return spelled(b'"channel":"web","complaint":"CP-2026-6"', b'"complaint":"CP-2026-6","channel":"web"')


@bad
def named_twice():
    """A field that stands twice: one reader takes the first, another the last."""
    return spelled(b'{"actor":"P-7",', b'{"actor":"P-8","actor":"P-7",')


@bad
def fact_named_twice():
    """A fact that stands twice."""
    return spelled(b'"channel":"web"', b'"channel":"web","channel":"web"')


@bad
def fraction():
    """A number with a fraction."""
    return spelled(b'"channel":"web"', b'"channel":6.5')


@bad
def exponent():
    """A whole number written with an exponent."""
    return spelled(b'"channel":"web"', b'"channel":6e1')


@bad
def not_a_number():
    """NaN, which is no JSON."""
    return spelled(b'"channel":"web"', b'"channel":NaN')


@bad
def number_too_large():
    """A number that some readers read as another: 2 to the power of 53."""
    return spelled(b'"channel":"web"', b'"channel":9007199254740992')


@bad
def minus_nought():
    """Nought with a minus sign."""
    return spelled(b'"channel":"web"', b'"channel":-0')


@bad
def leading_zero():
    """A number with a zero before it."""
    return spelled(b'"channel":"web"', b'"channel":07')


@bad
def escaped_letter():
    """A letter written as an escape, which reads the same and hashes otherwise."""
    return spelled(b'"channel":"web"', b'"channel":"we\\u0062"')


@bad
def letter_of_another_alphabet():
    """A Cyrillic letter that looks like a Latin one."""
    return spelled(b"C-2026-0006", "С-2026-0006".encode())


@bad
def no_text_at_all():
    """A byte that is no UTF-8."""
    return spelled(b'"channel":"web"', b'"channel":"w\xffb"')


@bad
def two_lines_in_one():
    """Two lines that are two entries only when they are joined."""
    first, second = HONEST.lines[5] + b',{"index":6,"x":[{}', b'{"y":0}]}'
    return told(replace(HONEST, lines=[*HONEST.lines[:5], first, second, *HONEST.lines[7:]]), 5)


@bad
def entry_in_a_list():
    """A list in place of an entry."""
    return told(HONEST.with_line(6, b"{", b"[{"), 6)


@bad
def facts_within_facts():
    """A fact that is an object."""
    return spelled(b'"channel":"web"', b'"channel":{"web":"web"}')


@bad
def list_of_numbers():
    """A list of anything but strings."""
    return spelled(b'"channel":"web"', b'"channel":[1,2]')


@bad
def field_missing():
    """An entry that does not say who acted."""
    return spelled(b'{"actor":"P-7",', b"{")


@bad
def field_too_many():
    """A field that an entry does not have."""
    return spelled(b'"v":1}', b'"v":1,"x":1}')


@bad
def another_version():
    """An entry of a version that there is not."""
    return spelled(b'"v":1}', b'"v":2}')


@bad
def version_as_yes():
    """A version that is `true`."""
    return spelled(b'"v":1}', b'"v":true}')


@bad
def actor_as_number():
    """An actor that is no string."""
    return spelled(b'"actor":"P-7"', b'"actor":7')


@bad
def salt_too_short():
    """A salt of 31 digits, so that the entry is guessed more easily."""
    return spelled(b'"salt":"0', b'"salt":"')


@bad
def salt_in_capitals():
    """A salt in other letters than it is written in."""
    return spelled(b'"salt":"00000000000000000000000000000006"', b'"salt":"0000000000000000000000000000000A"')


@bad
def set_back():
    """An entry that says it was recorded before the one above it, with everything signed anew."""
    return told(HONEST.with_line(6, b'"recorded_at":"2026-03-02T11', b'"recorded_at":"2026-03-01T11'), 6)


@bad
def set_back_at_the_start_of_a_file():
    """The same, at the first entry of a file."""
    return told(HONEST.with_line(4, b'"recorded_at":"2026-03-02T10', b'"recorded_at":"2026-03-01T10'), 4)


@bad
def moment_spelled_otherwise():
    """A moment in another spelling, that does not compare as text."""
    return spelled(b"00.000000Z", b"00.00000Z")


@bad
def ends_of_lines_of_another_system():
    """Carriage returns at the ends of lines."""
    return told(replace(HONEST, lines=[line + b"\r" for line in HONEST.lines]), 0)


@bad
def last_line_not_ended():
    """A last entry without the newline that ends it."""
    parts = HONEST.parts()
    return Told(parts | {"entries/000002.jsonl": parts["entries/000002.jsonl"][:-1]}, 9)


@bad
def blank_line():
    """An empty line between two entries."""
    return told(replace(HONEST, lines=[*HONEST.lines[:2], b"", *HONEST.lines[2:]]), 2)


# -- checkpoints and signatures --------------------------------------------------------------------


@bad
def forged_root():
    """Entries, hashes and root written anew, beneath the old signature."""
    first = HEADS[-1].split("\n\n", 1)
    text = note(10, root(OTHER.hashes), BODY).split("\n\n")[0]
    return told(replace(OTHER, checkpoint=f"{text}\n\n{first[1]}", earlier=[]))


@bad
def signature_taken_off():
    """A register whose signature was taken off, though it names its key."""
    text = OTHER.head().split("\n\n")[0] + "\n"
    return told(replace(OTHER, checkpoint=text, earlier=[]), keys=[])


@bad
def signature_flipped():
    """One bit of the body's signature."""
    return told(replace(HONEST, checkpoint=with_blob(HEADS[-1], 0, lambda b: b[:-1] + bytes([b[-1] ^ 1]))))


@bad
def signature_of_another_spelling():
    """The body's signature with the order of the group added to its second half, which sloppy readers take."""

    def add(blob: bytes) -> bytes:
        return blob[:32] + (int.from_bytes(blob[32:], "little") + ORDER).to_bytes(32, "little")

    return told(replace(HONEST, checkpoint=with_blob(HEADS[-1], 0, add)))


@bad
def key_of_small_order():
    """A key under which one signature fits every text, named as the body's own."""
    from base64 import b64encode

    public = bytes([1]) + bytes(31)
    name = BODY.name
    id = sha256(name.encode() + b"\n\x01" + public).digest()[:4]
    blob = b64encode(id + public + bytes(32)).decode()
    text = HONEST.head().split("\n\n")[0]
    weak = f"{name}+{id.hex()}+{b64encode(bytes([1]) + public).decode()}"
    forged = replace(HONEST, checkpoint=f"{text}\n\n— {name} {blob}\n", earlier=[])
    return told(replace(forged, register={"keys": [weak], "witnesses": []}), keys=[weak])


@bad
def signed_by_another():
    """Written anew and signed by a key of another under the body's name; the reader holds the body's key."""
    return told(replace(OTHER, keys=(IMPOSTOR,), named=(IMPOSTOR,), earlier=[]))


@bad
def signed_by_a_key_of_another_name():
    """Written anew and signed by Mallory's key, which is named in the register as if it were the body's."""
    return told(replace(OTHER, keys=(MALLORY,), named=(MALLORY,), earlier=[]), keys=[])


@bad
def signed_only_by_witnesses():
    """A checkpoint that the body did not sign."""
    text = HONEST.head().split("\n\n")[0] + "\n"
    lines = [
        line
        for line in HONEST.head().splitlines(keepends=True)
        if line.startswith("— ") and BODY.name not in line
    ]
    return told(replace(HONEST, checkpoint=text + "\n" + "".join(lines)), keys=[])


@bad
def of_another_register():
    """The checkpoint of another register, rightly signed by that one's key."""
    other = note(10, root(HONEST.hashes), MALLORY, origin=MALLORY.name)
    return told(replace(HONEST, checkpoint=other, named=(MALLORY,), earlier=[]))


@bad
def key_whose_id_is_not_its_own():
    """A key in register.json with one letter of its id changed."""
    key = str(BODY.verifier).replace("+c", "+d", 1)
    return told(replace(HONEST, register={"keys": [key]}))


@bad
def older_checkpoint():
    """A checkpoint from before the last entries, which stand there all the same."""
    return told(replace(HONEST, checkpoint=HEADS[2], earlier=[]), 9)


@bad
def checkpoint_of_more():
    """A checkpoint of more entries than there are."""
    return told(replace(HONEST, checkpoint=note(12, root(HONEST.hashes), BODY)), 10)


@bad
def size_spelled_otherwise():
    """A size with a zero before it, rightly signed."""
    text = f"{BODY.name}\n010\n{base64(root(HONEST.hashes))}\n"
    return told(replace(HONEST, checkpoint=str(_note(text)), earlier=[]))


@bad
def root_spelled_otherwise():
    """A root in base64 with bits left over, rightly signed."""
    written = base64(root(HONEST.hashes))
    assert written.endswith("c=") or written[-2] != "="
    spare = written[:-2] + chr(ord(written[-2]) + 1) + "="
    return told(replace(HONEST, checkpoint=str(_note(f"{BODY.name}\n10\n{spare}\n")), earlier=[]))


@bad
def root_too_short():
    """A root of 31 bytes, rightly signed."""
    text = f"{BODY.name}\n10\n{base64(root(HONEST.hashes)[:31])}\n"
    return told(replace(HONEST, checkpoint=str(_note(text)), earlier=[]))


@bad
def note_cut_short():
    """A checkpoint without its last newline."""
    return told(replace(HONEST, checkpoint=HEADS[-1][:-1]))


@bad
def note_with_a_control_character():
    """A carriage return in the checkpoint, rightly signed."""
    from answerable.record import Signature

    text = HONEST.head().split("\n\n")[0].replace("\n", "\r\n") + "\r\n"
    made = BODY._private.sign(text.encode())
    return told(
        replace(
            HONEST, checkpoint=f"{text}\n{Signature(BODY.name, BODY.verifier.key_id, made)}\n", earlier=[]
        )
    )


@bad
def witness_missing():
    """A witness whom the reader trusts has not signed."""
    return told(replace(HONEST, keys=(BODY, ASSEMBLY)), witness_keys=keys(ASSEMBLY, UNION))


@bad
def witness_seen_later():
    """A witness's moment changed by a second."""
    later = with_blob(HEADS[-1], 1, lambda b: (int.from_bytes(b[:8], "big") + 1).to_bytes(8, "big") + b[8:])
    return told(replace(HONEST, checkpoint=later), witness_keys=keys(ASSEMBLY))


@bad
def witness_counted_twice():
    """One witness signed twice, and the reader asks for two."""
    text = HONEST.head().split("\n\n")[0] + "\n"
    twice = signed(text, BODY, ASSEMBLY) + f"{ASSEMBLY.cosign(text, 1_772_445_700)}\n"
    return told(replace(HONEST, checkpoint=twice), witness_keys=keys(ASSEMBLY, UNION), quorum=2)


@bad
def witness_saw_another():
    """A witness's signature on another checkpoint, pasted beneath this one."""
    text = OTHER.head(10, BODY)
    seen = next(line for line in HEADS[-1].splitlines() if line.startswith(f"— {ASSEMBLY.name}"))
    return told(replace(OTHER, checkpoint=f"{text}{seen}\n"), witness_keys=keys(ASSEMBLY))


@bad
def key_of_the_body_as_witness():
    """The body signs for itself where a witness should."""
    return told(replace(HONEST, keys=(BODY,)), witness_keys=keys(ASSEMBLY), keys=keys(BODY))


@bad
def earlier_checkpoint_of_another_tree():
    """An earlier checkpoint, rightly signed, of other entries than these: the body showed two records."""
    earlier = [HONEST.head(2, BODY), note(5, leaf_hash(b"other"), BODY), HONEST.head(9, BODY)]
    return told(replace(HONEST, earlier=earlier), 2)


@bad
def earlier_checkpoint_not_signed():
    """An earlier checkpoint signed by somebody else."""
    earlier = [HONEST.head(2, BODY), note(5, root(HONEST.hashes[:5]), MALLORY)]
    return told(replace(HONEST, earlier=earlier))


@bad
def earlier_checkpoint_of_later():
    """An earlier checkpoint that is of more entries than the last one."""
    forged = replace(HONEST, lines=HONEST.lines[:9], checkpoint=HEADS[2], earlier=[HEADS[-1]])
    return told(forged)


@bad
def earlier_checkpoint_of_another_register():
    """An earlier checkpoint of another register."""
    earlier = [note(5, root(HONEST.hashes[:5]), MALLORY, origin=MALLORY.name)]
    return told(replace(HONEST, earlier=earlier, named=(BODY, ASSEMBLY, UNION, MALLORY)))


# -- against what was kept -------------------------------------------------------------------------


@bad
def written_anew_by_its_owner():
    """Everything written anew and rightly signed: only the checkpoints that were kept tell it."""
    return told(OTHER, 5, kept=HEADS)


@bad
def written_anew_by_its_owner_and_hashes_kept():
    """The same, where the hashes of the entries were kept too: they tell which."""
    return told(OTHER, 6, kept=HEADS, kept_leaves=b"".join(HONEST.hashes))


@bad
def continued_from_an_old_copy():
    """An old copy put back and continued: other entries than those that were kept."""
    lines = [*HONEST.lines[:5], *(line.replace(b"C-2026", b"C-2027") for line in HONEST.lines[5:])]
    return told(replace(HONEST, lines=lines), 5, kept=HEADS)


@bad
def put_back_from_an_old_copy():
    """An old copy put back: fewer entries than were kept."""
    forged = replace(HONEST, lines=HONEST.lines[:5], earlier=[HONEST.head(2, BODY)])
    return told(forged, 5, kept=[HEADS[-1]])


@bad
def kept_of_another_register():
    """What was kept is of another register, and says nothing of this one."""
    return told(HONEST, kept=[note(10, root(HONEST.hashes), MALLORY, origin=MALLORY.name)])


# -- the other files -------------------------------------------------------------------------------


@bad
def file_slipped_in():
    """A file that nobody wrote."""
    return Told(HONEST.parts() | {"letter.txt": b"trust me"})


@bad
def entries_file_slipped_in():
    """A file of entries beyond those that the checkpoint speaks of."""
    parts = HONEST.parts()
    return Told(parts | {"entries/000009.jsonl": parts["entries/000000.jsonl"]})


@bad
def hashes_missing():
    """The hashes of a file of entries."""
    parts = HONEST.parts()
    del parts["leaves/000001.bin"]
    return Told(parts)


@bad
def paper_changed():
    """Other words on a paper, with its digest in the list made to agree."""
    return told(replace(HONEST, extra=papers(content=b"She took nothing.", name=WORDS.digest)))


@bad
def paper_with_another_salt():
    """Other words and another salt, under their own digest, which no entry knows."""
    return told(replace(HONEST, extra=papers(content=b"She took nothing.", salt=bytes(16))))


@bad
def paper_without_its_salt():
    """A paper with nothing beside it that tells its salt."""
    extra = papers()
    del extra[f"papers/{WORDS.digest}.json"]
    return told(replace(HONEST, extra=extra))


@bad
def checkpoints_taken_away():
    """The earlier checkpoints emptied, without the list of files being changed."""
    return Told(HONEST.parts() | {"checkpoints.jsonl": b""})


@bad
def another_format():
    """A format that there is not."""
    return told(replace(HONEST, register={"format": "answerable-register/3"}))


@bad
def files_of_three():
    """Files of three entries, which are no subtrees."""
    return told(replace(HONEST, width=3))


@bad
def register_named_twice():
    """register.json with its keys twice: one reader takes the first, another the last."""
    keys_first = canonical({"keys": list(keys(MALLORY))})[1:-1]
    return Told(changed(HONEST.parts(), "register.json", b'{"body"', b"{" + keys_first + b',"body"'), keys=[])


@bad
def part_outside_the_folder():
    """A part that lies outside the folder."""
    digest = sha256(b"").hexdigest()
    parts = json.loads(HONEST.parts()["register.json"])["parts"]
    return told(replace(HONEST, register={"parts": parts | {"../outside": digest}}))


def _note(text: str) -> str:
    """A text signed by the body that is no good checkpoint."""
    from answerable.record import Note

    return str(Note(text, (BODY.sign(text),)))


# -- frozen ----------------------------------------------------------------------------------------


def frozen(made: Told, why: str, *, is_good: bool) -> bytes:
    """A vector as it is kept: files as text, or as hex where they are none."""
    plain = {
        "why": why,
        "ok": is_good,
        "index": made.index,
        "keys": made.keys,
        "witness_keys": made.witness_keys,
        "quorum": made.quorum,
        "kept": made.kept,
        "kept_leaves": made.kept_leaves.hex(),
        "files": {name: _text(content) for name, content in sorted(made.parts.items())},
    }
    return json.dumps(plain, indent=1, ensure_ascii=False).encode() + b"\n"


def _text(content: bytes) -> str | dict[str, str]:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return {"hex": content.hex()}
    return {"hex": content.hex()} if "\x00" in text else text


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
