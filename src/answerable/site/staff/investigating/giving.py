"""The papers of a case in one list, saved one by one, and files of it given to a party."""

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff
from answerable.site.fields import choice, several
from answerable.site.pages import page, tell
from answerable.site.staff.files.giving import SAFE
from answerable.site.staff.investigating.shapes import (
    Fields,
    asked,
    barred,
    case_of,
    form_of,
    happened,
    is_done,
    shown,
    terms,
)


@for_staff
def papers(request: HttpRequest, case: str) -> HttpResponse:
    """List the papers of a case, unread."""
    lines = shown(disclosure.investigation.papers, request, case)
    view = case_of(request, case)
    return page(request, "staff/investigating/papers.html", view=view, lines=lines, desk=True)


@for_staff
def save(request: HttpRequest, case: str, entry: int, field: str) -> HttpResponse:
    """Give a paper out, to be saved; the reading log says who took it."""
    held = shown(disclosure.investigation.paper, request, case, entry=entry, field=field)
    media = held.line.media if held.line.media.startswith(SAFE) else "application/octet-stream"
    answer = HttpResponse(held.content, content_type=media)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name_of(held.line), safe='')}"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "no-store"
    return answer


def name_of(line: disclosure.investigation.PaperLine) -> str:
    """Give a name under which a paper can be saved."""
    endings = {"application/pdf": ".pdf", "text/plain": ".txt", "image/png": ".png", "image/jpeg": ".jpg"}
    ending = endings.get(line.media.partition(";")[0], "")
    return line.title if line.title.endswith(ending) else f"{line.title}{ending}"


@for_staff
def disclose(request: HttpRequest, case: str) -> HttpResponse:
    """Give files to a party: exactly these can then be taken from the party's own page."""
    view = case_of(request, case)
    if "Disclosed" not in view.may:
        return barred(request, case, "Disclosed")
    lines = shown(disclosure.investigation.papers, request, case)
    parties = dict(terms("parties"))
    files = [
        (one.digest, _said(one, parties)) for one in lines if one.kind not in ("BundleMade", "ReportDrafted")
    ]
    fields: Fields = {
        "to": choice("To whom?", list(parties.items())),
        "files": several(
            "Which files?", files, hint="A file made for one party can be given to that party only."
        ),
        "happened_on": happened(),
    }
    form = form_of(fields, request)
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent and is_done(request, form, acts.investigation.disclose, case=case):
        tell(request, "They can take these files, and no others, from their own page.")
        return redirect("investigation", case)
    return asked(request, case, title="Give files to a party", button="Give them", form=form)


def _said(one: disclosure.investigation.PaperLine, parties: dict[str, str]) -> str:
    made = f", made for {parties.get(one.made_for, one.made_for)}, {one.note}" if one.made_for else ""
    return f"{one.title}, {one.on:%-d %B %Y}{made}"
