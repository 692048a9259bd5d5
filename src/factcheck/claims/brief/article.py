"""Which paragraphs of a page are its article. In: paragraphs with what they stand in. Out: one yes or no for each.

Where the page marks its article (`<article>`, `<main>`) that is believed; else trafilatura, which knows many sites,
decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.brief.manuscript import Paragraph

#: Whatever keeps less than this share of the page's letters has missed the article.
_LEAST_SHARE = 0.25


def in_article(text: str, paragraphs: Sequence[tuple[Paragraph, bool, bool]], source: str) -> list[bool]:
    """paragraphs: each with two flags, inside furniture and inside an article or main element.

    A page's own marks may be wrong (teasers that are articles, a class `has-sidebar` around everything): what they
    leave must be a fair share of the page, else trafilatura decides alone.
    """
    lengths = [paragraph.end - paragraph.start for paragraph, _, _ in paragraphs]
    outside = [not furniture for _, furniture, _ in paragraphs]
    marked = [not furniture and article for _, furniture, article in paragraphs]
    if all(outside) and not any(marked):
        return outside
    if _share(lengths, marked) >= _LEAST_SHARE:
        return marked
    article = _folded(_article_words(source))
    told = [_folded(text[paragraph.start : paragraph.end]) in article for paragraph, _, _ in paragraphs]
    both = [own and found for own, found in zip(outside, told, strict=True)]
    for kept in (both, told, marked, outside):
        if _share(lengths, kept) >= _LEAST_SHARE:
            return kept
    return told if any(told) else outside


def _share(lengths: Sequence[int], kept: Sequence[bool]) -> float:
    """The share of all letters that stands in the paragraphs that are kept."""
    return sum(length for length, keep in zip(lengths, kept, strict=True) if keep) / max(1, sum(lengths))


def _folded(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalpha())


def _article_words(source: str) -> str:
    import trafilatura

    found = trafilatura.extract(source, favor_recall=True, include_comments=False, include_tables=True, fast=True)
    return found or ""
