"""The addresses of written questions and delegations at the desk."""

from django.urls import path

from answerable.site.staff.asking import delegations, written

urlpatterns = [
    path("written/", written.every, name="desk-written"),
    path("delegations/", delegations.every, name="delegations"),
    path("delegations/new/", delegations.new, name="delegation-new"),
]
