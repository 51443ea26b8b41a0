"""The address at which a complaint is followed."""

from django.urls import path

from answerable.site.parties import following

urlpatterns = [path("", following.follow, name="follow")]
