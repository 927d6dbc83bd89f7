"""App configuration of basis."""

from django.apps import AppConfig


class BasisConfig(AppConfig):
    """Connects signals and registers what is delivered by the outbox."""

    name = "basis"
    verbose_name = "Basis"

    def ready(self) -> None:
        """Import what registers itself."""
        from . import (  # they need the app registry
            checks,  # noqa: F401
            document_text,
            frame,
            keeping,
            mail,  # noqa: F401
            management_schemas,  # noqa: F401
            outbox,
            signals,  # noqa: F401
            worker,
        )
        from .admin import fields, languages
        from .api import feed

        frame.connect()
        languages.hide_when_there_is_one()
        fields.register()
        worker.register_loop("change feed", feed.recorder.step)  # a pass may take longer than a tick
        worker.register_cleaning(feed.forget_old)
        worker.register_cleaning(keeping.remind)
        outbox.register(document_text.KIND, document_text.deliver, slow=True, lease=document_text.LEASE)
        worker.register_cleaning(document_text.catch_up)
