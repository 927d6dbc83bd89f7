"""Find Java and Maven, or install them where that takes no question."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from scripts import debian
from scripts.servers import ServerError

OLDEST = 17  # what Elasticsearch 8 asks for
FOLDERS = ("usr/lib/jvm/*", "Library/Java/JavaVirtualMachines/*/Contents/Home", "opt/homebrew/opt/openjdk*")
ASK = ("-XshowSettings:properties", "-version")


def describe(java: str | Path) -> tuple[int, Path] | None:
    """Major version and home folder that a Java tells about itself; None when it does not run."""
    try:
        done = subprocess.run(
            [java, *ASK], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    version = re.search(r"java\.specification\.version = (?:1\.)?(\d+)", done.stderr)
    home = re.search(r"java\.home = (.+)", done.stderr)
    return (int(version[1]), Path(home[1].strip())) if version and home else None


def find_java() -> Path | None:
    """Home folder of a Java that is new enough: what the environment names, one on the path, the newest."""
    named = [os.environ[name] for name in ("ES_JAVA_HOME", "JAVA_HOME") if os.environ.get(name)]
    first = [Path(home) / "bin" / "java" for home in named]
    if on_path := shutil.which("java"):
        first.append(Path(on_path))
    for java in first:
        if (said := describe(java)) and said[0] >= OLDEST:
            return said[1]
    others = [home / "bin" / "java" for pattern in FOLDERS for home in Path("/").glob(pattern)]
    known = [said for java in others if (said := describe(java)) and said[0] >= OLDEST]
    return max(known)[1] if known else None


def missing_packages(*, maven: bool) -> list[str]:
    """Debian's packages of what is not there."""
    missing = [] if find_java() else ["default-jre-headless"]
    return [*missing, "maven"] if maven and not shutil.which("mvn") else missing


def find_or_install_java(*, maven: bool, because: str = "") -> Path:
    """Home folder of Java, with Maven on the path when that is asked for. Raises ServerError without them."""
    missing = missing_packages(maven=maven)
    if missing and debian.can_install():
        debian.install(*missing)
        missing = missing_packages(maven=maven)
    home = find_java()
    if home and not missing:
        return home
    what = " en ".join(
        [*([] if home else [f"Java {OLDEST} of nieuwer"]), *(["Maven"] if "maven" in missing else [])]
    )
    raise ServerError(f"{because}{what} ontbreekt (Debian: apt-get install {' '.join(missing)})")


def fetch(artifact: str, folder: Path, java: Path) -> Path:
    """Let Maven put an artifact in a folder; its path. Raises ServerError when it cannot."""
    goals = ["dependency:get", "dependency:copy"]
    options = [f"-Dartifact={artifact}", "-Dtransitive=false", f"-DoutputDirectory={folder}"]
    done = subprocess.run(
        ["mvn", "--quiet", "--batch-mode", *goals, *options],
        cwd=folder,  # not where a project's own pom.xml could be
        env={**os.environ, "JAVA_HOME": str(java)},
        stdin=subprocess.DEVNULL,
        check=False,
    )
    found = list(folder.glob(f"*.{artifact.rsplit(':', 1)[1]}"))
    if done.returncode or not found:
        raise ServerError(f"{artifact.split(':')[1]} niet met Maven te halen is; hierboven staat waarom")
    return found[0]
