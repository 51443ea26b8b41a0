"""Every address of the site, door by door."""

from django.urls import include, path

from answerable.site.accounts import views as entrance
from answerable.site.api.doors import api

urlpatterns = [
    path("", include("answerable.site.public.urls")),
    path("", include("answerable.site.deadlines.urls")),
    path("follow/", include("answerable.site.parties.urls")),
    path("desk/", include("answerable.site.staff.urls")),
    path("provider/", include("answerable.site.providers.urls")),
    path("oversight/", include("answerable.site.overseers.urls")),
    path("api/v1/", api.urls),
    path("welcome/", entrance.welcome, name="welcome"),
    path("demo/people/", entrance.demo_people, name="demo-people"),
    path("account/", include("allauth.urls")),
]
handler403 = "answerable.site.pages.forbidden"
handler404 = "answerable.site.pages.not_found"
handler500 = "answerable.site.pages.failed"
