"""News is what the record and the rules say that anybody may know, each by a name that never changes."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from answerable.disclosure import NEWS_SORTS, news
from answerable.record import Event, oversight, register, releases, write_paper
from answerable.rules import find_body, load
from tests.unit.reports.motions import AT, DUE, MOTION, motion

LATER = datetime(2026, 8, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def rules():
    return load(find_body("lanternmakers"))


def told(record, rules, *, on=date(2026, 7, 9), at=LATER, **more):
    return {item.name: item for item in news(record, rules, on=on, at=at, **more)}


def test_a_motion_an_answer_a_refusal_and_a_late_point_are_news(rules):
    items = told(motion(), rules)
    assert [item.sort for item in items.values()].count("late") == 1
    assert (
        {item.sort for item in items.values()} == {"motion", "answer", "refusal", "late"} <= set(NEWS_SORTS)
    )
    assert items["entry/0"].title == "Put: Action on complaints"
    assert items[f"late/{MOTION}/3"].words.endswith("Are all trained?")
    answer = next(i for i in items.values() if i.sort == "answer")
    assert (answer.words, answer.point, answer.about) == ("Here it is.", 1, MOTION)


def test_a_statement_is_no_news_of_an_answer(rules):
    assert not any("in hand" in item.words for item in told(motion(), rules).values())


def test_late_counts_from_the_midnight_after_the_day_but_not_before_it_was_known(rules):
    late = f"late/{MOTION}/3"
    assert late not in told(motion(), rules, on=DUE)
    item = told(motion(), rules)[late]
    midnight = datetime(2026, 7, 7, tzinfo=ZoneInfo("Europe/London"))
    assert item.at == max(midnight, AT)  # this motion was entered after the day had passed
    assert late not in told(motion(), rules, at=AT - timedelta(seconds=1))


def test_who_answers_late_was_late_all_the_same(rules):
    record = motion()
    words = write_paper("They are.", about=f"{MOTION}/3")
    facts = oversight.Answered(answer=words.digest, quality="words")
    event = Event(subject=f"{MOTION}/3", facts=facts, happened_on=date(2026, 7, 8), actor="P-1")
    record.append([event], after=record.head().size, at=AT, papers=[words])
    items = told(record, rules)
    assert f"late/{MOTION}/3" in items
    assert [i.sort for i in items.values()].count("answer") == 2


def test_the_latest_comes_first_and_names_stay_as_the_record_grows(rules):
    record = motion()
    before = told(record, rules)
    moments = [item.at for item in before.values()]
    assert moments == sorted(moments, reverse=True)
    facts = releases.ReleaseAnnounced(
        series="standing", on=date(2026, 8, 10), since=date(2026, 4, 1), as_of=date(2026, 6, 30)
    )
    event = Event(subject="R-2026-01", facts=facts, happened_on=date(2026, 7, 9), actor="P-1")
    record.append([event], after=record.head().size, at=AT)
    after = told(record, rules)
    assert {name: after[name] for name in before} == before
    (release,) = (item for name, item in after.items() if name not in before)
    assert release.sort == "release" and "10 August 2026" in release.title


def test_one_motion_by_itself(rules):
    assert told(motion(), rules, about=MOTION) == told(motion(), rules)
    assert told(motion(), rules, about="M-2026-99") == {}


def test_what_was_corrected_away_is_no_news(rules):
    record = motion()
    refused = next(i for i in told(record, rules).values() if i.sort == "refusal")
    facts = register.Corrected(entry=int(refused.name.split("/")[1]), reason="wrong-fact")
    event = Event(subject=f"{MOTION}/2", facts=facts, happened_on=date(2026, 7, 9), actor="P-1")
    record.append([event], after=record.head().size, at=AT)
    assert refused.name not in told(record, rules)
