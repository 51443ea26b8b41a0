"""The addresses of promises and recommendations at the public door."""

from django.urls import path

from answerable.site.public.promised import promises, recommendations

urlpatterns = [
    path("promises/", promises.every, name="promises"),
    path("promises/asked/", promises.asked, name="asks"),
    path("promises/<str:undertaking>/", promises.one, name="promise"),
    path("recommendations/", recommendations.every, name="recommendations"),
    path("recommendations/<str:inquiry>/", recommendations.inquiry, name="inquiry"),
    path("recommendations/<str:inquiry>/<int:number>/", recommendations.one, name="recommendation"),
]
