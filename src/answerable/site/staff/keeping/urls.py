"""The addresses of what is kept and destroyed."""

from django.urls import path

from answerable.site.staff.keeping import destroying, holding, kept, requests

urlpatterns = [
    path("", kept.every, name="papers"),
    path("holds/new/", holding.place, name="hold-new"),
    path("holds/<str:hold>/lift/", holding.lift, name="hold-lift"),
    path("requests/<slug:sort>/new/", requests.ask, name="request-new"),
    path("requests/<str:request_id>/copy/", requests.copy, name="request-copy"),
    path("<path:matter>/certificate.pdf", destroying.certificate_pdf, name="certificate-pdf"),
    path("<path:matter>/certificate/", destroying.certificate, name="certificate"),
    path("<path:matter>/plan/", destroying.plan, name="papers-plan"),
]
