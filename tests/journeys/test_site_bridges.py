"""Your last report said one thing, today's says another: the page that says why, in rows that sum."""

from tests.journeys.test_site_desk import CASE, form, words


def days(prefix: str, day) -> dict[str, str]:
    return {f"{prefix}_{part}": str(getattr(day, part)) for part in ("day", "month", "year")}


def test_an_earlier_day_and_today_are_bridged_for_staff(house, at_door):
    carol, today = at_door("Carol"), house.today()
    carol.post(f"/desk/matters/{CASE}/do/Triaged/", form(outcome="investigate"))
    assert "Why it is not what it was" in words(carol.get("/figures/open-by-stage/"))
    asked = days("then_as_of", today) | days("then_known_on", house.month_end()) | days("as_of", today)
    answer = words(carol.get("/figures/open-by-stage/bridge/", asked))
    assert "Recorded late" in answer and "it had happened, and was not entered yet" in answer
    assert "No answer has given this figure out yet" in answer


def test_the_public_is_told_of_no_withheld_number(house, at_door):
    day = house.month_end()
    asked = days("then_as_of", day) | days("then_known_on", day) | days("as_of", day)
    answer = words(at_door(None).get("/figures/disposals/bridge/", asked))
    assert "No number that you may see differs between the two" in answer


def test_an_answer_that_gave_the_figure_out_is_where_a_bridge_begins(house, at_door):
    carol = at_door("Carol")
    assert carol.get("/figures/received/bridge/", {"answer": "0"}).status_code == 404
    assert carol.get("/figures/no-such/bridge/").status_code == 404


def test_a_day_before_the_register_knew_anything_is_said(house, at_door):
    asked = {
        f"then_known_on_{part}": value for part, value in (("day", "1"), ("month", "1"), ("year", "2019"))
    }
    asked |= days("then_as_of", house.today()) | days("as_of", house.today())
    assert "The record held nothing yet" in words(at_door("Carol").get("/figures/backlog/bridge/", asked))
