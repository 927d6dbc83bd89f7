"""App configuration of netwerken."""

from django.apps import AppConfig


class NetwerkenConfig(AppConfig):
    """Netwerken, bijeenkomsten and sign-up."""

    name = "netwerken"
    verbose_name = "Netwerken"

    def ready(self) -> None:
        """Connect publishing to the plain rows, and the worker to what expires."""
        from basis import erasure, frame, navigation, worker
        from basis.api import feed

        from . import (  # they need the app registry
            changing,
            emails,  # noqa: F401
            found,
            lists,
            retention,
            services,
            signals,
            structured_data,  # noqa: F401
        )
        from .models import Aanmeldregels, Bijeenkomst, Reeks, Vraag, VrijePeriode
        from .services import erasing

        frame.hold(Bijeenkomst)  # what is kept of a calendar is made of these rows
        frame.hold(VrijePeriode, Reeks, Aanmeldregels, Vraag)  # so are forms
        feed.watch(changing.state_of_meetings)
        worker.register(services.release_expired_holds)
        worker.register(services.remind_of_holds)
        worker.register(erasing.LogKeeper().tick)
        worker.register(services.tell_changes)
        worker.register(services.remind_of_meetings)
        worker.register_cleaning(services.forget_follows)  # then who follows nothing more
        worker.register_cleaning(retention.forget_people)
        erasure.register(erasing.forget_address)
        navigation.register(signals.agenda_link)
        lists.register()
        found.register()
