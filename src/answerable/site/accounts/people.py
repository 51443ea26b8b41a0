"""Who is at the door: the person of the register behind the user who signed in, and what they may enter."""

import re
from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils.functional import SimpleLazyObject

from answerable.site.accounts.models import Account
from answerable.site.house import the_house
from answerable.site.persons import Person

PUBLIC = "public"  # whoever did not say who they are
Door = Callable[..., HttpResponseBase]


def open_account(person: str, email: str, password: str) -> AbstractBaseUser:
    """Give a person of the register a way to sign in; an account that is there gets the new password."""
    user, _ = get_user_model().objects.get_or_create(username=person, defaults={"email": email})
    user.email = email
    user.set_password(password)
    user.save()
    Account.objects.get_or_create(user=user, defaults={"person": person})
    EmailAddress.objects.update_or_create(
        user=user, defaults={"email": email, "verified": True, "primary": True}
    )
    return user


class PersonMiddleware:
    """Puts `request.person` there: who this is in the register today, looked up when first asked for."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer a request that knows its person, as one reading of papers, noted before the answer goes out."""
        request.person = SimpleLazyObject(lambda: _person(request))  # type: ignore[attr-defined]
        with the_house().page_view(partial(_reader, request), partial(_page_name, request)):
            return self._answer(request)


def _reader(request: HttpRequest) -> str:
    return person_of(request).id or PUBLIC


def _page_name(request: HttpRequest) -> str:
    match = request.resolver_match
    return re.sub(r"[^a-z0-9]+", "-", (match.url_name or "page").lower()) if match else "page"


def person_of(request: HttpRequest) -> Person:
    """Give who is at the door: the middleware has looked them up."""
    return request.person  # type: ignore[attr-defined]


def _person(request: HttpRequest) -> Person:
    user = request.user
    account = Account.objects.filter(user=user).first() if user.is_authenticated else None
    return the_house().person(account.person if account else None, is_here=True)


def for_those(may: Callable[[Person], bool], who: str) -> Callable[[Door], Door]:
    """Let in whom `may` admits; ask others to sign in, or say for whom the page is."""

    def wrapped(view: Door) -> Door:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if not may(person_of(request)):
                raise PermissionDenied(f"This page is for {who}.")
            return view(request, *args, **kwargs)

        return guarded

    return wrapped


for_staff = for_those(lambda person: person.is_staff, "those who work on cases")
for_overseers = for_those(lambda person: person.may_ask, "those who oversee or govern this body")

for_providers = for_those(lambda person: person.gives_courses, "those who give courses")


def sort_of_desk(person: Person) -> str | None:
    """Name the page at which a person's work begins, or None for one who has none here."""
    if person.is_staff:
        return "today"
    if person.gives_courses:
        return "taught"
    return "asked" if person.may_ask else None
