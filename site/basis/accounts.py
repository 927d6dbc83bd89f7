"""How allauth logs people in here: no sign-up, limits that do not lock the owner out."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from .limits import network_of


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator; guesses are counted per user and address."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for themselves."""
        return False

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        # With the user's name alone a stranger could lock the owner out. A private method: the version
        # is pinned and a test says when it no longer works.
        key = super()._get_login_attempts_cache_key(request, **credentials)
        return f"{key}:{network_of(request)}"

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address that ForwardedFor found: one answer everywhere, and no error on an odd header."""
        return str(request.META.get("REMOTE_ADDR") or "unknown")
