"""The addresses by which this site is known elsewhere: whole ones for links, and names that never change for news."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest

from answerable.site.house import the_house


def absolute(path: str, request: HttpRequest | None = None) -> str:
    """Give the whole address of a path: as the operator told it ($ANSWERABLE_ADDRESS), else as it was asked for."""
    if settings.ADDRESS or request is None:
        return (settings.ADDRESS or _likely()).rstrip("/") + path
    return request.build_absolute_uri(path)


def _likely() -> str:
    """The address of the first host that the site answers to, for a letter that nobody asked for in a browser."""
    host = next((host.lstrip(".") for host in settings.ALLOWED_HOSTS if host != "*"), "localhost")
    return f"{'https' if settings.HTTPS else 'http'}://{host}"


def tag_uri(name: str) -> str:
    """Give the name of a thing for ever (RFC 4151), by the register's own name and the day on which it begins.

    It does not hold the site's address, which may move.
    """
    house = the_house()
    origin = urlsplit(f"//{house.proof.origin}")
    return f"tag:{origin.hostname},{house.body.period_start}:{origin.path.strip('/')}/{name}"
