"""The pages of thema's and principes for search engines."""

from django.contrib.sitemaps import Sitemap
from django.urls import reverse
from django.utils import translation

from basis.frame import current
from basis.models import Principe, Thema


class TermSitemap(Sitemap):
    """Every thema and principe in each language that it is there in, and the lists of them."""

    def items(self) -> list[str]:
        """The paths of their pages."""
        found = []
        for model, listed in ((Thema, "themas"), (Principe, "principes")):
            for locale in current().locales.values():
                keys = [term.key for term in current().terms(model) if term.locale_id == locale.pk]
                with translation.override(locale.language_code):
                    found += [reverse(listed)] if keys else []
                    found += [reverse(model.url_name, args=[key]) for key in keys]
        return found

    def location(self, item: str) -> str:
        """The path itself."""
        return item
