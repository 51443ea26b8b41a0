"""Every set of rules that was adopted, what each changed, and its whole text."""

from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import person_of
from answerable.site.house import the_house
from answerable.site.pages import file, page


def every(request: HttpRequest) -> HttpResponse:
    """List the sets of rules, latest first; whether those in use are those adopted last is said to everybody."""
    view = the_house().show(disclosure.adopted)
    return page(request, "public/rules.html", view=view, may_adopt=_may_adopt(request))


def _may_adopt(request: HttpRequest) -> bool:
    who = person_of(request)
    return who.is_staff or who.may_ask


def compared(request: HttpRequest, number: int, other: int) -> HttpResponse:
    """Show what one set of rules has otherwise than an earlier one."""
    found = the_house().show(disclosure.compared, number=number, other=other)
    if found is None:
        raise Http404
    earlier, later, changes = found
    return page(request, "public/rules_compared.html", earlier=earlier, later=later, changes=changes)


def text(request: HttpRequest, number: int) -> HttpResponse:
    """Give the whole text of a set of rules: its SHA-256 is the digest that the record holds."""
    content = the_house().show(disclosure.adopted_text, number=number)
    if content is None:
        raise Http404
    return file(content, name=f"rules-{number}.json", media="application/json")
