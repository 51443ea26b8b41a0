"""The addresses of the public door."""

from django.urls import path

from answerable.site.public import complaining, figures, notices, proof, questions, reports, standing

urlpatterns = [
    path("", standing.home, name="home"),
    path("figures/", figures.catalogue, name="figures"),
    path("figures/<slug:measure>/", figures.one, name="figure"),
    path("figures/<slug:measure>.<slug:form>", figures.download, name="figure-file"),
    path("questions/", questions.every, name="questions"),
    path("questions/<str:motion>/", questions.one, name="question"),
    path("questions/<str:motion>/<str:name>", questions.download, name="question-file"),
    path("reports/", reports.every, name="reports"),
    path("reports/<slug:plan>/", reports.one, name="report"),
    path("reports/<slug:plan>.<slug:form>", reports.download, name="report-file"),
    path("record/", proof.record, name="record"),
    path("record/checkpoint", proof.checkpoint, name="checkpoint"),
    path("procedures/", proof.procedures, name="procedures"),
    path("procedures/<slug:procedure>/", proof.procedure, name="procedure"),
    path("complain/", complaining.begin, name="complain"),
    path("complain/check/", complaining.check, name="complain-check"),
    path("complain/received/", complaining.received, name="complain-received"),
    path("complain/discard/", complaining.discard, name="complain-discard"),
    path("complain/<slug:id>/", complaining.question, name="complain-question"),
    path("privacy/", notices.privacy, name="privacy"),
    path("accessibility/", notices.accessibility, name="accessibility"),
    path("for-programs/", notices.for_programs, name="for-programs"),
    path("colours.css", notices.colours, name="colours"),
]
