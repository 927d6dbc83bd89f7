"""Addresses of netwerken beside its pages."""

from django.urls import path

from . import views
from .calendars import views as calendars

urlpatterns = [
    path("agenda/", views.agenda_view, name="agenda"),
    path("agenda/<uuid:key>.ics", calendars.one_meeting, name="ics"),
    path("agenda/alles.ics", calendars.all_meetings, name="ics_alles"),
    path("agenda/netwerk/<uuid:key>.ics", calendars.of_netwerk, name="ics_netwerk"),
    path("agenda/thema/<slug:key>.ics", calendars.of_thema, name="ics_thema"),
    path("agenda/regio/<slug:key>.ics", calendars.of_regio, name="ics_regio"),
    path("agenda/persoon/<str:token>.ics", calendars.of_person, name="ics_persoon"),
    path("aanmelden/<uuid:key>/", views.SignUpView.as_view(), name="aanmelden"),
    path("aanmelden/<uuid:key>/gelukt/", views.signed_up, name="aanmelden_gelukt"),
    path("aanmelding/<str:token>/", views.AanmeldingView.as_view(), name="aanmelding"),
    path("team/<str:token>/", views.TeamView.as_view(), name="team"),
]
