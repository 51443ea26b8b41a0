"""Panels and tariffs: enough are called to make a quorum, and guidance names sanctions that there are."""

from collections.abc import Iterator

from answerable.rules.model import Body, Panel
from answerable.rules.reading import Fault, Path, Source, instead
from answerable.rules.validation.draft import Draft

SANCTIONS = "sanctions"


def check_panels(draft: Draft) -> Iterator[Fault]:
    """Give what is wrong with how panels are made up, and with the guidance on sanctions."""
    body, source = draft.body.value, draft.body.source
    if body is None:
        return
    for place, panel in enumerate(body.panels):
        yield from _panel(source, ("panels", place), panel)
    yield from _tariffs(source, body)


def _panel(source: Source, at: Path, panel: Panel) -> Iterator[Fault]:
    if panel.size is not None and panel.size < panel.quorum:
        said = f"{panel.size} are called and {panel.quorum} make a quorum: it could never decide"
        yield source.fault((*at, "size"), said, "call as many as the quorum at the least")
    most = panel.size
    for number, one in enumerate(panel.composition):
        if most is not None and one.at_least > most:
            said = f"{one.at_least} of {one.of!r} are wanted among {most}"
            yield source.fault((*at, "composition", number, "at_least"), said, f"give {most} at the most")
        if (one.what, one.of) in [(other.what, other.of) for other in panel.composition[:number]]:
            said = f"{one.what} {one.of!r} is wanted twice"
            yield source.fault((*at, "composition", number), said, "keep one of them")


def _tariffs(source: Source, body: Body) -> Iterator[Fault]:
    known = [term.id for term in body.lists.get(SANCTIONS, ())]
    for name, terms in body.lists.items():
        for place, term in enumerate(terms):
            path = ("lists", name, place, "tariff")
            for code in term.tariff or ():
                if code not in known:
                    yield source.fault(path, f"no sanction {code!r}", instead(code, known))
            if term.tariff and set(term.tariff) <= {*known}:
                lightest, gravest = (known.index(code) for code in term.tariff)
                if lightest > gravest:
                    said = f"{term.tariff[0]!r} is graver than {term.tariff[1]!r}, in the order of the list"
                    yield source.fault(path, said, "give the lightest before the gravest")
