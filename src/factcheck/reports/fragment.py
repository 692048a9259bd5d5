"""Links into the live page. In: an address and a passage in the source's own words. Out: an address, or None.

Text fragments (WICG scroll-to-text-fragment) match the page's own characters, whole words, within one block; a raw `-`
or `,` in a term silently matches nothing, so both are encoded. A text over 300 characters or over more than one block
is named by its first and last words. A PDF gets `#page=`.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from factcheck.reports.foreign import Foreign
from factcheck.reports.view import PassageView

LONGEST_EXACT = 300
_FEW_WORDS = 3
_END_WORDS = 5
_BLOCK = re.compile(r"[\n\t\x0c]+")


def link_to(address: Foreign | None, passage: PassageView | None) -> Foreign | None:
    """The address with a fragment that scrolls to the passage; the plain address without one; None when not http(s)."""
    web = address.web_address() if address else None
    if web is None or passage is None:
        return web
    plain, _, anchor = web.for_data().partition("#")
    if passage.page is not None:
        return Foreign(f"{plain}#page={passage.page}")
    term = _term(passage)
    kept = anchor.split(":~:")[0]
    return Foreign(f"{plain}#{kept}:~:text={term}") if term else web


def _encoded(words: str) -> str:
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")


def _term(passage: PassageView) -> str:
    exact = passage.exact.for_data().strip()
    blocks = [block.strip() for block in _BLOCK.split(exact) if block.strip()]
    if not blocks:
        return ""
    if len(blocks) == 1 and len(exact) <= LONGEST_EXACT:
        return _with_context(passage, exact)
    if len(blocks) == 1:
        words = blocks[0].split()
        if len(words) < 2 * _END_WORDS:
            return ""
        return f"{_encoded(' '.join(words[:_END_WORDS]))},{_encoded(' '.join(words[-_END_WORDS:]))}"
    first, last = blocks[0].split()[:_END_WORDS], blocks[-1].split()[-_END_WORDS:]
    return f"{_encoded(' '.join(first))},{_encoded(' '.join(last))}"


def _with_context(passage: PassageView, exact: str) -> str:
    """Few words may stand on the page more than once, so they get the whole words around them in the same block."""
    term = _encoded(exact)
    if len(exact.split()) > _FEW_WORDS:
        return term
    before = _BLOCK.split(passage.prefix.for_data())[-1]
    after = _BLOCK.split(passage.suffix.for_data())[0]
    if prefix := _whole_words_before(before, cut=before == passage.prefix.for_data() and passage.start > len(before)):
        term = f"{_encoded(prefix)}-,{term}"
    if suffix := _whole_words_after(after, cut=after == passage.suffix.for_data()):
        term = f"{term},-{_encoded(suffix)}"
    return term


def _whole_words_before(text: str, *, cut: bool) -> str:
    """The words before the passage; the first is dropped where the kept text may begin in its middle."""
    if not text[-1:].isspace():
        return ""
    words = text.split()
    return " ".join(words[1:] if cut else words)


def _whole_words_after(text: str, *, cut: bool) -> str:
    if not text[:1].isspace():
        return ""
    words = text.split()
    return " ".join(words[:-1] if cut else words)
