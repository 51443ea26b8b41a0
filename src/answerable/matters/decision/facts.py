"""Checks on what an act says: all that the rule requires, from its lists, and fitting what is there."""

from answerable.matters.decision.attempt import Attempt, Check
from answerable.matters.decision.fitting import fits_as_said
from answerable.matters.decision.refusal import NotAllowed, either


def _required(attempt: Attempt) -> NotAllowed | None:
    missing = [_words(name) for name in attempt.permission.requires if attempt.fact(name) in (None, ())]
    if not missing:
        return None
    return attempt.refuse(f"Not allowed: {attempt.act}, without the {' and the '.join(missing)}; give it")


def _listed(attempt: Attempt) -> NotAllowed | None:
    for name, list_id in attempt.permission.lists.items():
        value = attempt.fact(name)
        known = [term.id for term in attempt.rules.body.lists.get(list_id, ())]
        given = value if isinstance(value, tuple) else () if value is None else (value,)
        for code in given:
            if code not in known:
                wrong = f"with the {_words(name)} “{code}”; choose {either(known) or 'none'}"
                return attempt.refuse(f"Not allowed: {attempt.act}, {wrong}")
    return None


def _words(name: str) -> str:
    return (
        f"{name.removesuffix('_on')} day".replace("_", " ")
        if name.endswith("_on")
        else name.replace("_", " ")
    )


FACTS: tuple[Check, ...] = (_required, _listed, fits_as_said)
