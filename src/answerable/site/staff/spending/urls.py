"""The addresses of payments at the desk."""

from django.urls import path

from answerable.site.staff.spending import paying

urlpatterns = [
    path("", paying.every, name="desk-spending"),
    path("new/", paying.new, name="payment-new"),
    path("correct/<int:entry>/", paying.correct, name="payment-correct"),
]
