"""Rubrics: aspects that grow through levels, with statements in every cell.

`value` and what it is made of, `importing`, `matching` and `exporting` know no database and no Wagtail;
`block`, `field`, `form_field`, `comparing`, `segments` and `copying` are how Wagtail holds one.
"""
