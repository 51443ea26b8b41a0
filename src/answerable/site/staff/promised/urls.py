"""The addresses of promises and recommendations at the desk."""

from django.urls import path

from answerable.site.staff.promised import lists, outside, promises, recommendations

urlpatterns = [
    path("", lists.every, name="desk-promises"),
    path("new/", promises.record, name="promise-new"),
    path("commitments/new/", promises.declare, name="commitment-new"),
    path("inquiries/new/", recommendations.report, name="inquiry-new"),
    path("inquiries/<str:inquiry>/new/", recommendations.make, name="recommendation-new"),
    path("meetings/new/", outside.meet, name="outside-new"),
    path("asks/new/", outside.ask, name="ask-new"),
    path("<str:undertaking>/supersede/", promises.supersede, name="promise-supersede"),
]
