"""The addresses of allocation and independence."""

from django.urls import path

from answerable.site.staff.allocating import contacts, handing, standing, ties, workload

urlpatterns = [
    path("allocation/", workload.workload, name="allocation"),
    path("contacts/new/", contacts.note, name="contact"),
    path("people/<str:person>/hand-over/", handing.hand_over, name="handover"),
    path("people/<str:person>/relation/", ties.relate, name="relation"),
    path("people/<str:person>/tie-ended/", ties.end, name="tie-end"),
    path("people/<str:person>/team/", ties.team, name="team-join"),
    path("matters/<path:matter>/stand-aside/", standing.recuse, name="recuse"),
    path("matters/<path:matter>/pass-over/", standing.propose, name="override-ask"),
    path("matters/<path:matter>/contact/", contacts.of_matter, name="contact-of"),
]
