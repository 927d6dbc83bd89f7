"""Addresses of home beside its pages: thema's, principes and feeds."""

from django.urls import path

from . import feeds, views

urlpatterns = [
    path("themas/", views.themas, name="themas"),
    path("themas/<slug:key>/", views.thema, name="thema"),
    path("principes/", views.principes, name="principes"),
    path("principes/<slug:key>/", views.principe, name="principe"),
    path("feeds/nieuws.xml", feeds.all_news, name="feed"),
    path("feeds/thema/<slug:key>.xml", feeds.of_thema, name="feed_thema"),
    path("feeds/netwerk/<uuid:key>.xml", feeds.of_netwerk, name="feed_netwerk"),
]
