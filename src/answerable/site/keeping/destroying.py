"""One destruction on the site: papers and keys with their entry, and the accounts of whoever is erased."""

from collections.abc import Collection, Sequence
from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.db import transaction

from answerable import acts
from answerable.record import Id
from answerable.site.house import House
from answerable.site.keeping.erased import write_erased


def destroyed(house: House, *, matter: Id, by: Id) -> acts.keeping.Gone:
    """Agree to a proposed destruction and do it; raises as the act does, and nothing is destroyed then."""
    with transaction.atomic():
        gone = house.act(acts.keeping.destroy, matter=matter, by=by)
        close_accounts(gone.persons)
    _after(house)
    return gone


def destroyed_many(house: House, *, persons: Sequence[Id], by: Id) -> acts.keeping.Bulk:
    """Agree that many people be erased, all in one act."""
    with transaction.atomic():
        gone = house.act(acts.keeping.destroy_all, persons=persons, by=by)
        close_accounts(gone.persons)
    _after(house)
    return gone


def close_accounts(persons: Collection[Id]) -> None:
    """Take from those who are erased the way in: account, address, password, and every session."""
    users = get_user_model().objects.filter(account__person__in=list(persons))
    known = {str(key) for key in users.values_list("pk", flat=True)}
    if not known:
        return
    # A session says whose it is only inside: each is opened.
    store = import_module(settings.SESSION_ENGINE).SessionStore
    for key in Session.objects.values_list("session_key", flat=True):
        if store(session_key=key).load().get("_auth_user_id") in known:
            store(session_key=key).delete()
    users.delete()


def _after(house: House) -> None:
    write_erased(house.record, settings.HOME / "keys")
