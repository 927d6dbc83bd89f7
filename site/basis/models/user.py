"""Who can log in."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An account of the admin; visitors and participants have none."""
