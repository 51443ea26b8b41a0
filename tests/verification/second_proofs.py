"""A second checker of the proofs of published files, written from docs/reference/record-format.md, section 7."""

import json
from hashlib import sha256

from tests.verification.second_verifier import check_signed, must, node, read_checkpoint


def includes(leaf, index, size, path, root):  # RFC 9162, 2.1.3.2
    must(type(index) is int and 0 <= index < size, "no such entry")
    fn, sn, r = index, size - 1, leaf
    for p in path:
        must(sn, "the path is too long")
        if fn & 1 or fn == sn:
            r = node(p, r)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node(r, p)
        fn, sn = fn >> 1, sn >> 1
    must(sn == 0 and r == root, "the path leads elsewhere")


def begins(first, first_root, second, second_root, path):  # RFC 9162, 2.1.4.2
    must(type(first) is int and 0 < first <= second, "no such beginning")
    if first == second:
        return must(not path and first_root == second_root, "another root of the same size")
    path = [first_root, *path] if first.bit_count() == 1 else path
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    must(path, "the path is empty")
    fr = sr = path[0]
    for c in path[1:]:
        must(sn, "the path is too long")
        if fn & 1 or fn == sn:
            fr, sr = node(c, fr), node(c, sr)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node(sr, c)
        fn, sn = fn >> 1, sn >> 1
    must(sn == 0 and (fr, sr) == (first_root, second_root), "the path leads elsewhere")


def check_published(content, proof, keys=(), witness_keys=(), quorum=None):
    inner = proof["inclusion"]
    must(
        (proof["format"], inner["format"]) == ("answerable-published/2", "answerable-proof/2"),
        "another format",
    )
    head = read_checkpoint(inner["checkpoint"])
    _, size, root, *_ = head
    check_signed(head, inner["keys"], inner["witnesses"], keys, witness_keys, quorum)
    leaf = sha256(b"\x00" + inner["entry"].encode()).digest()
    includes(leaf, inner["index"], size, list(map(bytes.fromhex, inner["path"])), root)
    entry = json.loads(inner["entry"])
    facts = entry["facts"]
    ours = [
        f for f in proof["files"] if sha256(bytes.fromhex(f["salt"]) + content).hexdigest() == f["digest"]
    ]
    must(ours and entry["index"] == inner["index"] and entry["kind"] == "Published", "published elsewhere")
    must(any(file["digest"] in facts["files"] for file in ours), "this file was not published there")
    proven = {(size, root.hex())}
    for one in proof["beginnings"]:
        begins(one["size"], bytes.fromhex(one["root"]), size, root, list(map(bytes.fromhex, one["path"])))
        proven.add((one["size"], one["root"]))
    named = {(facts["known_at"], facts["root"])} if "root" in facts else set()
    if any(file["format"] == "json" for file in ours):
        blocks = [
            block["released"] for block in json.loads(content)["blocks"] if block["block"] == "FigureBlock"
        ]
        named |= {(figure["known_at"], figure["root"]) for figure in blocks}
    must({one for one in named if one[0]} <= proven, "a figure was made from something else")
