"""The addresses of acting on points, at the overseers' door."""

from django.urls import path

from answerable.site.overseers.answering import points

urlpatterns = [
    path("waiting/", points.waiting, name="oversight-waiting"),
    path("<str:motion>/say/", points.say, name="oversight-say"),
    path("<str:motion>/<int:number>/do/<str:kind>/", points.do, name="oversight-do"),
]
