"""What every part of the public API stands on: answers, problems, queries, blocks, media and the page list.

An app describes its page types in its own `api.py`, as schemas whose fields say where they come from
(`sources`), and registers them in `registry`. Everything that is fetched is fetched once per answer
(`answer`), so that a list of thirty costs the queries of a list of three.
"""
