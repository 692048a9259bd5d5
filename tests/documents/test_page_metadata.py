# ruff: noqa: E501 (a page on one line is easier to read than one that is cut)
"""Title, day and language: from JSON-LD, meta elements, microdata, the address."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.documents import read_document
from factcheck.documents.archived import original_address, without_archive

LD = '<script type="application/ld+json">%s</script>'


@pytest.mark.parametrize(
    ("head", "url", "day"),
    [
        (LD % '{"@type": "NewsArticle", "datePublished": "2024-02-27T23:30:00+09:00"}', "", date(2024, 2, 27)),
        (
            LD % '{"@graph": [{"@type": "WebSite"}, {"@type": ["Article"], "datePublished": "2024-02-27"}]}',
            "",
            date(2024, 2, 27),
        ),
        (LD % '[{"@type": "BlogPosting", "datePublished": "2024-2-7T10:00"}]', "", date(2024, 2, 7)),
        (
            LD % "{broken" + '<meta property="article:published_time" content="2024-03-01T08:00:00Z">',
            "",
            date(2024, 3, 1),
        ),
        ('<meta name="DC.date.issued" content="20240301">', "", date(2024, 3, 1)),
        ('<meta name="date" content="01.03.2024">', "", date(2024, 3, 1)),
        ('<meta name="pubdate" content="Fri, 01 Mar 2024 23:00:00 -0500">', "", date(2024, 3, 1)),
        ('<meta itemprop="datePublished" content="2024/03/01">', "", date(2024, 3, 1)),
        ('</head><body><time datetime="2024-03-01T10:00">yesterday</time>', "", date(2024, 3, 1)),
        ("", "https://page.example/2024/03/01/flats", date(2024, 3, 1)),
        ("", "https://page.example/2024-03-01-flats.html", date(2024, 3, 1)),
        ("", "https://page.example/2024/03/flats", None),
        ('<meta name="date" content="2024-02-31">', "", None),
        ('<meta name="date" content="soon">', "", None),
        ("", "https://web.archive.org/web/20250101000000/https://page.example/2024/03/01/a", date(2024, 3, 1)),
    ],
)
def test_the_day_of_publication(head: str, url: str, day: date | None) -> None:
    html = f"<html><head>{head}<p>Text"
    assert read_document(html.encode(), url=url or "https://page.example/a").published == day


@pytest.mark.parametrize(
    ("html", "lang"),
    [
        ('<html lang="de-CH"><p>a', "de"), ('<html xml:lang="fr"><p>a', "fr"), ("<html lang=''><p>a", None),
        ('<meta property="og:locale" content="pt_BR"><p>a', "pt"), ('<meta http-equiv="content-language" content="nl"><p>a', "nl"),
        ("<html lang='und'><p>a", None), ("<p>a", None), ('<html lang="english"><p>a', None),
    ],
)  # fmt: skip
def test_the_language(html: str, lang: str | None) -> None:
    assert read_document(html.encode(), url="https://page.example/a").lang == lang
    assert read_document(html.encode(), url="https://page.example/a", lang="en").lang == "en"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ('<title>Flats | Daily</title><meta property="og:title" content="Flats &amp; more">', "Flats & more"),
        ("<title>\n Flats \n for Lenn </title>", "Flats for Lenn"),
        ("</head><h1>Flats</h1>", "Flats"),
        ("", None),
    ],
)
def test_the_title(head: str, title: str | None) -> None:
    assert read_document(f"<html><head>{head}<p>Text".encode(), url="https://page.example/a").title == title


def test_the_toolbar_of_an_archive_is_gone() -> None:
    html = (
        '<html><head><script src="/_static/js/a.js"></script><link href="/_static/b.css"><!-- End Wayback Rewrite JS Include -->'
        "<title>Flats</title></head><body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div>34 captures, 2 Mar 2024</div>"
        '<!-- END WAYBACK TOOLBAR INSERT --><p>The plan foresees 900 flats, <a href="https://web.archive.org/web/20240302112233/'
        'https://page.example/plan">says the plan</a>.</p></body></html>'
    )
    found = read_document(html.encode(), url="https://web.archive.org/web/20240302112233/https://page.example/flats")
    assert found.text == "The plan foresees 900 flats, says the plan."
    assert 'href="https://page.example/plan"' in without_archive(html)
    assert "34 captures" in read_document(html.encode(), url="https://page.example/flats").text


@pytest.mark.parametrize(
    ("url", "original"),
    [
        ("https://web.archive.org/web/20240302112233/https://page.example/a?b=1", "https://page.example/a?b=1"),
        ("https://web.archive.org/web/20240302112233id_/http://page.example/", "http://page.example/"),
        ("https://archive.example/all/2024/https://page.example/a", "https://page.example/a"),
        ("https://web.archive.org/web/20240302112233/https:/page.example/a", "https://page.example/a"),
        ("https://page.example/web/2024/a", None),
        ("https://page.example/?u=/web/20240302112233/x", None),
    ],
)
def test_the_address_within_an_archive_address(url: str, original: str | None) -> None:
    assert original_address(url) == original


def test_an_archived_copy_of_the_right_page_is_no_redirect_home() -> None:
    asked = "https://web.archive.org/web/2024/https://page.example/flats"
    got = "https://web.archive.org/web/20240302112233/https://page.example/flats"
    html = "<h1>Flats</h1><p>The plan foresees 900 flats on the yard, the mayor said.</p>"
    assert read_document(html.encode(), url=asked, final_url=got).problem is None
