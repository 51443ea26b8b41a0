"""Being told by e-mail: asking, saying yes by a link that was sent, and leaving by a link in every letter."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt

from answerable import disclosure
from answerable.site.fields import several
from answerable.site.following import subscriptions, topics
from answerable.site.following.letters import confirming
from answerable.site.house import the_house
from answerable.site.pages import page

READER = "public"
MOTIONS_OFFERED = 8
ONE_CLICK = "List-Unsubscribe"


def subscribe(request: HttpRequest) -> HttpResponse:
    """Take an address and what it wants to be told of, and send a letter that asks whether it was they."""
    form = _form(request)
    if request.method == "POST" and form.is_valid():
        house, address, wanted = the_house(), form.cleaned_data["address"], form.cleaned_data["topics"]
        token = subscriptions.ask(address=address, topics=wanted, at=house.clock())
        if token:
            confirming(address=address, topics=wanted, token=token, body=house.body.name).send()
        return page(request, "public/subscribed.html", step="asked", address=address)
    return page(request, "public/subscribe.html", form=form)


def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Ask once more by a button, for programs open links too; then it counts."""
    now = the_house().clock()
    is_sure = request.method == "POST"
    held = (subscriptions.confirm if is_sure else subscriptions.asked_by)(token, at=now)
    if held is None:
        return page(request, "public/subscribed.html", step="gone", status=404)
    named = [topics.called(topic) for topic in (held.wanted or held.topics).split()]
    return page(request, "public/subscribed.html", step="done" if is_sure else "sure", topics=named)


@csrf_exempt
def leave(request: HttpRequest, token: str) -> HttpResponse:
    """End it: by the button of this page, or by one click in a mail program, which sends no cookie (RFC 8058)."""
    held = subscriptions.left_by(token)
    if request.method == "POST":
        subscriptions.leave(token)
        if ONE_CLICK in request.POST:
            return HttpResponse(status=204)
        return redirect(request.path)
    return page(request, "public/subscribed.html", step="leaving" if held else "left")


def _form(request: HttpRequest) -> Any:
    motions = the_house().show(disclosure.motions, reader=READER)[:MOTIONS_OFFERED]
    offered = [(id, said) for id, (said, _) in topics.FIXED.items()]
    offered += [(f"{topics.MOTION}{one.id}", f"Only the motion “{one.title}”") for one in motions]
    wrong = "Write an e-mail address, such as name@example.com"
    fields: dict[str, forms.Field] = {
        "topics": several("What do you want to be told of?", offered),
        "address": forms.EmailField(
            label="Your e-mail address",
            help_text="Kept sealed and apart from the record, used for this alone, and deleted when you leave.",
            error_messages={"required": wrong, "invalid": wrong},
        ),
    }
    asked = request.GET.getlist("topic")
    return type("Subscribing", (forms.Form,), fields)(
        request.POST if request.method == "POST" else None, initial={"topics": asked}
    )
