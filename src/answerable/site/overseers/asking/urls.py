"""The addresses of what overseers do beside motions."""

from django.urls import path

from answerable.site.overseers.asking import meetings, standing, written

urlpatterns = [
    path("demand/", standing.may_demand, name="may-demand"),
    path("meetings/new/", meetings.new, name="meeting-new"),
    path("written/", written.every, name="oversight-written"),
    path("written/new/", written.put, name="written-new"),
    path("written/<str:question>/", written.one, name="oversight-written-one"),
]
