"""Text from outside (pages, briefs, claims files) that must pass an escaper. In: str. Out: text safe for one place.

A `Foreign` is not a str: mypy refuses to add or join it, and str(), format() and an f-string of it raise at run time.
Only the `for_*` methods let it out. What is made visible is written `\\u{hex}`, so that a reader sees that something
stood there. Rules: notes on terminal escapes (ECMA-48 C0 and C1 controls), Unicode bidi controls (UAX #9), the GitHub
runner's workflow commands, XML 1.0 section 2.2 `Char`, and the OWASP advice on CSV injection.
"""

from __future__ import annotations

import html
import re
import shlex
from dataclasses import dataclass
from typing import NoReturn
from urllib.parse import urlsplit

__all__ = ["Foreign", "visible"]

_ALIVE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f"
)
_CONTROL = re.compile(f"[{_ALIVE}]")
_CONTROL_OR_MARK = re.compile(f"[{_ALIVE}\r\u061c\u200b\u200e\u200f\u2060]")
_SPACE = re.compile(r"[ \t\n\r\x0b\x0c\x85\u2028\u2029]+")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COMMAND = re.compile(r"#(?=#\[|#vso\[|#teamcity\[)")
_MARKDOWN = re.compile(r"[\\`*_{}\[\]()#!|<>~@:&^$]|(?<![0-9])\.(?=\S)|\.(?=[^\s0-9])")
_REFERENCE = re.compile("&#(?:64|35);(?=[A-Za-z0-9])")
"""`@name` and `#1` are turned into links and notices after entities are decoded, so a zero-width space parts them."""
_FORMULA = re.compile("^[\\s]*[=+\\-@\uff1d\uff0b\uff0d\uff20]")
_PLAIN_NUMBER = re.compile(r"[+-]?[0-9][0-9.,]{0,40}\s?%?")
_SARIF = re.compile(r"[\\\[\]]")
_SCHEMES = frozenset({"http", "https"})


def visible(text: str, *, marks: bool = True) -> str:
    """`text` with every control character written as `\\u{hex}`; with `marks` invisible marks as well."""
    pattern = _CONTROL_OR_MARK if marks else _CONTROL
    return pattern.sub(lambda found: f"\\u{{{ord(found.group()):x}}}", text)


def _line(text: str) -> str:
    """One line: every run of white space becomes a space, and what is invisible is shown."""
    return visible(_SPACE.sub(" ", text)).strip()


def _disarmed(text: str) -> str:
    """The runner's `##[command]` form fires in the middle of any line, so its first sign is written out."""
    return _COMMAND.sub(r"\\u{23}", text)


@dataclass(frozen=True, slots=True, repr=False)
class Foreign:
    """A string from outside. Truth, length and equality work; to write it, choose the escaper of the place."""

    raw_text: str

    def __str__(self) -> NoReturn:
        raise TypeError("foreign text must pass an escaper: for_terminal, for_html, for_markdown, …")

    def __format__(self, _spec: str) -> NoReturn:
        raise TypeError("foreign text must pass an escaper: for_terminal, for_html, for_markdown, …")

    def __repr__(self) -> str:
        return f"Foreign({self.raw_text!a})"

    def __bool__(self) -> bool:
        return bool(self.raw_text)

    def __len__(self) -> int:
        return len(self.raw_text)

    @staticmethod
    def joined(*parts: Foreign | str) -> Foreign:
        """Foreign and own words in one value, which is foreign as a whole."""
        return Foreign("".join(part.raw_text if isinstance(part, Foreign) else part for part in parts))

    def cut(self, length: int) -> Foreign:
        """At most `length` code points, with an ellipsis in the last place where something was cut."""
        text = self.raw_text
        return self if len(text) <= length else Foreign(text[: max(0, length - 1)].rstrip() + "…")

    def for_terminal(self) -> str:
        """One line without control, bidi or invisible characters; no form of a CI command in the middle."""
        return _disarmed(_line(self.raw_text))

    def for_html(self) -> str:
        """For element text and quoted attributes. Newlines stay; what could be a CI command is written as entities."""
        text = visible(self.raw_text.replace("\r\n", "\n").replace("\r", "\n"), marks=False)
        return html.escape(text, quote=True).replace("##", "&#35;&#35;").replace("::", "&#58;:")

    __html__ = for_html
    """What jinja2's autoescape asks for."""

    def for_markdown(self) -> str:
        """One line for running text or a table cell of GitHub Flavored Markdown: no mark-up, link or mention in it."""
        text = _MARKDOWN.sub(lambda found: f"&#{ord(found.group())};", _line(self.raw_text))
        return _REFERENCE.sub("\\g<0>\u200b", text)

    def for_workflow(self) -> str:
        """The message of a GitHub workflow command; line breaks stay, as %0A."""
        text = visible(re.sub(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", self.raw_text))
        return _disarmed(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def for_workflow_property(self) -> str:
        """A property (file, title) of a GitHub workflow command."""
        return Foreign(_SPACE.sub(" ", self.raw_text)).for_workflow().replace(":", "%3A").replace(",", "%2C")

    def for_csv(self) -> str:
        """One cell: a text that a spreadsheet would take for a formula gets an apostrophe; figures stay."""
        raw = self.raw_text
        text = self.for_terminal()
        dangerous = raw[:1] in "\t\r\n" if raw else False
        formula = _FORMULA.match(raw) is not None and _PLAIN_NUMBER.fullmatch(text) is None
        return "'" + text if dangerous or formula else text

    def for_xml(self) -> str:
        """One line of characters that XML 1.0 allows; `&` and `<` are left to the serializer."""
        return _NOT_XML.sub(lambda found: f"\\u{{{ord(found.group()):x}}}", self.for_terminal())

    def for_sarif(self) -> str:
        """A SARIF message: one line, brackets escaped so that none is read as an embedded link (section 3.11.6)."""
        return _SARIF.sub(r"\\\g<0>", self.for_terminal())

    def for_data(self) -> str:
        """The text itself, for a JSON writer alone (`json_text.dumps`), which escapes it."""
        return self.raw_text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def for_shell(self) -> str:
        """One word of a POSIX shell command, for the reader to copy."""
        return shlex.quote(self.for_terminal())

    def web_address(self) -> Foreign | None:
        """Itself when it is an http or https address with a host and nothing hidden in it, else None."""
        text = self.raw_text
        if not text or text != text.strip() or re.search(r"[\x00-\x20\x7f-\x9f\\<>\"]", text) or visible(text) != text:
            return None
        try:
            parts = urlsplit(text)
            return self if parts.scheme.lower() in _SCHEMES and parts.hostname else None
        except ValueError:
            return None
