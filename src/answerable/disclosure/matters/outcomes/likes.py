"""What was decided in like cases, for those who are about to decide: a range and bands, nobody named, nothing small.

It is told in bands and never by number, so that nothing can be learned by looking before and after a case is decided.
What is below the smallest band is not told apart from nothing, and a clause with too few cases is not told of at all.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from answerable.disclosure.matters.outcomes.views import LikeCases
from answerable.record import Entry, Id, Record, cases, standing
from answerable.rules import Rules

YEARS = 3
SMALLEST = 5
NO_SANCTION = "no sanction"
BANDS = ((SMALLEST, 9, "5 to 9"), (10, 19, "10 to 19"), (20, 49, "20 to 49"), (50, None, "50 or more"))
FEW = "fewer than 5, or none"


def like_cases(
    record: Record,
    rules: Rules,
    *,
    clause: str,
    finding: str,
    on: date,
    but_for: Id | None = None,
    years: int = YEARS,
) -> LikeCases:
    """Tell what followed in the last years where the same was found on the same clause, by allegation.

    `but_for` is a case that is left out: the one that is being decided. Counts go into bands, the smallest being
    those below five of which nothing is told.
    """
    kinds = ("Alleged", "Found", "Sanctioned", "Corrected")
    told = [e for e in standing(record.read(kinds=kinds)) if e.event.subject != but_for]
    counted = _counted(told, rules, clause, finding, on - timedelta(days=365 * years), on)
    words = rules.term("rules", clause).name
    total = sum(counted.values())
    since = f"in the last {years} years"
    if total < SMALLEST:
        few = f"Too few like cases were decided {since} to say anything of them."
        return LikeCases(words, few, (), NOTE)
    order = [t.id for t in rules.body.lists.get("sanctions", ())]
    enough = [code for code in order if counted[code] >= SMALLEST]
    bands = [(rules.term("sanctions", code).name, band(counted[code])) for code in order]
    bands.append((NO_SANCTION, band(counted[""])))
    return LikeCases(words, f"{_range(rules, enough)} {since}.", tuple(bands), NOTE)


NOTE = (
    "Allegations of the same clause with the same finding, by the gravest sanction on each. Told in bands: what is "
    "fewer than five is not told apart from none. It is no rule, and binds nobody."
)


def _range(rules: Rules, enough: list[str]) -> str:
    names = [rules.term("sanctions", code).name for code in enough]
    if not names:
        return "In like cases no one sanction was imposed often enough to be told"
    if len(names) == 1:
        return f"In like cases what was most often imposed was {names[0]},"
    return f"In like cases what was imposed went most often from {names[0]} to {names[-1]}"


def band(count: int) -> str:
    """Give the band into which a count falls; what is small is not told apart from nothing."""
    return next(
        (words for low, high, words in BANDS if count >= low and (high is None or count <= high)), FEW
    )


def _counted(
    entries: Iterable[Entry], rules: Rules, clause: str, finding: str, since: date, until: date
) -> Counter[str]:
    """Count allegations of a clause with a finding made in the period, by the gravest sanction on each."""
    of_clause: set[Id] = set()
    found: dict[Id, str] = {}
    imposed: dict[Id, list[str]] = {}
    for event in (e.event for e in entries):
        facts = event.facts
        if isinstance(facts, cases.Alleged) and facts.rule == clause:
            of_clause.add(facts.allegation)
        elif isinstance(facts, cases.Found) and since <= event.happened_on <= until:
            found[facts.allegation] = facts.finding
        elif isinstance(facts, cases.Sanctioned) and facts.allegation:
            imposed.setdefault(facts.allegation, []).append(facts.sanction)
    order = {t.id: n for n, t in enumerate(rules.body.lists.get("sanctions", ()))}
    like = [a for a, what in found.items() if what == finding and a in of_clause]
    return Counter(max(imposed.get(a, [""]), key=lambda code: order.get(code, -1)) for a in like)
