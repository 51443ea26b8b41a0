"""What comes of checking: whether all is well, who vouches for it, and what is wrong, where, and what to do."""

from dataclasses import dataclass

AGAIN = "Ask for the export again. If the fault is there again, what the register said before was changed."
CHANGED = "Show this to whoever oversees the body: what the register said before was changed."
FORGED = "Do not believe it. Ask the body for a checkpoint that is signed by the key it has published."


@dataclass(frozen=True)
class Fault:
    """Something wrong: at which entry (None where it is no one entry), what it is, and what to do."""

    index: int | None
    what: str
    remedy: str


@dataclass(frozen=True)
class Voucher:
    """Somebody whose signature on the checkpoint is good: their name, their key as it is written, and how sure it is.

    `at` is the moment at which a witness saw it (seconds since 1970), None for the body itself. `is_yours` tells that
    the key was given by the one who checks; otherwise only the thing that is checked says whose key it is.
    """

    name: str
    key: str
    at: int | None
    is_yours: bool


@dataclass(frozen=True)
class Audit:
    """What came of checking a register: whether all is well, how many entries were good, their root, the faults.

    `origin` is the name of the register; `vouchers` are those who signed its checkpoint, and none where it is not
    signed; `compared` says with how many checkpoints and leaf hashes, kept elsewhere, it was compared; `checkpoint` is
    the text that is signed.
    """

    ok: bool
    size: int
    root: str
    faults: tuple[Fault, ...]
    origin: str = ""
    vouchers: tuple[Voucher, ...] = ()
    compared: tuple[int, int] = (0, 0)
    checkpoint: str = ""


class Bad(Exception):
    """The first fault; what comes after it would only repeat it."""

    def __init__(self, index: int | None, what: str, remedy: str = AGAIN) -> None:
        super().__init__(what)
        self.fault = Fault(index, what, remedy)
