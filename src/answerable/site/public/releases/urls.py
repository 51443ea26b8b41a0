"""The addresses of releases; a release's own never change, and what stands there never does."""

from django.urls import path

from answerable.site.public.releases import pages

urlpatterns = [
    path("", pages.every, name="releases"),
    path("calendar.ics", pages.calendar_file, name="releases-calendar"),
    path("decisions/", pages.decisions, name="publication-decisions"),
    path("<slug:series>/<int:number>/", pages.one, name="release"),
    path("<slug:series>/<int:number>/<str:name>", pages.download, name="release-file"),
]
