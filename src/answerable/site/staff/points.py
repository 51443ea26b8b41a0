"""Questions put to the body: each point answered from the record or in words, or refused with a ground; published."""

from datetime import date

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure, reports
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, several, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.points.choices import ways
from answerable.site.points.shapes import remedy_fields
from answerable.site.staff.acting import given, refuse, told

PAGES = {
    "Answered": ("point-answer", "Answer"),
    "Refused": ("point-refuse", "Refuse"),
    "AnswerDrafted": ("point-draft", "Put a draft forward"),
    "DraftReviewed": ("point-draft-read", "Read the draft"),
    "Signed": ("point-draft-sign", "Sign the draft"),
}
READER = "overseer"  # who asked: what they will be shown is what the one who answers sees first


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """List the motions, latest first, with a mark for each point."""
    return page(
        request, "staff/motions.html", motions=the_house().show(disclosure.motions, reader="staff"), desk=True
    )


@for_staff
def motion(request: HttpRequest, motion: str) -> HttpResponse:
    """Show a motion with what may be done about each point."""
    seen = _motion(motion)
    waiting = [point for point in seen.points if point.status in {"outstanding", "late"}]
    files = the_house().show(reports.published_files, motion=motion)
    may = ways(seen, person_of(request).id or "", do="point-do", pages=PAGES)
    return page(request, "staff/motion.html", motion=seen, waiting=waiting, files=files, ways=may, desk=True)


@for_staff
def answer(request: HttpRequest, motion: str, number: int) -> HttpResponse:
    """Answer a point: choose the figures, see what would be released, and put it in the record."""
    seen, point = _point(motion, number)
    form = _answer_form(request, point)
    preview: list[disclosure.Released] = []
    if request.method == "POST" and form.is_valid():
        if "record" in request.POST:
            if _is_answered(request, form, point):
                tell(request, f"Point {number} is answered.")
                return redirect("points-motion", motion)
        else:
            preview = _preview(form)
    elif request.method == "GET" and point.measure:
        form = _answer_form(
            request,
            point,
            {
                "measures": [point.measure],
                "as_of": the_house().today(),
                "since": the_house().since(the_house().today()),
            },
        )
        preview = [the_house().figure(point.measure, reader=READER, as_of=the_house().today())]
    return page(request, "staff/answer.html", motion=seen, point=point, form=form, preview=preview, desk=True)


@for_staff
def refuse_point(request: HttpRequest, motion: str, number: int) -> HttpResponse:
    """Refuse a point, on a ground from the list, after a second look."""
    seen, point = _point(motion, number)
    grounds = [(term.id, term.name) for term in the_house().body.lists["grounds"]]
    made = type(
        "Refusal",
        (forms.Form,),
        {
            "ground": choice("On which ground?", grounds, most_radios=12),
            "words": words(
                "In words",
                required=False,
                hint="What you would say to the one who asked. It is shown to everybody.",
            ),
            **remedy_fields(),
            "happened_on": day("On which day?", initial=the_house().today()),
        },
    )
    form = made(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if "sure" not in request.POST and "again" not in request.POST:
            return page(
                request,
                "staff/sure_refuse.html",
                motion=seen,
                point=point,
                given=given(request),
                said=told(form),
                desk=True,
            )
        if "again" not in request.POST and _is_done(request, form, acts.questions.refuse, point):
            tell(request, f"Point {number} is refused, with its ground.")
            return redirect("points-motion", motion)
    return page(request, "staff/refuse.html", motion=seen, point=point, form=form, desk=True)


@for_staff
def state(request: HttpRequest, motion: str, number: int) -> HttpResponse:
    """Record what was said about a point and is not an answer: the clock goes on."""
    seen, point = _point(motion, number)
    channels = [(term.id, term.name) for term in the_house().body.lists["channels"]]
    made = type(
        "Statement",
        (forms.Form,),
        {
            "words": words("What was said"),
            "channel": choice("By which way?", channels),
            "happened_on": day("On which day?", initial=the_house().today()),
        },
    )
    form = made(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _is_done(request, form, acts.questions.state, point):
        tell(request, "The statement is in the record. The point still waits for an answer.")
        return redirect("points-motion", motion)
    return page(request, "staff/state.html", motion=seen, point=point, form=form, desk=True)


@for_staff
def publish(request: HttpRequest, motion: str) -> HttpResponse:
    """Freeze what became of every point, and publish it."""
    seen = _motion(motion)
    wrong: list[dict[str, str]] = []
    if request.method == "POST":
        try:
            the_house().act(
                acts.questions.publish, motion=motion, pdf="pdf" in request.POST, by=person_of(request).id
            )
        except (acts.ActRefused, acts.NotAllowed, acts.Moved, reports.PdfUnavailable) as refused:
            wrong = [{"text": str(refused), "href": "#main"}]
        else:
            tell(request, "Published. The answer stands on the public page with its files and their proof.")
            return redirect("points-motion", motion)
    return page(request, "staff/publish.html", motion=seen, wrong=wrong, desk=True)


def _answer_form(
    request: HttpRequest, point: disclosure.PointView, initial: dict[str, object] | None = None
) -> forms.Form:
    house = the_house()
    made = type(
        "Answer",
        (forms.Form,),
        {
            "measures": several(
                "Which figures answer it?",
                list(house.measures()),
                required=False,
                hint="None, if it is to be answered in words alone",
            ),
            "as_of": day("As of the end of", required=False, initial=point.as_of or house.today()),
            "since": day(
                "Over the period from", required=False, initial=house.since(point.as_of or house.today())
            ),
            "words": words(
                "In words",
                required=False,
                hint="Needed where there is no figure. It is shown with the figures.",
            ),
            "partly": forms.BooleanField(label="This answers only a part of what was asked", required=False),
        },
    )
    return made(request.POST if request.method == "POST" else None, initial=initial or {})


def _preview(form: forms.Form) -> list[disclosure.Released]:
    house, said = the_house(), form.cleaned_data
    as_of, since = _days(said)
    return [house.figure(one, reader=READER, as_of=as_of, since=since) for one in said["measures"]]


def _days(said: dict[str, object]) -> tuple[date, date]:
    house = the_house()
    as_of = said["as_of"] or house.today()
    return as_of, said["since"] or house.since(as_of)  # type: ignore[return-value,arg-type]


def _is_answered(request: HttpRequest, form: forms.Form, point: disclosure.PointView) -> bool:
    said = form.cleaned_data
    as_of, since = _days(said)
    common = {
        "point": point.id,
        "words": said["words"] or "",
        "partly": said["partly"],
        "by": person_of(request).id,
    }
    try:
        if said["measures"]:
            the_house().act(
                acts.questions.answer, measures=tuple(said["measures"]), as_of=as_of, since=since, **common
            )
        else:
            the_house().act(acts.questions.answer_in_words, happened_on=the_house().today(), **common)
    except (acts.ActRefused, acts.NotAllowed, acts.Moved, ValueError) as refused:
        refuse(form, refused)
        return False
    return True


def _is_done(request: HttpRequest, form: forms.Form, verb: object, point: disclosure.PointView) -> bool:
    facts = {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}
    remedy, remedy_due_on = facts.pop("remedy", None), facts.pop("remedy_due_on", None)
    if remedy:
        facts["remedy"] = acts.answering.Remedy(remedy, due_on=remedy_due_on)
    try:
        the_house().act(verb, point=point.id, by=person_of(request).id, **facts)  # type: ignore[arg-type]
    except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
        refuse(form, refused)
        return False
    return True


def _motion(motion: str) -> disclosure.MotionView:
    try:
        return the_house().show(disclosure.motion, motion=motion, reader="staff")
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent


def _point(motion: str, number: int) -> tuple[disclosure.MotionView, disclosure.PointView]:
    seen = _motion(motion)
    found = next((point for point in seen.points if point.number == number), None)
    if found is None:
        raise Http404
    return seen, found
