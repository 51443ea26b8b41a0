"""The checker as one file of plain Python, to be carried on a stick and run where nothing else is installed."""

import ast
from pathlib import Path

RECORD = Path(__file__).parent.parent
SOURCES = (
    "merkle.py",
    "proof/ed25519.py",
    "proof/note.py",
    "proof/checkpoint.py",
    "audit/faults.py",
    "audit/vouching.py",
    "audit/exported/layout.py",
    "audit/exported/entries.py",
    "audit/exported/quickly.py",
    "audit/exported/subtrees.py",
    "audit/exported/kept.py",
    "audit/exported/tree.py",
    "audit/exported/parts.py",
    "audit/register.py",
    "audit/proofs.py",
    "audit/published.py",
    "audit/telling.py",
)
HEADING = '''#!/usr/bin/env python3
"""Check, offline, that a register or a published answer was not altered. Needs Python 3.11 and nothing else.

    python3 {name} FOLDER-OR-FILE [--key KEY] [--witness-key KEY] [--kept FILE-OR-FOLDER] [--json]

Put together from the files of Answerable that check its registers, unchanged but for their imports.
Licence: AGPL-3.0-or-later. What is checked, and how: docs/reference/record-format.md.
"""
'''
ENDING = """

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
"""


def single_file(*, name: str = "verify_register.py") -> str:
    """Give the whole checker as the text of one file that needs nothing but Python's own library."""
    sources = {place: (RECORD / place).read_text("utf-8") for place in SOURCES}
    imports = sorted({line for source in sources.values() for line in _imports(source)})
    bodies = "".join(
        f"\n\n# -- {place} {'-' * (70 - len(place))}\n\n{_body(source)}" for place, source in sources.items()
    )
    return f"{HEADING.format(name=name)}\n{_joined(imports)}{bodies}{ENDING}"


def _imports(source: str) -> list[str]:
    found = [node for node in ast.parse(source).body if isinstance(node, ast.Import | ast.ImportFrom)]
    return [ast.unparse(node) for node in found if not _is_ours(node)]


def _joined(imports: list[str]) -> str:
    return "".join(
        f"{line}\n"
        for line in [
            *(i for i in imports if i.startswith("import")),
            *(i for i in imports if i.startswith("from")),
        ]
    )


def _is_ours(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and (node.module or "").startswith("answerable.")


def _body(source: str) -> str:
    """The source without its docstring and its imports."""
    lines, tree = source.splitlines(), ast.parse(source)
    left = [node for node in tree.body[1:] if not isinstance(node, ast.Import | ast.ImportFrom)]
    start = min([left[0].lineno, *(d.lineno for d in getattr(left[0], "decorator_list", ()))])
    return "\n".join(lines[start - 1 :]).strip()
