"""The body's list of members: when it was read in, what was faulted, and a new one in its place."""

from collections.abc import Sequence

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from answerable import acts, imports
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import day, file, line, refuse
from answerable.site.house import the_house
from answerable.site.pages import page, tell

SHOWN = 20
MOST_BYTES = 64_000_000  # of which a million members take less, and which fits into memory


@csrf_exempt  # the token is checked below: to check it is to take the file in, and first we ask who sends it
@for_staff
def every(request: HttpRequest) -> HttpResponseBase:
    """Show the list as it was last read in, and take in another."""
    return _every(request)


@csrf_protect
def _every(request: HttpRequest) -> HttpResponseBase:
    form = _form(request)
    faults: Sequence[imports.RowFault] = ()
    if request.method == "POST" and form.is_valid():
        read = _read(form)
        faults = read.faults
        if read.members and _is_kept(request, form, read):
            tell(request, f"{len(read.members):,} lines were read in; {len(faults):,} were faulted.")
            if not faults:
                return redirect("members")
        elif not read.members:
            form.add_error("file", "No line of it could be read. Nothing was changed.")
    held = the_house().show(imports.member_list, person=person_of(request).id)
    return page(
        request, "staff/intake/members.html", form=form, held=held, wrong=faults, shown=SHOWN, desk=True
    )


def _form(request: HttpRequest) -> forms.Form:
    hint = "A CSV in UTF-8 with the columns number, name, membership, and as you wish since, until, branch."
    called = "Only where they are called otherwise, such as: number=Member no, membership=Status"
    made = {
        "file": file("Which file?", hint=hint),
        "as_of": day("On which day was it drawn up?", initial=the_house().today()),
        "columns": line("How are its columns called?", required=False, hint=called),
    }
    sent = request.method == "POST"
    return type("Members", (forms.Form,), made)(
        request.POST if sent else None, request.FILES if sent else None
    )


def _read(form: forms.Form) -> imports.Listing:
    arrived = form.cleaned_data["file"]
    if arrived.size > MOST_BYTES:
        reason = f"it has {arrived.size:,} bytes, and a list may have {MOST_BYTES:,}"
        fault = imports.RowFault(
            arrived.name, 0, "file", reason, "send the list of members, without pictures"
        )
        return imports.Listing((), 0, (fault,))
    content = b"".join(arrived.about("ML").pieces())
    columns = imports.read_columns(form.cleaned_data["columns"])
    return imports.read_list(content, name=arrived.name, rules=the_house().rules, columns=columns)


def _is_kept(request: HttpRequest, form: forms.Form, read: imports.Listing) -> bool:
    try:
        the_house().act(
            acts.intake.enter_list,
            content=imports.write_list(read.members),
            as_of=form.cleaned_data["as_of"],
            read=read.read,
            faulted=len(read.faults),
            by=person_of(request).id,
        )
    except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
        refuse(form, refused)
        return False
    return True
