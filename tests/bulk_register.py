"""A register with many cases to be acted on at once, in a process of its own that can be killed: fill, go, check."""

from collections import Counter
from datetime import date

from tests.site_register import TODAY, Day, fill, ready

REFUSAL = "Triaged"


def main(verb: str, *numbers: int) -> None:
    from django.core.management import call_command

    day = Day()
    house = ready(day)
    if verb == "fill":
        call_command("migrate", verbosity=0)
        begin(house, day, *numbers)
    elif verb == "go":
        go(house)
    else:
        check(house, *numbers)


def begin(house, day: Day, count: int, share: int) -> None:
    """Open so many cases; of each hundred, so many are triaged after they were chosen."""
    from django.db import transaction

    from answerable import acts
    from answerable.site.desk import bulks

    with transaction.atomic():
        fill(house, day, cases=0, only_cases=True)
    cases = []
    for start in range(0, count, 250):
        with transaction.atomic():
            for _ in range(min(250, count - start)):
                opened = house.act(acts.complaints.receive, words="Told.", respondent_name="Bob").case
                house.act(acts.complaints.acknowledge, case=opened, happened_on=TODAY, by="P-carol")
                cases.append(opened)
    bulk = bulks.begin("P-carol", cases, asked="stage=triage", procedure="complaint", at=house.clock())
    bulks.choose(bulk, "Triaged", "Decide triage", {"outcome": "investigate"}, TODAY, None)
    with transaction.atomic():
        for n, case in enumerate(cases):
            if n % 100 < share:
                house.act(
                    acts.cases.triage, case=case, outcome="investigate", happened_on=TODAY, by="P-carol"
                )
    bulks.agree(bulk)


def go(house) -> None:
    """Go on, saying after each part how many are dealt with, so that somebody can kill it then."""
    from answerable.site.desk import bulks
    from answerable.site.desk.models import Bulk

    bulk = Bulk.objects.get()
    while bulks.go_on(house, bulk, most=bulks.PART):
        done = bulks.progress(bulk)
        print("part", done.done + done.refused, flush=True)


def check(house, count: int, share: int) -> None:
    """Hold the record against the report: each case triaged once, each refusal told with its rule, none left."""
    from answerable.site.desk import bulks
    from answerable.site.desk.models import Bulk

    bulk = Bulk.objects.get()
    done = bulks.progress(bulk)
    refused = sum(n % 100 < share for n in range(count))
    assert (done.done, done.refused, done.left) == (count - refused, refused, 0), done
    triaged = Counter(entry.event.subject for entry in house.record.read(kinds={"Triaged"}))
    assert len(triaged) == count and set(triaged.values()) == {1}
    lines = bulk.lines.filter(outcome="refused")
    assert all(line.words and "Rule" in line.rule for line in lines), [(x.words, x.rule) for x in lines[:3]]
    assert isinstance(TODAY, date)
    rules = Counter(line.rule for line in lines)
    print(f"{done.done} done, {done.refused} refused: {dict(rules)}; each case triaged once")
