"""The frozen registers, laid out in a folder again as they were handed over."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "vectors" / "registers"


def names(sort: str) -> list[str]:
    return sorted(file.stem for file in (FOLDER / sort).glob("*.json"))


def laid_out(sort: str, name: str, folder: Path) -> dict[str, Any]:
    """Write the files of a vector into a folder and give the vector."""
    vector = json.loads((FOLDER / sort / f"{name}.json").read_bytes())
    for file, content in vector["files"].items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(
            bytes.fromhex(content["hex"]) if isinstance(content, dict) else content.encode()
        )
    return vector
