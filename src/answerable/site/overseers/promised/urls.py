"""The addresses of promises at the overseers' door."""

from django.urls import path

from answerable.site.overseers.promised import promises

urlpatterns = [
    path("promises/", promises.every, name="oversight-promises"),
    path("promises/new/", promises.record, name="oversight-promise-new"),
    path("promises/<str:undertaking>/", promises.one, name="oversight-promise"),
    path("promises/<str:undertaking>/<slug:verb>/", promises.act, name="oversight-promise-act"),
]
