"""Questions in writing: putting one, seeing what came back, and taking one's own back."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_overseers, person_of
from answerable.site.fields import choice, day, refuse, words
from answerable.site.house import the_house
from answerable.site.pages import page, page_number, tell


@for_overseers
def every(request: HttpRequest) -> HttpResponse:
    """List the written questions; one's own are marked."""
    tier, number = person_of(request).tier, page_number(request)
    view = the_house().show(disclosure.asking.written_questions, reader=tier, page=number)
    return page(request, "overseers/asking/written.html", view=view, me=person_of(request).id, desk=True)


@for_overseers
def one(request: HttpRequest, question: str) -> HttpResponse:
    """Show a question; whoever put it may take it back while it waits."""
    house, who = the_house(), person_of(request)
    wrong: list[dict[str, str]] = []
    if request.method == "POST":
        try:
            house.act(acts.asking.withdraw, question=question, happened_on=house.today(), by=who.id)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            wrong = [{"text": str(refused), "href": "#main"}]
        else:
            tell(request, f"{question} was taken back. That it was put stays on the record.")
            return redirect("oversight-written")
    try:
        found = house.show(disclosure.asking.written_question, question=question, reader=who.tier)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    return page(
        request, "overseers/asking/written_one.html", question=found, me=who.id, wrong=wrong, desk=True
    )


@for_overseers
def put(request: HttpRequest) -> HttpResponse:
    """Put a question in writing."""
    form = _form(request)
    if request.method == "POST" and form.is_valid():
        house = the_house()
        said = {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}
        try:
            opened = house.act(
                acts.asking.put_question, **said, happened_on=house.today(), by=person_of(request).id
            )
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"The question is on the record as {opened.matter}. The clock runs.")
            return redirect("oversight-written-one", opened.matter)
    return page(
        request,
        "overseers/asking/form.html",
        form=form,
        title="Put a question in writing",
        sentence="It stands on the record with its day. A holding answer does not stop the clock.",
        button="Put the question",
        desk=True,
    )


def _form(request: HttpRequest) -> forms.Form:
    house = the_house()
    own = person_of(request).organs
    organs = [(o.id, o.name) for o in house.body.organs if o.id in own]
    lines = house.show(disclosure.asking.may_demand, organs=own)
    asked = list({line.addressee_id: line.addressee for line in lines if line.right != "none"}.items())
    topics = [(t.id, t.name) for t in house.body.lists.get("topics", ())]
    fields = {
        "organ": choice("You ask as a member of", organs, initial=organs[0][0] if len(organs) == 1 else None),
        "addressee": choice("Whom do you ask?", asked),
        "topic": choice("What is it about?", topics),
        "words": words("Your question", rows=4),
        "due_on": day("By which day?", required=False, hint=_usual()),
    }
    return type("Question", (forms.Form,), fields)(request.POST if request.method == "POST" else None)


def _usual() -> str:
    """Say by when an answer is due where no day is named, as the rules of this body have it."""
    try:
        limits = the_house().limits_of("QuestionTabled")
    except KeyError:
        return ""
    return f"Left empty, it is due within {limits[0][1]} ({limits[0][2]})" if limits else ""
