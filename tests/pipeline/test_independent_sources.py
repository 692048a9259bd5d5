"""Which sources count once: copies of one text, pages of one site, sources of one group."""

from __future__ import annotations

import pytest

from factcheck.evidence import sites
from factcheck.model import CitedSource, SourceRuling, Verdict


def ruling(url: str | None) -> SourceRuling:
    source = CitedSource(url=url) if url else CitedSource(file="page.html")
    return SourceRuling(source=source, verdict=Verdict.SUPPORTED, score=1.0)


@pytest.mark.parametrize(
    ("urls", "same"),
    [
        (["https://a.example.org/1", "https://b.example.org/2"], True),
        (["https://example.org/1", "https://example.net/2"], False),
        (["https://one.co.uk/1", "https://two.co.uk/2"], False),
        (["https://www.one.co.uk/1", "https://one.co.uk/2"], True),
        (["https://one.github.io/1", "https://two.github.io/2"], False),
        (["http://127.0.0.1:8000/1", "http://127.0.0.1:8000/2"], None),
        ([None, None], None),
        (["https://Example.ORG/1", "https://example.org/2"], True),
    ],
)
def test_pages_of_one_site(urls: list[str | None], same: bool | None) -> None:
    one, other = sites([ruling(url) for url in urls])
    if same is None:
        assert (one, other) == ("", "")
    else:
        assert (one == other) is same
