"""The addresses of the providers' door."""

from django.urls import path

from answerable.site.providers import teaching

urlpatterns = [
    path("", teaching.every, name="taught"),
    path("<str:session>/", teaching.one, name="taught-session"),
    path("<str:session>/given/", teaching.given, name="taught-given"),
    path("<str:session>/<int:number>/came/", teaching.came, name="taught-came"),
    path("<str:session>/<int:number>/completed/", teaching.completed, name="taught-completed"),
]
