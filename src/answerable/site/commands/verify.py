"""Check, offline, that a downloaded answer or an exported register was not altered; it needs no database."""

import argparse
import json
import zipfile
from pathlib import Path

from answerable.site.commands import CannotDo

UNPROVEN = {"proof.json", "README.txt", "report.css"}  # what surrounds the files that were published
EXAMPLES = """\
examples:
  answerable verify answer-M-2026-01.zip                        a pack as downloaded: its files, its proof
  answerable verify answer.pdf --proof answer.pdf.proof.json    one file with its proof
  answerable verify /srv/copies/2026-06-30                      an exported register
  answerable verify answer-M-2026-01.zip --root 5f2c…           and that its record has the root that you hold

It says “unaltered” and gives 0, or says what is wrong and gives 1; it gives 2 where there was nothing to check.
A proof shows that nothing was altered since; it cannot show that what was entered was true.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("what", type=Path, help="a downloaded file, a zip pack, or a folder made by export")
    parser.add_argument("--proof", type=Path, help="the proof, where it is a file of its own")
    parser.add_argument("--root", help="the root you hold: the record must have it")
    parser.add_argument("--json", action="store_true", help="the verdict as JSON")


def run(args: argparse.Namespace) -> int:
    """Check it and say so."""
    if not args.what.exists():
        raise CannotDo(f"There is no {args.what}.")
    trusted = [args.root.strip().lower()] if args.root else []
    verdict = _folder(args.what, trusted) if args.what.is_dir() else _file(args.what, args.proof, trusted)
    print(json.dumps(verdict, indent=2) if args.json else _told(verdict, args.what))
    return 0 if verdict["unaltered"] else 1


def _folder(folder: Path, trusted: list[str]) -> dict:
    from answerable.record import audit_export

    found = audit_export(folder)
    faults = [f"entry {f.index}: {f.what} {f.remedy}" for f in found.faults]
    if not found.ok and not faults:
        faults = ["the register does not have the root that its checkpoint says"]
    if trusted and found.root not in trusted:
        faults.append(f"the record's root is {found.root}, and not the one that you hold")
    told = f"An exported register of {found.size:,} entries with the root {found.root}."
    return {"unaltered": not faults, "reasons": faults or [told], "root": found.root}


def _file(file: Path, proof: Path | None, trusted: list[str]) -> dict:
    if zipfile.is_zipfile(file) and proof is None:
        with zipfile.ZipFile(file) as pack:
            names = pack.namelist()
            if "proof.json" in names:
                parts = {name: pack.read(name) for name in names}
                return _pack(parts, _proof(parts["proof.json"], f"{file}/proof.json"), trusted)
    found = proof or _beside(file)
    return _verdict({file.name: file.read_bytes()}, _proof(found.read_bytes(), str(found)), trusted)


def _pack(parts: dict[str, bytes], proof: dict, trusted: list[str]) -> dict:
    files = {name: content for name, content in parts.items() if name not in UNPROVEN}
    found = _verdict(files, proof, trusted)
    missing = len(proof.get("files", ())) - len(files)
    if missing > 0:
        found["reasons"].append(f"{missing} of the files that were published are not in this pack.")
    return found


def _verdict(files: dict[str, bytes], proof: dict, trusted: list[str]) -> dict:
    from answerable.reports import check

    verdicts = {name: check(content, proof, trusted=trusted) for name, content in files.items()}
    wrong = [f"{name}: {reason}" for name, v in verdicts.items() if not v.ok for reason in v.reasons]
    right = list(dict.fromkeys(reason for v in verdicts.values() for reason in v.reasons))
    return {
        "unaltered": bool(files) and not wrong,
        "reasons": wrong or right,
        "root": proof.get("inclusion", {}).get("root"),
    }


def _beside(file: Path) -> Path:
    stem = file.name.removesuffix("-tables.zip").removesuffix(file.suffix)
    places = (
        file.with_name(f"{file.name}.proof.json"),
        file.with_name(f"{stem}.proof.json"),
        file.with_name("proof.json"),
    )
    found = next((place for place in places if place.exists()), None)
    if found is None:
        raise CannotDo(
            f"There is no proof beside {file}. Download it from the page of the answer, and give --proof FILE."
        )
    return found


def _proof(content: bytes, where: str) -> dict:
    try:
        read = json.loads(content)
    except ValueError:
        read = None
    if not isinstance(read, dict):
        raise CannotDo(f"{where} is no proof. Download it again from the page of the answer.")
    return read


def _told(verdict: dict, what: Path) -> str:
    head = (
        f"{what}: unaltered." if verdict["unaltered"] else f"{what}: ALTERED, or not what its proof is for."
    )
    return "\n".join([head, *(f"  {reason}" for reason in verdict["reasons"])])
