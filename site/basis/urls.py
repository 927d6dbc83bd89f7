"""Files and machine files."""

from django.urls import path, re_path

from . import views

urlpatterns = [
    path("documenten/<int:document_id>/<str:document_filename>", views.document, name="wagtaildocs_serve"),
    re_path(r"^bestanden/origineel/(?P<name>.+)$", views.original, name="original"),
    re_path(r"^bestanden/formaat/(?P<name>.+)$", views.rendition, name="rendition"),
    path("robots.txt", views.robots, name="robots"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
]
