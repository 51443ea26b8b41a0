"""Read a body's rule book and say whether it is sound: every fault, with file, line and remedy."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from answerable.rules import Fault, Rules

EXAMPLES = """\
examples:
  answerable check-body bodies/my-body
  answerable check-body lanternmakers          the one that comes with the program
  answerable check-body lanternmakers --json   the same for another program
  answerable check-body lanternmakers --diagram complaint > complaint.svg
  answerable check-body lanternmakers --diagram complaint --as text --on 2019-06-01
  answerable check-body --schema schemas       the shape of each file, for an editor
"""
FORMS = ("svg", "text", "mermaid")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    from answerable.site.commands._ready import a_day

    parser.add_argument(
        "name", nargs="?", help="the body's folder, or the name of one that comes with the program"
    )
    parser.add_argument("--json", action="store_true", help="tell it as JSON")
    parser.add_argument("--schema", metavar="DIR", help="write a JSON Schema of each file into this folder")
    parser.add_argument("--diagram", metavar="PROCEDURE", help="draw this procedure instead")
    parser.add_argument("--as", dest="form", choices=FORMS, default="svg", help="how to draw it (svg)")
    parser.add_argument(
        "--on", type=a_day, metavar="DAY", help="the version in force on this day (the latest)"
    )


def run(args: argparse.Namespace) -> int:
    """Check it, and try its worked cases; gives 1 where it has faults or a case comes out otherwise."""
    from answerable.site.commands import CannotDo

    if args.schema:
        return _write_schemas(Path(args.schema))
    if args.name is None:
        raise CannotDo("Say which body: its folder, or the name of one that comes with the program.")
    try:
        return _checked(args)
    except (KeyError, FileNotFoundError) as wrong:
        raise CannotDo(f"There is no body at {Path(args.name)}: {wrong}") from None


def _checked(args: argparse.Namespace) -> int:
    from answerable.disclosure import definitions
    from answerable.rules import RulesRefused, find_body, load, remarks

    folder = find_body(args.name)
    try:
        rules = load(folder, measures=[d.measure for d in definitions()])
    except RulesRefused as refused:
        return _refused(args, refused.faults)
    if args.diagram:
        return _drawn(rules, args)
    noted, cases = remarks(folder), _worked_cases(folder, rules)
    otherwise = {title: said for title, said in cases.items() if said}
    if args.json:
        print(
            json.dumps({**_sound(rules, noted), "worked_cases": len(cases), "otherwise": otherwise}, indent=2)
        )
    else:
        _tell(rules, noted, cases, otherwise)
    return 1 if otherwise else 0


def _refused(args: argparse.Namespace, faults: "tuple[Fault, ...]") -> int:
    if args.json:
        print(json.dumps({"sound": False, "faults": _as_json(faults)}, indent=2))
        return 1
    count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    print(f"{count} in {args.name}; nothing was loaded:")
    print("\n".join(f"  {fault}" for fault in faults))
    return 1


def _as_json(faults: "Iterable[Fault]") -> list[dict[str, Any]]:
    names = ("file", "line", "field", "message", "remedy")
    return [{name: getattr(fault, name) for name in names} for fault in faults]


def _sound(rules: "Rules", noted: "tuple[Fault, ...]") -> dict[str, Any]:
    return {
        "sound": True,
        "body": rules.body.id,
        "digest": rules.digest,
        "faults": [],
        "remarks": _as_json(noted),
    }


def _tell(
    rules: "Rules", noted: "tuple[Fault, ...]", cases: dict[str, list[str]], otherwise: dict[str, list[str]]
) -> None:
    body = rules.body
    held = f"{len(rules.procedures)} procedures, {len(body.organs)} organs, {len(body.roles)} roles"
    print(f"{body.name}: sound. {held}, digest {rules.digest[:16]}…")
    if noted:
        print("Worth a look, though nothing is wrong with it:")
        print("\n".join(f"  {remark}" for remark in noted))
    for title, said in otherwise.items():
        print(f"  {title}: " + "; ".join(said))
    print(f"Worked cases: {len(cases) - len(otherwise)} of {len(cases)} come out as they say.")


def _worked_cases(folder: Path, rules: "Rules") -> dict[str, list[str]]:
    """Give for each worked case by its title what comes out otherwise than it says."""
    from answerable.matters import NotAllowed, decide, duties, fold
    from answerable.roster import fold_roster
    from answerable.rules import Judge, read_examples, try_example

    judge = Judge(fold=fold, decide=decide, duties=duties, fold_roster=fold_roster, refusal=NotAllowed)
    return {one.title: [*map(str, try_example(one, rules, judge))] for one in read_examples(folder)}


def _drawn(rules: "Rules", args: argparse.Namespace) -> int:
    from answerable.rules import draw, mermaid, outline_text
    from answerable.site.commands import CannotDo

    found = next((one for one in rules.procedures if one.id == args.diagram), None)
    if found is None:
        known = ", ".join(one.id for one in rules.procedures)
        raise CannotDo(f"{rules.body.name} has no procedure {args.diagram!r}; it has {known}.")
    version = found.version_on(args.on) if args.on else found.versions[-1]
    if args.form == "mermaid":
        print(mermaid(found, version))
    else:
        print((draw if args.form == "svg" else outline_text)(rules, found, version))
    return 0


def _write_schemas(folder: Path) -> int:
    from answerable.imports import Mapping
    from answerable.rules import every_schema, schema_of

    made = {**every_schema(), "import": schema_of(Mapping, title="How another system's export is read")}
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in made.items():
        path = folder / f"{name}.schema.json"
        path.write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        print(path)
    return 0
