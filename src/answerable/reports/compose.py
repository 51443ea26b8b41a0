"""Reports put together: what became of a motion, and how the process stands."""

from datetime import date, timedelta

from answerable.disclosure import Engine, release, root_at, spoken
from answerable.disclosure import motion as view_of_motion
from answerable.record import Record
from answerable.reports.closing import how_to_read
from answerable.reports.points import opening, stated, told
from answerable.reports.report import Block, FigureBlock, Heading, Report, Sentence, Words
from answerable.reports.telling import tell
from answerable.rules import ReportPlan, Rules


def motion_answer(record: Record, rules: Rules, *, motion: str, reader: str = "public", on: date) -> Report:
    """Compose what became of every point of a motion by the end of a day (a local day of the body).

    Figures are those that were frozen when the point was answered, never computed again. Where a figure was
    released to another tier alone, the report says so. Raises NotHere where the record holds no such motion.
    """
    view = view_of_motion(record, rules, motion=motion, reader=reader, on=on)
    head = record.head()
    blocks: list[Block] = [*opening(view, on=on), Heading("The motion as it was passed", anchor="motion")]
    blocks.append(Words(view.text, "quoted", by=f"{view.organ}, {spoken(view.passed_on)}"))
    blocks += [stated(s) for s in view.statements]
    blocks.append(Heading("Point by point", anchor="points"))
    for point in view.points:
        blocks += told(point, on=on)
    figures = [b.released for b in blocks if isinstance(b, FigureBlock)]
    return Report(
        about=motion,
        title=view.title,
        subtitle=f"Answer to the motion of {spoken(view.passed_on)}, as it stood on {spoken(on)}",
        body=rules.body.name,
        reader=reader,
        blocks=(*blocks, *how_to_read(figures)),
        as_of=on,
        known_at=head.size,
        root=head.root,
    )


def standing_report(
    record: Record, rules: Rules, *, engine: Engine, plan: ReportPlan | str, as_of: date, reader: str
) -> Report:
    """Compose the report of a plan: each of its figures, told in a sentence, drawn, and set out in tables.

    Takes the plan or its id, the day D, and the tier of readers; figures cover the twelve months up to D.
    """
    the_plan = rules.report(plan) if isinstance(plan, str) else plan
    known_at = record.head().size
    since = max(rules.body.period_start, _year_before(as_of))
    blocks: list[Block] = []
    for section in the_plan.sections:
        figure = release(
            record,
            rules,
            engine=engine,
            measure=section.measure,
            reader=reader,
            as_of=as_of,
            since=since,
            known_at=known_at,
        )
        blocks.append(Heading(section.heading, anchor=section.measure))
        sentence = tell(section.sentence, figure)
        blocks += [Sentence(sentence)] if sentence else []
        blocks.append(FigureBlock(figure, section.chart, sentence))
    figures = [b.released for b in blocks if isinstance(b, FigureBlock)]
    days = {f.as_of for f in figures} or {as_of}
    return Report(
        about=rules.body.id,
        title=the_plan.title,
        subtitle=f"As of {spoken(max(days))}",
        body=rules.body.name,
        reader=reader,
        blocks=(*blocks, *how_to_read(figures)),
        as_of=max(days),
        known_at=known_at,
        root=root_at(record, known_at),
    )


def _year_before(as_of: date) -> date:
    """Give the first day of the twelve months that end with `as_of`."""
    after = as_of + timedelta(days=1)
    return after.replace(year=after.year - 1, day=min(after.day, 28) if after.month == 2 else after.day)
