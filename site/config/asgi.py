"""ASGI entry point, for servers that speak nothing else; WSGI is the faster one here."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
application = get_asgi_application()
