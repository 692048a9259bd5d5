# ruff: noqa: E501 (a page on one line is easier to read than one that is cut)
"""What of a page counts: the article wherever it stands, and neither the furniture around it nor its readers' words."""

from __future__ import annotations

import pytest

from factcheck.documents import read_document
from factcheck.documents.marks import named
from factcheck.model import Role

TEXT = [
    "The council of Lenn voted 12 to 7 for the plan on Monday, which foresees 900 flats on the former railway yard.",
    "Work is to begin in May 2025 and to cost 412 million euros, said the mayor, a third more than was planned.",
    "Costs: 412 million",
    "Opponents had gathered 8,300 signatures against it; they want to go to court, as their speaker said after the vote.",
]
NAV = "<nav><ul><li><a href='/'>Home</a><li><a href='/w'>World 99</a></ul></nav>"
RELATED = "<aside class='related'><h3>Most read</h3><ul><li><a href='/1'>Harbour gets 77 cranes</a><li><a href='/2'>Fares up 7 per cent</a></ul></aside>"
FOOT = "<footer><p>© 2024 The Daily, 55 Quay Street. All rights reserved.</p></footer>"
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXT)
BROKEN = "<br><br>".join(TEXT)

PAGES = {
    "article": f"{NAV}<main><article><h1>Flats for Lenn</h1>{PARAGRAPHS}</article></main>{RELATED}{FOOT}",
    "plain divs": f"<div id=top>{NAV}</div><div class=wrap><div class=content><h1>Flats for Lenn</h1><div class=story>{PARAGRAPHS}</div></div><div class=sidebar>{RELATED}</div></div>{FOOT}",
    "nothing but divs": f"<div><div><a href=/>Home</a> <a href=/w>World 99</a></div><div><div>Flats for Lenn</div><div>{BROKEN}</div></div><div><a href=/1>Harbour gets 77 cranes</a><br><a href=/2>Fares up 7 per cent</a></div></div>",
    "table layout": f"{NAV}<table><tr><td>{RELATED}</td><td><h2>Flats for Lenn</h2>{BROKEN}</td></tr></table>{FOOT}",
    "sidebar as a cell": f"<table><tr><td width=150><a href=/>Home</a><br><a href=/1>Harbour gets 77 cranes</a><br><a href=/2>Fares up 7 per cent</a></td><td>{PARAGRAPHS}</td></tr></table>",
    "one form around all": f"<form id=aspnetForm>{NAV}<div>{PARAGRAPHS}</div>{RELATED}{FOOT}</form>",
    "body with telling classes": f"<body class='has-sidebar nav-open comments-on'>{NAV}<div class=post>{PARAGRAPHS}</div>{RELATED}{FOOT}",
    "names that would cover all": f"<div class='page-with-sidebar'>{NAV}<div class='content-menu-wrapper'>{PARAGRAPHS}</div></div>{RELATED}{FOOT}",
    "sections": f"{NAV}<div>"
    + "".join(f"<section><div>{PARAGRAPHS}</div></section>" for _ in range(3))
    + f"</div>{RELATED}{FOOT}",
    "spans for paragraphs": f"{NAV}<div>"
    + "".join(f"<div><span>{text}</span></div>" for text in TEXT)
    + f"</div>{RELATED}{FOOT}",
    "body that fades in": f"<body style='visibility:hidden'>{NAV}<div>{PARAGRAPHS}</div>{RELATED}{FOOT}",
}


@pytest.mark.parametrize("depth", ["quick", "full"])
@pytest.mark.parametrize("name", PAGES)
def test_the_article_counts_and_the_furniture_does_not(name: str, depth: str) -> None:
    document = read_document(PAGES[name].encode(), url="https://page.example/a", depth=depth)
    counts = [document.text[b.start : b.end] for b in document.blocks if b.role.counts]
    for text in TEXT:
        assert text in counts, f"{text!r} is lost"
    for noise in ("World 99", "77 cranes", "7 per cent", "55 Quay Street"):
        assert not any(noise in text for text in counts), f"{noise!r} counts"


@pytest.mark.parametrize("depth", ["quick", "full"])
@pytest.mark.parametrize(
    "comments",
    [
        "<div id=comments><h3>2 comments</h3><div class=comment><p>{}</p></div></div>",
        "<section class='comment-list'><p>{}</p></section>",
        "<ol class=commentlist><li>{}</li></ol>",
        "<div id=disqus_thread><p>{}</p></div>",
        "<div class='article__kommentare'><p>{}</p></div>",
    ],
)
def test_readers_comments_are_comments_however_many(comments: str, depth: str) -> None:
    said = "I have counted them myself, it was 777 flats at most, and nobody will tell me otherwise in this town."
    html = PAGES["article"].replace(
        "</article>", comments.format(said + "</p><p>" + " ".join([said] * 4)) + "</article>"
    )
    document = read_document(html.encode(), url="https://page.example/a", depth=depth)
    roles = {block.role for block in document.blocks if "777" in document.text[block.start : block.end]}
    assert roles == {Role.COMMENT}
    assert any(b.role is Role.BODY and "8,300" in document.text[b.start : b.end] for b in document.blocks)


def test_a_teaser_that_is_the_first_paragraph_counts() -> None:
    html = f"<main><article><h1>Flats</h1><div class='teaser'><p>{TEXT[1]}</p></div><div>{PARAGRAPHS}</div></article></main>"
    document = read_document(html.encode(), url="https://page.example/a", depth="quick")
    assert document.blocks[1].role is Role.BODY


@pytest.mark.parametrize("depth", ["quick", "full"])
def test_a_standfirst_in_a_part_of_its_own_counts(depth: str) -> None:
    lead = "After eleven hours of debate the council of Lenn has settled the quarrel over 77 hectares of land"
    html = (
        f"<main><article><header><div><h1>Flats for Lenn</h1></div><div class=top><p>{lead}</p></div></header>"
        f"<div class=story>{PARAGRAPHS * 3}</div></article></main>{RELATED}{FOOT}"
    )
    document = read_document(html.encode(), url="https://page.example/a", depth=depth)
    assert [b.role for b in document.blocks if "77 hectares" in document.text[b.start : b.end]] == [Role.BODY]


def test_a_caption_is_told_by_its_class_and_counts() -> None:
    html = f"<article><h1>Flats</h1>{PARAGRAPHS}<div class='thumb'><img><div class='thumbcaption'>The yard in 1977</div></div>{PARAGRAPHS}</article>"
    document = read_document(html.encode(), url="https://page.example/a")
    assert [b.role for b in document.blocks if "1977" in document.text[b.start : b.end]] == [Role.CAPTION]


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("site-nav", Role.NAVIGATION), ("siteNav", Role.NAVIGATION), ("site_nav", Role.NAVIGATION), ("navy", None),
        ("comment-list", Role.COMMENT), ("commentary", None), ("Comments", Role.COMMENT), ("related-posts", Role.RELATED),
        ("correlated", None), ("sr-only", Role.HIDDEN), ("visuallyHidden", Role.HIDDEN), ("story-body", None),
        ("share-price", None), ("share-capital", None), ("sharePrice", None), ("popular-vote", None), ("rail-fares", None),
        ("social-security", None), ("ceo-comment", None), ("footer-note", None), ("card-img-overlay", None),
        ("price-tags-2024", None), ("share-buttons", Role.NAVIGATION), ("social-links", Role.NAVIGATION),
        ("popular-posts", Role.RELATED), ("right-rail", Role.RELATED), ("article__share", Role.NAVIGATION),
        ("post-tags", Role.NAVIGATION), ("share", Role.NAVIGATION), ("c-share", Role.NAVIGATION), ("overlay", Role.NAVIGATION),
        ("comment-4711", Role.COMMENT), ("single-comment", Role.COMMENT), ("commentBody", Role.COMMENT),
        ("site-footer", Role.NAVIGATION), ("footer-nav", Role.NAVIGATION), ("promo-box", Role.RELATED),
        ("share-price cookie-bar", Role.NAVIGATION), ("most-popular", Role.RELATED),
        ("social-embed", None), ("twitter-tweet", None), ("header", None), ("ads", Role.RELATED), ("leads", None),
        ("a" * 5000, None),
    ],
)  # fmt: skip
def test_names_are_read_by_their_words(name: str, role: Role | None) -> None:
    assert named(name) is role
    assert named("", name) is role


@pytest.mark.parametrize(
    "part",
    [
        "<div class='share-price'><p>{}</p></div>",
        "<div id='rail-fares'><p>{}</p></div>",
        "<section class='social-security'><p>{}</p></section>",
        "<blockquote class='ceo-comment'>{}</blockquote>",
        "<div class='card-img-overlay'><p>{}</p></div>",
        "<div class=tabcontent style='display:none'><p>{}</p></div>",
        "<div role=tabpanel hidden><p>{}</p></div>",
        "<div class='read-more-content' style='display: none'><p>{}</p></div>",
        "<p>Of that it said more.<span id=more style='display:none'> {}</span></p>",
        "<div id='collapseTwo' hidden><p>{}</p></div>",
    ],
)
def test_what_a_name_speaks_of_and_what_a_reader_unfolds_counts(part: str) -> None:
    said = (
        "The fare rose by 77 cents to 4.10 euros in March, and is to rise again by May, the operator told the council."
    )
    html = (
        f"{NAV}<main><article><h1>Flats for Lenn</h1>{PARAGRAPHS}{part.format(said)}{PARAGRAPHS}</article></main>{FOOT}"
    )
    for depth in ("quick", "full"):
        document = read_document(html.encode(), url="https://page.example/a", depth=depth)
        assert [b.role.counts for b in document.blocks if "77 cents" in document.text[b.start : b.end]] == [True]


@pytest.mark.parametrize(
    "part",
    [
        "<div style='display:none'><p>{}</p></div>",
        "<div class='load-more' hidden><p>{}</p></div>",
        "<div id=more-stories hidden><p>{}</p></div>",
        "<span id=tracker style='display:none'>{}</span>",
    ],
)
def test_what_nobody_unfolds_is_hidden(part: str) -> None:
    said = "The fare rose by 77 cents to 4.10 euros in March."
    html = f"<main><article><h1>Flats for Lenn</h1>{PARAGRAPHS * 3}{part.format(said)}</article></main>"
    document = read_document(html.encode(), url="https://page.example/a", depth="quick")
    assert [b.role for b in document.blocks if "77 cents" in document.text[b.start : b.end]] == [Role.HIDDEN]
