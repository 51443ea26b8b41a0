"""The addresses of a day's work."""

from django.urls import path

from answerable.site.staff.work import bulk, lists, search, today

urlpatterns = [
    path("", today.today, name="today"),
    path("sheet/", today.sheet, name="day-sheet"),
    path("cases/", lists.cases, name="cases"),
    path("cases/list.csv", lists.as_csv, name="cases-csv"),
    path("search/", search.search, name="search"),
    path("views/new/", lists.save, name="view-new"),
    path("views/<int:view>/<slug:verb>/", lists.change, name="view-change"),
    path("bulk/", bulk.every, name="bulks"),
    path("bulk/new/", bulk.new, name="bulk-new"),
    path("bulk/<int:number>/", bulk.one, name="bulk"),
    path("bulk/<int:number>/report.csv", bulk.report, name="bulk-report"),
]
