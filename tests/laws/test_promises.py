"""Whoever tries whatever in whatever order: a promise binds only who took it on, and nobody completes their own work.

Hypothesis draws who tries which act, and whether they try to correct an earlier entry; the rules allow some of it.
"""

from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable import acts, disclosure
from answerable.matters import duties, fold
from answerable.record import Entry, promises, standing
from tests.people import CAROL, CLARE, IVAN, MALLORY, OLGA, PETRA, THEO, WILMA, Register, staffed

PEOPLE = (CLARE, CAROL, IVAN, PETRA, THEO, OLGA, WILMA, MALLORY)
# Those who get somewhere, so that most histories do.
LIKELY = (CLARE, CLARE, CLARE, CLARE, WILMA, THEO)
BOUND = {"clerk": CLARE, "training-lead": THEO, "court": WILMA}
LAW = settings(max_examples=50, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@dataclass(frozen=True)
class Try:
    """Somebody tries something: an act, or with `entry` to correct the entry that lies so far back."""

    what: str
    by: str
    is_accepted: bool
    entry: int


def tries(*way: str, besides: tuple[str, ...] = ()) -> st.SearchStrategy[list[Try]]:
    """Give what is tried: mostly the way that leads somewhere, each step by whoever, with other tries in between."""
    entry = st.integers(1, 6)
    some = st.builds(
        Try,
        st.sampled_from([*way, *besides, "correct", "strike"]),
        st.sampled_from(PEOPLE),
        st.booleans(),
        entry,
    )
    steps = [st.builds(Try, st.just(step), st.sampled_from(LIKELY), st.just(True), entry) for step in way]
    between = st.lists(some, max_size=3)
    parts = st.tuples(*(part for step in steps for part in (between, step)), between)
    return parts.map(
        lambda told: [one for part in told for one in (part if isinstance(part, list) else [part])]
    )


def attempt(register: Register, one: Try, doing: dict[str, tuple[Any, dict[str, Any]]]) -> None:
    try:
        if one.what in ("correct", "strike"):
            _correct(register, one)
        else:
            verb, facts = doing[one.what]
            register.act(verb, **facts, by=one.by)
    except (acts.NotAllowed, acts.ActRefused):
        pass


def _correct(register: Register, one: Try) -> None:
    entry, said = (
        register.size - one.entry,
        {"entry": register.size - one.entry, "reason": "wrong-fact", "by": one.by},
    )
    wrong = next(iter(register.record.read(after=entry, until=entry + 1)), None)
    if one.what == "strike" or wrong is None:
        register.act(acts.corrections.strike, **said)
    elif isinstance(wrong.event.facts, promises.EvidenceJudged):
        register.act(
            acts.corrections.restate, **said, facts={"is_accepted": "yes" if one.is_accepted else "no"}
        )
    elif isinstance(wrong.event.facts, promises.UndertakingRecorded):
        register.act(acts.corrections.restate, **said, facts={"bound_person": MALLORY})
    else:
        register.act(acts.corrections.restate, **said, words="Otherwise.")


def entries(register: Register, matter: str) -> list[Entry]:
    return list(standing(register.record.read(subject=matter)))


@LAW
@given(
    st.sampled_from(sorted(BOUND)),
    st.sampled_from([None, None, *PEOPLE]),
    tries("accept", "offer", "judge", besides=("disown", "broken", "desk-accept")),
)
def test_nothing_but_the_acceptance_of_the_one_who_is_bound_makes_a_promise_binding(
    office, person, tried
) -> None:
    register = staffed().on("2026-03-03")
    said = {"words": "We will.", "given_to": "assembly", "due_on": None, "criterion": None}
    matter = register.act(acts.promises.record, bound=office, bound_person=person, **said, by=OLGA).matter
    for one in tried:
        attempt(register, one, _promising(matter, one))
    seen = register.show(
        disclosure.promises.undertaking, undertaking=matter, reader="public", on=register.today
    )
    accepted = [e.event.actor for e in entries(register, matter) if e.event.kind == "UndertakingAccepted"]
    assert set(accepted) <= {person or BOUND[office]}
    if not accepted:
        assert seen.state in ("not-accepted", "disowned")
        assert not [d for d in _owed(register, matter) if d.limit == "keep"]
    if seen.state == "kept":
        _two_people(register, matter)


@LAW
@given(tries("answer", "offer", "judge", besides=("move", "desk-judge")))
def test_nobody_completes_a_recommendation_by_their_own_word(tried) -> None:
    register = staffed().on("2026-03-03")
    inquiry = register.act(acts.promises.report, title="A review", recommendations=1, by=CLARE).matter
    matter = register.act(acts.promises.make, inquiry=inquiry, number=1, words="Do it.", by=CLARE).matter
    for one in tried:
        attempt(register, one, _recommended(matter, one))
    if not any(e.event.kind == "RecommendationMade" for e in entries(register, matter)):
        return  # struck out as a whole: it counts as not entered
    seen = register.show(
        disclosure.promises.recommendation, inquiry=inquiry, number=1, reader="public", on=register.today
    )
    folded = fold(register.record.read(subject=matter), register.rules)
    assert folded is not None
    assert (seen.status == "complete") == (folded.stage == "complete")
    if seen.status == "complete":
        _two_people(register, matter)
    for line in (e.event.facts for e in entries(register, matter)):
        if isinstance(line, promises.RecommendationMoved):
            assert register.record.paper(line.words).words.strip()


def _two_people(register: Register, matter: str) -> None:
    told = [e.event for e in entries(register, matter)]
    last = max(n for n, e in enumerate(told) if e.kind == "EvidenceJudged")
    offered = next(e for e in reversed(told[:last]) if e.kind == "EvidenceOffered")
    assert told[last].facts.is_accepted
    assert offered.actor != told[last].actor


def _owed(register: Register, matter: str):
    folded = fold(register.record.read(subject=matter), register.rules)
    assert folded is not None
    return duties(register.rules, folded, on=register.today)


def _promising(matter: str, one: Try) -> dict[str, tuple[Any, dict[str, Any]]]:
    undertaking, words = {"undertaking": matter}, {"words": "So it is."}
    return {
        "accept": (acts.promises.accept, undertaking),
        "disown": (acts.promises.disown, undertaking),
        "broken": (acts.promises.say_broken, {**undertaking, **words}),
        "offer": (acts.promises.offer, {"matter": matter, **words}),
        "judge": (acts.promises.judge, {"matter": matter, "is_accepted": one.is_accepted, **words}),
        "desk-accept": (acts.cases.record, {"matter": matter, "kind": "UndertakingAccepted", "facts": {}}),
    }


def _recommended(matter: str, one: Try) -> dict[str, tuple[Any, dict[str, Any]]]:
    recommendation, words = {"recommendation": matter}, {"words": "So it is."}
    facts = {"is_accepted": "yes" if one.is_accepted else "no"}
    return {
        "answer": (acts.promises.answer, {**recommendation, "response": "accepted", **words}),
        "move": (acts.promises.move, {**recommendation, "status": "in-progress", **words}),
        "offer": (acts.promises.offer, {"matter": matter, **words}),
        "judge": (acts.promises.judge, {"matter": matter, "is_accepted": one.is_accepted, **words}),
        "desk-judge": (
            acts.cases.record,
            {"matter": matter, "kind": "EvidenceJudged", "facts": facts, **words},
        ),
    }
