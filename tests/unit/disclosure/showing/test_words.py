from datetime import date

import pytest

from answerable.disclosure import Shown, Withheld
from answerable.disclosure.readers import policy_of
from answerable.disclosure.showing.words import Words
from answerable.measures import Column
from answerable.record import codes, people, write_paper
from answerable.record import register as register_kinds

C, X, Z = Withheld("c"), Withheld("x"), Withheld("z")
CONSULTEE = Column("consultee", "Organisation", "id", list="consultees")
PROVIDER = Column("provider", "Provider", "id", list="providers")
PERSON = Column("person", "Person", "id", list="persons")


@pytest.fixture
def words(register, rules):
    def of(tier: str, known_at: int | None = None) -> Words:
        size = register.record.head().size if known_at is None else known_at
        return Words(register.record, rules, policy_of(rules, tier), size)

    return of


def name(register, id: str, sort: str, called: str) -> int:
    paper = write_paper(called, about=id)
    return register.tell(id, people.Named(name=paper.digest, sort=sort), date(2026, 6, 1), paper)


def test_keys_are_words(words):
    public = words("public")
    key = Column("key", "Key", "key")
    assert public.of_key(key, "2026-03") == Shown("March 2026")
    assert public.of_key(key, "total") == Shown("Total")
    assert public.of_key(key, 2026) == Shown(2026)
    assert public.of_key(key, None) == Shown("Not recorded")
    assert (
        public.of_key(Column("d", "D", "key", list="disposals"), "no-further-action").value
        != "no-further-action"
    )


def test_codes_of_the_rules_have_their_names(words, rules):
    def said(list_id: str, code: str) -> object:
        return words("public").of_code(Column("c", "C", "code", list=list_id), code).value

    assert said("organs", "court") == rules.organ("court").name
    assert said("roles", "clerk") == rules.role("clerk").name
    assert said("courses", "fair-light") == rules.course("fair-light").name
    assert said("panels", "conduct-panel") == rules.panel("conduct-panel").name
    assert said("procedures", "complaint") == rules.procedure("complaint").name
    version = rules.procedure("complaint").versions[-1]
    assert said("stages", version.stages[0].id) == version.stages[0].name
    assert said("limits", version.limits[0].id) == version.limits[0].name


def test_a_code_that_no_list_has_is_shown_as_itself(words):
    public = words("public")
    assert public.of_code(Column("c", "C", "code"), "so-and-so") == Shown("so and so")
    assert public.of_code(Column("c", "C", "code"), None) == Z


def test_things_of_the_body_go_by_their_name_or_their_number(words, register):
    document = Column("code", "Code", "key", list="documents")
    assert words("public").of_key(document, "D-1") == Shown("D-1")
    name(register, "D-1", "document", "The Lantern Code")
    assert words("public").of_key(document, "D-1") == Shown("The Lantern Code")


def test_providers_are_named_and_persons_are_not(words, register):
    name(register, "O-1", "provider", "Lamp School")
    name(register, "P-9", "person", "Wilma Wick")
    assert words("public").of_id(PROVIDER, "O-1") == Shown("Lamp School")
    assert words("public").of_id(PERSON, "P-9") == C
    assert words("public").of_id(PERSON, "P-404") == C
    assert words("public").of_id(PERSON, None) == Z
    assert words("staff").of_id(PERSON, "P-9") == Shown("Wilma Wick")
    assert words("staff").of_id(PERSON, "P-404") == Shown("P-404")


def test_a_consultee_is_named_once_it_agreed(words, register):
    name(register, "O-2", "consultee", "Friends of the Lamp")
    before = register.record.head().size
    assert words("public").of_id(CONSULTEE, "O-2") == C
    agreed = register.tell("V-1", codes.NamingAgreed(consultee="O-2"))
    assert words("public").of_id(CONSULTEE, "O-2") == Shown("Friends of the Lamp")
    assert words("public", known_at=before).of_id(CONSULTEE, "O-2") == C
    register.tell("V-1", register_kinds.Corrected(entry=agreed, reason="wrong-fact"))
    assert words("public").of_id(CONSULTEE, "O-2") == C


def test_a_corrected_name_is_not_told(words, register):
    name(register, "O-3", "provider", "Lamp Scool")
    second = name(register, "O-3", "provider", "Wrong School")
    register.tell("O-3", register_kinds.Corrected(entry=second, reason="wrong-fact"))
    assert words("public").of_id(PROVIDER, "O-3") == Shown("Lamp Scool")


def test_an_erased_name_is_not_available(words, register):
    paper = write_paper("Gone", about="O-4")
    register.tell("O-4", people.Named(name=paper.digest, sort="provider"))
    assert words("public").of_id(PROVIDER, "O-4") == X
    assert words("staff").of_id(PROVIDER, "O-4") == Shown("O-4")
