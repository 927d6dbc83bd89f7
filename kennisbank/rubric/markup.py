"""The little markup that a text may hold: `**vet**` and `[woorden](adres)`; all else is shown as it is."""

import re
from html import unescape

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

IN_ADDRESS = r"[^()\s\"'<>\\]"
SAFE_ADDRESS = (
    rf"(?:https://(?!/){IN_ADDRESS}+|mailto:{IN_ADDRESS}+|/(?![/\\]){IN_ADDRESS}*)"  # never //elsewhere
)
LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]+)\)")
# also in the JSON Schema, so without anything that is Python's alone
UNSAFE_LINK = rf"\[[^\[\]]+\]\((?!{SAFE_ADDRESS}\))[^()\s]+\)"
_unsafe = re.compile(UNSAFE_LINK)
_safe = re.compile(SAFE_ADDRESS)
_tag = re.compile(r"<[^>]*>")
_token = re.compile(rf"\*\*|{LINK.pattern}")


def is_safe(address: str) -> bool:
    """Whether a link may lead there: https, mailto, or a path of the site itself."""
    return bool(_safe.fullmatch(address))


def unsafe_address(text: str) -> str:
    """The first address in a text that no link may lead to; empty when all are well."""
    found = _unsafe.search(text)
    match = LINK.match(found.group()) if found else None
    return match.group(2) if match else ""


def without_unsafe_links(text: str) -> str:
    """The text, with the words alone where a link leads to where none may."""
    return LINK.sub(lambda match: match.group() if is_safe(match.group(2)) else match.group(1), text)


def to_html(text: str) -> SafeString:
    """HTML of a text: everything escaped but strong and safe links."""
    return mark_safe(_rendered(text, with_links=True))  # built here, of escaped pieces


def to_plain(text: str) -> str:
    """The words of a text, without its markup."""
    return unescape(_tag.sub("", _rendered(text, with_links=True)))  # in there, a < is a tag of ours


def _rendered(text: str, *, with_links: bool) -> str:
    out: list[str] = []
    opened = -1  # where in `out` the bold begins that was not closed yet
    at = 0
    for match in _token.finditer(text):
        out.append(escape(text[at : match.start()]))
        at = match.end()
        if match.group() != "**":
            out.append(_link(match, with_links))
        elif opened < 0:
            opened = len(out)
            out.append("**")
        else:
            out[opened] = "<strong>"
            out.append("</strong>")
            opened = -1
    out.append(escape(text[at:]))
    return "".join(out)


def _link(match: re.Match[str], with_links: bool) -> str:
    words, address = match.groups()
    if not with_links or not is_safe(address):
        return escape(match.group())
    return f'<a href="{escape(address)}">{_rendered(words, with_links=False)}</a>'
