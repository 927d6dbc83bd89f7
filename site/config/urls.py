"""Every address of the site in one list."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpResponseBase
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap

from basis import views as basis_views
from home.sitemaps import TermSitemap

from .api import management_api, public_api

handler404 = "basis.views.not_found"
handler500 = "basis.views.server_error"


def to(name: str) -> Callable[..., HttpResponseBase]:
    """A redirect that keeps where the person was going."""
    return RedirectView.as_view(pattern_name=name, query_string=True)


SITEMAPS = {"pages": basis_views.PublicSitemap, "terms": TermSitemap}
urlpatterns = [
    # Wagtail's own login would skip the second factor
    path("beheer/login/", to("account_login")),
    path("beheer/logout/", to("account_logout")),
    re_path(r"^beheer/password_reset/.*$", to("account_reset_password")),
    path("beheer/api/v3/", management_api.urls),
    path("beheer/", include(wagtailadmin_urls)),
    path("inloggen/", include("allauth.urls")),
    path("api/v1", public_api.root),
    path("api/v1/", public_api.urls),
    path("", include("basis.urls")),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
]
# what has a language of its own
pages: list[URLPattern | URLResolver] = [
    path("zoeken/", include("search.urls")),
    path("", include("netwerken.urls")),
    path("", include("kennisbank.scan.urls")),
    path("", include("home.formulieren.urls")),
    path("", include("home.urls")),
    re_path(wagtail_urls.serve_pattern, basis_views.page),  # before Wagtail's own view
    path("", include(wagtail_urls)),
]
if settings.BILINGUAL:
    from django.conf.urls.i18n import i18n_patterns

    urlpatterns += i18n_patterns(*pages, prefix_default_language=False)
else:
    urlpatterns += pages
