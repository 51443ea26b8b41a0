"""The addresses of the overseers' door."""

from django.urls import path

from answerable.site.overseers import desk, motions, readings

urlpatterns = [
    path("", desk.asked, name="asked"),
    path("figures/", desk.figures, name="oversight-figures"),
    path("figures/<slug:measure>/", desk.figure, name="oversight-figure"),
    path("readings/", readings.readings, name="oversight-readings"),
    path("new/", motions.put, name="motion-new"),
    path("new/points/", motions.points, name="motion-points"),
    path("new/check/", motions.check, name="motion-check"),
    path("<str:motion>/", desk.motion, name="oversight-motion"),
]
