"""Write the seven road patterns into the stylesheet, from their description in basis/patterns.py."""

import sys

from scripts.environment import ROOT

STYLESHEET = ROOT / "site" / "static" / "css" / "site.css"
BEGIN, END = "    /* seven maps", "  }\n"


def with_patterns(css: str) -> str:
    """The stylesheet with the patterns as they are described now."""
    from basis.patterns import as_css  # found by way of the path that main() adds

    start = css.index("\n", css.index(BEGIN)) + 1
    return css[:start] + as_css() + css[css.index(END, start) :]


def main() -> None:
    """Rewrite the lines of the patterns."""
    sys.path.insert(0, str(ROOT / "site"))
    STYLESHEET.write_text(with_patterns(STYLESHEET.read_text()))


if __name__ == "__main__":
    main()
