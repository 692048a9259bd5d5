"""The JSON Schema of claims.yaml (2020-12), made from the tables that read the file. In: nothing. Out: the schema.

`claims.schema.json` beside this folder is its committed form, which editors complete from; a test compares the two.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from factcheck.claims.file.fields import CLAIM, DEFAULTS, SAYS, SOURCE, TOP, Field, Table

Schema = dict[str, Any]

IDENTIFIER = "https://factcheck-toolkit.invalid/claims-1.schema.json"
"""A name, not an address: nothing is fetched from it (`.invalid` is reserved by RFC 2606)."""

_CITATION = {"$ref": "#/$defs/citation"}
_WORDS: Schema = {"type": ["string", "number", "boolean"], "minLength": 1}


def build() -> Schema:
    """The whole schema as plain values."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": IDENTIFIER,
        "title": "claims.yaml, version 1",
        "description": "The claims of a brief with their sources, for factcheck.",
        **_object(TOP, required=["factcheck", "claims"]),
        "$defs": {
            "claim": _object(CLAIM, required=["claim"]),
            "shortClaim": {
                "description": "The words and their source: `- Revenue fell in 2022: https://example.org/b`.",
                "type": "object",
                "minProperties": 1,
                "maxProperties": 1,
                "propertyNames": {"not": {"enum": list(CLAIM)}, "minLength": 1},
                "additionalProperties": _one_or_list(_CITATION),
            },
            "source": _source(),
            "citation": {
                "description": "A name under `sources:`, a URL or a file, with an optional locator: ar2023, p. 12.",
                "anyOf": [{"type": ["string", "number"], "minLength": 1}, {"$ref": "#/$defs/source"}],
            },
            "says": {"anyOf": [_one_or_list(_WORDS), _object(SAYS, required=["words"])]},
            "defaults": _object(DEFAULTS),
        },
    }


def dump() -> str:
    """The committed form: two spaces, a line break at the end."""
    return json.dumps(build(), ensure_ascii=False, indent=2) + "\n"


def _source() -> Schema:
    schema = _object(SOURCE)
    schema["oneOf"] = [{"required": ["url"]}, {"required": ["file"]}]
    return schema


def _object(table: Table, required: list[str] | None = None) -> Schema:
    schema: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _property(field) for name, field in table.items()},
    }
    if required:
        schema["required"] = required
    return schema


def _property(field: Field) -> Schema:
    schema = _referred(field) if field.refers else _shaped(field)
    if field.blank:
        schema = {"anyOf": [schema, {"type": "null"}]}
    return {"description": field.doc, **schema}


def _shaped(field: Field) -> Schema:
    schema = dict(field.shape.schema)
    return _one_or_list(schema) if field.many else schema


def _referred(field: Field) -> Schema:
    return dict(_REFERRED[field.refers])


def _one_or_list(schema: Mapping[str, Any]) -> Schema:
    return {"anyOf": [dict(schema), {"type": "array", "minItems": 1, "items": dict(schema)}]}


_REFERRED: Mapping[str, Schema] = {
    "source": _one_or_list(_CITATION),
    "says": {"$ref": "#/$defs/says"},
    "defaults": {"$ref": "#/$defs/defaults"},
    "sources": {
        "type": "object",
        "propertyNames": {"pattern": r"^\w[\w .&-]{0,63}$"},
        "additionalProperties": _CITATION,
    },
    "claims": {
        "type": "array",
        "minItems": 1,
        "items": {"anyOf": [{"$ref": "#/$defs/claim"}, {"$ref": "#/$defs/shortClaim"}, _WORDS]},
    },
}
