# ruff: noqa: E501 (a page on one line is easier to read than one that is cut)
"""Bytes to text: what a page is written in, whatever the server says of it."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents import read_document
from factcheck.documents.decoding import decode

GERMAN = "Die Höhe betrug 1.204 m, „für alle“ – so der Bürgermeister von Köln."
RUSSIAN = (
    "В понедельник мэр города сообщил, что новый мост через реку открыт для движения после шести лет работы. "
    "Расходы составили 412 миллионов рублей, на треть больше, чем планировалось в начале строительства."
)
JAPANESE = "月曜日の朝、レン市でマグニチュード4.1の地震があった。被害の報告はないと市の担当者は話している。"
POLISH = "W poniedziałek prezydent miasta ogłosił, że nowy most został otwarty. Koszt wyniósł 412 milionów złotych, o trzecią część więcej."
GREEK = "Τη Δευτέρα ο δήμαρχος της πόλης ανακοίνωσε ότι η νέα γέφυρα άνοιξε μετά από έξι χρόνια εργασιών."


@pytest.mark.parametrize(
    ("text", "encoding", "content_type"),
    [
        (GERMAN, "utf-8", "text/html; charset=utf-8"),
        (GERMAN, "utf-8", "text/html; charset=iso-8859-1"),
        (GERMAN, "utf-8", "text/html"),
        (GERMAN, "utf-8", None),
        (GERMAN, "utf-8", 'text/html; charset="UTF-8"'),
        (GERMAN, "utf-8", "text/html;charset=utf8;boundary=x"),
        (GERMAN, "utf-8", "text/html; charset=nonsense"),
        (GERMAN, "utf-8", "text/html; charset=utf-7"),
        (GERMAN, "utf-8", "text/html; charset="),
        (GERMAN, "cp1252", "text/html; charset=windows-1252"),
        (GERMAN, "cp1252", "text/html; charset=ISO-8859-1"),
        (GERMAN, "cp1252", "text/html; charset=utf-8"),
        (GERMAN, "cp1252", "text/html"),
        (RUSSIAN, "cp1251", "text/html; charset=windows-1251"),
        (RUSSIAN, "cp1251", "text/html"),
        (RUSSIAN, "koi8-r", "text/html; charset=koi8-r"),
        (RUSSIAN, "koi8-r", None),
        (JAPANESE, "shift_jis", "text/html; charset=Shift_JIS"),
        (JAPANESE, "shift_jis", "text/html"),
        (JAPANESE, "euc_jp", "text/html; charset=euc-jp"),
        (JAPANESE, "iso2022_jp", "text/html; charset=iso-2022-jp"),
        (POLISH, "iso8859_2", "text/html; charset=iso-8859-2"),
        (GREEK, "cp1253", "text/html; charset=windows-1253"),
        (RUSSIAN, "utf-16-le", "text/html"),
        (GERMAN, "utf-16-be", "text/html"),
    ],
)
def test_the_text_is_right_whatever_the_header_says(text: str, encoding: str, content_type: str | None) -> None:
    data = f"<html><title>t</title><p>{text}</p></html>".encode(encoding)
    found = read_document(data, url="https://page.example/a", content_type=content_type)
    assert found.text == text
    assert found.problem is None


@pytest.mark.parametrize("encoding", ["cp1252", "cp1250", "cp1251", "utf-8"])
def test_a_page_names_its_own_encoding(encoding: str) -> None:
    text = {"cp1252": GERMAN, "cp1250": POLISH, "cp1251": RUSSIAN, "utf-8": GREEK}[encoding]
    for meta in (
        f"<meta charset={encoding}>",
        f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}">',
    ):
        assert text in decode(f"<html><head>{meta}</head><p>{text}".encode(encoding)).text


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_wins_and_goes(bom: bytes, encoding: str) -> None:
    assert decode(bom + RUSSIAN.encode(encoding), "text/html; charset=windows-1251").text == RUSSIAN


CHINESE = "星期一上午，市长宣布新桥开通，工程耗资412万。"
TAIWANESE = "星期一上午市長宣布新橋開通，工程耗資412萬。"
KOREAN = "월요일 아침 시장은 새 다리가 열렸다고 말했다. 공사비는 412억 원이다."


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        (JAPANESE, "euc_jp", "EUC-JP"),
        (CHINESE, "gbk", "GBK"),
        (CHINESE, "gb18030", "gb18030"),
        (TAIWANESE, "big5", "Big5"),
        (KOREAN, "cp949", "EUC-KR"),
    ],
)
def test_a_label_of_the_far_east_holds_where_a_byte_is_lost(text: str, codec: str, label: str) -> None:
    data = (text * 6).encode(codec) + b"\xff "
    found = decode(data, f"text/html; charset={label}")
    assert (found.text[: len(text)], found.faulty) == (text, False)


@pytest.mark.parametrize("label", ["gbk", "gb2312"])
def test_the_euro_sign_of_chinese_windows_is_read(label: str) -> None:
    data = f"{CHINESE}x".encode("gbk") + b"\x80 5, " + CHINESE.encode("gbk")
    assert decode(data, f"text/html; charset={label}").text == f"{CHINESE}x€ 5, {CHINESE}"


def test_one_bad_byte_does_not_spoil_a_page() -> None:
    data = RUSSIAN.encode() + b"\xff" + RUSSIAN.encode()
    assert decode(data, "text/html; charset=utf-8").text.count(RUSSIAN) == 2


def test_noise_is_a_bad_encoding_and_not_a_text() -> None:
    noise = bytes(range(1, 256)) * 40
    assert read_document(noise, url="https://page.example/a", content_type="text/html").problem in (
        "bad-encoding",
        "not-text",
    )


@given(
    st.binary(max_size=400),
    st.sampled_from([None, "text/html", "text/html; charset=utf-16", "text/plain; charset=gb18030"]),
)
def test_any_bytes_are_decoded(data: bytes, content_type: str | None) -> None:
    assert isinstance(decode(data, content_type).text, str)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x1b\ufeff"), max_size=200))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    data = text.encode()
    found = decode(data, "text/plain; charset=utf-8")
    assert found.text == text or b"\x00" in data
