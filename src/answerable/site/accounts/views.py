"""Coming in: to the desk that is one's own; in the demonstration, as whichever invented person one likes."""

from django.conf import settings
from django.contrib.auth import get_user_model, login
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from answerable.site.accounts.demonstration import people
from answerable.site.accounts.people import person_of, sort_of_desk
from answerable.site.pages import page

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@login_required
def welcome(request: HttpRequest) -> HttpResponse:
    """Take whoever signed in to their own desk, or tell them what their account can do."""
    desk = sort_of_desk(person_of(request))
    return (
        redirect(desk)
        if desk and "stay" not in request.GET
        else page(request, "accounts/welcome.html", own=desk)
    )


def demo_people(request: HttpRequest) -> HttpResponse:
    """Show the invented people; one click signs in as one of them. There is no such page in a real register."""
    if not settings.DEMO:
        raise Http404
    if request.method == "POST":
        known = {one.id for one in people()}
        user = get_object_or_404(get_user_model(), account__person=request.POST.get("person"))
        if user.account.person not in known:
            raise Http404
        login(request, user, backend=BACKEND)
        return redirect("welcome")
    return page(request, "accounts/demo_people.html", people=people())
