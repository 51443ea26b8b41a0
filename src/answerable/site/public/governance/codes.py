"""Codes: which are in force and overdue, each with its versions, its reviews, and who was consulted how fairly."""

from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.house import the_house
from answerable.site.pages import file, page

READER = "public"


def every(request: HttpRequest) -> HttpResponse:
    """List the codes, overdue ones first."""
    return page(request, "public/codes.html", documents=the_house().show(disclosure.documents, reader=READER))


def one(request: HttpRequest, document: str) -> HttpResponse:
    """Show one code, naming those consulted who agreed to be named and counting the others."""
    try:
        found = the_house().show(disclosure.document, document=document, reader=READER)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    return page(request, "public/code.html", document=found)


def text(request: HttpRequest, document: str, version: str) -> HttpResponse:
    """Give the text of a version as a file to keep."""
    words = the_house().show(disclosure.document_text, document=document, version=version)
    if words is None:
        raise Http404
    return file(words.encode(), name=f"{document}-{version}.txt", media="text/plain; charset=utf-8")
