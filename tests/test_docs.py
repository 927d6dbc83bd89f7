"""Documentation that is true: links lead somewhere, and every command and library is named."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")]
APPS = [ROOT / name for name in ("site/basis", "site/config", "home", "kennisbank", "netwerken", "search")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_to_a_file_leads_there(page):
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text())
    local = [link for link in links if "://" not in link and not link.startswith("mailto:")]
    assert not [link for link in local if not (page.parent / link).exists()]


def test_every_management_command_is_documented():
    text = "".join(page.read_text() for page in PAGES)
    commands = [path.stem for app in APPS for path in app.glob("management/commands/[a-z]*.py")]
    assert commands
    assert not [name for name in commands if not re.search(rf"\b{name}\b", text)]


def test_every_library_is_explained():
    explained = (ROOT / "docs" / "libraries.md").read_text().lower()
    for name in ("requirements.in", "requirements-dev.in"):
        lines = (ROOT / name).read_text().splitlines()
        wanted = [re.split(r"[\[<>=~ ;]", line)[0].lower() for line in lines if line and line[0] not in "#-"]
        assert not [library for library in wanted if library not in explained]


def test_every_module_of_the_api_has_a_place_in_the_architecture():
    told = (ROOT / "docs" / "architecture.md").read_text()
    modules = [path.stem for path in (ROOT / "site" / "basis" / "api").glob("[a-z]*.py")]
    assert modules
    assert not [name for name in modules if f"`{name}`" not in told]


def test_the_readme_is_short():
    assert len((ROOT / "README.md").read_text().splitlines()) <= 60


def test_the_stylesheet_is_small():
    import gzip

    css = (ROOT / "site" / "static" / "css" / "site.css").read_bytes()
    assert len(gzip.compress(css, 9)) <= 16 * 1024
