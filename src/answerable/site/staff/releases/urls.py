"""The addresses of releases at the desk."""

from django.urls import path

from answerable.site.staff.releases import deciding, doing, pages

urlpatterns = [
    path("", pages.every, name="releases-desk"),
    path("announce/<slug:series>/", doing.announce, name="release-announce"),
    path("decisions/new/", deciding.decide, name="publication-decide"),
    path("decisions/<str:decision>/review/", deciding.review, name="publication-review"),
    path("<str:release>/", pages.one, name="release-desk"),
    path("<str:release>/draft/", pages.draft, name="release-draft"),
    path("<str:release>/do/<slug:verb>/", doing.do, name="release-do"),
]
