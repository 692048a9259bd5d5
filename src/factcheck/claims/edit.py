"""Insertions into claims.yaml that keep every other byte. In: its text and new entries. Out: the new text.

The file is a person's: comments, order, quoting and line ends stay as they are; what is added is lines. Each result is
read again before it is given out: the old entries must be there unchanged, and the new ones after them.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

from factcheck.claims.file.complaints import Complaints, Span, Stop
from factcheck.claims.file.nodes import Listing, Node, Scalar, read_nodes
from factcheck.claims.file.nodes import Mapping as MappingNode
from factcheck.errors import InvalidInputError

__all__ = ["insert_claims", "scalar"]

_PLAIN = re.compile(r"[^\W_](?:[^\n\r\t:#\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff]|:(?=\S)|(?<=\S)#){0,2000}")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def insert_claims(text: str, new: Sequence[str], *, path: str = "claims.yaml") -> str:
    """Add entries at the end of `claims:`.

    new: each the YAML of one entry, with or without its dash (`claim: It fell\\nsource: https://…`); it gets the indent
    and the line ends of the file. Raises InvalidInputError for a file that is not YAML, for a list in [brackets] and
    for an entry that is not one YAML value.
    """
    if not new:
        return text
    entries = [_entry(each) for each in new]
    return _insert(text, entries, path)


def scalar(words: str) -> str:
    """Words as a YAML value that reads back as the same words: plain where that is safe, else in quotes."""
    if any(ord(char) < 32 or 127 <= ord(char) < 160 or char in "\u2028\u2029\ufeff\ufffe\uffff" for char in words):
        return '"' + "".join(_escaped(char) for char in words) + '"'
    if _PLAIN.fullmatch(words) and not words.endswith((" ", ":")) and words not in ("null", "~"):
        return words
    if '"' in words or "\\" in words:
        return "'" + words.replace("'", "''") + "'"
    return f'"{words}"'


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    code = ord(char)
    if code < 32 or 127 <= code < 160:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if char in "\u2028\u2029\ufeff\ufffe\uffff" else char


def _entry(written: str) -> list[str]:
    """The lines of one entry, each with its place under the dash."""
    lines = textwrap.dedent(written.strip("\r\n")).splitlines() or [""]
    if lines[0].startswith("- "):
        lines = ["  " + lines[0][2:], *lines[1:]]
        lines = textwrap.dedent("\n".join(lines)).splitlines()
    return ["- " + lines[0], *("  " + line if line.strip() else "" for line in lines[1:])]


def _insert(text: str, blocks: list[list[str]], path: str) -> str:
    mark, body = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    old = _entries(body, path)
    node = old.node
    newline = _newline(body)
    if isinstance(node, Listing) and node.flow and node.items:
        raise _refusal(body, path, node, "'claims' is written in brackets.", "Write each entry on a line of its own.")
    made = _with_lines(body, old.node, blocks, newline)
    again = _entries(made, path)
    if again.values[: len(old.values)] != old.values or len(again.values) != len(old.values) + len(blocks):
        raise _refusal(body, path, Span(0, 0), "A new entry is not one YAML value.", "Put its words in double quotes.")
    return mark + made


def _with_lines(body: str, node: Node | None, blocks: list[list[str]], newline: str) -> str:
    if node is None:  # the key is missing: it goes to the end
        lines = ["claims:", *("  " + line for block in blocks for line in block)]
        return _at_end_of_line(body, len(body), lines, newline)
    if not isinstance(node, Listing) or not node.items:  # `claims:` or `claims: []`
        head = body[: node.start]
        rest = body[node.end :] if not isinstance(node, Scalar) else body[node.start :]
        body = head.rstrip(" ") + rest if not isinstance(node, Scalar) else body
        at, indent = len(head.rstrip(" ")), "  "
    else:
        at, indent = node.end, _indent(body, node.start)
    lines = [indent + line if line else "" for block in blocks for line in block]
    return _at_end_of_line(body, _after_comments(body, at, indent), lines, newline)


def _indent(body: str, start: int) -> str:
    line = max(body.rfind("\n", 0, start), body.rfind("\r", 0, start)) + 1
    return body[line:start]


def _after_comments(body: str, at: int, indent: str) -> int:
    """The end of the line of `at`, or of the comment lines below it that are indented like the entries."""
    end = _line_end(body, at)
    while end < len(body):
        start = end + (2 if body.startswith("\r\n", end) else 1)
        stop = _line_end(body, start)
        if not body.startswith(indent + "#", start) or not indent:
            break
        end = stop
    return end


def _line_end(body: str, at: int) -> int:
    return min((index for index in (body.find("\n", at), body.find("\r", at)) if index >= 0), default=len(body))


def _at_end_of_line(body: str, at: int, lines: list[str], newline: str) -> str:
    added = newline.join(lines)
    if at >= len(body):
        closed = not body or body.endswith(("\n", "\r"))
        return body + added + newline if closed else body + newline + added
    return body[:at] + newline + added + body[at:]


def _newline(body: str) -> str:
    match = re.search(r"\r\n|\n|\r", body)
    return match.group() if match else "\n"


class _Entries:
    """The node of `claims:`, and the source text of each of its entries."""

    def __init__(self, node: Node | None, values: list[object]) -> None:
        self.node = node
        self.values = values


def _entries(body: str, path: str) -> _Entries:
    complaints = Complaints(path, body)
    try:
        tree = read_nodes(complaints)
    except Stop:
        tree = None
    complaints.refuse()
    if tree is None:
        return _Entries(None, [])
    if not isinstance(tree, MappingNode) or tree.flow:
        raise _refusal(body, path, tree, "This is not a claims file.", "Begin it with `factcheck: 1`.")
    node = tree.get("claims")
    if isinstance(node, Listing):
        return _Entries(node, [_plain(item) for item in node.items])
    if node is not None and not (isinstance(node, Scalar) and node.empty):
        raise _refusal(body, path, node, "'claims' does not hold entries.", "Write each on a line of its own.")
    return _Entries(node, [])


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [_plain(item) for item in node.items]
    return [(key.text, _plain(value)) for key, value in node.entries]


def _refusal(body: str, path: str, where: Span | Node, what: str, remedy: str) -> InvalidInputError:
    complaints = Complaints(path, body)
    complaints.error(Span(where.start, min(where.end, where.start + 60)), what, remedy)
    try:
        complaints.refuse()
    except InvalidInputError as error:
        return error
    raise AssertionError("a complaint was not raised")
