"""The addresses at which a complaint is followed, and of a party's own page."""

from django.urls import path

from answerable.site.parties import following, own

urlpatterns = [
    path("", following.follow, name="follow"),
    path("yours/", own.own, name="party-own"),
    path("yours/questions/<int:number>/", own.reply, name="party-own-reply"),
    path("yours/files/<int:entry>/<int:number>/", own.file, name="party-own-file"),
    path("yours/close/", own.leave, name="party-leave"),
]
