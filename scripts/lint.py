"""Check everything that can be checked without running the site: `make lint`; with --fix: `make format`."""

import subprocess
import sys

from scripts.environment import ROOT, clean_environment

PYTHON = sys.executable
# djhtml only moves indentation, so it cannot change what a page shows.
TEMPLATES = (PYTHON, "-m", "djhtml", "--tabwidth", "2", "site", "home", "kennisbank", "netwerken", "search")
CHECKS = {
    "opmaak van code": (PYTHON, "-m", "ruff", "format", "--check", "."),
    "code": (PYTHON, "-m", "ruff", "check", "."),
    "opmaak van sjablonen": (*TEMPLATES, "--check"),
    "migraties": (PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"),
    "typen": (PYTHON, "-m", "mypy"),
}
FIXES = {
    "code": (PYTHON, "-m", "ruff", "check", "--fix", "."),
    "opmaak van code": (PYTHON, "-m", "ruff", "format", "."),
    "opmaak van sjablonen": TEMPLATES,
}


def run_all(commands: dict[str, tuple[str, ...]]) -> list[str]:
    """Run every command, also after one failed, and show what those said; the names of those that failed."""
    environment = clean_environment("lint", DJANGO_SETTINGS_MODULE="config.settings.test", PYTHONUTF8="1")
    failed = []
    for name, command in commands.items():
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        print(f"{'FOUT' if done.returncode else 'goed'}  {name}", flush=True)
        if done.returncode:
            print(done.stdout.decode(errors="replace"), flush=True)
            failed.append(name)
    return failed


def main() -> int:
    """Check, or with --fix repair what can be repaired; returns an exit code."""
    failed = run_all(FIXES if "--fix" in sys.argv[1:] else CHECKS)
    if failed:
        print(f"Niet in orde: {', '.join(failed)}. Opmaak herstel je met: make format", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
