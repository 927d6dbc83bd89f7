"""Rubrics: aspects that grow through levels, with statements in every cell; knows no database."""
