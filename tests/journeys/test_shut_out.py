"""Whoever is shut out of a case learns nothing: every address, with every word, answers as where there is no such case.

One register holds a case about the officer who looks; its twin holds none, and as many entries. Each address of the
site is asked in both, and says the same to the letter, but for what says the whole record's root.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import zip_longest
from typing import Any

import pytest
from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver

from answerable import acts
from answerable.record import Event, codes
from tests.site_register import TODAY

SECRET = "C-2026-0001"
UNKNOWN = "C-2026-9999"
PROBER = "Carol"
NAMES = ("Zelda", "Zephyr", "Zelda Zephyr", "Quixote", "lantern of Zelda")
# What signs out, changes who is signed in, or sends a stream.
# The proof of the whole record, and how often papers were read in all, are told to anybody, of everything together.
NOT_ASKED = re.compile(r"account/|logout|static|healthz|i18n|verifier|^record/|checkpoint|^readings/$")
CHANGING = re.compile(
    r'name="(?:csrfmiddlewaretoken|drafter)" value="[^"]*"|nonce="[^"]*"|[0-9a-f]{64}|'
    r"[A-Za-z0-9+/]{43}=|\d+\.\d+ ms|— \S+ [A-Za-z0-9+/=]{40,}"
)
# What a form could be sent with, for whatever it asks.
SENT = {
    "case": SECRET,
    "matter": SECRET,
    "number": SECRET,
    "words": "Zelda",
    "reason": "no-longer",
    "outcome": "investigate",
    "respondent": "Zephyr",
    "person": "P-ivan",
    "happened_on_day": "10",
    "happened_on_month": "3",
    "happened_on_year": "2026",
    "cases": SECRET,
    "against": SECRET,
    "nature": "friend",
    "sure": "yes",
}


def the_case(house: Any) -> tuple[str, ...]:
    """Zelda complains of Carol, Ivan looks into it, and the panel is called; give every word that belongs to it."""
    told = {
        "words": "The lantern of Zelda.",
        "complainant_name": "Zelda Zephyr",
        "contact": "zelda@quixote.example",
    }
    got = house.act(acts.complaints.receive, **told, respondent="P-carol")
    assert got.case == SECRET
    case = got.case
    return (case, f"{case}/a1", f"{case}/training", got.complaint, *NAMES)


def begun(house: Any) -> None:
    """Somebody who was not shut out gives the case to Ivan."""
    on = {"happened_on": TODAY}
    house.act(acts.people.appoint, person="P-theo", role="complaints-officer", by="P-clare", **on)


def further(house: Any) -> None:
    on = {"happened_on": TODAY}
    house.act(acts.complaints.acknowledge, case=SECRET, by="P-theo", **on)
    house.act(acts.cases.triage, case=SECRET, outcome="investigate", by="P-theo", **on)
    house.act(acts.cases.allege, case=SECRET, rule="respect", by="P-theo", **on)
    house.act(acts.cases.allocate, case=SECRET, investigator="P-ivan", by="P-theo", **on)
    house.act(acts.cases.notify, case=SECRET, by="P-ivan", **on)
    house.act(acts.cases.refer, case=SECRET, to="conduct-panel", by="P-ivan", **on)
    house.act(
        acts.hearings.sit,
        panel="conduct-panel",
        members=("P-paul", "P-paula", "P-piet"),
        cases=(SECRET,),
        by="P-petra",
        **on,
    )


def as_many(house: Any, size: int) -> None:
    """Fill the twin with entries of which no page speaks, so that it is as long."""
    record = house.record
    held = record.head().size
    fill = Event(subject="F-1", facts=codes.Declined(consultee="O-1"), happened_on=TODAY, actor="P-clare")
    record.append([fill] * (size - held), after=held, at=house.clock())


def addresses(words: tuple[str, ...]) -> Iterator[str]:
    """Every address of the site, with each word in each place that takes one."""
    for pattern in _patterns(get_resolver()):
        places = re.findall(r"<(?:\w+:)?\w+>", pattern)
        if NOT_ASKED.search(pattern):
            continue
        if not places:
            yield f"/{pattern}"
            continue
        for word in words:
            made = pattern
            for place in places:
                value = "1" if place.startswith("<int") else word
                if place.startswith("<str:kind") or place.endswith(":kind>"):
                    value = "Triaged"
                made = made.replace(place, value, 1)
                word = "1" if place.startswith(("<path", "<str")) and len(places) > 1 else word
            yield f"/{made}"


def _patterns(resolver: Any, before: str = "") -> Iterator[str]:
    for one in resolver.url_patterns:
        here = before + str(one.pattern).replace("^", "").replace("$", "")
        if isinstance(one, URLResolver):
            yield from _patterns(one, here)
        elif isinstance(one, URLPattern):
            yield here


SEARCHES = tuple(
    f"{path}?{name}={word}"
    for path in ("/desk/find/", "/desk/search/", "/desk/cases/", "/desk/")
    for name in ("words", "q", "beginning")
    for word in (*NAMES, SECRET, "C-2026")
)


@contextmanager
def taken_back() -> Iterator[None]:
    """Let what is done inside be as if it had not been."""
    point = transaction.savepoint()
    yield
    transaction.savepoint_rollback(point)


def said(answer: Any) -> tuple[int, str]:
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    told = body.decode("utf-8", "replace")
    return answer.status_code, CHANGING.sub("·", told)


def everything(client: Any, asked: list[str], *, posting: bool) -> dict[str, tuple[int, str]]:
    found = {}
    client.raise_request_exception = False
    for address in asked:
        found[address] = said(client.get(address))
    for address in asked if posting else ():
        if SECRET in address or UNKNOWN in address or "?" in address:
            with taken_back():
                found[f"POST {address}"] = said(client.post(address, SENT))
    return found


@pytest.fixture
def worlds(house, at_door):
    """Gives what is said in the register with the case and in its twin without."""
    from answerable.site import house as module

    def both(ask: Any) -> tuple[Any, Any]:
        begun(house)
        with taken_back():
            words = the_case(house)
            further(house)
            secret = _of_zelda(house)
            size = house.record.head().size
            one = ask(at_door, (*words, secret))
        module.the_house.cache_clear()
        twin = module.the_house()
        assert twin.lists.one(SECRET) is None
        as_many(twin, size)
        other = ask(at_door, (*words, secret))
        return one, other

    return both


def _of_zelda(house: Any) -> str:
    received = next(iter(house.record.read(subject=SECRET))).event.facts
    return str(received.complainant)


def differing(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    return {a: found for a in one if (found := told_apart(one[a], other[a]))}


def told_apart(one: tuple[int, str], other: tuple[int, str]) -> list[object]:
    """What an answer says that the other does not: its status, and its lines."""
    if one == other:
        return []
    pairs = zip_longest(one[1].splitlines(), other[1].splitlines())
    return [(one[0], other[0]), *([(x, y) for x, y in pairs if x != y][:3])]


def test_no_address_tells_of_it(worlds):
    def ask(at_door, words):
        return everything(at_door(PROBER), [*addresses(words[:1]), *SEARCHES], posting=False)

    one, other = worlds(ask)
    assert len(one) > 150
    assert differing(one, other) == {}


@pytest.mark.slow
def test_no_address_with_any_word_sent_or_asked_tells_of_it(worlds):
    def ask(at_door, words):
        return everything(at_door(PROBER), [*dict.fromkeys(addresses(words)), *SEARCHES], posting=True)

    one, other = worlds(ask)
    assert differing(one, other) == {}


def test_it_is_answered_as_a_number_that_there_is_not(house, at_door):
    begun(house)
    the_case(house)
    further(house)
    client = at_door(PROBER)
    client.raise_request_exception = False
    for address in addresses((SECRET,)):
        if SECRET not in address:
            continue
        for way in ("get", "post"):
            answers = []
            for number in (SECRET, UNKNOWN):
                with taken_back():
                    asked = address.replace(SECRET, number)
                    sent = {k: v.replace(SECRET, number) for k, v in SENT.items()}
                    made = client.get(asked) if way == "get" else client.post(asked, sent)
                    code, body = said(made)
                    answers.append((code, body.replace(number, "N")))
            assert told_apart(*answers) == [], (way, address)


def test_the_same_case_is_open_to_others(house, at_door):
    begun(house)
    the_case(house)
    further(house)
    answer = at_door("Petra").get(f"/desk/matters/{SECRET}/")
    assert answer.status_code == 200
    assert at_door(PROBER).get(f"/desk/matters/{SECRET}/").status_code == 404
    counted = [
        {s.stage: s.count for s in _cases(house, who).stages}["panel"] for who in ("P-petra", "P-carol")
    ]
    assert counted == [1, 0]


def _cases(house: Any, person: str) -> Any:
    from answerable import disclosure

    with house.page_view(lambda: person, lambda: "cases"):
        return house.show(disclosure.cases, person=person)
