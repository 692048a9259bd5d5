"""A page of nothing but posts is a discussion: its posts are what it says. Comments under an article are not."""

from __future__ import annotations

import pytest

from factcheck.documents import read_document
from factcheck.model import Role

POST = "<div class='comment'><p>{}</p></div>"
WORDS = "I have kept these fish for six years, and I never saw them eat anything but the flakes from the shop."
ARTICLE = "<article><p>The council of Norrby has bought the old mill by the river for two million crowns.</p></article>"


def page(before: str, posts: int) -> bytes:
    thread = "".join(POST.format(f"{WORDS} That was tank {number}.") for number in range(posts))
    return (
        "<!doctype html><html lang='en'><title>Fish</title><body><h1>Which fish eat flakes?</h1>"
        f"{before}<section id='thread'>{thread}</section></body></html>"
    ).encode()


def roles_of_posts(data: bytes) -> set[Role]:
    document = read_document(data, url="https://forum.example/1", content_type="text/html")
    return {block.role for block in document.blocks if "tank" in document.text[block.start : block.end]}


@pytest.mark.parametrize("posts", [2, 12])
def test_the_posts_of_a_thread_count(posts: int) -> None:
    assert all(role.counts for role in roles_of_posts(page("", posts)))


def test_comments_below_an_article_do_not_count() -> None:
    article = ARTICLE.replace("</p>", " " + "It will be a museum of flour and bread, said the mayor. " * 4 + "</p>")

    assert roles_of_posts(page(article, 4)) == {Role.COMMENT}


def test_many_comments_do_not_make_a_short_article_a_thread() -> None:
    article = ARTICLE.replace(
        "</p>", " It will be a museum of flour and bread, said the mayor on Monday, and open daily.</p>"
    )

    assert roles_of_posts(page(article * 2, 60)) == {Role.COMMENT}


FEW_WORDS = "The council of Norrby has answered questions about the old mill by the river."


@pytest.mark.parametrize(
    "before",
    [
        f"<article><p>{FEW_WORDS}</p></article>",
        f"<div class='story'><p>{FEW_WORDS}</p></div>",
        "<article><video src='mill.mp4'></video></article>",
    ],
    ids=["teaser", "teaser without its element", "film"],
)
def test_comments_on_an_article_that_is_hardly_shown_are_comments(before: str) -> None:
    assert roles_of_posts(page(before, 30)) == {Role.COMMENT}


def test_a_thread_may_be_called_an_article_itself() -> None:
    data = page("", 6).replace(b"<section id='thread'>", b"<article>").replace(b"</section>", b"</article>")

    assert all(role.counts for role in roles_of_posts(data))
