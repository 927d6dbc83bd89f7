"""Rich text as Markdown reads, by a CommonMark reader, as the HTML that it was."""

import random
import re

import pytest
from markdown_it import MarkdownIt

from basis.api.markdown import as_markdown

READER = MarkdownIt("commonmark")


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>Een</p><p>Twee</p>", "Een\n\nTwee"),
        ("<h3>Kop</h3><p>Tekst</p>", "### Kop\n\nTekst"),
        ("<ul><li>Een</li><li>Twee</li></ul>", "- Een\n- Twee"),
        ("<ol><li>Een<ul><li>Diep</li></ul></li><li>Twee</li></ol>", "1. Een\n   - Diep\n2. Twee"),
        ("<p>Een <b>vet</b> en <i>schuin</i> woord</p>", "Een **vet** en *schuin* woord"),
        ("<p><b>vet </b>woord</p>", "**vet** woord"),
        ("<p>ge<b>heel</b></p>", "ge<strong>heel</strong>"),
        (
            '<p>Zie <a href="https://x.example/a(b)">hier</a>.</p>',
            "Zie [hier](<https://x.example/a(b)>).",
        ),
        ("<p>Zie <a>dit</a>.</p>", "Zie dit."),
        ("<p>Een<br/>twee</p>", "Een\\\ntwee"),
        ("<p>2 * 3 * 4 &lt;b&gt; [x](y) &amp;amp;</p>", "2 \\* 3 \\* 4 \\<b\\> \\[x\\](y) \\&amp;"),
        (
            "<p># geen kop</p><p>- geen lijst</p><p>1. ook niet</p>",
            "\\# geen kop\n\n\\- geen lijst\n\n1\\. ook niet",
        ),
        ("", ""),
        ("los", "los"),
    ],
)
def test_rich_text_as_markdown(html, markdown):
    assert as_markdown(html) == markdown


def plain(html: str) -> str:
    """HTML with one way of writing what means the same."""
    for name, other in (("strong", "b"), ("em", "i")):
        html = html.replace(f"<{name}>", f"<{other}>").replace(f"</{name}>", f"</{other}>")
    html = re.sub(r"<br ?/?>", "<br>", html)
    html = html.replace("<!-- -->", "")
    html = re.sub(r"</?p>", "", html)  # a tight list has none
    html = re.sub(r"(</?[bi]>)", "", html) if "<b><i>" in html or "<i><b>" in html else html
    return re.sub(r"\s+", "", html)


WORDS = [
    "een",
    "*",
    "_x_",
    "**",
    "<b>",
    "&amp;",
    "[a](b)",
    "#",
    "1.",
    "-",
    "+",
    "`c`",
    "~~",
    "|",
    "\\",
    "é",
    "!",
    "http://x",
]


def made(seed: random.Random) -> str:
    """Rich text with hostile words in every place where words can be."""

    def words() -> str:
        chosen = [
            seed.choice(WORDS).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            for _n in range(seed.randint(1, 4))
        ]
        text = " ".join(chosen)
        match seed.randint(0, 5):
            case 0:
                return f"<b>{text}</b> na"
            case 1:
                return f"voor <i>{text}</i>"
            case 2:
                return f'<a href="https://x.example/?a=1">{text}</a>'
            case _:
                return text

    def block() -> str:
        match seed.randint(0, 3):
            case 0:
                return f"<h3>kop {words()}</h3>"
            case 1:
                return f"<ul><li>{words()}</li><li>{words()}</li></ul>"
            case 2:
                return f"<ol><li>{words()}</li></ol>"
            case _:
                return f"<p>{words()}</p>"

    return "".join(block() for _n in range(seed.randint(1, 3)))


def test_a_commonmark_reader_gives_back_what_was_written():
    for number in range(2_000):
        html = made(random.Random(number))
        again = READER.render(as_markdown(html))
        assert plain(again.replace("&quot;", '"')) == plain(html), (number, html, as_markdown(html))
