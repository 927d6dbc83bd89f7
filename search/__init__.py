"""Search: a library below the content apps."""
