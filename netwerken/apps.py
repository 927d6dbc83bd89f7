"""App configuration of netwerken."""

from django.apps import AppConfig


class NetwerkenConfig(AppConfig):
    """Netwerken, bijeenkomsten and sign-up."""

    name = "netwerken"
    verbose_name = "Netwerken"

    def ready(self) -> None:
        """Connect publishing to the plain rows, and the worker to what expires."""
        from basis import navigation, worker

        from . import (  # they need the app registry
            found,
            lists,
            retention,
            services,
            signals,
            structured_data,  # noqa: F401
        )

        worker.register(services.release_expired_holds)
        worker.register_cleaning(retention.forget_people)
        navigation.register(signals.agenda_link)
        lists.register()
        found.register()
