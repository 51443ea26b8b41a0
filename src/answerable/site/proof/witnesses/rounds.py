"""One round: the head signed, the witnesses asked; and rounds on a timer, whatever goes wrong in one of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Event

from django.db import close_old_connections

from answerable.site.proof.publishing import Publishing
from answerable.site.proof.stamping import NotStamped, stamp
from answerable.site.proof.witnesses.asking import REFUSALS, Told, ask, names_of
from answerable.site.proof.witnesses.policy import Policy, read_policy
from answerable.site.store.checkpoints import Published


@dataclass(frozen=True)
class Round:
    """What came of one round: the head with its cosignatures, the policy it is held to, what each witness said."""

    head: Published
    policy: Policy
    told: tuple[Told, ...]
    stamped: str = ""

    @property
    def cosigned(self) -> tuple[str, ...]:
        """The listed witnesses that have signed the head."""
        return names_of(self.head, self.policy.witnesses)

    @property
    def is_met(self) -> bool:
        """Whether enough witnesses have signed it; nobody is asked to sign that there is nothing."""
        return self.head.size == 0 or self.policy.is_met(self.cosigned)

    @property
    def is_refused(self) -> bool:
        """Whether a witness says that this is not the record that it was shown before."""
        return any(one.outcome in REFUSALS for one in self.told)


def one_round(publishing: Publishing, *, at: datetime, authority: str = "") -> Round:
    """Sign the head as it stands, publish it, ask every witness, and a time authority where one is given."""
    policy = read_policy(publishing.home)
    head = publishing.sign(at=at)
    told = ask(publishing, head, policy.witnesses, at=at)
    stamped = _stamped(publishing, head, authority) if authority and head.size else ""
    return Round(publishing.heads.of_size(head.size) or head, policy, told, stamped)


def _stamped(publishing: Publishing, head: Published, authority: str) -> str:
    """Say what came of asking an authority; a head without its stamp is still a head."""
    try:
        found = stamp(publishing, head, authority=authority)
        return f"{found.authority} says that it was there at {found.at:%Y-%m-%d %H:%M:%S} UTC."
    except NotStamped as refused:
        return f"Not stamped. {refused}"


def keep_on(
    publishings: Sequence[Publishing],
    *,
    clock: Callable[[], datetime],
    seconds: float,
    stop: Event,
    tell: Callable[["Round | Exception"], None],
    authority: str = "",
) -> None:
    """Do a round of each every so many seconds until told to stop; one that fails is told, and the next is tried."""
    while not stop.is_set():
        for publishing in publishings:
            try:
                close_old_connections()
                tell(one_round(publishing, at=clock(), authority=authority))
            except Exception as failed:  # a timer outlives what goes wrong in one round
                tell(failed)
        stop.wait(seconds)
