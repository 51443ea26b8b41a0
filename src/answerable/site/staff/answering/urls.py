"""The addresses of answering, at the staff's door."""

from django.urls import path

from answerable.site.staff.answering import doing, drafts

urlpatterns = [
    path("statements/", doing.statements, name="statements-desk"),
    path("statements/<str:statement>/clarify/", doing.explain, name="statement-clarify"),
    path("<str:motion>/say/", doing.say, name="statement-new"),
    path("<str:motion>/<int:number>/do/<str:kind>/", doing.do, name="point-do"),
    path("<str:motion>/<int:number>/draft/", drafts.put, name="point-draft"),
    path("<str:motion>/<int:number>/draft/read/", drafts.read, name="point-draft-read"),
    path("<str:motion>/<int:number>/draft/sign/", drafts.sign, name="point-draft-sign"),
]
