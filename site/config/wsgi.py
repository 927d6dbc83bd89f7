"""WSGI entry point: gunicorn and others."""

import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
application = get_wsgi_application()
import_module(settings.ROOT_URLCONF)  # read every view now, not while the first visitor waits
