"""Says whether structured data holds to schema.org: its own types (schema-dts), checked by TypeScript."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

OPTIONS = {
    "strict": True,
    "noEmit": True,
    "skipLibCheck": True,
    "target": "es2022",
    "module": "commonjs",
    "moduleResolution": "node10",
    "types": [],
}


def data_of(html: str) -> dict[str, Any]:
    """The one data block of a page."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert len(found) == 1
    data: dict[str, Any] = json.loads(found[0])
    return data


def nodes(html: str) -> dict[str, dict[str, Any]]:
    """The nodes of a page by type."""
    return {node["@type"]: node for node in data_of(html)["@graph"]}


def literal(value: Any) -> str:
    """A value as TypeScript; what asks for input has a type of its own in schema-dts."""
    if isinstance(value, list):
        return f"[{', '.join(literal(item) for item in value)}]"
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    text = ", ".join(f"{json.dumps(name)}: {literal(item)}" for name, item in value.items())
    asks = any(name.endswith("-input") for name in value)
    return f"{{{text}}}" + (f" as WithActionConstraints<schema.{value['@type']}>" if asks else "")


def problems(graphs: list[dict[str, Any]], folder: Path) -> list[str]:
    """What is wrong with these graphs, a line for each fault: types, properties and their values."""
    packages = os.environ.get("NODE_PACKAGES")
    if not packages:
        pytest.skip("needs NODE_PACKAGES: make test PART=node")
    lines = [
        'import type * as schema from "schema-dts";',
        'import type { WithActionConstraints } from "schema-dts";',
    ]
    for graph in graphs:
        assert set(graph) == {"@context", "@graph"}
        assert graph["@context"] == "https://schema.org"
        for node in graph["@graph"]:
            lines.append(f"export const n{len(lines)}: schema.{node['@type']} = {literal(node)};")
    (folder / "data.ts").write_text("\n".join(lines))
    paths = {"schema-dts": [f"{packages}/schema-dts/dist/schema.d.ts"]}
    config = {"compilerOptions": {**OPTIONS, "baseUrl": ".", "paths": paths}, "files": ["data.ts"]}
    (folder / "tsconfig.json").write_text(json.dumps(config))
    command = ["node", f"{packages}/typescript/lib/tsc.js", "--pretty", "false", "--project", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    return [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
