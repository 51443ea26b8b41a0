"""What was asked of the body: every motion with a mark for each point, each as a good minute, with files to keep."""

from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure, reports
from answerable.site.house import the_house
from answerable.site.pages import file, page

READER = "public"


def every(request: HttpRequest) -> HttpResponse:
    """List the motions, latest first, with the row of marks of each."""
    return page(request, "public/questions.html", motions=the_house().show(disclosure.motions, reader=READER))


def one(request: HttpRequest, motion: str) -> HttpResponse:
    """Show a motion as it was passed, and what became of each of its points."""
    found = _motion(motion)
    kept = the_house().show(reports.published_files, motion=motion)
    return page(request, "public/question.html", motion=found, files=kept)


def download(request: HttpRequest, motion: str, name: str) -> HttpResponse:
    """Give one of the files of a published answer, as it was frozen, or its proof."""
    kept = the_house().show(reports.published_file, motion=motion, name=name)
    if kept is None:
        raise Http404
    return file(kept.content, name=kept.name, media=kept.media)


def _motion(motion: str) -> disclosure.MotionView:
    try:
        return the_house().show(disclosure.motion, motion=motion, reader=READER)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
