"""The scratch site that texts are loaded into: a folder of its own, never the data of the user."""

import json
import os
import shutil
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEFAULT_FOLDER = ROOT / "var" / "search-quality"
SITE_NAME = "search quality scratch"  # marks a database that may be emptied


def add_folder_option(parser: ArgumentParser) -> None:
    """Where the scratch site is; load and run must be given the same."""
    parser.add_argument("--folder", type=Path, default=DEFAULT_FOLDER, help="folder of the scratch site")


def pages_file(folder: Path) -> Path:
    """The file that says which page holds which text: {primary key: id}."""
    return folder / "pages.json"


def make(options: Namespace) -> None:
    """Empty the folder and note which servers the scratch site uses."""
    folder: Path = options.folder.resolve()
    servers = folder / "servers.json"
    if folder.exists() and any(folder.iterdir()) and not servers.exists():
        sys.exit(f"{folder} is not empty and was not made by this script.")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    servers.write_text(
        json.dumps({"DATABASE_URL": options.database, "ELASTICSEARCH_URL": options.elasticsearch})
    )


def start(folder: Path) -> None:
    """Set Django up on the scratch site; nothing of the user's own site is read."""
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    from config.env import BY_NAME

    folder = folder.resolve()
    try:
        servers = json.loads((folder / "servers.json").read_text())
    except FileNotFoundError:
        sys.exit(f"There is no scratch site in {folder}. Make one first: load.py FILE.jsonl")
    for name in BY_NAME:
        os.environ.pop(name, None)
    used = {name: url for name, url in servers.items() if url}
    os.environ |= used | {"DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "config.settings.dev"}
    import django

    django.setup()


def read_lines(path: Path) -> list[dict]:
    """The objects in a file with one JSON object on each line."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
