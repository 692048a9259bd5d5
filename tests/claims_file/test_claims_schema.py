"""The JSON Schema: committed as generated, and of one mind with the reader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator

import factcheck.claims
from factcheck.claims.claims_file import read_claims_file
from factcheck.claims.file import schema
from factcheck.claims.file.fields import CLAIM, SOURCE, TOP
from factcheck.cli.schema import command
from factcheck.errors import InvalidInputError

pytestmark = pytest.mark.usefixtures("plain_readers")

COMMITTED = Path(factcheck.claims.__file__).with_name("claims.schema.json")


class Loader(yaml.SafeLoader):
    """YAML as editors read it (1.2): a day is a string."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load(text: str) -> Any:
    return yaml.load(text, Loader=Loader)  # a SafeLoader with fewer types


VALIDATOR = Draft202012Validator(schema.build())
HEAD = "factcheck: 1\n"

GOOD = [
    HEAD + "claims:\n  - It fell: https://e.org/\n",
    HEAD + "claims:\n  - It fell\n  - 12\n",
    HEAD + "claims:\n  - It fell: [https://e.org/, {url: https://e.org/2, page: 2, kind: primary}]\n",
    HEAD + "claims:\n  - claim: a 12\n    figure: 12\n    tolerance: 0.5\n    need: 2\n    source:\n    note: 5.20\n",
    HEAD
    + "claims:\n  - claim: a 12\n    figure: [12, at least 13]\n    tolerance: exact\n    need: any\n    id: 2023\n",
    HEAD + "claims:\n  - claim: no\n    says: {who: Roe, words: [a, b]}\n    near: [a, 2023]\n",
    HEAD
    + "claims:\n  - claim: a\n    says: b\n    by: c\n    skip: a printed book\n    calc: 1 + 2\n    lang: pt-BR\n",
    HEAD + "brief: b.md\nlang: en\nas_of: 2024-04-12\ndefaults: {need: all, max_age: 7d}\n"
    "sources:\n  a: https://e.org/\n  two words: {file: a.pdf, expect: x, accessed: 2024-01-02}\n"
    "claims:\n  - claim: a\n    date: [2024-03-01]\n    source: a, p. 12\n    sources: [two words]\n",
]
BROKEN = [
    "claims:\n  - a\n",
    HEAD,
    "factcheck: 2\nclaims: [a]\n",
    HEAD + "claims: []\n",
    HEAD + "claims: {a: b}\n",
    HEAD + "lang: English\nclaims: [a]\n",
    HEAD + "as_of: 12 April 2024\nclaims: [a]\n",
    HEAD + "facts: [a]\nclaims: [a]\n",
    HEAD + "claims:\n  - claim: a\n    surce: https://e.org/\n",
    HEAD + "claims:\n  - claim: a\n    need: 0\n",
    HEAD + "claims:\n  - claim: a\n    need: two\n",
    HEAD + "claims:\n  - claim: a 12\n    tolerance: a little\n",
    HEAD + "claims:\n  - claim: a\n    id: My Claim\n",
    HEAD + "claims:\n  - claim: a\n    id: con\n",
    HEAD + "claims:\n  - claim: a\n    id: a..b\n",
    HEAD + "claims:\n  - claim: a\n    skip: 'yes'\n",
    HEAD + "claims:\n  - claim: a\n    by: [b, c]\n",
    HEAD + "claims:\n  - claim: a\n    near: []\n",
    HEAD + "claims:\n  - claim: a\n    calc: revenue / 2\n",
    HEAD + "claims:\n  - claim: a\n    says: {who: b}\n",
    HEAD + "claims:\n  - claim: a\n    source: {title: b}\n",
    HEAD + "claims:\n  - claim: a\n    source: {url: https://e.org/, file: b.pdf}\n",
    HEAD + "claims:\n  - claim: a\n    source: {url: ftp://e.org/}\n",
    HEAD + "claims:\n  - claim: a\n    source: {url: 'https://me:pw@e.org/'}\n",
    HEAD + "claims:\n  - claim: a\n    source: {url: https://e.org/, page: 0}\n",
    HEAD + "claims:\n  - claim: a\n    source: {url: https://e.org/, kind: good}\n",
    HEAD + "claims:\n  - claim: a\n    source: {url: https://e.org/, max_age: daily}\n",
    HEAD + "claims:\n  - id: a\n    figure: 12\n",
    HEAD + "claims:\n  - It fell: https://e.org/\n    need: 2\n",
    HEAD + "claims:\n  - [a, b]\n",
    HEAD + "claims:\n  - claim: [a]\n",
    HEAD + "claims:\n  - claim:\n",
    HEAD + "sources: [https://e.org/]\nclaims: [a]\n",
    HEAD + "sources: {'a, b': https://e.org/}\nclaims: [a]\n",
    HEAD + "sources: {a: {ulr: https://e.org/}}\nclaims: [a]\n",
    HEAD + "defaults: {by: a}\nclaims: [a]\n",
    "- a\n",
]


def test_the_committed_schema_is_the_generated_one() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == schema.dump()


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema.build())


def test_every_key_is_described_in_the_schema() -> None:
    made = schema.build()
    assert list(made["properties"]) == list(TOP)
    assert list(made["$defs"]["claim"]["properties"]) == list(CLAIM)
    assert list(made["$defs"]["source"]["properties"]) == list(SOURCE)
    assert all(each["description"].endswith(".") for each in made["$defs"]["claim"]["properties"].values())


@pytest.mark.parametrize("text", GOOD)
def test_reader_and_schema_accept(text: str) -> None:
    assert read_claims_file("claims.yaml", text.encode(), root=None).claims
    assert [error.message for error in VALIDATOR.iter_errors(load(text))] == []


@pytest.mark.parametrize("text", BROKEN)
def test_reader_and_schema_refuse(text: str) -> None:
    with pytest.raises(InvalidInputError):
        read_claims_file("claims.yaml", text.encode(), root=None)
    assert not VALIDATOR.is_valid(load(text))


def test_the_verb_prints_the_schema() -> None:
    result = CliRunner().invoke(command, [])
    assert result.exit_code == 0
    assert result.stdout == schema.dump()
