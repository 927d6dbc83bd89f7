"""What the tests of the public API ask, and what is true of every problem."""

from typing import Any

from django.test import Client

PAGES, SEARCH, HEALTH, DOCUMENT = "/api/v1/pages", "/api/v1/search", "/api/v1/health", "/api/v1/openapi.json"


def problem(client: Client, url: str, status: int, **headers: str) -> dict[str, Any]:
    """The problem that a request meets; checks what is true of every problem."""
    response = client.get(url, headers=headers)
    assert response.status_code == status, (url, response.content)
    assert response["Content-Type"] == "application/problem+json"
    assert response["API-Version"] == "1.0.0"
    body = response.json()
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
    return body
