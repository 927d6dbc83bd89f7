"""The pages of thema's and principes for search engines."""

from django.contrib.sitemaps import Sitemap

from basis.term_addresses import term_addresses


class TermSitemap(Sitemap):
    """Every thema and principe in each language that it is there in, and the lists of them."""

    def items(self) -> list[str]:
        """The paths of their pages."""
        return [one.path for one in term_addresses()]

    def location(self, item: str) -> str:
        """The path itself."""
        return item
