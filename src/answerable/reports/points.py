"""A motion's points in words: how the whole stands, and what was replied to each."""

from collections import Counter
from datetime import date

from answerable.disclosure import (
    STATUS_WORDS,
    AnswerView,
    MotionView,
    PointView,
    RefusalView,
    StatementView,
    TurnView,
    percentages,
    spoken,
)
from answerable.reports.report import (
    Block,
    Chart,
    FigureBlock,
    Heading,
    Pairs,
    PointMark,
    Points,
    Sentence,
    Words,
)

Reply = AnswerView | RefusalView | StatementView | TurnView
CHARTS: dict[str, Chart] = {
    "received": "stock-and-flow",
    "open-by-stage": "bars",
    "age-of-open": "ages",
    "disposals": "bars",
    "time-to-decision": "survival",
    "training-waits": "bars",
}


def opening(motion: MotionView, *, on: date) -> list[Block]:
    """Give the sentence that says how the motion stands, who passed it and by when, and its row of marks."""
    passed = f"{motion.organ}, on {spoken(motion.passed_on)}" + (f"; {motion.vote}" if motion.vote else "")
    pairs = (
        ("Passed by", passed),
        ("Put to", motion.addressee),
        ("Answers due", f"by the end of {spoken(motion.due_on)}"),
        ("Points", str(len(motion.points))),
    )
    marks = tuple(PointMark(p.number, p.status, f"point-{p.number}") for p in motion.points)
    return [Sentence(_summary(motion, on)), Pairs(pairs), Points(marks, completeness(motion))]


def completeness(motion: MotionView) -> str:
    """Say how many of the points came to what, with whole percentages that make 100."""
    whole = len(motion.points)
    if not whole:
        return "The motion has no points."
    counts = Counter(p.status for p in motion.points)
    shares = percentages([counts[status] for status in STATUS_WORDS])
    parts = [
        f"{counts[status]} {words} ({share} %)"
        for (status, words), share in zip(STATUS_WORDS.items(), shares, strict=True)
        if counts[status]
    ]
    waiting = "" if counts["outstanding"] or counts["late"] else "; 0 outstanding"
    return f"Of {whole} {'point' if whole == 1 else 'points'}: {', '.join(parts)}{waiting}."


def told(point: PointView, *, on: date) -> list[Block]:
    """Give a point's words, and what was replied to it, earliest first, or that nothing was."""
    heading = Heading(f"Point {point.number}", 3, f"point-{point.number}", point.status)
    blocks: list[Block] = [heading, Words(point.words, "quoted")]
    given: list[Reply] = [*(one for _, one in point.story), *point.statements]
    for reply in sorted(given, key=lambda r: r.entry):
        blocks += _told(point, reply)
    if point.status in ("outstanding", "late"):
        blocks.append(Words(_silence(point, on), "silence"))
    return blocks


def stated(statement: StatementView) -> Words:
    """Give a statement, set apart from answers."""
    by = f"{statement.by}, {spoken(statement.on)}, by {statement.channel}; entry {statement.entry}"
    return Words(statement.words, "statement", by)


def _told(point: PointView, reply: Reply) -> list[Block]:
    match reply:
        case AnswerView():
            return _answered(point, reply)
        case RefusalView():
            return [Words(_refused(reply), "refusal", f"{reply.by}, {spoken(reply.on)}; entry {reply.entry}")]
        case TurnView():
            return [_turn(reply)]
    return [stated(reply), *(_turn(meant) for meant in reply.clarifications)]


def _turn(turn: TurnView) -> Words:
    """Tell what was decided, offered, doubted or added, which is neither an answer nor a refusal."""
    words = f"{turn.title}." + (f"\n\n{turn.words}" if turn.words else "")
    return Words(words, "note", f"{turn.by}, {spoken(turn.on)}; entry {turn.entry}")


def _answered(point: PointView, answer: AnswerView) -> list[Block]:
    in_words = "; in words only, and no figure of the register" if answer.is_narrative else ""
    when = (
        f"Answered on {spoken(answer.on)} by {answer.by}{_against(answer.due_on or point.due_on, answer.on)}"
    )
    by = f"{when}{in_words}; entry {answer.entry}"
    figures = [FigureBlock(f, CHARTS.get(f.measure, "none")) for f in answer.figures]
    hidden = "The figures of this answer were released to others, and may not be shown to this reader."
    kept = [Words(hidden, "note")] if answer.quality == "figures" and not figures and answer.is_held else []
    return [Words(answer.words, "answer", by), *figures, *kept]


def _refused(refusal: RefusalView) -> str:
    rule = f" ({refusal.source})" if refusal.source else ""
    goes = f" It goes to: {refusal.route}." if refusal.route else ""
    return f"On this ground: {refusal.ground}{rule}.{goes}" + (
        f"\n\n{refusal.words}" if refusal.words else ""
    )


def _silence(point: PointView, on: date) -> str:
    days = (on - point.due_on).days
    if days > 0:
        return f"There is no answer on the record. It was due by the end of {spoken(point.due_on)}, {_days(days)} ago."
    return f"There is no answer on the record yet. It is due by the end of {spoken(point.due_on)}."


def _against(due_on: date, on: date) -> str:
    days = (on - due_on).days
    if days == 0:
        return ", on the day it was due"
    return f", {_days(days)} late" if days > 0 else f", {_days(-days)} before it was due"


def _days(number: int) -> str:
    return f"{number:,} day" if number == 1 else f"{number:,} days"


def _summary(motion: MotionView, on: date) -> str:
    """Say it in one sentence: "Of the 11 points of this motion, 10 were answered, and 1 has no answer"."""
    counts = Counter(p.status for p in motion.points)
    said = (
        (counts["answered"], "answered"),
        (counts["partly"], "answered in part"),
        (counts["refused"], "refused"),
        (counts["not-held"], "said not to be held"),
    )
    parts = [f"{n} {'was' if n == 1 else 'were'} {words}" for n, words in said if n]
    waiting = counts["late"] + counts["outstanding"]
    end = f"{waiting} {'has' if waiting == 1 else 'have'} no answer" if waiting else "none is outstanding"
    replied = f"{', '.join(parts)}, and " if parts else ""
    return f"On {spoken(on)}, of the {len(motion.points)} points of this motion, {replied}{end}."
