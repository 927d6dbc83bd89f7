"""The settings of `make run` with Wagtail's API v2 beside ours, for the benchmark alone."""

from config.settings.dev import *  # noqa: F403
from config.settings.dev import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "rest_framework", "wagtail.api.v2"]
ROOT_URLCONF = "benchmarks.api_v2_urls"
