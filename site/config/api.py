"""The one list of API routers."""

from ninja import NinjaAPI

from .management_api import management_api

public_api = NinjaAPI(title="Deelwijs", version="1.0.0", urls_namespace="api-v1")

__all__ = ["management_api", "public_api"]
