"""Rich text as Markdown (CommonMark 0.31).

Written for the few tags that our rich text has: headings, paragraphs, lists, emphasis and links. Words keep
their meaning: what would be markup in Markdown is escaped, and emphasis that Markdown cannot see, as within a
word, stays HTML, which CommonMark allows.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

BLOCKS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "hr", "blockquote"}
VOID = {"br", "hr", "img"}
MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
HTML = {"**": "strong", "*": "em"}
SPECIAL = re.compile(r"([\\`*_\[\]<>&~|])")
AT_START = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$)|\d{1,9}(?=[.)]))")
APART = "<!-- -->"  # between two lists, which would be read as one
CLOSING = re.compile(r"#+$")  # of a heading, where they would be left out
SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass
class Node:
    """An element with what is in it."""

    tag: str
    href: str = ""
    inside: list["Node | str"] = field(default_factory=list)


class Tree(HTMLParser):
    """Reads HTML as nodes; a tag that was never opened or closed harms nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        node = Node(tag, dict(attrs).get("href") or "")
        self.open[-1].inside.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element of that name."""
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag == tag:
                del self.open[place:]
                return

    def handle_data(self, data: str) -> None:
        """Words."""
        self.open[-1].inside.append(data)


def as_markdown(html: str) -> str:
    """HTML of rich text as Markdown."""
    tree = Tree()
    tree.feed(html)
    tree.close()
    return "\n\n".join(blocks(tree.root))


def blocks(node: Node) -> list[str]:
    """The blocks in a node; words between them are paragraphs."""
    found: list[str] = []
    loose: list[Node | str] = []
    before = ""  # the tag of the block before

    def paragraph() -> None:
        if text := block_text(loose):
            found.append(text)
        loose.clear()

    for part in node.inside:
        if isinstance(part, Node) and part.tag in BLOCKS:
            paragraph()
            found += [APART] if part.tag == before and part.tag in {"ul", "ol"} else []
            found += block(part)
            before = part.tag
        else:
            loose.append(part)
    paragraph()
    return found


def block(node: Node) -> list[str]:
    """One block."""
    match node.tag:
        case "h2" | "h3" | "h4":
            text = CLOSING.sub(lambda found: "\\#" * len(found[0]), inline(node.inside).strip())
            return [f"{'#' * int(node.tag[1])} {text}"] if text else []
        case "ul" | "ol":
            items = [part for part in node.inside if isinstance(part, Node) and part.tag == "li"]
            return (
                ["\n".join(item(one, place, node.tag) for place, one in enumerate(items, 1))] if items else []
            )
        case "hr":
            return ["---"]
        case "blockquote":
            return ["\n".join(f"> {line}".rstrip() for line in "\n\n".join(blocks(node)).split("\n"))]
        case _:
            return blocks(node)


def item(node: Node, place: int, kind: str) -> str:
    """One item of a list, with what is in it indented below its mark."""
    mark = "- " if kind == "ul" else f"{place}. "
    parts = blocks(node)
    text = parts[0] if parts else ""
    for part in parts[1:]:
        text += ("\n" if part.startswith(("- ", "1. ")) else "\n\n") + part
    return mark + text.replace("\n", "\n" + " " * len(mark)).replace("\n" + " " * len(mark) + "\n", "\n\n")


def block_text(parts: list["Node | str"]) -> str:
    """A paragraph; a line that would begin another block is escaped."""
    lines = inline(parts).strip().split("\n")
    return "\n".join(AT_START.sub(escape_start, line) for line in lines)


def escape_start(found: re.Match[str]) -> str:
    """The first characters of a line as themselves."""
    mark = found[2]
    return found[1] + (f"{mark}\\" if mark[0].isdigit() else f"\\{mark}")


def inline(parts: list["Node | str"]) -> str:
    """Words with their emphasis and links."""
    text = ""
    for place, part in enumerate(parts):
        if isinstance(part, str):
            text += SPECIAL.sub(r"\\\1", SPACE.sub(" ", part))
        elif part.tag == "br":
            text = text.rstrip(" ") + "\\\n"
        elif part.tag == "a" and part.href:
            words = inline(part.inside)
            text += f"[{words}](<{part.href.translate(IN_ADDRESS)}>)" if words.strip() else words
        elif part.tag in MARKS:
            text += emphasised(inline(part.inside), MARKS[part.tag], text, following(parts[place + 1 :]))
        else:
            text += inline(part.inside)
    return text


IN_ADDRESS = str.maketrans({"<": "%3C", ">": "%3E", "\n": "%0A", "\\": "%5C"})


def following(parts: list["Node | str"]) -> str:
    """The first character of what comes next."""
    for part in parts:
        words = part if isinstance(part, str) else "\n" if part.tag == "br" else following(part.inside)
        if words:
            return words[0]
    return ""


def emphasised(words: str, mark: str, before: str, after: str) -> str:
    """Words between marks, or in HTML where marks would not be seen (CommonMark, 6.2)."""
    core = words.strip()
    if not core:
        return words
    left, right = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    edge = before[-1:] if not left else " "
    plain = core[0].isalnum() and core[-1].isalnum() and not edge.isalnum() and edge != "*"
    next_to = " " if right else after
    if plain and not next_to.isalnum() and next_to != "*":
        return f"{left}{mark}{core}{mark}{right}"
    return f"{left}<{HTML[mark]}>{core}</{HTML[mark]}>{right}"
