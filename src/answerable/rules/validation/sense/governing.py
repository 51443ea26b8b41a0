"""Where the latest version governs open matters, every stage at which one can stand is in the later version too."""

from collections.abc import Iterator

from answerable.rules.model import Procedure
from answerable.rules.reading import Fault, Part


def check_governing(part: Part[Procedure]) -> Iterator[Fault]:
    """Give each stage that a later version drops though open matters come under it."""
    procedure = part.value
    if procedure is None or procedure.governs != "latest":
        return
    for place, version in enumerate(procedure.versions[1:], start=1):
        here = {stage.id for stage in version.stages}
        for stage in procedure.versions[place - 1].stages:
            if stage.id not in here:
                said = f"a matter that stands at {stage.id!r} when this comes into force would be nowhere"
                remedy = "keep the stage, with a way out of it, or let the version of the opening govern"
                yield part.source.fault(("versions", place, "stages"), said, remedy)
