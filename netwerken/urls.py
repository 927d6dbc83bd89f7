"""Addresses of netwerken beside its pages."""

from django.urls import path

from . import views
from .calendars import views as calendars
from .following import views as following

urlpatterns = [
    path("agenda/", views.agenda_view, name="agenda"),
    path("agenda/<uuid:key>.ics", calendars.one_meeting, name="ics"),
    path("agenda/alles.ics", calendars.all_meetings, name="ics_alles"),
    path("agenda/netwerk/<uuid:key>.ics", calendars.of_netwerk, name="ics_netwerk"),
    path("agenda/thema/<slug:key>.ics", calendars.of_thema, name="ics_thema"),
    path("agenda/regio/<slug:key>.ics", calendars.of_regio, name="ics_regio"),
    path("agenda/persoon/<str:token>.ics", calendars.of_person, name="ics_persoon"),
    path("aanmelden/scholen", views.schools_view, name="scholen"),
    path("aanmelden/<uuid:key>/", views.SignUpView.as_view(), name="aanmelden"),
    path("aanmelden/<uuid:key>/gelukt/", views.signed_up, name="aanmelden_gelukt"),
    path("aanmelden/<uuid:key>/team/", views.TeamSignUpView.as_view(), name="team_aanmelden"),
    path("aanmelden/<uuid:key>/link/", views.LinkView.as_view(), name="link_kwijt"),
    path("aanmelden/<uuid:key>/link/verstuurd/", views.link_sent, name="link_verstuurd"),
    path("aanmelding/gedaan/overgedragen/", views.own_done, {"what": "overgedragen"}, name="overgedragen"),
    path("aanmelding/gedaan/gewist/", views.own_done, {"what": "gewist"}, name="gewist"),
    path("aanmelding/gedaan/nieuwe-link/", views.own_done, {"what": "nieuwe_link"}, name="nieuwe_link"),
    path("aanmelding/<str:token>/", views.AanmeldingView.as_view(), name="aanmelding"),
    path("aanmelding/<str:token>/aanpassen/", views.CorrectView.as_view(), name="aanpassen"),
    path("aanmelding/<str:token>/overdragen/", views.HandOverView.as_view(), name="overdragen"),
    path("aanmelding/<str:token>/gegevens", views.own_data, name="eigen_gegevens"),
    path("aanmelding/<str:token>/wissen/", views.EraseView.as_view(), name="wissen"),
    path("team/<str:token>/", views.TeamView.as_view(), name="team"),
    path("team/<str:token>/gegevens", views.TeamDataView.as_view(), name="team_gegevens"),
    path("team/<str:token>/wissen/", views.TeamEraseView.as_view(), name="team_wissen"),
    path("uitnodiging/gedaan/gestopt/", views.invitations_stopped, name="uitnodiging_gestopt"),
    path("uitnodiging/<str:token>/", views.AnswerView.as_view(), name="uitnodiging"),
    path("uitnodiging/<str:token>/gegevens", views.invited_data, name="uitnodiging_gegevens"),
    path("uitnodiging/<str:token>/wissen/", views.InvitedEraseView.as_view(), name="uitnodiging_wissen"),
    path("volgen/gestopt/", following.stopped, name="volgen_gestopt"),
    path("volgen/<str:kind>/<uuid:key>/", following.FollowView.as_view(), name="volg"),
    path("volgen/<str:kind>/<uuid:key>/gelukt/", following.asked, name="volgen_gelukt"),
    path("volgen/<str:token>/", following.FollowingView.as_view(), name="volgen"),
    path("berichten/<str:token>/", following.MessagesView.as_view(), name="berichten"),
]
