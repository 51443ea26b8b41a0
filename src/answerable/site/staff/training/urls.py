"""The addresses of training at the desk."""

from django.urls import path

from answerable.site.staff.training import commissioning, overview, owed, sessions

urlpatterns = [
    path("", overview.every, name="training"),
    path("seek/", commissioning.seek, name="training-seek"),
    path("providers/", commissioning.providers, name="training-providers"),
    path("providers/<str:provider>/door/", commissioning.door, name="training-door"),
    path("courses/", commissioning.courses, name="training-courses"),
    path("courses/<slug:course>/version/", commissioning.version, name="training-version"),
    path("sessions/", sessions.every, name="training-sessions"),
    path("sessions/new/", sessions.announce, name="training-announce"),
    path("sessions/<str:session>/", sessions.one, name="training-session"),
    path("sessions/<str:session>/book/", sessions.book, name="training-book"),
    path("owed/", owed.every, name="training-owed"),
    path("owed/new/", owed.oblige, name="training-oblige"),
    path("panels/", overview.panels, name="training-panels"),
]
