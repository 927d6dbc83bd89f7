"""The shape of the code: what may know what, and words that bypass a law."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import Model

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "site"
# from the top down: each may know those after it
LAYERS = ["config", "home", "netwerken", "kennisbank", "search", "basis"]
FOLDERS = [SITE, *(ROOT / name for name in ("home", "netwerken", "kennisbank", "search"))]


def modules() -> list[Path]:
    """Every module of ours but migrations."""
    return [path for folder in FOLDERS for path in folder.rglob("*.py") if "migrations" not in path.parts]


def templates() -> list[Path]:
    """Every template of ours."""
    found = [path for folder in FOLDERS for kind in ("html", "txt") for path in folder.rglob(f"*.{kind}")]
    return [path for path in found if "templates" in path.parts]


def name_of(path: Path) -> str:
    """The path as a test's name."""
    return str(path.relative_to(ROOT))


def layer_of(path: Path) -> str:
    """The package that a file is of; what is under site/templates counts as basis."""
    parts = path.relative_to(ROOT).parts
    first = parts[1] if parts[0] == "site" else parts[0]
    return first if first in LAYERS else "basis"


def is_upward(source: str, target: str) -> bool:
    """Whether `source` would know something above it."""
    return target in LAYERS and source in LAYERS and LAYERS.index(target) < LAYERS.index(source)


def imports(tree: ast.AST) -> Iterator[str]:
    """The first name of everything a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def model_strings(tree: ast.AST) -> Iterator[str]:
    """App labels in strings such as "kennisbank.HandreikingPage" given to relations and get_model."""
    labels = "|".join(LAYERS)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            match = re.fullmatch(rf"({labels})\.[A-Z]\w+", node.value)
            if match:
                yield match.group(1)


def test_site_is_a_folder_and_never_a_package():
    assert not (SITE / "__init__.py").exists()


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_imports_run_downwards(path):
    tree = ast.parse(path.read_text())
    known = [*imports(tree), *([] if "settings" in path.parts else model_strings(tree))]
    assert not [name for name in known if is_upward(layer_of(path), name)]


def test_relations_of_models_run_downwards():
    upward = []
    for model in apps.get_models():
        for field in model._meta.get_fields():
            related = field.related_model
            if field.concrete and isinstance(related, type) and issubclass(related, Model):
                source, target = model._meta.app_label, related._meta.app_label
                if is_upward(source, target):
                    upward.append(f"{model.__name__}.{field.name} -> {target}")
    assert not upward


@pytest.mark.parametrize("path", templates(), ids=name_of)
def test_templates_know_only_what_is_below(path):
    named = re.findall(r"""{%-?\s*(?:extends|include)\s+["']([\w-]+)/""", path.read_text())
    loaded = " ".join(re.findall(r"{%\s*load\s+([\w\s]+?)\s*%}", path.read_text())).split()
    owners = {p.stem: layer_of(p) for p in SITE.rglob("templatetags/*.py")}
    known = named + [owners[name] for name in loaded if name in owners]
    assert not [name for name in known if is_upward(layer_of(path), name)]


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_only_the_audience_rule_asks_what_is_live(path):
    if path == SITE / "basis" / "audience.py":
        return
    asked = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text()))
        if (isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {"live", "public"})
        or (isinstance(node, ast.keyword) and node.arg == "live" and layer_of(path) != "basis")
    ]
    assert not asked


@pytest.mark.parametrize("path", templates(), ids=name_of)
def test_no_template_asks_what_is_live_or_walks_the_tree(path):
    text = path.read_text()
    assert not re.search(r"\.(live|public|get_children|get_descendants|get_siblings|get_ancestors)\b", text)


@pytest.mark.parametrize("path", templates(), ids=name_of)
def test_no_template_holds_inline_code(path):
    if path.suffix == ".txt":
        return
    text = path.read_text()
    styles = "" if path.parent.name == "email" else r"\sstyle=|<style|"  # mail programs read no stylesheet
    assert not re.search(styles + r"\son[a-z]+=\"|<script(?![^>]*(src=|application/ld\+json|nonce=))", text)


@pytest.mark.parametrize("path", [path for path in templates() if path.parent.name == "email"], ids=name_of)
def test_no_mail_fetches_anything(path):
    assert not re.search(r"<(img|link|script|iframe)\b|url\(|@import|@font-face", path.read_text())


def test_an_api_module_is_imported_by_config_alone():
    guilty = []
    for path in modules():
        tree = ast.parse(path.read_text())
        names = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
        own = layer_of(path)
        wrong = {
            n
            for n in names
            if re.fullmatch(r"(home|netwerken|kennisbank|search)\.api", n) and own != "config"
        }
        guilty += [f"{path.relative_to(ROOT)}: {n}" for n in wrong]
    assert not guilty
