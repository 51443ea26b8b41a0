"""A second checker, of Python's own library alone, written from docs/reference/record-format.md and nothing else."""

import json
import re
from base64 import b64decode, b64encode
from hashlib import sha256, sha512
from pathlib import Path

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


class Refused(Exception):
    pass


def must(holds, what):
    if not holds:
        raise Refused(what)


# -- RFC 8032, section 5.1 -----------------------------------------------------------------------------


def add(one, other):
    (x, y, z, t), (u, v, w, s) = one, other
    a, b, c, d = (y - x) * (v - u) % P, (y + x) * (v + u) % P, 2 * t * s * D % P, 2 * z * w % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, point):
    reached = 0, 1, 1, 0
    for bit in bin(n)[2:]:
        reached = add(reached, reached)
        reached = add(reached, point) if bit == "1" else reached
    return reached


def encoded(point):
    x, y = (one * pow(point[2], -1, P) % P for one in point[:2])
    return (y | (x & 1) << 255).to_bytes(32, "little")


def decoded(data):
    n = int.from_bytes(data, "little")
    y, sign = n % 2**255, n >> 255
    must(y < P, "a point has two spellings")
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    must(x * x % P == square and (x or not sign), "not a point of the curve")
    x = x if x % 2 == sign else P - x
    return x, y, 1, x * y % P


BASE = decoded((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(public, message, signature):
    x, y, z, t = key = decoded(public)
    s = int.from_bytes(signature[32:], "little")
    k = int.from_bytes(sha512(signature[:32] + public + message).digest(), "little") % L
    if len(signature) != 64 or s >= L or encoded(times(8, key)) == encoded(times(0, key)):
        return False
    return encoded(add(times(s, BASE), times(k, (-x % P, y, z, -t % P)))) == signature[:32]


# -- section 3 ---------------------------------------------------------------------------------------


def unbase(text):
    data = b64decode(text, validate=True)
    must(b64encode(data).decode() == text, "base64 in another spelling")
    return data


def read_key(text):
    name, id, data = text.split("+", 2)
    data = unbase(data)
    must(name and not re.search(r"\s", name) and len(data) == 33 and data[0] in (1, 4), "not a key")
    must(id == sha256(name.encode() + b"\n" + data).hexdigest()[:8], "a key has the wrong id")
    return name, bytes.fromhex(id), data[0], data[1:]


def read_checkpoint(text):
    """Give origin, size, root, the text that is signed, and the signatures."""
    must(not re.search(r"[\x00-\x09\x0b-\x1f]", text) and text.endswith("\n"), "not a note")
    signatures = []
    if "\n\n" in text:
        text, _, lines = text.rpartition("\n\n")
        text, lines = text + "\n", lines[:-1].split("\n")
        must(0 < len(lines) <= 100, "too many signatures or none")
        for line in lines:
            must(re.fullmatch(r"— [^\s+]+ \S+", line), "not the line of a signature")
            data = unbase(line.split(" ")[2])
            must(len(data) > 4, "too short for a signature")
            signatures.append((line.split(" ")[1], data[:4], data[4:]))
    lines = text[:-1].split("\n")
    must(len(lines) >= 3 and all(lines) and re.fullmatch(r"0|[1-9][0-9]{0,18}", lines[1]), "not a checkpoint")
    size, root = int(lines[1]), unbase(lines[2])
    must(size < 2**63 and len(root) == 32 and (size or root == sha256().digest()), "not a size or root")
    return lines[0], size, root, text, signatures


def signers(text, signatures, keys):
    found = set()
    for name, id, data in signatures:
        for key in keys:
            if key[:2] == (name, id):
                at, message = b"", text.encode()
                if key[2] == 4:
                    at, data = data[:8], data[8:]
                    message = b"cosignature/v1\ntime %d\n" % int.from_bytes(at, "big") + message
                must(at < b"\x80" and is_signed(key[3], message, data), "a signature is false")
                found.add(key)
    return found


def check_signed(checkpoint, named, named_witnesses, keys=(), witnesses=(), quorum=None):
    origin, _, _, text, signatures = checkpoint
    keys, witnesses, named = (
        set(map(read_key, keys)),
        set(map(read_key, witnesses)),
        set(map(read_key, named)),
    )
    if not signatures:
        must(not (keys or witnesses or named), "not signed")
        return
    found = signers(text, signatures, keys | witnesses | named | set(map(read_key, named_witnesses)))
    of_body = {key for key in found if key[2] == 1 and key[0] == origin}
    must(of_body & (keys or named or of_body), "not signed by the body")
    must(
        len(found & witnesses) >= (len(witnesses) if quorum is None else quorum),
        "too few witnesses have signed",
    )


# -- sections 1 and 2 --------------------------------------------------------------------------------

FIELDS = {
    "actor": str, "facts": dict, "happened_on": str, "index": int, "kind": str, "recorded_at": str, "salt": str,
    "subject": str, "v": int,
}  # fmt: skip
MAY_BE_ABSENT = {"dated": str, "happened_at": str, "origin": str}


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def is_fact(value):
    if type(value) is int:
        return abs(value) < 2**53
    return (
        value is None
        or type(value) in (str, bool)
        or type(value) is list
        and all(type(v) is str for v in value)
    )


def check_entry(line, index, earliest):
    must(re.fullmatch(rb"[\x21-\x5b\x5d-\x7e]+", line), f"entry {index}: other characters")
    entry = json.loads(line)
    must(type(entry) is dict and canonical(entry) == line, f"entry {index}: not canonical")
    types = {name: type(value) for name, value in entry.items()}
    must(FIELDS.items() <= types.items() <= (FIELDS | MAY_BE_ABSENT).items(), f"entry {index}: other fields")
    must(entry["index"] == index and entry["v"] == 1, f"entry {index}: not at its place")
    must(all(map(is_fact, entry["facts"].values())), f"entry {index}: something that is no fact")
    must(re.fullmatch(r"[0-9a-f]{32}", entry["salt"]), f"entry {index}: salt")
    must(
        re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", entry["recorded_at"]),
        f"entry {index}: moment",
    )
    must(entry["recorded_at"] >= earliest, f"entry {index}: recorded before the one above it")
    return entry["recorded_at"]


def node(left, right):
    return sha256(b"\x01" + left + right).digest()


def root_of(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256().digest()
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return node(root_of(leaves[:k]), root_of(leaves[k:]))


# -- sections 4 to 6 ---------------------------------------------------------------------------------


def check_register(folder, keys=(), witness_keys=(), quorum=None, kept=(), kept_leaves=b""):
    written = (folder / "register.json").read_bytes()
    register = json.loads(written)
    must(canonical(register) == written and register["format"] == "answerable-register/2", "register.json")
    width, parts = register["file_entries"], register["parts"]
    must(type(width) is int and 0 < width <= 65536 and width.bit_count() == 1, "file_entries")
    ours = r"checkpoint\.txt|checkpoint\.tsr|checkpoints\.jsonl|papers/[0-9a-f]{64}(\.json)?"
    must(all(re.fullmatch(ours, name) for name in parts), "a part that no export has")
    head = read_checkpoint((folder / "checkpoint.txt").read_bytes().decode())
    origin, size = head[:2]
    check_signed(head, register["keys"], register["witnesses"], keys, witness_keys, quorum)
    stops = [head]
    for line in (folder / "checkpoints.jsonl").read_text("utf-8").split("\n")[:-1]:
        stops.append(read_checkpoint(json.loads(line)))
        must(stops[-1][0] == origin and stops[-1][1] <= size, "an earlier checkpoint is none")
        check_signed(stops[-1], register["keys"], ())
    copies = [one for one in map(read_checkpoint, kept) if one[0] == origin]
    must(copies or not kept, "what was kept says nothing of this register")
    leaves, entries, files = [], b"", {"register.json", *parts}
    earliest = ""
    for n in range(-(-size // width)):
        names = f"entries/{n:06}.jsonl", f"leaves/{n:06}.bin"
        content, hashes = ((folder / name).read_bytes() for name in names)
        *lines, rest = content.split(b"\n")
        must(not rest and len(lines) == min(width, size - n * width), "entries are missing, or too many")
        for line in lines:
            earliest = check_entry(line, len(leaves), earliest)
            leaves.append(sha256(b"\x00" + line).digest())
        must(b"".join(leaves[n * width :]) == hashes, "a leaf hash is not that of its entry")
        entries += content
        files |= set(names)
    for _, of, root, *_ in stops + copies:
        must(of <= size and root_of(leaves[:of]) == root, f"another root at {of}")
    must(b"".join(leaves).startswith(kept_leaves), "an entry is not what was kept")
    for name, digest in parts.items():
        content = (folder / name).read_bytes()
        must(sha256(content).hexdigest() == digest, f"{name} was changed")
        if name.startswith("papers/") and not name.endswith(".json"):
            salt = bytes.fromhex(json.loads((folder / f"{name}.json").read_bytes())["salt"])
            must(sha256(salt + content).hexdigest() == name[7:], f"{name} is not of its digest")
            must(b'"%b"' % name[7:].encode() in entries, f"{name} is known to no entry")
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    must(found <= files, "a file that is not part of the export")


def verdict(check, *given, **held):
    """Give None where all is well, and else what is not."""
    try:
        check(*given, **held)
    except (Refused, ValueError, KeyError, TypeError, AttributeError, OSError) as refused:
        return f"{type(refused).__name__}: {refused}"
    return None


if __name__ == "__main__":
    import sys

    said = verdict(check_register, Path(sys.argv[1]), sys.argv[2:])
    sys.exit(said)
