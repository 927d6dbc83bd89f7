"""Following a page by mail, without an account: the form, the page behind the link, the one click."""
