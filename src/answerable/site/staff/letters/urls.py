"""The addresses of letters."""

from django.urls import path

from answerable.site.staff.letters import pages, writing

urlpatterns = [
    path("letters/", pages.waiting, name="letters"),
    path("people/<str:person>/wish/", writing.wish, name="letter-wish"),
    path("matters/<path:matter>/letters/new/", writing.new, name="letter-new"),
    path("matters/<path:matter>/letters/<slug:tail>.pdf", pages.printed, name="letter-print"),
    path("matters/<path:matter>/letters/<slug:tail>/", pages.one, name="letter"),
    path("matters/<path:matter>/letters/", pages.of_matter, name="matter-letters"),
]
