"""The addresses of hearings, and of what they order."""

from django.urls import path

from answerable.site.staff.hearings import calling, doing, outcomes, pools, sittings

urlpatterns = [
    path("sittings/", sittings.every, name="sittings"),
    path("sittings/yours/", sittings.yours, name="sittings-yours"),
    path("sittings/pools/", pools.every, name="pools"),
    path("sittings/pools/<slug:panel>/join/", pools.join, name="pool-join"),
    path("sittings/pools/<slug:panel>/leave/<str:person>/", pools.leave, name="pool-leave"),
    path("sittings/<slug:panel>/new/", sittings.sit, name="sit"),
    path("sittings/<slug:panel>/call/", calling.choose, name="sitting-choose"),
    path("sittings/<slug:panel>/call/<str:day>/", calling.call, name="sitting-call"),
    path("sittings/<str:sitting>/again/", calling.again, name="sitting-again"),
    path("sittings/<str:sitting>/move/", doing.move, name="sitting-move"),
    path("sittings/<str:sitting>/call-off/", doing.call_off, name="sitting-call-off"),
    path("sittings/<str:sitting>/papers/", doing.papers, name="sitting-papers"),
    path("sittings/<str:sitting>/declare/", doing.declare, name="sitting-declare"),
    path("sittings/<str:sitting>/held/", doing.held, name="sitting-held"),
    path("sittings/<str:sitting>/minutes/", sittings.minutes, name="sitting-minutes"),
    path("sittings/<str:sitting>/", sittings.one, name="sitting"),
    path("suspensions/", outcomes.suspensions, name="suspensions"),
    path("sanctions/", outcomes.sanctions, name="sanctions"),
]
