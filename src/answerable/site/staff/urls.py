"""The addresses of the staff's door."""

from django.urls import include, path

from answerable.site.deadlines import explained
from answerable.site.staff import (
    acting,
    corrections,
    matters,
    people,
    points,
)
from answerable.site.staff.files import arriving, giving
from answerable.site.staff.reading import finding, readers

urlpatterns = [
    path("", include("answerable.site.staff.work.urls")),
    path("find/", finding.find, name="find"),
    path("", include("answerable.site.staff.intake.urls")),
    path("", include("answerable.site.staff.letters.urls")),
    path("", include("answerable.site.staff.allocating.urls")),
    path("matters/<str:case>/investigation/", include("answerable.site.staff.investigating.urls")),
    path("matters/<path:matter>/readers/", readers.readers, name="readers"),
    path("matters/<path:matter>/do/<str:kind>/", acting.act, name="act"),
    path("matters/<path:matter>/due/<slug:limit>/", explained.of_matter, name="due"),
    path("matters/<path:matter>/due/", explained.of_matter, name="due-all"),
    path("matters/<path:matter>/correct/<int:entry>/", corrections.correct, name="correct"),
    path("matters/<path:matter>/files/new/", arriving.new, name="file-new"),
    path("matters/<path:matter>/files/<int:entry>/", giving.give, name="file"),
    path("matters/<path:matter>/", matters.matter, name="matter"),
    path("papers/", include("answerable.site.staff.keeping.urls")),
    path("questions/", points.every, name="points"),
    path("questions/", include("answerable.site.staff.answering.urls")),
    path("questions/<str:motion>/", points.motion, name="points-motion"),
    path("questions/<str:motion>/publish/", points.publish, name="publish"),
    path("questions/<str:motion>/<int:number>/answer/", points.answer, name="point-answer"),
    path("questions/<str:motion>/<int:number>/refuse/", points.refuse_point, name="point-refuse"),
    path("questions/<str:motion>/<int:number>/state/", points.state, name="point-state"),
    path("releases/", include("answerable.site.staff.releases.urls")),
    path("", include("answerable.site.staff.asking.urls")),
    path("", include("answerable.site.staff.hearings.urls")),
    path("people/", people.every, name="people"),
    path("people/new/", people.name, name="person-new"),
    path("people/<str:person>/", people.one, name="person"),
    path("people/<str:person>/do/<slug:verb>/", people.act, name="person-act"),
    path("training/", include("answerable.site.staff.training.urls")),
    path("codes/", include("answerable.site.staff.codes.urls")),
    path("confidence/", include("answerable.site.staff.confidence.urls")),
    path("promises/", include("answerable.site.staff.promised.urls")),
    path("spending/", include("answerable.site.staff.spending.urls")),
]
