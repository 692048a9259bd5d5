"""Which paragraphs of a page are its article. In: paragraphs with what they stand in. Out: one yes or no for each.

Where the page marks its article (`<article>`, `<main>`) that is believed; else trafilatura, which knows many sites,
decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.brief.manuscript import Paragraph

#: Below this share of the page's words trafilatura has missed the article, and the page is taken whole.
_LEAST_SHARE = 0.25


def in_article(text: str, paragraphs: Sequence[tuple[Paragraph, bool, bool]], source: str) -> list[bool]:
    """paragraphs: each with two flags, inside furniture and inside an article or main element."""
    outside_furniture = [not furniture for _, furniture, _ in paragraphs]
    if any(marked and not furniture for _, furniture, marked in paragraphs):
        return [not furniture and marked for _, furniture, marked in paragraphs]
    if all(outside_furniture):
        return outside_furniture
    words = [_folded(text[paragraph.start : paragraph.end]) for paragraph, _, _ in paragraphs]
    article = _folded(_article_words(source))
    told = [own and word in article for own, word in zip(outside_furniture, words, strict=True)]
    kept = sum(len(word) for word, keep in zip(words, told, strict=True) if keep)
    all_of_it = sum(len(word) for word, keep in zip(words, outside_furniture, strict=True) if keep)
    return told if kept >= _LEAST_SHARE * all_of_it and kept else outside_furniture


def _folded(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalpha())


def _article_words(source: str) -> str:
    import trafilatura

    found = trafilatura.extract(source, favor_recall=True, include_comments=False, include_tables=True, fast=True)
    return found or ""
