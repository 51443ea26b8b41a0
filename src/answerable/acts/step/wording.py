"""Words put on paper for the record to know by digest; empty words are refused."""

from answerable.acts.step.refusal import ActRefused
from answerable.record import Id, Kind, Paper, schema, write_paper

LONGEST = 200_000
PLAIN = "text/plain; charset=utf-8"
# What is asked of the body, what it answers, and its codes are written for everybody to read.
FOR_EVERYBODY = frozenset(
    {
        *("ReleasePostponed", "ReleaseNoted", "PublicationDecided", "PublicationReviewed"),
        *("MotionPassed", "Asked", "Answered", "Refused", "Stated", "Adopted"),
        *("AnswerClarified", "OrganDirected", "InsteadOffered", "InspectionOffered", "InspectionAnswered"),
        *("MeetingHeld", "MinutesAgreed", "AnsweringDelegated"),
        *("QuestionTabled", "HoldingGiven", "QuestionAnswered", "QuestionCorrected"),
        *("Dissatisfied", "ObservationsGiven", "AnswerJudged", "StatementMade", "StatementClarified"),
        *("UndertakingRecorded", "UndertakingDisowned", "UndertakingBroken", "UndertakingSuperseded"),
        *("EvidenceOffered", "EvidenceJudged", "InquiryReported", "CommitmentDeclared", "CommitmentEnded"),
        *("RecommendationMade", "RecommendationAnswered", "RecommendationMoved"),
        *("OutsideMet", "AskMade", "AskTaken"),
        *("ConsultationOpened", "ViewConsidered", "DraftChanged", "WordsAgreed", "SurveyHeld"),
        "RulesLaidDown",
    }
)


def on_paper(
    words: str, *, about: Id, field: str = "words", media: str | None = None, is_public: bool = False
) -> Paper:
    """Put words on paper about a subject; raises ActRefused where there are none or more than 200,000 characters."""
    kept = words.strip()
    if not kept:
        raise ActRefused(field, "There are no words", "Write at least one sentence.")
    if len(kept) > LONGEST:
        raise ActRefused(
            field, f"There are {len(kept):,} characters, more than {LONGEST:,}", "Shorten the text."
        )
    return write_paper(kept, about=about, media=media or PLAIN, is_public=is_public)


def maybe_on_paper(
    words: str | None, *, about: Id, field: str = "words", is_public: bool = False
) -> Paper | None:
    """Put words on paper where there are any."""
    is_there = words is not None and words.strip() != ""
    return on_paper(words or "", about=about, field=field, is_public=is_public) if is_there else None


def is_for_everybody(kind: type[Kind]) -> bool:
    """Tell whether the words of a kind of event are written for everybody, so that reading them needs no right."""
    return kind.__name__ in FOR_EVERYBODY


def only(*papers: Paper | None) -> tuple[Paper, ...]:
    """Keep the papers that there are."""
    return tuple(paper for paper in papers if paper)


def place_of_words(kind: type[Kind]) -> str | None:
    """Give the field of a kind in which its words are known by their digest, or None where it holds no words."""
    digests = (f.name for f in schema(kind) if f.pattern and f.pattern.name == "digest" and not f.many)
    return next((name for name in digests if name not in ("root", "receipt")), None)
