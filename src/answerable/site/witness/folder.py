"""The folder of a witness: its key, the registers that it looks at, and what it has seen of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from answerable.record import (
    COSIGNED,
    SIGNED,
    NoteRefused,
    SigningKey,
    VerifierKey,
    Witness,
    alone,
    write_whole,
)

KEY = "witness.key"
REGISTERS = "registers.txt"
HEADING = "# The registers that this witness looks at: log KEY [ADDRESS] (C2SP tlog-policy).\n"


class WitnessRefused(Exception):
    """What the one who runs a witness can put right; the message says what happened and what to do."""


@dataclass(frozen=True)
class Watched:
    """A register that is looked at: its key, and the address at which its tree can be fetched, if it was given."""

    verifier: str
    url: str | None = None

    @property
    def key(self) -> VerifierKey:
        """The key with which its heads are checked."""
        return VerifierKey.parse(self.verifier)


@dataclass(frozen=True)
class WitnessFolder:
    """All that a witness is: a folder that can be copied, carried and kept."""

    folder: Path

    @property
    def is_made(self) -> bool:
        """Tell whether there is a witness here."""
        return (self.folder / KEY).exists()

    def make(self, name: str) -> VerifierKey:
        """Make a witness of this name here and give the key by which its names are checked."""
        with alone(self.folder):
            if self.is_made:
                raise WitnessRefused(f"There is a witness in {self.folder} already. Nothing was changed.")
            try:
                made = SigningKey.generate(name, algorithm=COSIGNED)
            except NoteRefused as refused:
                raise WitnessRefused(
                    f"“{name}” cannot be the name of a witness. {refused} Give one like witness.example.org/w1"
                ) from None
            write_whole(self.folder / REGISTERS, HEADING.encode())
            write_whole(self.folder / KEY, f"{made}\n".encode(), mode=0o600)
            return made.verifier

    def key(self) -> SigningKey:
        """Give its secret key; raises WitnessRefused where there is none or it was spoilt."""
        try:
            return SigningKey.parse((self.folder / KEY).read_text(encoding="utf-8").strip())
        except FileNotFoundError:
            raise WitnessRefused(
                f"There is no witness in {self.folder}. Make one: answerable witness new {self.folder} NAME"
            ) from None
        except ValueError as spoilt:
            raise WitnessRefused(
                f"{self.folder / KEY} cannot be used. {spoilt} Put it back from where you keep it."
            ) from None

    def registers(self) -> tuple[Watched, ...]:
        """Give the registers that it looks at; raises WitnessRefused with the line that is wrong."""
        file = self.folder / REGISTERS
        return tuple(_read(file)) if file.exists() else ()

    def add(self, verifier: str, url: str | None = None) -> VerifierKey:
        """Look at a register from now on, or at one more key of it; one known already gets the new address."""
        try:
            key = VerifierKey.parse(verifier)
        except NoteRefused as refused:
            raise WitnessRefused(
                f"That is no key of a register. {refused} Copy the whole line from its page."
            ) from None
        if key.algorithm != SIGNED:
            raise WitnessRefused(
                f"That is the key of a witness, {key.name}, and not of a register. Nothing was changed."
            )
        with alone(self.folder):
            self.key()
            kept = [one for one in self.registers() if one.verifier != str(key)]
            lines = [
                " ".join(filter(None, ("log", one.verifier, one.url)))
                for one in (*kept, Watched(str(key), url))
            ]
            write_whole(self.folder / REGISTERS, (HEADING + "".join(f"{line}\n" for line in lines)).encode())
        return key

    def witness(self) -> Witness:
        """Give the witness, ready to be shown a head."""
        logs: dict[str, list[VerifierKey]] = {}
        for one in self.registers():
            logs.setdefault(one.key.name, []).append(one.key)
        return Witness(self.key(), logs, self.folder)


def _read(file: Path) -> Iterator[Watched]:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        match line.split():
            case []:
                continue
            case [mark, *_] if mark.startswith("#"):
                continue
            case ["log", verifier, *url] if len(url) < 2:
                yield _watched(file, number, verifier, url[0] if url else None)
            case _:
                raise WitnessRefused(f"{file}, line {number}: a line is “log KEY [ADDRESS]”. Put it right.")


def _watched(file: Path, number: int, verifier: str, url: str | None) -> Watched:
    try:
        VerifierKey.parse(verifier)
    except NoteRefused as refused:
        raise WitnessRefused(f"{file}, line {number}: {refused} Put it right.") from None
    return Watched(verifier, url)
