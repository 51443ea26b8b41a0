"""The addresses of the rules."""

from django.urls import path

from answerable.site.public.rulebook import adopted, procedures, trying

urlpatterns = [
    path("rules/", adopted.every, name="rules"),
    path("rules/<int:number>.json", adopted.text, name="rules-text"),
    path("rules/<int:number>/since/<int:other>/", adopted.compared, name="rules-compared"),
    path("procedures/", procedures.procedures, name="procedures"),
    path("procedures/<slug:procedure>/", procedures.procedure, name="procedure"),
    path("procedures/<slug:procedure>/try/", trying.trying, name="procedure-trying"),
]
