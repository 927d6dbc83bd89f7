"""Print the size of the stylesheet, plain and gzipped at level 9."""

import gzip
from pathlib import Path

CSS = Path(__file__).resolve().parents[1] / "site" / "static" / "css"


def main() -> None:
    """Print a line per stylesheet."""
    for path in sorted(CSS.glob("*.css")):
        data = path.read_bytes()
        print(f"{path.name}: {len(data)} bytes, gzip {len(gzip.compress(data, 9))} bytes")


if __name__ == "__main__":
    main()
