"""Addresses of netwerken beside its pages."""

from django.urls import path

from . import views

urlpatterns = [
    path("agenda/", views.agenda_view, name="agenda"),
    path("aanmelden/<uuid:key>/", views.SignUpView.as_view(), name="aanmelden"),
    path("aanmelden/<uuid:key>/gelukt/", views.signed_up, name="aanmelden_gelukt"),
    path("aanmelding/<str:token>/", views.AanmeldingView.as_view(), name="aanmelding"),
]
