"""Addresses of the scan."""

from django.urls import path, re_path

from . import team_views, views

UID = r"(?P<uid>[0-9a-f]{32})"

urlpatterns = [
    path("ontwikkelscan/", team_views.join, name="scan_code"),
    path("ontwikkelscan/bewaard/<str:key>/", views.saved, name="scan_bewaard"),
    path("ontwikkelscan/bewaard/<str:key>/verwijderen/", views.delete_saved, name="scan_verwijderen"),
    path("ontwikkelscan/team/<str:link>/", team_views.team_page, name="scan_team"),
    path("ontwikkelscan/team/<str:link>/invullen/", team_views.team_fill_in, name="scan_team_invullen"),
    path("ontwikkelscan/team/<str:link>/bedankt/", team_views.thanks, name="scan_team_bedankt"),
    path("ontwikkelscan/team/<str:link>/beheer/<str:key>/", team_views.manage, name="scan_team_beheer"),
    path(
        "ontwikkelscan/team/<str:link>/beheer/<str:key>/verwijderen/",
        team_views.delete_team,
        name="scan_team_verwijderen",
    ),
    re_path(rf"^ontwikkelscan/{UID}/$", views.fill_in, name="scan_invullen"),
    re_path(rf"^ontwikkelscan/{UID}/uitslag/$", views.result, name="scan_uitslag"),
    re_path(rf"^ontwikkelscan/{UID}/team/$", team_views.start, name="scan_team_starten"),
]
