"""What the process costs, kept since the Court had an answer about money published: from then on, and not before."""

from datetime import date, timedelta

from answerable.record import money, people, promises
from answerable.site.demo.diary import Diary, chance_of
from answerable.site.demo.people import CLERK, TRAINING_LEAD

MONTH = timedelta(days=30)
PAYEES = {
    "outside-lawyers": ("O-31", "A firm of solicitors"),
    "training-provider": ("O-32", "Teachers of the craft"),
}
PROMISE = "To keep in the register, from now on, what the process costs, by what it is spent on."
CRITERION = "For a whole year, a figure says what went to outside lawyers, to training and to the panels."


def keep_accounts(diary: Diary, *, point: str, since: date, today: date) -> None:
    """Record the promise that arose from a point about money, and each month's payments since the day of it."""
    _promise(diary, point, since, today)
    for number, name in PAYEES.values():
        paper = diary.paper(name, about=number)
        diary.note(
            since, number, people.Named(name=paper.digest, sort="organisation"), CLERK, papers=(paper,)
        )
    chance, day, given = chance_of(diary.seed, "money"), since + timedelta(days=12), dict[int, int]()
    while day < today:
        for purpose, least, most, often in (
            ("outside-lawyers", 240_00, 3_900_00, 0.6),
            ("training-provider", 900_00, 2_400_00, 0.45),
            ("panel-expenses", 38_00, 410_00, 0.9),
        ):
            amount = chance.randint(least, most)
            if chance.random() < often:
                _pay(diary, given, purpose, amount, day)
        day += MONTH


def _pay(diary: Diary, given: dict[int, int], purpose: str, amount: int, on: date) -> None:
    given[on.year] = given.get(on.year, 0) + 1
    number = f"SP-{on.year}-{given[on.year]:03d}"
    shown = diary.paper(f"Ledger of the Clerk's office, {on:%B %Y}", about=number)
    to = PAYEES.get(purpose)
    facts = money.SpendingRecorded(
        purpose=purpose, amount=amount, organisation=to[0] if to else None, since=on.replace(day=1), until_on=on,
        evidence=shown.digest,
    )  # fmt: skip
    diary.note(on, number, facts, TRAINING_LEAD if purpose == "training-provider" else CLERK, papers=(shown,))


def _promise(diary: Diary, point: str, on: date, today: date) -> None:
    number = f"U-{on.year}-052"
    words = diary.paper(PROMISE, about=number, is_public=True)
    test = diary.paper(CRITERION, about=number, is_public=True)
    recorded = promises.UndertakingRecorded(
        words=words.digest, bound="clerk", given_to="assembly", due_on=today + 2 * MONTH, criterion=test.digest,
        arises_from=point,
    )  # fmt: skip
    diary.note(on, number, recorded, CLERK, papers=(words, test))
    diary.note(on + timedelta(days=1), number, promises.UndertakingAccepted(), CLERK)
