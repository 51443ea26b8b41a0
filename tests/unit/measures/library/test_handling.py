from answerable.record import confidence
from tests.figures import happened
from tests.unit.measures.library.guild import column, figure, rows


def complained(day, number, concern="delay"):
    return happened(day, f"H-{number}", confidence.HandlingComplained(concern=concern, channel="web"))


def acknowledged(day, number):
    return happened(day, f"H-{number}", confidence.HandlingAcknowledged())


def decided(day, number, outcome="upheld"):
    return happened(day, f"H-{number}", confidence.HandlingDecided(outcome=outcome))


# Monday 4 March 2024: five working days end on the 11th, twenty on Wednesday 3 April (Good Friday, Easter Monday).
EVENTS = [
    complained("2024-03-04", 1),
    acknowledged("2024-03-11", 1),
    decided("2024-04-03", 1),
    complained("2024-03-04", 2, "manner"),
    acknowledged("2024-03-12", 2),
    decided("2024-04-04", 2, "not-upheld"),
    complained("2024-03-04", 3),
    decided("2024-03-08", 3),
    complained("2024-03-04", 4),
    complained("2024-12-30", 5, "silence"),
    complained("2023-12-30", 6),
]


def test_they_are_counted_by_what_they_are_about():
    assert column(figure("handling", EVENTS), "by-concern", "received") == {
        "delay": 3,
        "silence": 1,
        "manner": 1,
        "total": 5,
    }


def test_they_are_answered_in_time_or_late_or_not():
    told = rows(figure("handling", EVENTS), "in-time")
    states = ("received", "in_time", "late", "overdue", "running")
    # Deciding at once acknowledges as well.
    assert [told["acknowledged"][s] for s in states] == [5, 2, 1, 1, 1]
    assert [told["decided"][s] for s in states] == [5, 2, 1, 1, 1]


def test_they_come_out_one_way_or_another():
    assert column(figure("handling", EVENTS), "outcomes", "complaints") == {
        "upheld": 2,
        "not-upheld": 1,
        "not-decided": 2,
        "total": 5,
    }


def test_the_last_decision_counts():
    again = [*EVENTS, decided("2024-05-01", 1, "upheld-in-part")]
    assert column(figure("handling", again), "outcomes", "complaints")["upheld-in-part"] == 1


def test_none_is_said():
    assert figure("handling", []).notes == ("No complaint about the handling was received in the period.",)
    assert figure("handling", []).definition.is_apart
