"""Running text with its bold and links as the markup of a rubric."""

import re

from ..markup import is_safe

BREAK = "\n"
SPACES = re.compile(r"\s+")


class Words:
    """Gathers running text with its bold and links as markup."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._bold = 0
        self._link: tuple[int, str] | None = None  # where its words begin, and its address

    def text(self, text: str) -> None:
        """Take in text; white space is one space."""
        plain = SPACES.sub(" ", text)
        if self._bold and plain.strip():
            lead, tail = plain[: len(plain) - len(plain.lstrip())], plain[len(plain.rstrip()) :]
            plain = f"{lead}**{plain.strip()}**{tail}"
        self._parts.append(plain)

    def line_break(self) -> None:
        """What follows is another line."""
        self.close_link()
        self._parts.append(BREAK)

    def bold(self, by: int) -> None:
        """Bold begins (1) or ends (-1)."""
        self._bold = max(0, self._bold + by)

    def open_link(self, address: str) -> None:
        """The words that follow lead somewhere, when they may."""
        self.close_link()
        address = re.sub(r"^http://", "https://", address.strip()).replace("(", "%28").replace(")", "%29")
        if is_safe(address):
            self._link = (len(self._parts), address)

    def close_link(self) -> None:
        """The words of the link are whole."""
        if self._link is None:
            return
        at, address = self._link
        self._link = None
        words = "".join(self._parts[at:]).replace("[", "(").replace("]", ")")
        if words.strip():
            self._parts[at:] = [f"[{words.strip()}]({address})", words[len(words.rstrip()) :]]

    def taken(self) -> str:
        """All of it; bold that ends where bold begins is one."""
        self.close_link()
        text = re.sub(r"\*\*([^\S\n]*)\*\*", r"\1", "".join(self._parts))
        self._parts = []
        return text
