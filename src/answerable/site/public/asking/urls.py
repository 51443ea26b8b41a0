"""The addresses of the pages about organs, meetings and written questions."""

from django.urls import path

from answerable.site.public.asking import meetings, organs, written

urlpatterns = [
    path("who-answers/", organs.who_answers, name="who-answers"),
    path("meetings/", meetings.every, name="meetings"),
    path("meetings/<str:meeting>/", meetings.one, name="meeting"),
    path("written-questions/", written.every, name="written"),
    path("written-questions/<str:question>/", written.one, name="written-one"),
]
