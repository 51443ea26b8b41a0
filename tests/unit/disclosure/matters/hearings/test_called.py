from answerable.disclosure.matters.hearings.called import Called
from answerable.disclosure.matters.hearings.saying import Saying
from answerable.roster import roster_of
from tests.people import PAUL, PETRA
from tests.sittings import CALLED_FOR, called, held, pooled, waiting

from answerable import acts  # isort: skip


def of(register, sitting, on):
    roster = roster_of(register.record)
    saying = Saying(register.record, register.rules, roster, on)
    return Called(saying, roster.listing(sitting), roster.sitting(sitting))


def test_it_stands_as_it_was_called_until_it_was_held() -> None:
    register = pooled()
    sitting = called(register, waiting(register))
    assert of(register, sitting, CALLED_FOR).state == "to-come"
    assert of(register, sitting, CALLED_FOR.replace(day=21)).state == "unsaid"
    other = pooled()
    assert of(other, held(other, waiting(other)), CALLED_FOR).state == "held"


def test_its_papers_and_declarations_are_those_of_it() -> None:
    register = pooled()
    sitting = called(register, waiting(register))
    register.act(acts.hearings.send_papers, sitting=sitting, pages=4, reading_minutes=20, by=PETRA)
    register.act(acts.hearings.declare, sitting=sitting, person=PAUL, nature="none", by=PAUL)
    one = of(register, sitting, register.today)
    assert one.reading() == ("4 pages, 20 minutes to read them: 5 minutes for each", False)
    assert [i.person for i in one.interests] == [PAUL] and one.line().words == "in 11 working days"
