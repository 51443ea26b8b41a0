"""One way to take words and parts out of a file, whatever sort of file it is."""

from answerable.reports.withholding.folding import found_in, pattern_of
from answerable.reports.withholding.marks import CannotWithhold, Marks
from answerable.reports.withholding.pages import as_pdf, as_pictures, is_picture, without_in_pdf
from answerable.reports.withholding.withheld import PDF, WithheldFile

IN_PLACE = "[withheld]"
PLAIN = "text/plain; charset=utf-8"


def withhold(content: bytes, media: str, marks: Marks, *, pictures: bool = False) -> WithheldFile:
    """Make a new file from a text, a PDF or a picture, without what is marked in it.

    With `pictures` every page becomes a picture of itself, in which nothing but what is seen is left. A word that is
    not found anywhere is said in the notes. Raises CannotWithhold where it cannot be done to such a file, and NotGone
    where a word is still found afterwards.
    """
    if media.startswith("text/plain"):
        return _text(content, marks)
    if is_picture(media):
        content, media = as_pdf(content), PDF
    if media != PDF:
        raise CannotWithhold(
            f"Parts are taken out of text, PDF, PNG and JPEG, and this file is {media}. Nothing was made. Save it as "
            "PDF, add that to the case, and choose it here."
        )
    made, count, pages, notes = without_in_pdf(content, marks)
    if pictures:
        made, notes = as_pictures(made), (*notes, "Every page is a picture: it can be seen and not read out.")
    return WithheldFile(made, PDF, marks.words, count, pages, notes)


def _text(content: bytes, marks: Marks) -> WithheldFile:
    if marks.regions:
        raise CannotWithhold("A text has no pages. Nothing was made. Mark the words, and no part of a page.")
    text = content.decode("utf-8", errors="replace")
    spans = list(found_in(text, pattern_of(marks.words)))
    for span in reversed(spans):
        text = text[: span.start] + IN_PLACE + text[span.stop :]
    notes = () if spans else ("None of the words stands in it.",)
    return WithheldFile(text.encode(), PLAIN, marks.words, len(spans), 1, notes)
