"""What an audit finds that no vector shows: copies kept in every form, proofs, words, and the checker by itself."""

import ast
import json
import random
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.record import (
    Attested,
    CompactRange,
    Kept,
    MemoryRecord,
    Trust,
    Witness,
    audit_export,
    check_proof,
    check_published,
    leaf_hash,
    prove,
    read_kept,
    request,
    single_file,
    write_export,
)
from answerable.record.audit import carried
from answerable.record.audit.exported import entries as form
from answerable.record.audit.exported import subtrees
from answerable.record.audit.exported.quickly import quickly
from answerable.record.audit.faults import Bad
from answerable.record.merkle import consistency_path, root_of
from tests.histories import AT, histories, received, salts
from tests.verification import proof_cheats
from tests.verification.forge import (
    ASSEMBLY,
    BODY,
    MALLORY,
    ORIGIN,
    SEEN,
    SIZES,
    UNION,
    Forged,
    export,
    note,
    record,
    root,
    under,
    write,
)
from tests.verification.vectors import laid_out, names

VECTORS = Path(__file__).parents[2] / "vectors"
HONEST = Forged.honest()
OTHER = HONEST.with_line(6, b"C-2026-0006", b"C-1999-0006")
TRUST = Trust.in_keys([str(BODY.verifier)], [str(ASSEMBLY.verifier)])


@pytest.mark.parametrize("name", sorted(p.name for p in (VECTORS / "exports").iterdir()))
def test_the_museum_of_exports(name):
    """Good and bad exports of the first format: `expected.json` beside each says what an audit must find."""
    expected = json.loads((VECTORS / "exports" / name / "expected.json").read_text())
    found = audit_export(VECTORS / "exports" / name / "register")
    first = found.faults[0].index if found.faults else None
    assert {"ok": found.ok, "size": found.size, "first": first} == expected


# -- what is found, and who vouches ----------------------------------------------------------------


def test_an_export_as_written_passes_and_says_who_vouches(tmp_path):
    whole = export(tmp_path, BODY, ASSEMBLY, UNION, papers=True)
    found = audit_export(tmp_path, trust=TRUST)
    assert (found.ok, found.size, found.root, found.faults) == (True, 10, whole.head().root, ())
    assert found.origin == ORIGIN
    assert [(v.name, v.at, v.is_yours) for v in found.vouchers] == [
        (ORIGIN, None, True),
        ("assembly.example", SEEN, True),
        ("union.example", SEEN + 1, False),
    ]


def test_without_keys_of_ones_own_nobody_is_ones_own_voucher(tmp_path):
    export(tmp_path, BODY, ASSEMBLY)
    assert [v.is_yours for v in audit_export(tmp_path).vouchers] == [False, False]


def test_a_key_of_a_witness_is_not_taken_for_the_bodys():
    with pytest.raises(ValueError, match="not a body's key"):
        Trust.in_keys([str(ASSEMBLY.verifier)])
    with pytest.raises(ValueError, match="not a witness's key"):
        Trust.in_keys([], [str(BODY.verifier)])


@pytest.mark.parametrize("name", ["register.json", "checkpoint.txt", "checkpoints.jsonl"])
@pytest.mark.parametrize(
    "content", [None, b"", b"{}", b"\xff\xfe", b"1\n2\n3\n", b"[1]\n", b"null\n", b'"\n']
)
def test_a_file_of_nonsense_is_a_fault_and_no_crash(name, content, tmp_path):
    export(tmp_path, BODY)
    (tmp_path / name).unlink()
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert not audit_export(tmp_path).ok


def test_a_folder_that_is_no_export(tmp_path):
    assert (audit_export(tmp_path).ok, audit_export(tmp_path).size) == (False, 0)


@settings(max_examples=40)
@given(data=st.data())
def test_any_byte_of_any_file_changed_is_found(data, tmp_path_factory):
    folder = tmp_path_factory.mktemp("export")
    export(folder, BODY, papers=True)
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    file = data.draw(st.sampled_from(files))
    content = bytearray(file.read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= 1 << data.draw(st.integers(0, 7))
    file.write_bytes(bytes(content))
    found = audit_export(folder, trust=Trust.in_keys([str(BODY.verifier)]))
    # Nothing signs for which code the body has and which witnesses it names: a reader believes neither.
    assert not found.ok or file.name == "register.json"


@settings(max_examples=30)
@given(events=histories, width=st.sampled_from([1, 2, 4, 65_536]))
def test_any_history_passes_in_files_of_any_width(events, width, tmp_path_factory):
    whole = MemoryRecord()
    for event in events:
        whole.append([event], after=whole.head().size, at=AT)
    folder = tmp_path_factory.mktemp("export")
    write_export(whole, folder, body="guild", under=under(whole, BODY), file_entries=width)
    found = audit_export(folder)
    assert (found.ok, found.root) == (True, whole.head().root), found.faults


# -- copies that were kept -------------------------------------------------------------------------


@pytest.fixture
def anew(tmp_path):
    """A register that its owner wrote anew, entry 6 changed, all of it signed rightly."""
    return OTHER.write(tmp_path / "anew")


def first(folder, *places):
    found = audit_export(folder, kept=[read_kept(place, origin=ORIGIN) for place in places])
    return found.faults[0].index if found.faults else "all is well"


def test_a_register_written_anew_passes_by_itself(anew):
    assert audit_export(anew).ok


def test_a_file_of_checkpoints_tells_between_which(anew, tmp_path):
    file = tmp_path / "kept.txt"
    file.write_text("".join(HONEST.head(size) for size in SIZES))
    assert len(Kept.of(file.read_text()).checkpoints) == 4
    assert first(anew, file) == 5
    assert first(HONEST.write(tmp_path / "good"), file) == "all is well"


def test_an_earlier_export_tells_which(anew, tmp_path):
    assert first(anew, HONEST.write(tmp_path / "earlier")) == 6


def test_a_text_without_signatures_will_do(anew):
    found = audit_export(anew, kept=HONEST.head(9).split("\n\n")[0] + "\n")
    assert found.faults[0].index == 0 and "checkpoint that you kept of 9 entries" in found.faults[0].what


@pytest.mark.parametrize("is_mirrored", [True, False])
@pytest.mark.parametrize("count", [10, 700])
def test_the_folder_of_a_witness_tells(is_mirrored, count, tmp_path):
    """A real witness saw the register grow; then one entry was changed and everything signed anew."""
    lines = [entry.data for entry in _many(count).read()]
    leaves = [leaf_hash(line) for line in lines]
    witness = Witness(ASSEMBLY, {ORIGIN: [BODY.verifier]}, tmp_path / "witness")
    old = 0
    for size in sorted({3, 7, count // 2, count}):
        path = consistency_path(leaves[:size], old) if old else ()
        assert witness.add(request(old, path, note(size, root(leaves[:size]), BODY)), SEEN).status == 200
        old = size
    if is_mirrored:
        tree = {}
        witness.mirror(ORIGIN, lambda path: _tile(leaves, path, tree))
    place = count // 2 + 1
    forged = replace(HONEST, lines=lines, width=256, earlier=[]).with_line(place, b"web", b"wec")
    folder = forged.write(tmp_path / "anew")
    assert audit_export(folder).ok
    expected = place if is_mirrored else count // 2
    assert first(folder, tmp_path / "witness") == expected
    (seen,) = (tmp_path / "witness/seen").iterdir()
    assert first(folder, seen) == expected
    good = replace(HONEST, lines=lines, width=256, earlier=[]).write(tmp_path / "good")
    assert first(good, seen) == "all is well"


def _many(count):
    made = MemoryRecord(salt=salts())
    made.append([received(n % 2000) for n in range(count)], after=0, at=AT)
    return made


def _tile(leaves, path, _):
    level, *_, last = (int(part.lstrip("x")) for part in path.split("/")[1:] if part.lstrip("x").isdigit())
    parts = path.split(".p/")
    number = int(parts[0].split("/")[-1])
    width = int(parts[1]) if len(parts) == 2 else 256
    if level:
        row = [
            CompactRange().extend(leaves[n : n + 256]).root for n in range(0, len(leaves) // 256 * 256, 256)
        ]
    else:
        row = leaves
    return b"".join(row[number * 256 : number * 256 + width])


def test_a_copy_that_is_itself_damaged_accuses_nobody(tmp_path):
    kept = Kept.of(HONEST.head(10))
    leaves = [*HONEST.hashes]
    leaves[4] = leaf_hash(b"a worm in the disk")
    found = audit_export(HONEST.write(tmp_path), kept=[replace(kept, leaves=b"".join(leaves))])
    assert not found.ok and "it is damaged" in found.faults[0].what


def test_a_copy_of_another_register_says_nothing(tmp_path):
    file = tmp_path / "kept.txt"
    file.write_text(note(10, root(HONEST.hashes), MALLORY, origin=MALLORY.name))
    with pytest.raises(Bad, match="holds no checkpoint of"):
        read_kept(file, origin=ORIGIN)
    with pytest.raises(Bad, match="holds no checkpoint of"):
        read_kept(tmp_path, origin=ORIGIN)


# -- the form of an entry --------------------------------------------------------------------------


LINES = [entry.data for entry in _many(40).read()]


@given(st.integers(0, 39), st.integers(0, 400), st.binary(max_size=3), st.integers(0, 3))
def test_looking_at_lines_together_says_what_looking_at_each_says(which, place, put, over):
    """However a line is spoilt, both ways find the same first line, or none."""
    lines = [*LINES]
    line = lines[which]
    lines[which] = line[:place] + put + line[place + over :]
    one_by_one = next((n for n, line in enumerate(lines) if not form.is_entry(line, n)), None)
    found = form.first_strange(lines, 0, is_strict=False)
    assert (found and found[0]) == one_by_one


@pytest.mark.parametrize(
    "spoilt",
    [
        b'"a":"1",',
        b'"a":"1","b":"2",',
        b',"a":"1"',
        b'"b":"2","a":"1"',
        b'"a":"1""b":"2"',
        b'"b":"2"',
        b'"a":1.0',
    ],
)
def test_facts_seen_before_let_no_others_pass(spoilt):
    """Where some lists of facts are known, what lies between them is known to nobody."""
    facts = [b'"a":"1"', b'"a":"1","b":"2"', b'"a":"1","b":"2","c":["3","4"]', b'"a":"1","c":7', b""]
    line = re.sub(rb'"facts":{.*?}', b'"facts":{%b}', LINES[0])
    lines = [line.replace(b'"index":0', b'"index":%d' % n) % one for n, one in enumerate(facts * 300)]
    assert form.first_strange(lines, 0, is_strict=False) is None
    assert form._moments(lines, 0) is not None
    lines[1400] = line.replace(b'"index":0', b'"index":1400') % spoilt
    assert form.is_entry(lines[1400], 1400) == (spoilt == b'"b":"2"')
    assert (form.first_strange(lines, 0, is_strict=False) is None) == form.is_entry(lines[1400], 1400)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text("abf", max_size=2), inner, max_size=2)
    ),
    max_leaves=4,
)


@given(st.sampled_from(["actor", "facts", "index", "salt", "v", "recorded_at", "x"]), JSON)
def test_whatever_stands_in_a_field_both_ways_agree(name, value):
    entry = json.loads(LINES[3]) | {name: value}
    line = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    lines = [*LINES[:3], line, *LINES[4:]]
    found = form.first_strange(lines, 0, is_strict=False)
    assert (found is None) == form.is_entry(line, 3)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7, 8, 255])
def test_the_hashes_at_every_stop_are_those_of_the_tree(count, tmp_path):
    content = b"".join(line + b"\n" for line in (e.data for e in _many(count).read()))
    leaves = subtrees.leaves_of(content)
    assert leaves == [leaf_hash(line) for line in content.split(b"\n")[:-1]]
    (tmp_path / "e.jsonl").write_bytes(content)
    (tmp_path / "l.bin").write_bytes(b"".join(leaves))
    job = subtrees.Job(tmp_path / "e.jsonl", tmp_path / "l.bin", 0, tuple(range(count)))
    checked = subtrees.check_file(job)
    assert checked.wrong is None
    for stop in range(count + 1):
        assert CompactRange(stop, checked.hashes[stop]).root == root_of(leaves[:stop])


# -- the compiled look -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def look(compiler):
    found = quickly()
    assert found is not None
    return found


@given(st.integers(0, 39), st.integers(0, 400), st.binary(max_size=3), st.integers(0, 3))
def test_the_compiled_look_finds_good_what_the_others_find_good(look, which, place, put, over):
    lines = [*LINES]
    lines[which] = lines[which][:place] + put + lines[which][place + over :]
    agrees(look, b"".join(line + b"\n" for line in lines))


@given(st.sampled_from(["actor", "facts", "index", "salt", "v", "recorded_at", "x"]), st.data())
def test_the_compiled_look_agrees_whatever_stands_in_a_field(look, name, data):
    entry = json.loads(LINES[3]) | {name: data.draw(JSON)}
    line = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    agrees(look, b"".join(one + b"\n" for one in [*LINES[:3], line, *LINES[4:]]))


def agrees(look, content):
    lines = content.split(b"\n")[:-1]
    strange = form.first_strange(lines, 0, is_strict=True)
    good = len(lines) if strange is None else strange[0]
    assert look.good(content, 0) == b"".join(leaf_hash(line) for line in lines[:good])


@pytest.mark.parametrize("sort, name", [(s, n) for s in ("good", "bad") for n in names(s)])
def test_the_compiled_look_agrees_on_every_vector(look, sort, name, tmp_path):
    laid_out(sort, name, tmp_path)
    for n, file in enumerate(sorted(tmp_path.glob("entries/*"))):
        content = file.read_bytes()
        lines, start = content.split(b"\n")[:-1], 4 * n
        strange = form.first_strange(lines, start, is_strict=True)
        good = len(lines) if strange is None else strange[0]
        assert look.good(content, start) == b"".join(leaf_hash(line) for line in lines[:good])


@pytest.mark.parametrize("count", [1, 2, 3, 7, 8, 255])
def test_the_compiled_look_pairs_hashes_up(look, count):
    leaves = [leaf_hash(b"%d" % n) for n in range(count)]
    levels = look.levels(b"".join(leaves))
    assert [[*level] for level in levels] == [[*level] for level in subtrees._levels(leaves)]


def test_a_large_register_is_checked_with_the_compiled_look(monkeypatch, tmp_path):
    monkeypatch.setattr("answerable.record.audit.exported.layout.LARGE", 1)
    forged = replace(HONEST, lines=[e.data for e in _many(1000).read()], width=256, earlier=[])
    assert audit_export(forged.write(tmp_path / "good"), trust=Trust.in_keys([str(BODY.verifier)])).ok
    spoilt = forged.with_line(700, b"web", b"w b").write(tmp_path / "bad")
    assert audit_export(spoilt).faults[0].index == 700
    leaves = tmp_path / "good/leaves/000001.bin"
    leaves.write_bytes(leaves.read_bytes()[:-1] + b"?")
    assert audit_export(tmp_path / "good").faults[0].index == 511


# -- proofs ----------------------------------------------------------------------------------------


def test_a_proof_that_was_tampered_with():
    whole = record()
    proof = prove(whole, 3, under(whole, BODY))
    assert check_proof(proof)
    for change in (
        {"index": 4},
        {"index": True},
        {"entry": proof["entry"].replace("web", "wec")},
        {"path": proof["path"][:-1]},
        {"path": [*proof["path"], "0" * 64]},
        {"path": "".join(proof["path"])},
        {"format": "another"},
        {"checkpoint": note(9, root(HONEST.hashes[:9]), BODY)},
        {"checkpoint": "no note"},
        {"path": None},
        {"entry": 7},
        {"index": "3"},
    ):
        assert not check_proof(proof | change), change
    assert not check_proof({})


def test_a_proof_of_the_first_version_is_still_read():
    leaves = HONEST.hashes
    proof = {"format": "answerable-proof/1", "index": 0, "size": 2, "entry": HONEST.lines[0].decode()}
    proof |= {"path": [leaves[1].hex()], "root": root(leaves[:2]).hex()}
    assert check_proof(proof)
    assert not check_proof(proof | {"size": 3})
    assert not check_proof(proof | {"size": "2"})
    assert not check_proof(proof | {"root": "no hex"})


def test_the_reasons_name_what_was_shown():
    shown = proof_cheats.honest()
    verdict = check_published(shown.content, shown.proof, trust=TRUST)
    assert verdict.ok
    assert "byte for byte the json that entry 10 published on 2026-03-03" in verdict.reasons[0]
    assert "made from the first 5, 10 entries" in verdict.reasons[2]
    assert [voucher.is_yours for voucher in verdict.vouchers] == [True, True, False]


# -- the checker by itself -------------------------------------------------------------------------


@pytest.fixture
def alone(tmp_path):
    """The checker as one file in an empty folder, as a stranger would carry it."""
    file = tmp_path / "stick/verify_register.py"
    file.parent.mkdir()
    file.write_text(single_file(), "utf-8")
    return file


def run(program, *given):
    # -I: no environment, no installed packages of the user, no folder of the caller. -S: no site-packages at all.
    command = [sys.executable, "-I", "-S", str(program), *map(str, given)]
    return subprocess.run(command, capture_output=True, text=True, cwd="/", check=False)


def test_the_single_file_checks_a_register(alone, tmp_path):
    export(tmp_path / "out", BODY, ASSEMBLY)
    done = run(alone, tmp_path / "out", "--key", BODY.verifier, "--witness-key", ASSEMBLY.verifier)
    assert (done.returncode, done.stderr) == (0, "")
    assert "unaltered" in done.stdout and "All 10 entries of guild.example/record" in done.stdout
    assert "assembly.example, a witness, saw it at 2026-03-02 10:00:00 UTC" in done.stdout
    assert "were not altered" not in done.stdout and "may still have been untrue" in done.stdout


def test_the_single_file_checks_a_register_on_two_cores(alone, tmp_path):
    folder = replace(HONEST, lines=[e.data for e in _many(1000).read()], width=256, earlier=[]).write(
        tmp_path / "out"
    )
    assert run(alone, folder).returncode == 0
    entries = folder / "entries/000002.jsonl"
    entries.write_bytes(entries.read_bytes().replace(b"web", b"wec", 1))
    done = run(alone, folder, "--json")
    assert (done.returncode, json.loads(done.stdout)["index"]) == (1, 512)


def test_the_single_file_finds_the_cheat_with_what_was_kept(alone, anew, tmp_path):
    HONEST.write(tmp_path / "earlier")
    assert run(alone, anew).returncode == 0
    done = run(alone, anew, "--kept", tmp_path / "earlier")
    assert done.returncode == 1
    assert "ALTERED" in done.stdout and "Entry 6 is not what it was" in done.stdout
    assert "Show this to whoever oversees the body" in done.stdout


def test_the_single_file_checks_a_pack_and_a_file_beside_its_proof(alone, tmp_path):
    shown = proof_cheats.honest()
    proof = json.dumps(shown.proof)
    with zipfile.ZipFile(tmp_path / "pack.zip", "w") as pack:
        pack.writestr("answer.json", shown.content)
        pack.writestr("proof.json", proof)
    assert run(alone, tmp_path / "pack.zip", "--key", BODY.verifier).returncode == 0
    assert run(alone, tmp_path / "pack.zip", "--key", MALLORY.verifier).returncode == 1
    write(tmp_path, {"answer.json": shown.content, "answer.json.proof.json": proof.encode()})
    assert run(alone, tmp_path / "answer.json").returncode == 0
    assert run(alone, tmp_path / "answer.json", "--root", "0" * 64).returncode == 1
    shutil.move(tmp_path / "answer.json.proof.json", tmp_path / "elsewhere")
    done = run(alone, tmp_path / "answer.json")
    assert (done.returncode, done.stdout) == (2, "") and "There is no proof beside" in done.stderr


@pytest.mark.parametrize("given", [[], ["/nowhere"], [".", "--key", "no key"]])
def test_the_single_file_says_what_it_needs(alone, given):
    done = run(alone, *given)
    assert done.returncode == 2 and done.stderr and "Traceback" not in done.stderr


def test_no_two_things_in_the_single_file_have_one_name(alone):
    named = [
        name
        for node in ast.parse(alone.read_text("utf-8")).body
        for name in (
            [node.name]
            if isinstance(node, ast.FunctionDef | ast.ClassDef)
            else [target.id for target in getattr(node, "targets", ()) if isinstance(target, ast.Name)]
        )
    ]
    assert len(named) == len(set(named)) > 100
    assert "answerable." not in "".join(
        line for line in alone.read_text("utf-8").splitlines() if "import" in line
    )
    assert all((carried.RECORD / place).exists() for place in carried.SOURCES)


def test_the_single_file_agrees_with_the_vectors(alone, tmp_path):
    """A handful, drawn alike each time: all of them are checked with the same sources elsewhere."""
    for name in random.Random(7).sample(sorted(p.stem for p in (VECTORS / "registers/bad").iterdir()), 5):
        vector = laid_out("bad", name, tmp_path / name)
        options = [word for key in vector["keys"] for word in ("--key", key)]
        options += [word for key in vector["witness_keys"] for word in ("--witness-key", key)]
        options += ["--quorum", vector["quorum"]] if vector["quorum"] is not None else []
        if vector["kept"]:
            (tmp_path / "kept.txt").write_text("".join(vector["kept"]))
            options += ["--kept", tmp_path / "kept.txt"]
        assert run(alone, tmp_path / name, *options).returncode == 1, name


def test_an_attested_record_is_not_proven_under_anothers_checkpoint():
    whole = record()
    with pytest.raises(ValueError, match="not of this record"):
        prove(whole, 3, Attested(note(10, leaf_hash(b"other"), BODY)))
