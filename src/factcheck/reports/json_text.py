"""JSON that is safe to print anywhere. In: plain values. Out: the text, with the same data in every reader.

Control characters above U+007F, bidi controls and the signs of a CI command can stand only inside JSON strings, so
they are written as JSON escapes: the data stays the same, and nothing acts on a terminal or in a build log.
"""

from __future__ import annotations

import json
import re

import msgspec

_ALIVE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_TAGS = re.compile("[\U000e0000-\U000e007f]")
_COMMAND = re.compile(r"#(?=#\[|#vso\[|#teamcity\[)")

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


def dumps(value: object) -> str:
    """Two-space indented JSON with a final newline; keys in the order in which they were put in."""
    compact = json.dumps(value, ensure_ascii=False, allow_nan=False)
    # The standard library indents in Python, value for value, which took longer than judging.
    indented = msgspec.json.format(compact.encode("utf-8", "surrogatepass"), indent=2)
    text = indented.decode("utf-8", "surrogatepass")
    text = _ALIVE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
    text = _TAGS.sub(lambda found: json.dumps(found.group())[1:-1], text)
    return _COMMAND.sub(r"\\u0023", text) + "\n"
