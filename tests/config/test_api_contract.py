"""The OpenAPI document is the contract: it changes on purpose only, and the diff shows how.

After a change on purpose: `RECORD_EXAMPLES=1 pytest tests/config/test_api_contract.py` writes it anew.
"""

import json
import os
from pathlib import Path

RECORDED = Path(__file__).resolve().parents[2] / "docs" / "api" / "openapi.json"


def test_the_document_is_the_recorded_one(document):
    text = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    if os.environ.get("RECORD_EXAMPLES"):
        RECORDED.write_text(text)
    assert text == RECORDED.read_text()


def test_the_document_names_only_schemas_that_an_answer_can_have(document):
    text = json.dumps(document)
    schemas = document["components"]["schemas"]
    assert not [name for name in schemas if f'"#/components/schemas/{name}"' not in text]
    assert not [name for name in schemas if "_" in name]


def test_a_field_may_be_missing_only_when_it_is_to_be_asked_for(document):
    missing = {}
    for name, schema in document["components"]["schemas"].items():
        if names := set(schema.get("properties", {})) - set(schema.get("required", [])):
            missing[name] = names
    assert missing.pop("Expanded") == {
        "breadcrumbs",
        "navigation",
        "translations",
        "children",
        "related",
        "renditions",
    }
    assert [names for names in missing.values() if names != {"expanded"}] == []
