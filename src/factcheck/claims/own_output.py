"""Reports of ours that lie among briefs. In: the bytes of a file. Out: whether it is a report and no brief.

A run that writes report.html beside the brief must not read it as one the next time. Only what no person writes at the
head of a text is taken for ours; a report that is named by itself is read like any file.
"""

from __future__ import annotations

import re

HEAD = 4_096
"""Bytes at the beginning that tell; the title of an HTML report stands within them."""

TAIL = 400
"""Bytes at the end of a text report that hold its last two lines."""

_HTML = re.compile(
    r"<!doctype html>.{0,600}default-src &#39;none&#39;.{0,1200}<title>Factcheck: \d{1,9} claims?\b", re.DOTALL
)
_MARKDOWN = re.compile(r"# Factcheck\r?\n\r?\n\d{1,9} claims?(?:: \*\*\d{1,9} [a-z-]{1,20}\*\*[^\r\n]{0,400})?\r?\n")
_GITHUB = re.compile(r"::(?:error|warning|notice) (?:file|title)=")
_TEXT = re.compile(
    r"(?:[A-Z-]{4,20}|[a-z-]{4,20}) \S{1,200} {2,60}\S[^\r\n]{0,400}"
    r"(?::\d{1,9}:\d{1,9}|, (?:page|paragraph) \d{1,9})(?:  [^\r\n]{0,400})?\r?\n"
)
_TEXT_END = re.compile(r"(?:^|\n)(?:coverage: \d{1,9} of \d{1,9} details|requests: \d{1,9}, from the store: \d{1,9})")


def is_report(data: bytes) -> bool:
    """Whether a file begins (and, as plain text, ends) as the reports text, markdown, html and github do."""
    head = data[:HEAD].decode("utf-8-sig", "replace")
    if any(form.match(head) for form in (_HTML, _MARKDOWN, _GITHUB)):
        return True
    return _TEXT.match(head) is not None and _TEXT_END.search(data[-TAIL:].decode("utf-8", "replace")) is not None
