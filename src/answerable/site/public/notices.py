"""What we keep and for how long, how everybody can use the site, what programs can read, and the body's colour."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control

from answerable import disclosure
from answerable.site.house import the_house
from answerable.site.pages import page
from answerable.site.public.complaining import KEPT_DAYS


def privacy(request: HttpRequest) -> HttpResponse:
    """Say what is kept about whom, where, for how long, and who sees it."""
    return page(request, "public/privacy.html", days=KEPT_DAYS)


def readings(request: HttpRequest) -> HttpResponse:
    """Count how often confidential papers were read and refused, month by month, with the head of the reading log."""
    return page(request, "public/readings.html", counted=the_house().show(disclosure.readings_counted))


def accessibility(request: HttpRequest) -> HttpResponse:
    """Say how the site is made to be used by everybody, and what to do where it is not."""
    return page(request, "public/accessibility.html")


def for_programs(request: HttpRequest) -> HttpResponse:
    """Say what programs can read here, and how."""
    return page(request, "public/for_programs.html")


@cache_control(public=True, max_age=86_400)
def colours(request: HttpRequest) -> HttpResponse:
    """Give the body's own colour to the styles; the rules refuse one that cannot be read on white."""
    colour = the_house().body.colour
    return HttpResponse(
        f":root{{--govuk-brand-colour:{colour};--a-brand:{colour}}}\n", content_type="text/css"
    )
