"""`manage.py prepare`: everything between unpacking and serving, safe to repeat at every start."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from wagtail.models import Locale, Page, Site

from basis.models import User
from basis.transaction import one_writer
from config.roles import make_roles
from home.models import HomePage
from search.indexing.rebuilding import is_current, rebuild
from search.seeding import seed_synonyms


class Command(BaseCommand):
    """Migrates, makes cache table and roles, fills demo content on the first start, collects static files."""

    help = "Brengt database, rollen, demo-inhoud en statische bestanden op orde."

    def handle(self, *args: Any, **options: Any) -> None:
        """Do what is not done yet."""
        if self.is_behind():
            self.stdout.write("Database op orde brengen (de eerste keer duurt dat een halve minuut)...")
            call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        with one_writer():  # also when nothing was migrated: a start may have been cut off here
            make_roles()
            for code in settings.CONTENT_LANGUAGES:
                Locale.objects.get_or_create(language_code=code)
            seed_synonyms()
        if not HomePage.objects.exists():
            self.fill()
        if settings.DEMO:
            self.move_demo()
        if not is_current():
            rebuild()  # the worker brings it over to Elasticsearch, whether that is there now or later
        self.collect_static()
        if settings.DEMO and User.objects.filter(username="beheerder").exists():
            self.stdout.write(
                f"Inloggen: {settings.BASE_URL}/beheer/ als beheerder, redacteur, auteur of coordinator."
            )

    def fill(self) -> None:
        """Demo content; on a real site only an empty home page to begin with."""
        if settings.DEMO:
            self.stdout.write("Voorbeeldinhoud maken...")
            call_command("seed_demo")
            return
        with one_writer():
            home = HomePage(title="Home", slug="deelwijs")
            Page.objects.get(depth=1).add_child(instance=home)
            home.save_revision().publish()
            hostname = settings.ALLOWED_HOSTS[0]
            Site.objects.update_or_create(
                is_default_site=True, defaults={"hostname": hostname, "port": 443, "root_page": home}
            )
            Page.objects.filter(depth=2).exclude(pk=home.pk).delete()
        self.stdout.write("Lege homepage gemaakt. Maak een account met: manage.py createsuperuser")

    def move_demo(self) -> None:
        """Let the addresses that the demo site shows of itself lead to where this start listens."""
        address = urlsplit(settings.BASE_URL)
        hostname, port = address.hostname or "localhost", address.port or 80
        site = Site.objects.filter(is_default_site=True).first()
        if site and (site.hostname, site.port) != (hostname, port):
            site.hostname, site.port = hostname, port
            with one_writer():
                site.save()

    def is_behind(self) -> bool:
        """Whether there are migrations to run."""
        executor = MigrationExecutor(connection)
        return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))

    def collect_static(self) -> None:
        """Collect static files when a source is newer, or apps or packages differ from the last time."""
        stamp = Path(settings.STATIC_ROOT) / ".collected"
        packages = (Path(settings.BASE_DIR) / "requirements.txt").read_text()
        of_what = f"{settings.INSTALLED_APPS}\n{settings.STATICFILES_FINDERS}\n{packages}"
        newest = max(
            (
                path.stat().st_mtime
                for folder in settings.STATICFILES_DIRS
                for path in Path(folder).rglob("*")
            ),
            default=0.0,
        )
        if stamp.exists() and stamp.stat().st_mtime >= newest and stamp.read_text() == of_what:
            return
        call_command("collectstatic", interactive=False, verbosity=0)
        stamp.write_text(of_what)
