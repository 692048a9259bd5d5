"""Foreign text cannot be written without an escaper, and each escaper keeps its place quiet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.foreign import Foreign

ALIVE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
anything = st.text(st.characters(exclude_categories=()), max_size=60)


def test_writing_it_without_an_escaper_fails() -> None:
    foreign = Foreign("page text")
    for write in (str, "{}".format, lambda each: f"{each}", lambda each: f"{each:>20}", lambda each: "%s" % each):  # noqa: UP031
        with pytest.raises(TypeError, match="must pass an escaper"):
            write(foreign)  # type: ignore[operator]
    with pytest.raises(TypeError):
        "".join([foreign])  # type: ignore[list-item]
    with pytest.raises(TypeError):
        "a" + foreign  # type: ignore[operator]


def test_mypy_refuses_a_foreign_where_text_is_wanted(tmp_path: Path) -> None:
    from mypy import api

    module = tmp_path / "leak.py"
    module.write_text(
        "from factcheck.reports.foreign import Foreign\n"
        "def leak(text: Foreign) -> str:\n"
        "    joined = ''.join([text])\n"
        "    added = 'a' + text\n"
        "    return text\n"
    )
    out, _, status = api.run(["--strict", "--cache-dir", str(tmp_path / "cache"), str(module)])
    assert status == 1
    assert {int(line.split(":")[1]) for line in out.splitlines() if ": error:" in line} == {3, 4, 5}


def test_its_repr_shows_nothing_alive() -> None:
    assert repr(Foreign("\x1b[2J€")) == r"Foreign('\x1b[2J\u20ac')"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b]52;c;eHh4\x07b", r"a\u{1b}]52;c;eHh4\u{7}b"),
        ("line\r\nnext\tcell", "line next cell"),
        ("\u202e5.2\u202c", r"\u{202e}5.2\u{202c}"),
        ("c1 \x9b2J", r"c1 \u{9b}2J"),
        ("x\u2028::error::y", "x ::error::y"),
        ("##[error]no", r"\u{23}#[error]no"),
        ("plain – “text” €5.2 𐐀", "plain – “text” €5.2 𐐀"),
    ],
)
def test_terminal(text: str, shown: str) -> None:
    assert Foreign(text).for_terminal() == shown


@given(anything)
def test_terminal_never_lets_a_control_out(text: str) -> None:
    shown = Foreign(text).for_terminal()
    assert ALIVE.search(shown) is None
    assert "\n" not in shown
    shown.encode()


@given(anything)
def test_html_has_no_markup_and_keeps_what_is_plain(text: str) -> None:
    shown = Foreign(text).for_html()
    assert not set(shown) & set("<>\"'")
    assert re.search(r"&(?!(?:amp|lt|gt|quot|#\d+|#x27);)", shown) is None
    assert "::" not in shown
    assert "##" not in shown


@given(anything)
def test_xml_keeps_to_its_characters(text: str) -> None:
    assert re.fullmatch("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*", Foreign(text).for_xml())


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("+1+1", "'+1+1"), ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("@SUM(1)", "'@SUM(1)"), ("\t=1", "'=1"), ("\r=1", "'=1"), ("\n=1", "'=1"), ("＝1+1", "'＝1+1"),
        ("＋1a", "'＋1a"), (" =1", "'=1"), ("-5.2%", "-5.2%"), ("+3", "+3"), ("-1.234,5", "-1.234,5"),
        ("plain, text", "plain, text"), ("", ""),
    ],
)  # fmt: skip
def test_csv(text: str, cell: str) -> None:
    assert Foreign(text).for_csv() == cell


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "java\nscript:alert(1)", " https://example.org/", "data:text/html,x", "//example.org/a",
        "https://", "file:///etc/passwd", "vbscript:x", "https://example.org/\x1b", "https://example.org/\u202e",
        "http://[bad/", "https:\\\\example.org", "",
    ],
)  # fmt: skip
def test_no_link_to_anything_but_the_web(address: str) -> None:
    assert Foreign(address).web_address() is None


def test_a_web_address_is_itself() -> None:
    address = Foreign("HTTPS://example.org/a?b=1#c")
    assert address.web_address() == address


def test_workflow_properties_end_where_they_should() -> None:
    text = Foreign("a,line=1::warning::50%\r\nb")
    assert text.for_workflow_property() == "a%2Cline=1%3A%3Awarning%3A%3A50%25 b"
    assert text.for_workflow() == "a,line=1::warning::50%25%0Ab"


def test_sarif_brackets_are_no_links() -> None:
    assert Foreign("[x](1) \\").for_sarif() == r"\[x\](1) \\"


def test_shell_words_stay_one_word() -> None:
    assert Foreign("a b'; rm -rf /").for_shell() == "'a b'\"'\"'; rm -rf /'"


def test_cut() -> None:
    assert Foreign("abcdef").cut(4) == Foreign("abc…")
    assert Foreign("abcd").cut(4) == Foreign("abcd")
