"""Who in a list of members may be meant by a name as somebody wrote it: proposed with reasons, never decided.

The method is Fellegi and Sunter's (1969), as the library splink computes it: what two names have in common is weighed
by how often members who are not the same have it in common, and a rare name that agrees says more than a common one.
Of all whom a name may mean at most one is meant, so their odds are set against each other and against nobody's.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from answerable.record import words_of

if TYPE_CHECKING:
    import pyarrow as pa

# A proposal at least so probable is shown as likely; below it, as one of those whom it may mean.
LIKELY = 0.5
LEAST = 0.02
MOST = 8
LEAST_WEIGHT = -8  # of a pair, in bits: what weighs less is not looked at again
TITLES = frozenset(
    {
        *("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady"),
        *("rev", "revd", "reverend", "cllr", "councillor"),
    }
)

# How often two writings of one name agree so, among people who write down the names of others from memory.
SAME, ONE_LETTER, INITIAL, SWAPPED, CLOSE, OTHERWISE = 0.45, 0.38, 0.05, 0.04, 0.06, 0.02
# How often two names that are not of the same person agree so: as often as they are the same, which the list itself
# tells, times this, and so often more. From invented lists of 100,000; a small list has too few pairs to tell it.
LIKE = {"one-letter": (1.5, 2e-5), "initial": (0.0, 3e-3), "swapped": (0.3, 1e-5), "close": (1.0, 2e-4)}
SAID = {
    5: "is written the same",
    4: "differs by one letter",
    3: "agrees in its first letter, which is all that is given",
    2: "stands in the other place",
    1: "is written much alike",
    0: "is another",
}
BRANCH = {1: "the branch agrees", 0: "the branch is another"}


@dataclass(frozen=True)
class Meant:
    """A name as somebody wrote it, with what else they knew."""

    id: str
    name: str
    branch: str = ""


@dataclass(frozen=True)
class Likeness:
    """One member whom a name may mean: how probable that is, from 0 to 1, and the reasons in words."""

    number: str
    probability: float
    reasons: tuple[str, ...]

    @property
    def is_likely(self) -> bool:
        """Tell whether this one is likelier than all others together, nobody among them."""
        return self.probability >= LIKELY


def propose(
    members: Mapping[str, tuple[str, str]], meant: Sequence[Meant], *, most: int = MOST
) -> dict[str, tuple[Likeness, ...]]:
    """Give, for each name, the members whom it may mean, likeliest first, `most` at the most.

    `members` are names and branches by number. Whoever is less probable than 2 in 100 is left out; where nobody is
    left, the name has no proposals.
    """
    asked = [one for one in meant if any(_parts(one.name))]
    if not members or not asked:
        return {one.id: () for one in meant}
    found: dict[str, list[tuple[float, str, tuple[str, ...]]]] = {one.id: [] for one in meant}
    for pair in _pairs(members, asked):
        found[pair["meant"]].append((pair["weight"], pair["member"], tuple(_reasons(pair))))
    return {id: tuple(_set_against(some))[:most] for id, some in found.items()}


def _set_against(found: Sequence[tuple[float, str, tuple[str, ...]]]) -> Iterator[Likeness]:
    odds = [2.0**weight for weight, _, _ in found]
    whole = 1 + sum(odds)
    in_order = sorted(zip(odds, found, strict=True), key=lambda pair: (-pair[0], pair[1][1]))
    for odd, (_, number, reasons) in in_order:
        if odd / whole >= LEAST:
            yield Likeness(number, odd / whole, reasons)


def _reasons(pair: Mapping[str, Any]) -> Iterator[str]:
    for part, name in (("first", "the first name"), ("last", "the last name")):
        if pair[part] is not None and pair[part] >= 0:
            rare = " and is rare" if pair[f"rare_{part}"] and pair[part] >= 4 else ""
            yield f"{name} {SAID[pair[part]]}{rare}"
    if pair["branch"] in BRANCH:
        yield BRANCH[pair["branch"]]


def _parts(name: str) -> tuple[str, str]:
    """Give first and last name as they are compared; "Last, First" is understood, titles are passed over."""
    last, comma, first = name.partition(",")
    ordered = f"{first} {last}" if comma else name
    plain = [
        word for written in ordered.replace("-", " ").split() if (word := "".join(sorted(words_of(written))))
    ]
    words = [word for word in plain if word not in TITLES] or plain
    if not words:
        return "", ""
    return (words[0], words[-1]) if len(words) > 1 else ("", words[0])


# -- the library -------------------------------------------------------------------------------------------------


def _pairs(members: Mapping[str, tuple[str, str]], meant: Sequence[Meant]) -> Iterator[dict[str, Any]]:
    """Compare the names with all members who have anything in common with them; gives weights in bits."""
    import duckdb  # noqa: PLC0415  (heavy, and needed by whoever looks)
    from splink import Linker, SettingsCreator  # noqa: PLC0415  (heavy, and needed by whoever looks)
    from splink.internals.duckdb.database_api import DuckDBAPI  # noqa: PLC0415  (heavy, and needed by whoever looks)

    db, listed = DuckDBAPI(duckdb.connect(config={"threads": 2})), _table(members)
    first, last, branch = (_agreeing(listed[part].to_pylist()) for part in ("first", "last", "branch"))
    tables = [
        db.register(listed, dataset_display_name="a_members"),
        db.register(
            _table({one.id: (one.name, one.branch) for one in meant}), dataset_display_name="b_meant"
        ),
    ]
    compared_where: list[Any] = [*map(_rule, _RULES), _TURNED_ROUND]
    settings = SettingsCreator(
        link_type="link_only",
        comparisons=[_of_name("first", "last", first), _of_name("last", "first", last), _of_branch(branch)],
        blocking_rules_to_generate_predictions=compared_where,
        probability_two_random_records_match=1 / max(2, len(members)),
        retain_intermediate_calculation_columns=True,
    )
    linker = Linker(tables, settings, log_level=50)
    compared = linker.inference.predict(threshold_match_weight=LEAST_WEIGHT).as_duckdbpyrelation()
    yield from map(_pair, compared.project(_COLUMNS).fetchall())


_COLUMNS = (
    "unique_id_l, unique_id_r, match_weight, gamma_first, gamma_last, gamma_branch, "
    "mw_tf_adj_first, mw_tf_adj_last"
)


def _pair(row: Sequence[Any]) -> dict[str, Any]:
    left, right, weight, first, last, branch, rare_first, rare_last = row
    return {
        "member": left,
        "meant": right,
        "weight": weight,
        "first": first,
        "last": last,
        "branch": branch,
        "rare_first": (rare_first or 0) > 1,
        "rare_last": (rare_last or 0) > 1,
    }


def _table(named: Mapping[str, tuple[str, str]]) -> "pa.Table":
    import pyarrow as pa  # noqa: PLC0415  (heavy, and needed by whoever looks)

    parts = [_parts(name) for name, _ in named.values()]
    columns = {
        "unique_id": list(named),
        "first": [first or None for first, _ in parts],
        "last": [last or None for _, last in parts],
        "branch": [" ".join(sorted(words_of(branch))) or None for _, branch in named.values()],
    }
    return pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})


# Only pairs that agree in one of these are compared: all pairs would be a hundred million.
_RULES: tuple[tuple[str, ...], ...] = (
    ("last",),
    ("substr(last,1,3)",),
    ("substr(first,1,3)", "substr(last,1,1)"),
    ("substr(last,-3)", "substr(first,1,1)"),
    ("first", "substr(last,2,2)"),
    ("first", "branch"),
    ("branch", "substr(last,1,1)"),
    ("branch", "substr(first,1,2)"),
)
_TURNED_ROUND = "l.first = r.last and l.last = r.first"


def _rule(parts: Sequence[str]) -> Any:
    from splink import block_on  # noqa: PLC0415  (heavy, and needed by whoever looks)

    return block_on(*parts)


def _of_name(part: str, other: str, same: float) -> dict[str, Any]:
    """Say in which ways two writings of a name may agree, the closest first; a missing name says nothing.

    `same` is how often two members have it in common, from 0 to 1.
    """
    left, right = f'"{part}_l"', f'"{part}_r"'
    is_initial = (
        f"(length({left}) = 1 or length({right}) = 1) and substr({left}, 1, 1) = substr({right}, 1, 1)"
    )
    is_one_letter = f"damerau_levenshtein({left}, {right}) <= 1 and length({left}) > 2"
    by_chance = {sort: times * same + more for sort, (times, more) in LIKE.items()}
    levels = [
        _level(f"{left} = {right}", SAME, same) | {"tf_adjustment_column": part, "tf_adjustment_weight": 1.0},
        _level(is_one_letter, ONE_LETTER, by_chance["one-letter"]),
        _level(is_initial, INITIAL, by_chance["initial"]),
        _level(f'{left} = "{other}_r"', SWAPPED, by_chance["swapped"]),
        _level(f"jaro_winkler_similarity({left}, {right}) >= 0.88", CLOSE, by_chance["close"]),
        _level("ELSE", OTHERWISE, 1 - same - sum(by_chance.values())),
    ]
    return {"output_column_name": part, "comparison_levels": [_empty(left, right), *levels]}


def _of_branch(same: float) -> dict[str, Any]:
    left, right = '"branch_l"', '"branch_r"'
    levels = [_level(f"{left} = {right}", 0.95, same), _level("ELSE", 0.05, 1 - same)]
    return {"output_column_name": "branch", "comparison_levels": [_empty(left, right), *levels]}


def _level(condition: str, of_one: float, of_two: float) -> dict[str, Any]:
    """Set a way to agree, how often two writings of one name do, and how often the names of two people do."""
    return {
        "sql_condition": condition,
        "label_for_charts": condition,
        "m_probability": of_one,
        "u_probability": of_two,
    }


def _empty(left: str, right: str) -> dict[str, Any]:
    condition = f"{left} is null or {right} is null"
    return {"sql_condition": condition, "label_for_charts": condition, "is_null_level": True}


def _agreeing(values: Sequence[str | None]) -> float:
    """Tell how often two of these agree, from 0.00001 to 0.2: the sum of the squares of their shares."""
    counts = Counter(value for value in values if value)
    whole = sum(counts.values())
    return min(0.2, max(1e-5, sum((n / whole) ** 2 for n in counts.values()))) if whole else 0.2
