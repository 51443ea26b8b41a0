"""The addresses of complaints about the handling and of surveys at the desk."""

from django.urls import path

from answerable.site.staff.confidence import handling, surveys

urlpatterns = [
    path("handling/", handling.every, name="desk-handling"),
    path("handling/new/", handling.new, name="handling-new"),
    path("surveys/", surveys.every, name="desk-surveys"),
    path("surveys/new/", surveys.new, name="survey-new"),
]
