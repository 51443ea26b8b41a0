"""The interface for programs: described so that a validator agrees, kept by the description under thousands of odd asks."""

import hashlib
import json

import pytest


def told(answer):
    assert answer.headers["Content-Type"] == "application/problem+json"
    return answer.json()


def test_the_description_is_openapi_3_1_and_says_the_terms(house, client):
    from openapi_spec_validator import OpenAPIV31SpecValidator

    described = client.get("/api/v1/openapi.json").json()
    OpenAPIV31SpecValidator(described).validate()
    assert described["openapi"].startswith("3.1")
    assert described["info"]["license"]["url"].startswith("https://")
    for path, operations in described["paths"].items():
        assert path.startswith("/api/v1/")
        for operation in operations.values():
            assert {"200", "304", "default"} <= set(operation["responses"])


def test_a_figure_is_given_in_the_bytes_by_which_it_is_known(house, client):
    answer = client.get("/api/v1/figures/received")
    from answerable.disclosure import Released, digest_of

    assert hashlib.sha256(answer.content).hexdigest() == digest_of(Released.from_json(answer.content))


def test_what_has_not_changed_is_not_sent_again(house, client, day):
    from datetime import date

    first = client.get("/api/v1/motions")
    tag = first.headers["ETag"]
    again = client.get("/api/v1/motions", HTTP_IF_NONE_MATCH=tag)
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
    day.today = date(2026, 3, 11)  # a point may be late today that was not yesterday
    assert client.get("/api/v1/motions", HTTP_IF_NONE_MATCH=tag).status_code == 200


def test_every_error_is_a_problem(house, client):
    assert told(client.get("/api/v1/figures/nothing"))["status"] == 404
    assert told(client.get("/api/v1/nothing"))["status"] == 404
    wrong = told(client.get("/api/v1/figures/received?as_of=yesterday"))
    assert wrong["status"] == 422 and wrong["faults"][0]["where"] == "as_of"
    assert "reach back" in told(client.get("/api/v1/figures/received?as_of=1999-01-01"))["detail"]


def test_long_lists_come_in_pages_and_say_where_the_others_are(house, client):
    whole = client.get("/api/v1/points").json()
    first = client.get("/api/v1/points?size=1")
    assert first.json() == whole[:1] and len(whole) > 1
    assert first.headers["X-Total-Count"] == str(len(whole))
    links = dict(reversed(part.split("; ")) for part in first.headers["Link"].split(", "))
    assert set(links) == {'rel="first"', 'rel="next"', 'rel="last"'}
    after = client.get(links['rel="next"'].strip("<>").replace("http://testserver", ""))
    assert after.json() == whole[1:2]
    late = client.get("/api/v1/points?status=answered").json()
    assert late == [point for point in whole if point["status"] == "answered"] != []


def test_checkpoints_news_reports_and_vintages(house, client):
    house.checkpoint()
    (head,) = client.get("/api/v1/checkpoints").json()
    assert client.get(f"/api/v1/checkpoints/{head['size']}").json() == head
    assert head["note"].splitlines()[1] == str(head["size"])
    assert told(client.get("/api/v1/checkpoints/1"))["status"] == 404
    news = client.get("/api/v1/news").json()
    assert {one["sort"] for one in news} >= {"motion", "answer"}
    assert all(one["id"].startswith("tag:") for one in news)
    assert client.get("/api/v1/reports").json()[0]["measures"]
    for measure in ("received", "open-by-stage"):
        assert isinstance(client.get(f"/api/v1/figures/{measure}/vintages").json(), list)


@pytest.fixture
def described(house):
    """What schemathesis reads of the interface, asked through the very application that a server runs."""
    import schemathesis

    from answerable.site.wsgi import application

    house.checkpoint()
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


def test_no_ask_however_odd_breaks_the_interface_or_its_description(described):
    """Examples are bounded and the same each time: what is asked by chance is asked again."""
    from hypothesis import HealthCheck, Phase, given, settings
    from schemathesis.core.result import Ok

    asked, given_whole = 0, set()
    for result in described.get_all_operations():
        assert isinstance(result, Ok), result
        operation = result.ok()

        @settings(
            max_examples=20, deadline=None, derandomize=True, database=None,
            phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        @given(case=operation.as_strategy())
        def ask(case):
            nonlocal asked
            asked += 1
            if case.call_and_validate(headers={"Host": "localhost"}).status_code == 200:
                given_whole.add(case.operation.path)

        ask()
    assert asked > 100, json.dumps(asked)
    assert {"/api/v1/figures/{measure}", "/api/v1/points", "/api/v1/record"} <= given_whole
