"""Netwerken, bijeenkomsten, and the people who sign up."""
