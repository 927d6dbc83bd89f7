"""The addresses of the search page."""

from django.urls import path

from .views import clicked_view, search_view, suggestions_view

urlpatterns = [
    path("", search_view, name="search"),
    path("klik", clicked_view, name="search-click"),
    path("suggesties", suggestions_view, name="search-suggestions"),
]
