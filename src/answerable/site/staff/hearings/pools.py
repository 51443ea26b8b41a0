"""Pools: who may be called to sit on each panel, put in and taken out."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, refuse
from answerable.site.house import the_house
from answerable.site.pages import page, tell


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show who may be called to each panel, as what they count, and whether they are trained."""
    view = the_house().show(disclosure.hearings.pools, person=person_of(request).id)
    return page(request, "staff/hearings/pools.html", pools=view, desk=True)


@for_staff
def join(request: HttpRequest, panel: str) -> HttpResponse:
    """Put somebody in a pool, or give them other terms in it."""
    house, pool = the_house(), _pool(request, panel)
    staff = house.show(disclosure.staff, person=person_of(request).id)
    fields: dict[str, forms.Field] = {
        "person": choice("Who?", [(one.id, one.name) for one in staff], most_radios=0)
    }
    for name, label, terms in (
        ("capacity", "As what?", pool.capacities),
        ("expertise", "With which expertise?", pool.expertise),
        ("gender", "Which gender?", pool.genders),
    ):
        if terms:
            fields[name] = choice(label, list(terms), required=False)
    fields["happened_on"] = day("From which day?", initial=house.today())
    form = type("Join", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        facts = {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}
        try:
            house.act(acts.hearings.join, panel=panel, by=person_of(request).id, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"They may be called to the {pool.name} from that day.")
            return redirect("pools")
    sentence = "Whoever is in the pool already is in it on the new terms from that day."
    return _form(request, form, f"Put somebody in the pool of the {pool.name}", sentence, "Put them in")


@for_staff
def leave(request: HttpRequest, panel: str, person: str) -> HttpResponse:
    """Take somebody out of a pool."""
    house, pool = the_house(), _pool(request, panel)
    held = next((one for one in pool.pooled if one.id == person), None)
    if held is None:
        raise Http404
    fields = {"happened_on": day("From which day?", initial=house.today())}
    form = type("Leave", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        facts = {"panel": panel, "person": person, "happened_on": form.cleaned_data["happened_on"]}
        try:
            house.act(acts.hearings.leave, by=person_of(request).id, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"{held.name} is no longer called to the {pool.name}.")
            return redirect("pools")
    sentence = "Sittings to which they are called already stand; call those with others."
    return _form(request, form, f"Take {held.name} out of the pool", sentence, "Take them out")


def _pool(request: HttpRequest, panel: str) -> disclosure.hearings.PoolView:
    every = the_house().show(disclosure.hearings.pools, person=person_of(request).id)
    found = next((one for one in every if one.panel == panel), None)
    if found is None:
        raise Http404
    return found


def _form(request: HttpRequest, form: forms.Form, title: str, sentence: str, button: str) -> HttpResponse:
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=title,
        sentence=sentence,
        button=button,
        back="pools",
        desk=True,
    )
