"""Checks on what an act says: all that the rule requires, from its lists, and fitting what is there."""

from answerable.matters.decision.attempt import Attempt, Check
from answerable.matters.decision.fitting import fits_as_said
from answerable.matters.decision.refusal import NotAllowed, either


def _required(attempt: Attempt) -> NotAllowed | None:
    missing = [_words(name) for name in attempt.permission.requires if attempt.fact(name) in (None, ())]
    if not missing:
        return None
    return attempt.refuse(f"Not allowed: {attempt.act}, without the {' and the '.join(missing)}; give it")


def _one_of_each(attempt: Attempt) -> NotAllowed | None:
    """Of each group of facts that the rule names, one is given: a day, or that there is none; never both or neither."""
    for group in attempt.permission.one_of:
        given = [name for name in group if attempt.fact(name) not in (None, (), False)]
        if len(given) != 1:
            wrong = "more than one of" if given else "none of"
            said = f"with {wrong} {either([f'the {_words(name)}' for name in group])}; give one of them"
            return attempt.refuse(f"Not allowed: {attempt.act}, {said}")
    return None


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
    for start, meant in (("has_no_", "word that there is no"), ("is_not_", "word that it is not")):
        if name.startswith(start):
            return f"{meant} {name.removeprefix(start).replace('_', ' ')}"
    return (
        f"{name.removesuffix('_on')} day".replace("_", " ")
        if name.endswith("_on")
        else name.replace("_", " ")
    )


FACTS: tuple[Check, ...] = (_required, _one_of_each, _listed, fits_as_said)
