"""Withholding parts of a file: marked, looked at page by page as it would be given, and only then kept."""

import secrets

from django import forms
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure, reports
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, line, several, words
from answerable.site.pages import page, tell
from answerable.site.staff.acting import given
from answerable.site.staff.investigating.shapes import (
    Fields,
    barred,
    case_of,
    form_of,
    happened,
    is_done,
    shown,
    terms,
)

PARTS = range(1, 7)  # of pages, that can be marked in one go
SIDES = ("page", "left", "top", "right", "bottom")
SECONDS = 30 * 60
PLAIN = "text/plain"


@for_staff
def mark(request: HttpRequest, case: str, entry: int, field: str) -> HttpResponse:
    """Mark what is withheld, look at what would be given, and keep exactly that."""
    view = case_of(request, case)
    if "PartsWithheld" not in view.may:
        return barred(request, case, "PartsWithheld")
    held = shown(disclosure.investigation.paper, request, case, entry=entry, field=field)
    try:
        looks = reports.withholding.looks(held.content, held.line.media)
    except reports.withholding.CannotWithhold as cannot:
        return page(
            request, "staff/investigating/cannot.html", case=case, why=str(cannot), status=409, desk=True
        )
    form = form_of(_fields(request, case, held, bool(looks)), request)
    made = None
    if request.method == "POST" and form.is_valid():
        made = _kept(request, form, case, entry, field) if "keep" in request.POST else _made(form, held)
        if made and "keep" in request.POST and _is_kept(request, form, case, held, made):
            tell(request, "The file is with the papers of the case. It can now be given to the party.")
            return redirect("party-give", case)
    token = _remember(request, case, entry, field, made) if made else ""
    values = {"held": held, "looks": looks, "made": made, "token": token, "parts": PARTS, "sides": SIDES}
    values["given"] = [one for one in given(request) if one[0] not in ("token", "keep")]
    values["told"] = made.content.decode() if made and made.media.startswith(PLAIN) else ""
    return page(request, "staff/investigating/withhold.html", view=view, form=form, desk=True, **values)


def _fields(
    request: HttpRequest, case: str, held: disclosure.investigation.PaperContent, has_pages: bool
) -> Fields:
    to = request.POST.get("to") or request.GET.get("to") or ""
    names = shown(disclosure.investigation.known_names, request, case, to=to)
    found = reports.withholding.proposals(held.content, held.line.media, names)
    proposed = [
        (one.word, f"{one.word} ({one.count} {'place' if one.count == 1 else 'places'})") for one in found
    ]
    fields: Fields = {"to": choice("For which party?", terms("parties"))}
    if proposed:
        fields["names"] = several(
            "Names that the register knows and that stand in it", proposed, required=False,
            hint="Tick those to be withheld. What is meant and not named, only you can see.",
        )  # fmt: skip
    hint = "One a line: a word, a name, an address. Each goes wherever it stands, however it is set."
    fields["more"] = words("Other words to be withheld", required=False, hint=hint, rows=4)
    if has_pages:
        for part in PARTS:
            for side in SIDES:
                label = "Page" if side == "page" else f"{side.capitalize()}, %"
                fields[f"{side}_{part}"] = forms.FloatField(label=f"{label} (part {part})", required=False)
        fields["pictures"] = forms.BooleanField(
            label="Give every page as a picture of itself", required=False
        )
    fields["grounds"] = several("On which grounds?", terms("withholding-grounds"), hint="The party is told.")
    fields["name"] = line("Name of the new file", initial=f"{held.line.title}, parts withheld")
    fields["happened_on"] = happened()
    return fields


def _marks(form: forms.Form) -> reports.withholding.Marks:
    said = form.cleaned_data
    typed = [one.strip() for one in said.get("more", "").splitlines() if one.strip()]
    regions = []
    for part in PARTS:
        sides = [side for name in SIDES if (side := said.get(f"{name}_{part}")) is not None]
        if len(sides) == len(SIDES):
            regions.append(reports.withholding.Region(int(sides[0]), *sides[1:]))
        elif sides:
            raise reports.withholding.CannotWithhold(
                f"Part {part} is not marked whole. Nothing was made. Give its page and all four edges, or none."
            )
    return reports.withholding.Marks(
        words=tuple(dict.fromkeys([*said.get("names", ()), *typed])), regions=tuple(regions)
    )


def _made(
    form: forms.Form, held: disclosure.investigation.PaperContent
) -> reports.withholding.WithheldFile | None:
    try:
        return reports.withholding.withhold(
            held.content, held.line.media, _marks(form), pictures=form.cleaned_data.get("pictures", False)
        )
    except (reports.withholding.CannotWithhold, reports.withholding.NotGone) as refused:
        form.add_error(None, str(refused))
        return None


def _place(request: HttpRequest, case: str, entry: int, field: str) -> str:
    return f"withheld:{person_of(request).id}:{case}:{entry}:{field}"


def _remember(
    request: HttpRequest, case: str, entry: int, field: str, made: reports.withholding.WithheldFile
) -> str:
    """Set aside what was made, sealed as the cache is, so that what is kept is what was looked at."""
    token = secrets.token_hex(8)
    cache.set(_place(request, case, entry, field), (token, made), timeout=SECONDS)
    return token


def _kept(
    request: HttpRequest, form: forms.Form, case: str, entry: int, field: str
) -> reports.withholding.WithheldFile | None:
    """Give what was looked at, or None where it was made anew since or set aside too long ago."""
    token, made = cache.get(_place(request, case, entry, field)) or ("", None)
    if token and token == request.POST.get("token"):
        return made
    form.add_error(None, "It is too long ago that you looked at it. Nothing was kept. Look at it once more.")
    return None


def _is_kept(
    request: HttpRequest,
    form: forms.Form,
    case: str,
    held: disclosure.investigation.PaperContent,
    made: reports.withholding.WithheldFile,
) -> bool:
    known = {"to", "grounds", "name", "happened_on"}
    form.cleaned_data = {name: value for name, value in form.cleaned_data.items() if name in known}
    verb = acts.investigation.keep_withheld
    return is_done(request, form, verb, case=case, original=held.line.digest, made=made)


@for_staff
def original_page(request: HttpRequest, case: str, entry: int, field: str, number: int) -> HttpResponse:
    """Give a page of the original as a picture, with lines to mark parts by."""
    held = shown(disclosure.investigation.paper, request, case, entry=entry, field=field)
    return _picture(held.content, held.line.media, number, ruled=True)


@for_staff
def made_page(request: HttpRequest, case: str, entry: int, field: str, number: int) -> HttpResponse:
    """Give a page of the file that would be given, as a picture."""
    case_of(request, case)
    _, made = cache.get(_place(request, case, entry, field)) or ("", None)
    if made is None:
        raise Http404
    return _picture(made.content, made.media, number, ruled=False)


def _picture(content: bytes, media: str, number: int, *, ruled: bool) -> HttpResponse:
    try:
        drawn = reports.withholding.page_picture(content, media, number, ruled=ruled)
    except reports.withholding.CannotWithhold as absent:
        raise Http404(str(absent)) from absent
    answer = HttpResponse(drawn, content_type="image/png")
    answer["Cache-Control"] = "no-store"
    return answer
