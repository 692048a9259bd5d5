"""How errors are shown and how hostile files are refused."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims.claims_file import read_claims_file
from factcheck.errors import InvalidInputError

pytestmark = pytest.mark.usefixtures("plain_readers")


def messages(text: str | bytes, path: str = "claims.yaml") -> list[str]:
    with pytest.raises(InvalidInputError) as caught:
        read_claims_file(path, text.encode() if isinstance(text, str) else text, root=None)
    return caught.value.messages


def test_all_errors_of_a_file_are_told_in_one_run() -> None:
    text = """\
factcheck: 1
lang: English
sources:
  ar: ftp://example.org/a
claims:
  - claim: "We will" he said
    source: ar
  - claim: We will: rebuild
    surce: ar
  - claim: At least 120
    figure: >= 120
    need: none
  - claim: *bold*
    quote: # hash
  - claim: "never closed
    id: My Claim
  - claim: fine
   source: https://example.org/
  - claim: fine too
	note: x
  - claim: the last
    tolerance: a lot
"""
    heads = [message.split(": ")[0] for message in messages(text)]
    assert heads == [
        f"claims.yaml:{line}:{column}"
        for line, column in [
            (2, 7), (4, 7), (6, 22), (8, 19), (9, 5), (11, 13), (12, 11), (13, 12), (14, 5), (15, 12), (16, 9),
            (18, 4), (20, 1), (22, 16),
        ]
    ]  # fmt: skip


def test_the_line_is_shown_with_a_caret_under_the_fault() -> None:
    (message,) = messages("factcheck: 1\nclaims:\n  - claim: a\n    need: none\n")
    assert message.split("\n")[1:] == ["        need: none", "              ^~~~"]


def test_the_caret_counts_cells_not_characters() -> None:
    (message,) = messages('factcheck: 1\nclaims:\n  - {claim: "中文é́😀", need: none}\n')
    head, shown, caret = message.split("\n")
    assert head.startswith("claims.yaml:3:28: ")
    prefix = shown[: shown.index("none")]
    assert caret.index("^") == len(prefix) + 3 - 1  # three wide characters, one that takes no cell


def test_a_tab_takes_one_cell() -> None:
    (message,) = messages("factcheck: 1\nclaims:\n  - claim: a\n    need:\tnone\n")
    _, shown, caret = message.split("\n")
    assert shown[caret.index("^") :] == "none"


def test_a_very_long_line_is_cut_around_the_caret() -> None:
    words = "word " * 3000
    (message,) = messages(f'factcheck: 1\nclaims:\n  - {{claim: "{words}", need: none, note: "{words}"}}\n')
    _, shown, caret = message.split("\n")
    assert len(shown) <= 110
    assert shown[caret.index("^") :].startswith("none")
    assert shown.strip().startswith("…")
    assert shown.endswith("…")


@pytest.mark.parametrize(
    "address",
    [
        "https://me:hunter2@example.org/a",
        "https://me:hunter2@example.org/a b",
        "https://hunter2@example.org/",
        "https://example.org/a b?token=hunter2",
        "ftp://me:hunter2@example.org/",
    ],
)
def test_passwords_are_never_printed(address: str) -> None:
    for text in (
        f"factcheck: 1\nclaims:\n  - a: {address}\n",
        f"factcheck: 1\nsources:\n  b: {address}\nclaims:\n  - a: b\n",
        f"factcheck: 1\nclaims:\n  - {{claim: a, needs: 2, source: '{address}'}}\n",
    ):
        assert "hunter2" not in "\n".join(messages(text))


def test_what_is_shown_moves_nothing_on_a_terminal() -> None:
    shown = "\n".join(messages("factcheck: 1\nclaims:\n  - a: ftp://\u202egro\u2066/\n", path="bad\x1b[2Jname.yaml"))
    assert not any(char in shown for char in "\x1b\u202e\u2066")


@pytest.mark.parametrize(
    ("data", "line", "column", "words"),
    [
        (b"factcheck: 1\nclaims:\n  - caf\xe9 au lait\n", 3, 8, "'é' in Windows-1252"),
        (b"factcheck: 1\nclaims:\n  - \xc3\xa9\xc3\xa9 \xff\n", 3, 8, "0xFF"),
        ("factcheck: 1\nclaims: [a]\n".encode("utf-16-le"), 1, 1, "UTF-16"),
        ("\ufefffactcheck: 1\n".encode("utf-16-le")[:-1], 1, 13, "breaks off"),
        (b"factcheck: 1\nclaims:\n  - " + b"a" * 2_000_001, 1, 1, "2.0 MB"),
    ],
)
def test_bytes_that_are_no_text(data: bytes, line: int, column: int, words: str) -> None:
    (message,) = messages(data)
    assert message.startswith(f"claims.yaml:{line}:{column}: ")
    assert words in message


BOMB = "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}' if n else 'x'] * 9)}]\n" for n in range(9))
HOSTILE = {
    "alias bomb": BOMB,
    "deep brackets": "claims: " + "[" * 1_000_000,
    "deep braces": "claims: " + "{a: " * 400_000,
    "deep indents": "".join(" " * n + "a:\n" for n in range(1500)),
    "deep dashes": "factcheck: 1\nclaims:\n" + "- " * 900_000,
    "many values": "factcheck: 1\nclaims: [" + "a," * 900_000 + "]\n",
    "many keys": "factcheck: 1\n" + "".join(f"k{n}: v\n" for n in range(90_000)),
    "many anchors": "factcheck: 1\nclaims:\n" + "".join(f"- &a{n} b\n" for n in range(90_000)),
    "one key many times": "factcheck: 1\n" + "lang: en\n" * 90_000,
    "a long value": "factcheck: 1\nclaims:\n  - " + "a" * 1_900_000 + "\n",
    "a long key": "factcheck: 1\n" + "k" * 1_900_000 + ": v\n",
    "many quotation marks": "factcheck: 1\nclaims:\n" + '  - "a" b\n' * 100_000,
    "many colons": "factcheck: 1\nclaims:\n  - a" + ": a" * 600_000 + "\n",
    "many spaces": "factcheck: 1\nclaims:\n  - a" + " " * 1_900_000 + ": b: c\n",
    "many tabs": "factcheck: 1\nclaims:\n" + "\t\t\ta: b\n" * 200_000,
    "many hashes": "factcheck: 1\nclaims:\n" + "  - a #b\n" * 200_000,
    "digits": "factcheck: 1\nclaims:\n  - claim: a\n    calc: " + "1+" * 900_000 + "1\n",
    "brackets in a sum": "factcheck: 1\nclaims:\n  - claim: a\n    calc: '" + "(" * 490 + "'\n",
    "commas in a source": "factcheck: 1\nclaims:\n  - a: b" + ", c" * 30_000 + "\n",
    "many names and many wrong ones": "factcheck: 1\nsources:\n"
    + "".join(f"  name{n}: https://e.org/{n}\n" for n in range(10_000))
    + "claims:\n"
    + "".join(f"  - It fell {n}: nome{n}\n" for n in range(10_000)),
    "one claim with many sources": "factcheck: 1\nclaims:\n  - need: none\n    claim: It fell\n    sources:\n"
    + "".join(f"      - https://e.org/{n}\n" for n in range(20_000)),
    "control characters": "\x01" * 1_900_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_are_refused_in_time(text: str) -> None:
    began = time.process_time()
    told = messages(text)
    assert time.process_time() - began < 20, "a file was read instead of refused"
    assert len("\n".join(told)) < 60_000
    assert all(message.startswith("claims.yaml:") for message in told)


def test_an_alias_bomb_is_refused_at_its_anchors() -> None:
    assert any("anchor" in message for message in messages(BOMB))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="claim:s- \n\"'[]{}#&*!|>%@`,?x\t1f", max_size=60))
def test_no_file_makes_anything_but_a_refusal(body: str) -> None:
    text = f"factcheck: 1\nclaims:\n  - {body}\n"
    try:
        read_claims_file("claims.yaml", text.encode(), root=None)
    except InvalidInputError as error:
        for message in error.messages:
            head, _, caret = message.split("\n")
            assert head.startswith("claims.yaml:")
            assert "^" in caret


@pytest.mark.parametrize(
    ("figure", "lang", "meant"),
    [
        ("3.6 millon dollars", "en", "million"),
        ("$3.6 Milion", "en", "million"),
        ("at least 4 thousnd people", "en", "thousand"),
        ("12 Miliarden Euro", "de", "milliarden"),
    ],
)
def test_a_misspelt_scale_word_is_told_with_what_was_meant(figure: str, lang: str, meant: str) -> None:
    text = f"factcheck: 1\nlang: {lang}\nclaims:\n  - claim: It rose\n    figure: {figure}\n    source: https://a.example/\n"
    (message,) = messages(text)
    assert message.startswith(f"claims.yaml:5:13: '{figure}' cannot be read as a figure")
    assert f"Did you mean '{meant}'?" in message


@pytest.mark.parametrize(
    "figure", ["3.6 million dollars", "2 millions", "12 billing cycles", "100 bullion coins", "7 missions", "40 Euro"]
)
def test_a_word_of_its_own_behind_a_number_is_no_misspelt_scale(figure: str) -> None:
    text = f"factcheck: 1\nclaims:\n  - claim: It rose\n    figure: {figure}\n    source: https://a.example/\n"
    (claim,) = read_claims_file("claims.yaml", text.encode(), root=None).claims
    assert claim.details


@pytest.mark.parametrize(
    ("line", "rules"),
    [
        ("date: 2024-13-01", ["odd-source-date"]),
        ("date: 2023-02-29", ["odd-source-date"]),
        ("date: 2024-13", ["odd-source-date"]),
        ("lang: xx", ["unknown-language"]),
        ("lang: xx-XX", ["unknown-language"]),
        ("date: 2024-12-01", []),
        ("date: 2024-12", []),
        ("date: March 2024", []),
        ("lang: pt-BR", []),
        ("lang: nds", []),
    ],
)
def test_values_that_are_hardly_meant_are_told_by_lint(line: str, rules: list[str]) -> None:
    text = f"factcheck: 1\nclaims:\n  - claim: It rose\n    source:\n      url: https://a.example/\n      {line}\n"
    notes = read_claims_file("claims.yaml", text.encode(), root=None).notes
    assert [(note.rule, note.place.line, note.place.column) for note in notes] == [(rule, 6, 13) for rule in rules]


def test_the_language_of_a_file_is_told_once() -> None:
    text = "factcheck: 1\nlang: xx\nclaims:\n  - claim: It rose\n    source: https://a.example/\n"
    notes = read_claims_file("claims.yaml", text.encode(), root=None).notes
    assert [(note.rule, note.place.line) for note in notes] == [("unknown-language", 2)]
