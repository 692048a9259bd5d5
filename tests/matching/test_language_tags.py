"""The language that a tag names, however people and pages write it."""

from __future__ import annotations

import pytest

from factcheck.text.language_tags import primary_language
from factcheck.text.words import language_of


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("de", "de"), ("de-CH", "de"), ("de_DE", "de"), ("EN-us", "en"), ("fil", "fil"), ("nb-NO", "no"), ("iw", "he"),
        ("und", ""), ("x-klingon", ""), ("", ""), (None, ""),
    ],
)  # fmt: skip
def test_a_tag_names_a_language(tag: str | None, language: str) -> None:
    assert primary_language(tag) == language


def test_a_language_of_three_letters_is_not_the_one_of_its_first_two() -> None:
    assert language_of("fil") == "fil"
