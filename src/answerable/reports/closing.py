"""The end of every report: what the marks mean, what a reader may rely on, and how to check it."""

from collections.abc import Sequence

from answerable.disclosure import REASONS, Released
from answerable.reports.report import Block, Heading, Pairs, Words

CHECK = (
    "Every figure here was computed from the record as it was when it held the number of entries named under the"
    " figure, and the root named there fixes every one of those entries. The file that came with this report"
    " (proof.json) shows that the report is the one that was published; “answerable verify” checks it without a"
    " connection, and does not need to trust whoever answered. It proves that nothing was changed afterwards, not"
    " that what was entered was true."
)


def how_to_read(figures: Sequence[Released]) -> list[Block]:
    """Give the closing part; the guarantee of each tier of readers stands once."""
    guarantees = dict.fromkeys((f.reader, f.guarantee) for f in figures)
    blocks: list[Block] = [Heading("How to read this, and how to check it", anchor="reading")]
    if figures:
        blocks.append(Pairs(tuple((f"[{mark}]", meaning) for mark, meaning in REASONS.items())))
    blocks += [Words(f"Figures released to the {tier} tier. {words}", "note") for tier, words in guarantees]
    return [*blocks, Words(CHECK, "note")]
