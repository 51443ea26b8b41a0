"""People outside who spoke about a case: noted since a Warden asked after one, and the Court was told of it."""

from datetime import date, timedelta

from answerable.record import allocation
from answerable.site.demo.diary import Diary, chance_of
from answerable.site.demo.people import CLERK, OFFICERS

SINCE = timedelta(days=800)
OFTEN = 48
OFFICES = ("master-of-a-lodge",) * 6 + ("member",) * 5 + ("warden", "warden", "delegate", "journalist")
PURPOSES = ("asked-how-it-stands",) * 6 + ("asked-to-hurry",) * 3 + ("spoke-for-a-party",) * 2
GRAVE = ("spoke-against-a-party", "asked-to-drop")
SAID = {
    "asked-how-it-stands": "Asked by telephone how it stands. I said that I may not say.",
    "asked-to-hurry": "Asked that it be decided before the lodge elects its officers. I said that it is in its turn.",
    "spoke-for-a-party": "Said that he had known him for twenty years, and that it could not be true.",
    "spoke-against-a-party": "Said that everybody in the lodge knew what she was like.",
    "asked-to-drop": "Asked that it be dropped for the peace of the lodge. I said no, and noted it the same hour.",
}


def note_contacts(diary: Diary, *, today: date) -> None:
    """Note somebody's words about one case in so many, some weeks after it came."""
    chance = chance_of(diary.seed, "contacts")
    received = [
        n.event for n in diary.notes if n.event.kind == "Received" and today - n.event.happened_on < SINCE
    ]
    for event in received[:: max(1, len(received) // OFTEN)]:
        on = event.happened_on + timedelta(days=chance.randint(8, 60))
        purpose = chance.choice(PURPOSES if chance.random() < 0.85 else GRAVE)
        by = chance.choice((*OFFICERS, CLERK))
        words = diary.paper(SAID[purpose], about=event.subject)
        facts = allocation.ContactNoted(
            office=chance.choice(OFFICES), purpose=purpose, to_person=by, words=words.digest,
            channel=chance.choice(("phone", "phone", "email", "person")),
        )  # fmt: skip
        if on < today:
            diary.note(on, event.subject, facts, by, papers=(words,))
