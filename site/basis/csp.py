"""The content security policy: strict on the site, as strict as Wagtail allows in the admin."""

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase


class ContentSecurityPolicy(CSPMiddleware):
    """Chooses the policy by path; the preview of a page carries the site's policy by itself."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """The parts that django-csp builds the header from."""
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and parts.config is None:
            parts.config = (
                settings.ADMIN_CSP if request.path_info.startswith("/beheer/") else settings.SITE_CSP
            )
        return parts
