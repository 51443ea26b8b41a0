"""The addresses of taking in."""

from django.urls import path

from answerable.site.staff.intake import identifying, joining, members, taking

urlpatterns = [
    path("intake/", taking.new, name="intake-new"),
    path("members/", members.every, name="members"),
    path("matters/<str:case>/identify/", identifying.identify, name="identify"),
    path("matters/<str:case>/merge/", joining.merge, name="case-merge"),
    path("matters/<str:case>/split/", joining.split, name="case-split"),
]
