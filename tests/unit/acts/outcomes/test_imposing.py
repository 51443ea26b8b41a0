from answerable import acts
from answerable.record import cases
from tests.people import PETRA
from tests.sittings import pooled, proved


def test_the_reasons_for_leaving_the_guidance_stand_before_the_sanction() -> None:
    register = pooled()
    case, _ = proved(register)
    register.act(
        acts.outcomes.impose, case=case, sanction="expulsion", allegation=f"{case}/a1", departure="great-harm",
        departure_words="The forge burned.", by=PETRA,
    )  # fmt: skip
    events = [e.event for e in register.record.read(subject=case)][-2:]
    assert [e.kind for e in events] == ["TariffDeparted", "Sanctioned"]
    assert register.record.paper(events[0].facts.words).words == "The forge burned."


def test_training_is_owed_as_it_ever_was() -> None:
    register = pooled()
    case, _ = proved(register)
    register.act(
        acts.outcomes.impose,
        case=case,
        sanction="training",
        allegation=f"{case}/a1",
        course="fair-light",
        by=PETRA,
    )
    assert isinstance(register.last("Sanctioned"), cases.Sanctioned)
    assert register.last("Obliged").course == "fair-light"
