"""The addresses of an investigation at the desk."""

from django.urls import path

from answerable.site.staff.investigating import (
    asking,
    bundling,
    gathering,
    giving,
    overview,
    reporting,
    withholding,
)

urlpatterns = [
    path("", overview.overview, name="investigation"),
    path("chronology/", overview.chronology, name="chronology"),
    path("exhibits/", overview.exhibits, name="exhibits"),
    path("exhibits/files/new/", gathering.take_exhibit, name="exhibit-new"),
    path("exhibits/<int:number>/", overview.exhibit, name="exhibit"),
    path("exhibits/<int:number>/pass/", gathering.pass_exhibit, name="exhibit-pass"),
    path("statements/files/new/", gathering.take_statement, name="case-statement-new"),
    path("allegations/withdraw/", gathering.withdraw_allegation, name="allegation-withdraw"),
    path("notes/new/", gathering.write_note, name="note-new"),
    path("chronology/new/", gathering.note_occurrence, name="occurrence-new"),
    path("questions/new/", asking.ask, name="party-ask"),
    path("questions/<int:number>/reply/", asking.enter_reply, name="party-reply"),
    path("questions/<int:number>/drop/", asking.drop, name="party-drop"),
    path("parties/admit/", asking.admit, name="party-admit"),
    path("papers/", giving.papers, name="case-papers"),
    path("papers/files/<int:entry>/<slug:field>/", giving.save, name="case-paper"),
    path("give/", giving.disclose, name="party-give"),
    path("withhold/<int:entry>/<slug:field>/", withholding.mark, name="withhold"),
    path(
        "withhold/<int:entry>/<slug:field>/pages/<int:number>/",
        withholding.original_page,
        name="withhold-page",
    ),
    path("withhold/<int:entry>/<slug:field>/made/<int:number>/", withholding.made_page, name="withheld-page"),
    path("bundle/", bundling.choose, name="bundle-new"),
    path("report/", reporting.write, name="report-write"),
]
