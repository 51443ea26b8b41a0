"""Addresses under which everybody finds why something is due, and a person their own calendar."""

from django.urls import path

from answerable.site.deadlines import calendars, explained

urlpatterns = [
    path("due/<path:matter>/under/<slug:limit>/", explained.of_public, name="due-public"),
    path("due/<path:matter>/", explained.of_public, name="due-public-all"),
    path("calendar/", calendars.manage, name="calendar"),
    path("calendar/<str:token>.ics", calendars.give, name="calendar-file"),
]
