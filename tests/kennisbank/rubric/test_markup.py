"""Texts with bold and links: nothing else comes through alive."""

import pytest

from kennisbank.rubric.markup import to_html, to_plain, unsafe_address, without_unsafe_links


@pytest.mark.parametrize(
    ("text", "html", "plain"),
    [
        ("Gewoon & goed", "Gewoon &amp; goed", "Gewoon & goed"),
        ("Een **vet** woord", "Een <strong>vet</strong> woord", "Een vet woord"),
        ("Zie [de kaart](https://example.org/a?b=1&c=2)!",
         'Zie <a href="https://example.org/a?b=1&amp;c=2">de kaart</a>!', "Zie de kaart!"),
        ("[hier](/kennisbank/)", '<a href="/kennisbank/">hier</a>', "hier"),
        ("[schrijf](mailto:a@example.org)", '<a href="mailto:a@example.org">schrijf</a>', "schrijf"),
        ("**[a](/b)** en [**c**](/d)",
         '<strong><a href="/b">a</a></strong> en <a href="/d"><strong>c</strong></a>', "a en c"),
        ("2 ** 3", "2 ** 3", "2 ** 3"),
        ("**open [a**](/b)", '**open <a href="/b">a**</a>', "**open a**"),
        ("<b>niet</b> &lt;", "&lt;b&gt;niet&lt;/b&gt; &amp;lt;", "<b>niet</b> &lt;"),
        ("_schuin_ # kop", "_schuin_ # kop", "_schuin_ # kop"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_bold_and_links_are_all_there_is(text, html, plain):
    assert to_html(text) == html
    assert to_plain(text) == plain


@pytest.mark.parametrize(
    "address",
    [
        *(
            "javascript:alert(1)",
            "JAVASCRIPT:x",
            "data:text/html,x",
            "vbscript:x",
            "http://example.org",
            "ftp://x",
        ),
        *("//example.org", "/\\example.org", "///example.org", "https:///x", "https://", "kaart", "?a", "#a"),
        *('https://a"onclick="x', "https://a'b", "https://a<b>", "https://a\\b", "&#106;avascript:x"),
    ],
)
def test_a_link_to_anywhere_else_is_text(address):
    text = f"Zie [hier]({address})"
    assert "<a" not in to_html(text)
    assert to_plain(text) == text
    if "(" not in address:
        assert unsafe_address(text) == address
        assert without_unsafe_links(text) == "Zie hier"


def test_words_in_brackets_are_no_link():
    for text in ("[a] (b)", "[a](b c)", "[](/a)", "a](/b)", "[a]()", "[[a](", "(zie [1])"):
        assert unsafe_address(text) == ""
        assert to_plain(text) == text
