"""The addresses of what everybody may see of points beside the motions."""

from django.urls import path

from answerable.site.public.answering import lists

urlpatterns = [
    path("unanswered/", lists.unanswered, name="unanswered"),
    path("statements/", lists.statements, name="statements"),
]
