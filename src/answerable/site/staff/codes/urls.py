"""The addresses of the codes at the desk."""

from django.urls import path

from answerable.site.staff.codes import consulting, documents

urlpatterns = [
    path("", documents.every, name="desk-codes"),
    path("adopt/", documents.adopt, name="code-adopt"),
    path("reviews/<str:review>/open/", consulting.open_consultation, name="consultation-open"),
    path("reviews/<str:review>/consider/", consulting.consider, name="view-consider"),
    path("reviews/<str:review>/change/", consulting.change, name="draft-change"),
    path("reviews/<str:review>/talk/", consulting.talk, name="private-talk"),
    path("reviews/<str:review>/end/", consulting.end, name="review-end"),
    path("<str:document>/", documents.one, name="desk-code"),
    path("<str:document>/review/", documents.open_review, name="code-review"),
]
