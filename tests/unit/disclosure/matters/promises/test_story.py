"""What every page of promises shares: how an office is called, and words that are no longer held."""

from answerable.disclosure.matters.promises.story import Story
from tests.people import Register


def story(register: Register) -> Story:
    return Story(register.record, register.rules, "public", register.today)


def test_an_office_is_a_role_or_an_organ(register: Register) -> None:
    told = story(register)
    assert [told.office(code) for code in ("clerk", "court", None, "some-office")] == [
        *("Clerk", "Court of Wardens", "", "some office"),
    ]


def test_words_that_are_gone_are_said_to_be_gone(register: Register) -> None:
    assert story(register).words("ab" * 32) == "(these words are no longer held)"
    assert story(register).words(None) == ""


def test_an_organisation_without_a_name_is_not_told_by_its_number(register: Register) -> None:
    assert story(register).organisation("O-1") == "an organisation that has not agreed to be named"
    assert story(register).organisation(None) == ""
