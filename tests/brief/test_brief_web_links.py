"""A brief that is a page cites what its links lead to from there."""

from __future__ import annotations

import pytest

from factcheck.claims.brief import read_brief
from factcheck.claims.brief.web_links import Fetched, joined, links_on
from factcheck.claims.inputs import read_claims
from factcheck.model import CitedSource

PAGE = "https://desk.example/2024/briefs/harbour"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("ships", "https://desk.example/2024/briefs/ships"),
        ("../ships.html", "https://desk.example/2024/ships.html"),
        ("/data/ships?year=2023#top", "https://desk.example/data/ships?year=2023"),
        ("//board.example/report", "https://board.example/report"),
        ("harbour#ships", None),
        ("#ships", None),
        ("?print=1", None),
        ("", None),
        ("mailto:desk@desk.example", None),
        ("javascript:void(0)", None),
        ("file:///etc/passwd", None),
        ("//[broken", None),
    ],
)
def test_where_a_link_of_a_page_leads(link: str, address: str | None) -> None:
    assert links_on(PAGE)(link) == (CitedSource(url=address) if address else None)


def test_a_base_that_is_no_web_address_leads_nowhere() -> None:
    assert joined("briefs/", "ships.html") is None


BRIEF = '<html><head>{base}</head><article><p>The harbour handled <a href="/ships">412 ships</a> in 2023.</p></article>'


@pytest.mark.parametrize(
    ("address", "base", "cited"),
    [
        (PAGE, "", "https://desk.example/ships"),
        ("", "", "https://asked.example/ships"),
        (PAGE, '<base href="https://mirror.example/a/">', "https://mirror.example/ships"),
    ],
)
def test_a_fetched_brief_cites_its_neighbours(address: str, base: str, cited: str) -> None:
    asked = "https://asked.example/brief"
    fetched = Fetched("harbour.html", BRIEF.format(base=base).encode(), address)
    (claim,) = read_claims(asked, pages={asked: fetched}).claims
    assert [(each.url, each.origin) for each in claim.sources] == [(cited, "link in the sentence")]


def test_a_saved_page_with_a_base_cites_the_web() -> None:
    data = BRIEF.format(base='<base href="https://desk.example/a/">').encode()
    (claim,) = read_brief("harbour.html", data).claims
    assert [each.url for each in claim.sources] == ["https://desk.example/ships"]
