"""Addresses that forms are sent to."""

from django.urls import path

from . import views

urlpatterns = [
    path("formulier/<uuid:key>/", views.SendView.as_view(), name="formulier_versturen"),
    path("formulier/<uuid:key>/verstuurd/", views.sent, name="formulier_verstuurd"),
]
