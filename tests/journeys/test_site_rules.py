"""The rules, through the doors: shown, tried on a day of one's choosing, and sent on as an address."""

from tests.journeys.conftest import words

TRYING = "/procedures/complaint/try/"


def test_a_procedure_is_shown_as_a_drawing_and_as_a_table_in_each_of_its_versions(house, client):
    today = words(client.get("/procedures/complaint/"))
    assert "<svg" in today and "Drawn from the rules themselves" in today
    assert "Waiting for triage" in today and "In whose hands" in today
    assert "Tell the respondent what is alleged" in today
    before = words(client.get("/procedures/complaint/?on=2019-01-01"))
    assert 'In force since <time datetime="2019-01-01">' in before
    assert "A matter keeps the version that was in force on the day of its opening" in before


def test_a_complaint_received_on_a_friday_before_christmas(house, client):
    size = house.head().size
    assert "on which day?" in words(client.get(TRYING))
    begun = client.get(TRYING + "?opened_day=22&opened_month=dec&opened_year=2023", follow=True)
    address = begun.redirect_chain[-1][0]
    assert address == TRYING + "?step=2023-12-22+Received"
    page = words(begun)
    assert "Friday 29 December 2023" in page and "Wednesday 10 January 2024" in page
    assert "Monday 25 December 2023: Christmas Day, not counted." in page
    assert "Decide triage: investigate" in page
    next_step = "&act=Triaged+outcome%3Dinvestigate&done_day=5&done_month=1&done_year=2024"
    page = words(client.get(address + next_step, follow=True))
    assert "Waiting for an investigator" in page and "done on 5 January 2024, in time" in page
    assert (
        "What may not be done now, and why" in page
        and "nobody who acts or decides has declared a tie" in page
    )
    assert house.head().size == size


def test_a_day_that_a_step_sets_is_asked_for_and_nothing_typed_is_lost(house, client):
    begun = TRYING + "?step=2023-12-22+Received"
    wanting = begun + "&act=Extended+limit%3Dtriage&done_day=2&done_month=1&done_year=2024"
    page = words(client.get(wanting))
    assert "sets a day: give it under" in page and 'value="2024"' in page
    page = words(client.get(wanting + "&sets_day=1&sets_month=2&sets_year=2024", follow=True))
    assert "Thursday 1 February 2024" in page and "The day was set, not counted" in page
    early = words(client.get(begun + "&act=Left&done_day=2&done_month=1&done_year=2023"))
    assert "that is before it was opened" in early


def test_what_the_rules_refuse_is_refused_with_the_rule_and_the_rest_goes_on(house, client):
    page = words(client.get(TRYING + "?step=2023-12-22+Received&step=2023-12-27+Found"))
    assert "not allowed" in page and "Rule 10(1)" in page


def test_another_day_can_be_looked_at(house, client):
    begun = TRYING + "?step=2023-12-22+Received"
    page = words(client.get(begun + "&on_day=30&on_month=12&on_year=2023", follow=True))
    assert "missed on 29 December 2023, and still owed" in page


def test_an_address_that_was_spoilt_says_what_is_wrong(house, client):
    for line, said in (
        ("tomorrow+Received", "does not begin with a day"),
        ("2023-12-22+Recieved", "no kind of event"),
        ("2023-12-22+Triaged", "is opened by Received"),
        ("2090-12-22+Received", "does not reach"),
    ):
        assert said in words(client.get(TRYING + f"?step={line}")), line
    assert client.get("/procedures/nothing/try/").status_code == 404
    assert client.get("/procedures/nothing/").status_code == 404
