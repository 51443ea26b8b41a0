"""A field is explained by the rule's own words, or by what is true of all such."""

from answerable.rules.schemas.sayings import EVERYWHERE, about


def test_the_sentence_that_names_a_field_is_said_of_it():
    words = "Something due. `at_most` is how far it may go, or from `until_fact`. It ends. With `odd` it is strange."
    assert about("Limit", "at_most", words) == "`at_most` is how far it may go, or from `until_fact`."
    assert about("Limit", "until_fact", words) == EVERYWHERE["until_fact"]
    assert about("Limit", "odd", words) == "With `odd` it is strange."


def test_a_field_that_nothing_names_is_told_as_everywhere():
    assert about("Limit", "source", "Something due.") == EVERYWHERE["source"]
    assert about("Limit", "strange", "Something due.") == ""
