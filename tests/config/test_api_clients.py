"""Clients that others make of the OpenAPI document compile, and read every address."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.config.serving import output_of

NODE = Path(__file__).resolve().parents[1] / "node"
SILENT = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
STRICT = {
    "strict": True,
    "target": "es2022",
    "module": "nodenext",
    "skipLibCheck": True,
    "types": [],
    "lib": ["es2022", "dom", "dom.iterable"],
}


@pytest.fixture
def packages() -> Path:
    """The folder `node_modules` with the tools."""
    folder = os.environ.get("NODE_PACKAGES")
    if not folder:
        pytest.skip("needs NODE_PACKAGES: make test PART=node")
    return Path(folder)


@pytest.fixture
def written(document: dict[str, Any], tmp_path: Path) -> Path:
    """The document as a file."""
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(document))
    return path


def run(*command: str | Path, folder: Path) -> str:
    """What a tool prints; it must end well, and it asks nothing of the network."""
    environment = {"PATH": os.environ["PATH"], **SILENT}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-4000:]
    return done.stdout


@pytest.mark.node
def test_redocly_finds_nothing(packages, written):
    """Not even what it only warns of."""
    lint = packages / "@redocly" / "cli" / "bin" / "cli.js"
    told = json.loads(run("node", lint, "lint", "--format=json", written.name, folder=written.parent))
    assert told["problems"] == []


@pytest.mark.node
def test_a_client_in_typescript_compiles_and_reads_every_address(packages, written, addresses):
    folder = written.parent
    (folder / "node_modules").symlink_to(packages)
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "tsconfig.json").write_text(json.dumps({"compilerOptions": STRICT, "files": ["read_api.ts"]}))
    shutil.copyfile(NODE / "read_api.ts", folder / "read_api.ts")
    make = packages / "openapi-typescript" / "bin" / "cli.js"
    run("node", make, written.name, "--output", "openapi.d.ts", folder=folder)
    run("node", packages / "typescript" / "lib" / "tsc.js", "--project", ".", folder=folder)
    ids = {
        name: int(addresses[f"/{name}s/{{id}}"].split("/")[-1])
        for name in ("page", "image", "document", "rubric")
    }
    told = output_of(
        lambda url: ["node", "read_api.js", f"{url}/api/v1", json.dumps(ids)], folder, PATH=os.environ["PATH"]
    )
    read = json.loads(told)
    assert read["found"] == dict.fromkeys(json.loads(written.read_text())["paths"], 200)
    assert "tekst" in read["words"]
    assert read["problem"] == 404


READ_ALL = """
import json, sys
import deelwijs_client as made

address, asked = sys.argv[1], json.loads(sys.argv[2])
client = made.ApiClient(made.Configuration(host=address))
for name, (group, arguments) in asked.items():
    api = getattr(made, group)(client)
    if name == "export_pages":  # a page per line: its client gives the text, and reads a line as a page
        lines = api.export_pages_without_preload_content(**arguments).read().decode().splitlines()
        answer = [made.Page.from_json(line).actual_instance for line in lines]
        assert {type(one).__name__ for one in answer} > {"InhoudDetail", "BijeenkomstDetail"}
    else:
        answer = getattr(api, name)(**arguments)
    print(name, type(answer).__name__)
page = made.PaginasApi(client).get_page(id=asked["get_page"][1]["id"]).actual_instance
print(type(page).__name__, len(page.body), page.body[0].actual_instance.type)
"""


@pytest.mark.generator
def test_a_client_of_openapi_generator_compiles_and_reads_every_address(document, written, addresses):
    generator = os.environ.get("OPENAPI_GENERATOR")
    if not generator:
        pytest.skip("needs OPENAPI_GENERATOR: make test PART=generator")
    folder = written.parent
    options = "useOneOfDiscriminatorLookup=true,generateSourceCodeOnly=true,packageName=deelwijs_client"
    only = "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"
    command = [*generator.split("\n"), "generate", "--generator-name", "python", "--output", "."]
    run(
        *command,
        *("--input-spec", written.name, "--additional-properties", options, "--global-property", only),
        folder=folder,
    )
    asked = {}
    for path, item in document["paths"].items():
        operation = item["get"]
        address = addresses.get(path, path)
        names = re.findall(r"{(\w+)}", path)
        pattern = re.sub(r"{\w+}", "([^/?]+)", path)
        values = re.match(pattern, address)
        given = dict(zip(names, values.groups(), strict=True))
        given |= dict(part.split("=") for part in address.partition("?")[2].split("&") if part)
        arguments = {name: int(value) if name == "id" else value for name, value in given.items()}
        group = "".join(word.title() for word in re.findall(r"\w+", operation["tags"][0].replace("'", "")))
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", operation["operationId"]).lower()
        asked[name] = (f"{group}Api", arguments)
    program = [sys.executable, "-W", "ignore", "-c", READ_ALL]
    lines = output_of(
        lambda url: [*program, f"{url}/api/v1", json.dumps(asked)], folder, PYTHONPATH=str(folder)
    ).splitlines()
    assert [line.split()[0] for line in lines[:-1]] == list(asked)
    assert lines[-1].startswith("InhoudDetail 1")
