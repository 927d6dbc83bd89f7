"""Settings come from declared variables, are documented, and production refuses what is weak."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.env import BY_NAME, VARIABLES, Environment

ROOT = Path(__file__).resolve().parents[2]
GOOD = {
    "SECRET_KEY": "k7Wq-9zX2bVn4mRt6yUp8sDf0gHj1lQe3cAi5oZx_wBvNmKr",
    "ALLOWED_HOSTS": "kennis.example.org",
    "BASE_URL": "https://kennis.example.org",
    "DATABASE_URL": "sqlite:///:memory:",
    "EMAIL_URL": "smtp://localhost",
    "DEFAULT_FROM_EMAIL": "kennis@example.org",
}
GOOD["SECRET_KEY"] += "pY"


def check_deploy(tmp_path: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run `manage.py check --deploy` with production settings in an environment of its own."""
    env = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "config.settings.production"}
    env |= {"DATA_DIR": str(tmp_path)} | {k: v for k, v in (GOOD | changes).items() if v}
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def test_check_deploy_is_clean_in_production(tmp_path):
    result = check_deploy(tmp_path)
    assert result.returncode == 0, result.stderr
    assert "no issues" in result.stdout


@pytest.mark.parametrize("name", [v.name for v in VARIABLES if v.required])
def test_production_names_the_variable_that_is_missing(tmp_path, name):
    result = check_deploy(tmp_path, **{name: ""})
    assert result.returncode != 0
    assert name in result.stderr
    assert "docs/settings.md" in result.stderr


@pytest.mark.parametrize(
    "key", ["short", "a" * 60, "django-insecure-" + "k7Wq9zX2bVn4mRt6yUp8sDf0gHj1lQe3cAi5oZx"]
)
def test_production_refuses_a_weak_secret_key(tmp_path, key):
    result = check_deploy(tmp_path, SECRET_KEY=key)
    assert result.returncode != 0
    assert "SECRET_KEY is too weak" in result.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("EMAIL_URL", "smpt://localhost"),
        ("EMAIL_URL", "console"),
        ("EMAIL_URL", "console:"),
        ("EMAIL_URL", "smtp://localhost?tls=true"),
        ("ELASTICSEARCH_URL", "localhost:9200"),
        ("ELASTICSEARCH_URL", "ftp://localhost:9200"),
        ("ELASTICSEARCH_URL", "http://"),
        ("ELASTICSEARCH_URL", "http://localhost:poort"),
        ("ELASTICSEARCH_INDEX", "Kennis Bank"),
        ("CONTENT_LANGUAGES", "nl,de"),
        ("CONTENT_LANGUAGES", "en"),
        ("SQLITE_SYNCHRONOUS", "OFF"),
        ("BASE_URL", "http://kennis.example.org"),
        ("ALLOWED_HOSTS", "*"),
        ("CRASH_POINT", "after-lease"),
        ("BOUNCE_TOKEN", "geheim"),
    ],
)
def test_production_names_the_variable_that_is_wrong(tmp_path, name, value):
    result = check_deploy(tmp_path, **{name: value})
    assert result.returncode != 0
    assert name in result.stderr


def test_every_variable_is_documented_with_type_default_and_meaning():
    table = (ROOT / "docs" / "settings.md").read_text()
    for variable in VARIABLES:
        default = f"`{variable.default}`" if variable.default else ""
        needed = "yes" if variable.required else ""
        row = f"| `{variable.name}` | {variable.kind} | {default} | {needed} | {variable.meaning} |"
        assert row in table, row


def test_no_other_module_reads_the_environment():
    readers = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "site").rglob("*.py")
        if "os.environ" in path.read_text() and path.name not in {"env.py", "wsgi.py", "asgi.py", "test.py"}
    ]
    assert not readers


def test_a_wrong_value_says_what_is_wrong():
    env = Environment({"PORT": "abc", "DEBUG": "maybe"})
    with pytest.raises(ImproperlyConfigured, match="PORT must be a whole number, not 'abc'"):
        env.number("PORT")
    with pytest.raises(ImproperlyConfigured, match="DEBUG must be 1 or 0, not 'maybe'"):
        env.flag("DEBUG")
    assert Environment({}).number("PORT") == int(BY_NAME["PORT"].default)


def test_an_address_over_http_is_taken_without_its_last_slash_or_not_at_all():
    assert Environment({}).web_url("ELASTICSEARCH_URL") == ""
    found = Environment({"ELASTICSEARCH_URL": " https://user:secret@search.example.org:9243/ "})
    assert found.web_url("ELASTICSEARCH_URL") == "https://user:secret@search.example.org:9243"
