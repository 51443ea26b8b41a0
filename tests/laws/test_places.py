"""Places on sessions, whatever is tried: never more booked than there are, a line in its order, each owed thing once."""

from collections import Counter
from contextlib import suppress
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable import acts
from answerable.disclosure import teaching
from answerable.roster import Session, roster_of
from tests.people import CLARE, THEO, Register, staffed

DAY = date(2026, 3, 3)
MEMBERS, SESSIONS = 4, 2
# Full from the beginning where there is one place, with a line behind it.
BEGUN = [("book", 0, 0), ("book", 1, 0), ("wait", 2, 0), ("wait", 3, 0)]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                *("book", "book", "wait", "wait", "give up", "lapse", "revive", "waive", "start"),
                *("came", "missed", "complete", "cancel", "given", "move"),
            ]
        ),
        st.integers(0, MEMBERS - 1),
        st.integers(0, SESSIONS - 1),
    ),
    max_size=25,
)


def try_one(register: Register, step: tuple[str, int, int], owed: list[str], sessions: list[str]) -> None:
    """Try one thing; a refusal is an answer."""
    what, member, place = step
    one, session, do = (
        {"obligation": owed[member], "by": THEO},
        {"session": sessions[place], "by": THEO},
        acts.training,
    )
    both = one | session
    tries = {
        "book": lambda: register.act(do.book, **both),
        "wait": lambda: register.act(do.wait_list, **both),
        "give up": lambda: register.act(do.give_up_place, reason="member-asked", **both),
        "lapse": lambda: register.act(do.lapse, reason="resigned", **one),
        "revive": lambda: register.act(do.revive, reason="rejoined", **one),
        "waive": lambda: register.act(do.waive, reason="unfit", **one | {"by": CLARE}),
        "start": lambda: register.act(do.start, **one),
        "came": lambda: register.act(do.note_presence, present=True, **both),
        "missed": lambda: register.act(do.note_presence, present=False, **both),
        "complete": lambda: register.act(do.complete, **one),
        "cancel": lambda: register.act(do.cancel, reason="room-lost", **session),
        "given": lambda: register.act(do.give, **session),
        "move": lambda: register.act(
            do.move, on=register.today + timedelta(days=9), reason="room-lost", **session
        ),
    }
    with suppress(acts.NotAllowed, acts.ActRefused):
        tries[what]()


def keeps_its_order(before: Session, after: Session) -> bool:
    """Whoever waited before and still waits stands in the same order, and whoever is new stands behind them."""
    earlier = [w.obligation for w in before.waiting]
    now = [w.obligation for w in after.waiting]
    stayed = [one for one in now if one in earlier]
    return stayed == [one for one in earlier if one in now] and now[: len(stayed)] == stayed


@given(steps=STEPS, places=st.tuples(*[st.integers(1, 2)] * SESSIONS))
@settings(max_examples=100, deadline=None)
def test_places_lines_and_states(steps, places) -> None:
    register = staffed().on(DAY.isoformat())
    sessions = [
        register.act(acts.training.announce, course="fair-light", on=DAY, places=n, by=THEO).matter
        for n in places
    ]
    owed = [
        register.act(acts.training.oblige, respondent=f"P-m{n}", course="fair-light", by=THEO).matter
        for n in range(MEMBERS)
    ]
    before = {s.id: s for s in roster_of(register.record).sessions}
    for step in (*BEGUN, *steps):
        try_one(register, step, owed, sessions)
        now = {s.id: s for s in roster_of(register.record).sessions}
        held = Counter(p.obligation for s in now.values() if s.is_open for p in s.booked if p.came is None)
        assert all(len(s.booked) <= s.places for s in now.values())
        assert all(keeps_its_order(before[id], s) for id, s in now.items())
        assert max(held.values(), default=0) <= 1
        # A place that is free is never waited for: whoever stands first has it by the same act.
        assert not any(s.free and s.waiting for s in now.values())
        # Whoever is booked has a place.
        booked = {one for one in owed if register.lists.one(one).stage == "booked"}
        assert booked <= {p.obligation for s in now.values() if s.state != "cancelled" for p in s.booked}
        before = now
    view = teaching.obligations(
        register.record, register.rules, lists=register.lists, person=THEO, on=DAY, state="all"
    )
    assert sum(count for _, _, count in view.states) == view.total == len(view.lines) == MEMBERS
