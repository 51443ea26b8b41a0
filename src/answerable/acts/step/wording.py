"""Words put on paper for the record to know by digest; empty words are refused."""

from answerable.acts.step.refusal import ActRefused
from answerable.record import Id, Paper, write_paper

LONGEST = 200_000


def on_paper(words: str, *, about: Id, field: str = "words", media: str | None = None) -> Paper:
    """Put words on paper about a subject; raises ActRefused where there are none or more than 200,000 characters."""
    kept = words.strip()
    if not kept:
        raise ActRefused(field, "There are no words", "Write at least one sentence.")
    if len(kept) > LONGEST:
        raise ActRefused(
            field, f"There are {len(kept):,} characters, more than {LONGEST:,}", "Shorten the text."
        )
    return write_paper(kept, about=about, media=media) if media else write_paper(kept, about=about)


def maybe_on_paper(words: str | None, *, about: Id, field: str = "words") -> Paper | None:
    """Put words on paper where there are any."""
    return on_paper(words, about=about, field=field) if words and words.strip() else None


def only(*papers: Paper | None) -> tuple[Paper, ...]:
    """Keep the papers that there are."""
    return tuple(paper for paper in papers if paper)
