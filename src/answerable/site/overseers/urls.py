"""The addresses of the overseers' door."""

from django.urls import include, path

from answerable.site.overseers import adopting, desk, motions, readings

urlpatterns = [
    path("", desk.asked, name="asked"),
    path("figures/", desk.figures, name="oversight-figures"),
    path("figures/<slug:measure>/", desk.figure, name="oversight-figure"),
    path("readings/", readings.readings, name="oversight-readings"),
    path("rules/adopt/", adopting.adopt, name="rules-adopt"),
    path("new/", motions.put, name="motion-new"),
    path("new/split/", motions.split, name="motion-split"),
    path("new/points/", motions.points, name="motion-points"),
    path("new/check/", motions.check, name="motion-check"),
    path("", include("answerable.site.overseers.asking.urls")),
    path("", include("answerable.site.overseers.promised.urls")),
    path("", include("answerable.site.overseers.answering.urls")),
    path("<str:motion>/", desk.motion, name="oversight-motion"),
]
