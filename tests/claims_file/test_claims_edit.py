"""Insertions keep every other byte, and read back as what was asked for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims.claims_file import read_claims_file
from factcheck.claims.edit import insert_claims, scalar
from factcheck.claims.file.complaints import Complaints
from factcheck.claims.file.nodes import Mapping, Scalar, read_nodes
from factcheck.errors import InvalidInputError

pytestmark = pytest.mark.usefixtures("plain_readers")

NEW = ["claim: new\nsource: https://e.org/n"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("factcheck: 1\nclaims:\n  - a\n", "factcheck: 1\nclaims:\n  - a\n  - {}\n    {}\n"),
        ("factcheck: 1\nclaims:\n  - a", "factcheck: 1\nclaims:\n  - a\n  - {}\n    {}"),
        ("factcheck: 1\r\nclaims:\r\n  - a\r\n", "factcheck: 1\r\nclaims:\r\n  - a\r\n  - {}\r\n    {}\r\n"),
        ("factcheck: 1\nclaims:\n- a # why\n", "factcheck: 1\nclaims:\n- a # why\n- {}\n  {}\n"),
        (
            "claims:\n    -  a\n\n# end\nfactcheck: 1\n",
            "claims:\n    -  a\n    - {}\n      {}\n\n# end\nfactcheck: 1\n",
        ),
        (
            "claims:\n  - a\n  # of a\n# of all\nlang: en\n",
            "claims:\n  - a\n  # of a\n  - {}\n    {}\n# of all\nlang: en\n",
        ),
        (
            "claims:\n  - claim: |\n      a\n\nlang: en\n",
            "claims:\n  - claim: |\n      a\n  - {}\n    {}\n\nlang: en\n",
        ),
        (
            "claims:\n  - claim: a\n    near: [b,\n      c]\n",
            "claims:\n  - claim: a\n    near: [b,\n      c]\n  - {}\n    {}\n",
        ),
        ("claims: # here\nlang: en\n", "claims: # here\n  - {}\n    {}\nlang: en\n"),
        ("claims: []\nlang: en\n", "claims:\n  - {}\n    {}\nlang: en\n"),
        ("factcheck: 1\n", "factcheck: 1\nclaims:\n  - {}\n    {}\n"),
        ("", "claims:\n  - {}\n    {}\n"),
        ("\ufefffactcheck: 1\nclaims:\n  - a\n", "\ufefffactcheck: 1\nclaims:\n  - a\n  - {}\n    {}\n"),
        ("---\nclaims:\n  - a\n...\n", "---\nclaims:\n  - a\n  - {}\n    {}\n...\n"),
    ],
)
def test_lines_are_added_and_nothing_else(before: str, after: str) -> None:
    assert insert_claims(before, NEW) == after.format("claim: new", "source: https://e.org/n")


def test_entries_may_have_their_dash_and_their_indent() -> None:
    for written in ("- claim: new\n  source: b", "  - claim: new\n    source: b\n", "claim: new\nsource: b"):
        assert insert_claims("claims:\n  - a\n", [written]) == "claims:\n  - a\n  - claim: new\n    source: b\n"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("claims: [a, b]\n", ["c"]),
        ("claims: a\n", ["c"]),
        ("- a\n", ["c"]),
        ('claims:\n  - "a" b\n', ["c"]),
        ("claims:\n  - a\n", ["claim: b\n- c"]),
        ("claims:\n  - a\n", ['"b" c']),
        ("sources: {a: b}\nclaims: {a: b}\n", ["c"]),
    ],
)
def test_what_cannot_be_done_is_refused(text: str, new: list[str]) -> None:
    with pytest.raises(InvalidInputError):
        insert_claims(text, new)


WORDS = st.text(
    alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\ufffe\uffff"), min_size=1, max_size=40
)


@settings(deadline=None)
@given(WORDS)
def test_words_read_back_as_written(words: str) -> None:
    node = read_nodes(Complaints("c", f"a: {scalar(words)}\n"))
    assert isinstance(node, Mapping)
    value = node.get("a")
    assert isinstance(value, Scalar)
    assert value.text == words


LINES = st.lists(
    st.sampled_from(
        [
            "  - a",
            "  - claim: b",
            "    note: c",
            "    # of it",
            "# of all",
            "",
            "  - d: https://e.org/",
            "    near: [e]",
        ]
    ),
    max_size=12,
)


@settings(deadline=None)
@given(LINES, st.lists(WORDS.filter(lambda words: any(map(str.isalnum, words))), min_size=1, max_size=3), st.data())
def test_old_lines_stay_and_new_claims_come_last(lines: list[str], words: list[str], data: st.DataObject) -> None:
    newline = data.draw(st.sampled_from(["\n", "\r\n"]))
    text = newline.join(["factcheck: 1", "claims:", "  - first", *lines]) + data.draw(st.sampled_from(["", newline]))
    try:
        old = read_claims_file("c", text.encode(), root=None)
    except InvalidInputError:
        return
    entries = [f"claim: {scalar(each)}\nnote: new" for each in words]
    made = insert_claims(text, entries)
    again = read_claims_file("c", made.encode(), root=None)
    assert [claim.text for claim in again.claims] == [
        *(claim.text for claim in old.claims),
        *(each.strip() for each in words),
    ]
    kept = iter(made.split(newline))
    assert all(line in kept for line in text.split(newline) if line)
    assert made.endswith(newline) == text.endswith(newline)
