"""Statements at a door of their own: recorded with the points they bear on, and what they were later said to mean."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from answerable import acts, disclosure
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.points.acting import form_of, is_done, motion_of
from answerable.site.points.shapes import sequel_fields, statement_fields


def say(request: HttpRequest, motion: str, *, reader: str, back: str) -> HttpResponse:
    """Record what was said or written and is no answer; the clocks of the points go on."""
    seen = motion_of(motion, reader)
    asked = request.GET.get("point", "")
    chosen = int(asked) if asked.isdecimal() else None
    form = form_of("Statement", statement_fields(motion, [p.number for p in seen.points], chosen), request)
    if request.method == "POST" and form.is_valid() and is_done(request, form, acts.answering.make_statement):
        tell(request, "The statement is on the record. Every point still waits as it did.")
        return redirect(reverse(back, args=[motion]))
    return page(request, "points/say.html", motion=seen, form=form, back=back, desk=True)


def explain(request: HttpRequest, statement: str, *, reader: str, back: str) -> HttpResponse:
    """Record what a statement was later said to mean; what was said stands."""
    every = the_house().show(disclosure.statements, reader=reader)
    found = next((one for one in every if one.statement.id == statement), None)
    if found is None:
        raise Http404
    form = form_of("Sequel", sequel_fields(), request)
    verb = acts.answering.clarify_statement
    if request.method == "POST" and form.is_valid() and is_done(request, form, verb, statement=statement):
        tell(request, "It stands beside the statement, which stays as it was said.")
        return redirect(back)
    return page(request, "points/explain.html", line=found, form=form, back=back, desk=True)
