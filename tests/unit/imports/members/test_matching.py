"""Whom a name may mean: the odds are right where the truth is known, and the reasons are said in words."""

from dataclasses import dataclass
from functools import cache
from random import Random

import pytest

from answerable.imports.members import LIKELY, Meant, propose

CONSONANTS = [
    "b",
    "d",
    "f",
    "g",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "w",
    "br",
    "dr",
    "gr",
    "st",
    "tr",
    "th",
    "sh",
    "ch",
]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
ENDS = ["", "n", "r", "l", "s", "t", "nd", "rt", "m", "ck"]


@dataclass(frozen=True)
class Invented:
    """An invented register of members, and how somebody misspelt some of them: the truth is known."""

    members: dict[str, tuple[str, str]]
    meant: tuple[Meant, ...]
    truth: dict[str, str]


def invent(many: int, misspelt: int, *, seed: int) -> Invented:
    """Names by chance, some common and most rare, in forty branches; each misspelling is of one of six sorts."""
    chance = Random(seed)
    firsts, lasts = names(chance, 1500, (1, 2, 2)), names(chance, many // 4, (2, 2, 3))
    given = chance.choices(firsts, [1 / (n + 20) ** 0.8 for n in range(len(firsts))], k=many)
    family = chance.choices(lasts, [1 / (n + 60) ** 0.7 for n in range(len(lasts))], k=many)
    branches = [f"Lodge {chance.randrange(40)}" for _ in range(many)]
    members = {str(n): (f"{given[n]} {family[n]}", branches[n]) for n in range(many)}
    truth = {f"c{n}": str(chance.randrange(many)) for n in range(misspelt)}
    meant = tuple(
        Meant(
            case,
            misspell(chance, *members[number][0].split()),
            "" if chance.random() < 0.2 else members[number][1],
        )
        for case, number in truth.items()
    )
    return Invented(members, meant, truth)


def names(chance: Random, many: int, lengths: tuple[int, ...]) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < many:
        found[syllables(chance, chance.choice(lengths)).capitalize()] = None
    return list(found)


def syllables(chance: Random, many: int) -> str:
    parts = [
        chance.choice(CONSONANTS) + chance.choice(VOWELS) + (chance.choice(ENDS) if n == many - 1 or chance.random() < 0.3 else "")
        for n in range(many)
    ]  # fmt: skip
    return "".join(parts)


def misspell(chance: Random, first: str, last: str) -> str:
    sort = chance.random()
    if sort < 0.5:
        return f"{first} {slip(chance, last)}"
    if sort < 0.8:
        return f"{slip(chance, first)} {last}"
    if sort < 0.9:
        return f"{slip(chance, first)} {slip(chance, last)}"
    if sort < 0.95:
        return chance.choice((f"{last}, {first}", f"{last} {first}"))
    return f"Mr {first[0]}. {last}"


def slip(chance: Random, word: str) -> str:
    """One letter more, fewer, other, or two changed about."""
    place, letter = chance.randrange(len(word)), chance.choice("abcdefghijklmnopqrstuvwxyz")
    sort = chance.randrange(4)
    if sort == 0:
        return word[:place] + letter + word[place + 1 :]
    if sort == 1 and len(word) > 2:
        return word[:place] + word[place + 1 :]
    if sort == 2:
        return word[:place] + letter + word[place:]
    return word[:place] + word[place + 1 : place + 2] + word[place] + word[place + 2 :]


@cache
def judged(many: int, misspelt: int, seed: int) -> tuple[float, float]:
    """Precision and recall of the proposals that are shown as likely."""
    made = invent(many, misspelt, seed=seed)
    found = propose(made.members, made.meant)
    likely = {case: some[0].number for case, some in found.items() if some and some[0].is_likely}
    right = sum(made.truth[case] == number for case, number in likely.items())
    print(f"{many:,} members, {misspelt:,} misspelt: {right} right of {len(likely)} proposed as likely")
    return right / len(likely), right / misspelt


def test_a_small_register_is_matched() -> None:
    precision, recall = judged(5_000, 200, 3)
    assert precision >= 0.99 and recall >= 0.95


@pytest.mark.slow
@pytest.mark.parametrize("seed", [5, 6, 7])
def test_a_hundred_thousand_members_and_a_thousand_misspelt(seed: int) -> None:
    precision, recall = judged(100_000, 1_000, seed)
    assert precision >= 0.99 and recall >= 0.95


MEMBERS = {
    "1": ("Ann Lee", "North"), "2": ("Anna Lee", "South"), "3": ("Zebulon Quist", "North"),
    "4": ("Jón Þórsson", "East"), "5": ("Mary O'Brien-Ek", "West"),
    **{f"x{number}": one for number, one in invent(300, 1, seed=2).members.items()},
}  # fmt: skip


def proposed(name: str, branch: str = "") -> list[tuple[str, bool]]:
    found = propose(MEMBERS, [Meant("c", name, branch)])["c"]
    return [(one.number, one.is_likely) for one in found]


@pytest.mark.parametrize(
    ("name", "number"),
    [("Zebulon Qvist", "3"), ("Quist, Zebulon", "3"), ("Dr Z Quist", "3"), ("jon thorsson", "4"), ("Mary OBrien Ek", "5")],
)  # fmt: skip
def test_names_are_known_however_they_are_written(name: str, number: str) -> None:
    assert proposed(name)[0][0] == number


def test_a_branch_tells_two_of_like_names_apart_and_the_reasons_say_so() -> None:
    found = propose(MEMBERS, [Meant("c", "Ana Lee", "South")])["c"]
    assert found[0].number == "2" and found[0].is_likely
    assert "the branch agrees" in found[0].reasons
    assert any("differs by one letter" in reason for reason in found[0].reasons)


def test_nobody_is_proposed_where_nobody_is_like() -> None:
    assert proposed("Wolfram Underhay") == [] and proposed("") == [] and proposed("…") == []
    assert propose({}, [Meant("c", "Ann Lee")]) == {"c": ()}


def test_the_odds_of_all_whom_a_name_may_mean_are_never_more_than_one() -> None:
    twins = {**MEMBERS, "6": ("Ann Lee", "North")}
    found = propose(twins, [Meant("c", "Ann Lee", "North")])["c"]
    assert sum(one.probability for one in found) <= 1
    assert {one.number for one in found[:2]} == {"1", "6"} and not found[0].is_likely
    assert found[0].probability < LIKELY
