"""Files and machine files."""

from django.urls import path, re_path
from django.views.generic import RedirectView

from . import bounce_views, brand_views, sharing, views

urlpatterns = [
    # Wagtail's login of the site would skip the second factor, and page passwords are switched off (law 1)
    path("_util/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("_util/authenticate_with_password/<path:rest>", views.gone),
    path("documenten/<int:document_id>/<str:document_filename>", views.document, name="wagtaildocs_serve"),
    re_path(r"^bestanden/origineel/(?P<name>[^\0]+)$", views.original, name="original"),
    re_path(r"^bestanden/formaat/(?P<name>[^\0]+)$", views.rendition, name="rendition"),
    re_path(r"^media/(?P<path>.+)$", views.media, name="media"),
    re_path(r"^huisstijl-([0-9a-f]{12})\.(css|svg)$", brand_views.brand_file, name="brand_file"),
    re_path(
        r"^deelbeeld/(?P<what>pagina|thema|principe)/(?P<key>[\w-]{1,100})/"
        r"(?P<pattern>[a-z]{1,10})-(?P<digest>[0-9a-f]{20})\.png$",
        sharing.share_image,
        name="share_image",
    ),
    path("mail/teruggekomen/", bounce_views.take_reports, name="bounce_reports"),
    path("robots.txt", views.robots, name="robots"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
]
