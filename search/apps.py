"""App configuration of search."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Search over everything that visitors may see."""

    name = "search"
    verbose_name = "Zoeken"

    def ready(self) -> None:
        """Keep the index up to date, and the lists of editors in memory."""
        from wagtail.contrib.search_promotions.models import SearchPromotion

        from basis import frame, worker
        from basis.api import health as health_of_site

        from . import health, query_log  # these need the app registry
        from .indexing import attachments, queue, running, signals
        from .models import SplitRule, Synonym

        frame.hold(Synonym, SplitRule, SearchPromotion)
        signals.connect()
        attachments.connect()
        health_of_site.register("search", health.SearchHealth, health.search_health)
        worker.register(running.index_due)
        worker.register_cleaning(query_log.forget_old)
        if queue.is_copied():
            from .indexing import elastic_building  # its client takes half a second to import

            worker.register_loop("elasticsearch", elastic_building.Keeper().step)
        else:
            worker.register_cleaning(queue.forget_copy)
