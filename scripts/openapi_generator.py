"""openapi-generator, which a test makes a client with: from Maven Central, kept in var/cache."""

import tempfile
from pathlib import Path

from scripts.environment import ROOT
from scripts.java import fetch, find_or_install_java

VERSION = "7.25.0"
ARTIFACT = f"org.openapitools:openapi-generator-cli:{VERSION}:jar"


def find_or_install_generator(cache: Path = ROOT / "var" / "cache") -> list[str]:
    """The command that runs it, fetched when it was not there. Raises ServerError when it cannot be."""
    target = cache / f"openapi-generator-{VERSION}.jar"
    java = find_or_install_java(maven=not target.exists())
    if not target.exists():
        cache.mkdir(parents=True, exist_ok=True)
        print(f"openapi-generator {VERSION} ophalen met Maven (30 MB) ...", flush=True)
        with tempfile.TemporaryDirectory(dir=cache) as folder:
            fetch(ARTIFACT, Path(folder), java).rename(target)
    return [str(java / "bin" / "java"), "-jar", str(target)]
