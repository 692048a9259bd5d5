"""The catalogue of broken claims files: each mistake has its place, a sentence on what is wrong and a remedy."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from factcheck.claims.claims_file import read_claims_file
from factcheck.errors import InvalidInputError

pytestmark = pytest.mark.usefixtures("plain_readers")


class Broken(NamedTuple):
    name: str
    text: str
    line: int
    column: int
    what: str
    remedy: str


def claim(line: str) -> str:
    """A file whose third line is `    line` inside a claim that is otherwise right: line 4, columns from 5."""
    return f"factcheck: 1\nclaims:\n  - claim: At least 120 died\n    {line}\n"


def words(value: str) -> str:
    """A file whose claim is `value`: line 3, the value from column 12."""
    return f"factcheck: 1\nclaims:\n  - claim: {value}\n    source: https://example.org/a\n"


def entry(lines: str) -> str:
    return f"factcheck: 1\nclaims:\n{lines}\n"


def source(value: str) -> str:
    """Line 4, the value from column 13."""
    return claim(f"source: {value}")


def defined(lines: str) -> str:
    return f"factcheck: 1\nsources:\n{lines}\nclaims:\n  - At least 120 died\n"


QUOTES = "double quotes"
TEXTS_THAT_YAML_REFUSES = [
    Broken("a comparison sign", claim("figure: > 5"), 4, 13, "text block", "`more than 5`"),
    Broken("at least as a sign", claim("figure: >= 3"), 4, 13, "text block", "`at least 3`"),
    Broken(
        "quotation and more",
        words('"We will" he said'),
        3,
        22,
        "closes after",
        "in single quotes: '\"We will\" he said'",
    ),
    Broken("apostrophe in single quotes", words("'it's'"), 3, 16, "closes after 'it'", "twice ('')"),
    Broken("editor's bracket first", words("[the bridge] will"), 3, 12, "is a list in YAML", QUOTES),
    Broken("colon in the words", words("We will: rebuild"), 3, 19, "colon followed by a space", "`claim: |`"),
    Broken("at sign", words("@minister said"), 3, 12, "cannot begin with '@'", QUOTES),
    Broken("bold", words("*bold* words"), 3, 12, "alias", QUOTES),
    Broken("an alias", words("*bold"), 3, 12, "alias", QUOTES),
    Broken("backtick", words("`x` is set"), 3, 12, "cannot begin with '`'", QUOTES),
    Broken("percent sign first", words("%50 of jobs"), 3, 12, "cannot begin with '%'", QUOTES),
    Broken("dash first", words("- dash"), 3, 12, "list item", QUOTES),
    Broken("ampersand", words("& so on"), 3, 12, "anchor", QUOTES),
    Broken("an anchor", words("&so on"), 3, 12, "anchor", QUOTES),
    Broken("question mark", words("? really"), 3, 12, "cannot begin with '? '", QUOTES),
    Broken("comma first", words(", and so"), 3, 12, "cannot begin with ','", QUOTES),
    Broken("closing bracket first", words("] and so"), 3, 12, "cannot begin with ']'", QUOTES),
    Broken("bar with words", words("| the words"), 3, 12, "begin on the next line", QUOTES),
    Broken("tab indent", "factcheck: 1\nclaims:\n\t- claim: x\n", 3, 1, "tab", "spaces"),
    Broken("tab after a claim", claim("note: a\n\tby: b"), 5, 1, "tab", "spaces"),
    Broken("unclosed quotation mark", words('"We will'), 3, 12, "never closed", "with the same mark"),
    Broken("unclosed apostrophe", words("'We will"), 3, 12, "never closed", "with the same mark"),
    Broken("unclosed bracket", claim("near: [a, b"), 4, 11, "does not end with ']'", QUOTES),
    Broken("unknown escape", words(r'"C:\path"'), 3, 15, "escape", "single quotes"),
    Broken("shallow indent", entry("  - claim: x\n   source: https://e.org/"), 4, 4, "indent", "Align"),
    Broken("deep indent", entry("  - claim: x\n      source: https://e.org/"), 4, 7, "deeper", "Align"),
    Broken("a line without a key", entry("  - claim: x\n    and more"), 4, 5, "neither a key nor a dash", "deeper"),
    Broken("a list on the line of its key", source("- https://example.org/a"), 4, 13, "list item", "[a, b]"),
    Broken(
        "Markdown link", source("[the page](https://example.org/a)"), 4, 13, "is a list", "without the Markdown link"
    ),
]
CHANGED_SILENTLY = [
    Broken("hash in the words", words("We are #1 in Europe"), 3, 19, "comment", QUOTES),
    Broken("hash in a quotation", claim("quote: the #metoo movement"), 4, 16, "comment", "`quote: |`"),
    Broken("hash first", words("# hash"), 3, 5, "reads '#'", QUOTES),
    Broken("exclamation mark", words("!important thing"), 3, 12, "tag", "'!important thing' are words"),
    Broken("Python tag", claim("note: !!python/object/apply:os.system [ls]"), 4, 11, "tag", "delete"),
    Broken("braces", words("{x}"), 3, 12, "{braces}", QUOTES),
    Broken("brackets", words("[the bridge]"), 3, 12, "[brackets]", QUOTES),
    Broken("merge key", claim("<<: a"), 4, 5, "'<<' is not a key", "The keys of a claim are"),
    Broken("figure above as a block", claim("figure: >5"), 4, 5, "empty", "words"),
    Broken("colon inside a list", claim("near: [a: b]"), 4, 12, "mapping with keys", QUOTES),
]
WHOLE_FILE = [
    Broken("empty", "", 1, 1, "empty", "`factcheck: 1`"),
    Broken("only comments", "# nothing\n", 1, 1, "empty", "`factcheck: 1`"),
    Broken("a list at the top", "- a\n- b\n", 1, 1, "does not begin with a key", "`claims:`"),
    Broken("words at the top", "Revenue rose\n", 1, 1, "does not begin with a key", "`factcheck: 1`"),
    Broken("no version", "claims:\n  - a claim\n", 1, 1, "version is missing", "`factcheck: 1`"),
    Broken("version to come", "factcheck: 2\nclaims:\n  - a claim\n", 1, 12, "'2' is not a version", "`factcheck: 1`"),
    Broken("no claims", "factcheck: 1\n", 1, 1, "list of claims is missing", "`claims:`"),
    Broken("claims left empty", "factcheck: 1\nclaims:\n", 2, 1, "'claims' is empty", "Write a value"),
    Broken("an empty list of claims", "factcheck: 1\nclaims: []\n", 2, 9, "list of claims is empty", "Add a claim"),
    Broken("claims by name", "factcheck: 1\nclaims:\n  a: b\n", 3, 3, "'claims' takes a list", "'- '"),
    Broken("two documents", "factcheck: 1\nclaims:\n  - a claim\n---\nb: c\n", 4, 1, "second document", "own"),
    Broken("unknown key at the top", "factcheck: 1\nclaim:\n  - a\n", 2, 1, "'claim' is not a key", "'claims'"),
    Broken("language in words", "factcheck: 1\nlang: English\nclaims:\n  - a\n", 2, 7, "'English'", "`en`"),
    Broken(
        "day as in the brief", "factcheck: 1\nas_of: 12 April 2024\nclaims:\n  - a\n", 2, 8, "not a day", "2024-04-12"
    ),
    Broken("day that is none", "factcheck: 1\nas_of: 2024-02-30\nclaims:\n  - a\n", 2, 8, "not a day", "2024-04-12"),
    Broken("brief as an address", "factcheck: 1\nbrief: https://e.org/\nclaims:\n  - a\n", 2, 8, "path", "`url:`"),
    Broken("NUL", "factcheck: 1\nclaims:\n  - a\x00b\n", 3, 6, "U+0000", "Delete"),
    Broken("form feed from a PDF", "factcheck: 1\nclaims:\n  - a\x0cb\n", 3, 6, "U+000C", "PDF"),
    Broken("escape sequence", "factcheck: 1\nclaims:\n  - a\x1b[31mb\n", 3, 6, "U+001B", "Delete"),
]
KEYS = [
    Broken("misspelt key", claim("surce: https://example.org/a"), 4, 5, "'surce' is not a key", "'source'"),
    Broken("key in capitals", claim("Quote: a"), 4, 5, "'Quote' is not a key", "'quote'"),
    Broken("key by another word", claim("speaker: Jane Roe"), 4, 5, "'speaker' is not a key", "'by'"),
    Broken("key that means nothing", claim("zzzz: 1"), 4, 5, "'zzzz' is not a key", "The keys of a claim are"),
    Broken("key twice", claim("note: a\n    note: b"), 5, 5, "the first is on line 4", "as a list"),
    Broken("source by name twice", defined("  a: https://e.org/1\n  a: https://e.org/2"), 4, 3, "line 3", "Keep one"),
    Broken("key of a source", claim("source: {ulr: https://e.org/}"), 4, 14, "'ulr' is not a key of a source", "'url'"),
    Broken("empty check", claim("figure:"), 4, 5, "'figure' is empty", "`figure: |`"),
    Broken("list as a key", claim("[a, b]: c"), 4, 5, "where a key is expected", QUOTES),
    Broken("list for one value", claim("by: [a, b]"), 4, 9, "takes one value", QUOTES),
    Broken("list in a list", claim("near: [a, [b]]"), 4, 15, "inside the list of 'near'", QUOTES),
    Broken("empty list", claim("near: []"), 4, 11, "list of 'near' is empty", "delete"),
    Broken("empty item", claim("near:\n      - a\n      -"), 6, 8, "empty", "Write it"),
]
VALUES = [
    Broken("id with a space", claim("id: my claim"), 4, 9, "cannot be an id", "`id: my-claim`"),
    Broken("id of a device", claim("id: con"), 4, 9, "Windows", "`id: con-1`"),
    Broken("device with an ending", claim("id: nul.txt"), 4, 9, "Windows", "`id: nul-1`"),
    Broken("id that climbs", claim("id: a..b"), 4, 9, "'..'", "`id: a.b`"),
    Broken("id that is a path", claim("id: ../../etc/passwd"), 4, 9, "cannot be an id", "`id: etc-passwd`"),
    Broken("id with a trailing dot", claim("id: a."), 4, 9, "ends with a dot", "`id: a`"),
    Broken("id too long", claim(f"id: {'a' * 65}"), 4, 9, "at most 64", "`id: aaa"),
    Broken("id twice", claim("id: a\n  - claim: b\n    id: a"), 6, 9, "the first is on line 4", "of its own"),
    Broken("need of zero", claim("need: 0"), 4, 11, "not a number of sources", "`need: 2`"),
    Broken("need in words", claim("need: two"), 4, 11, "'two'", "`any`, `all`"),
    Broken("tolerance in words", claim("tolerance: a little"), 4, 16, "not a tolerance", "`1%`"),
    Broken("tolerance of anything", claim("tolerance: 200%"), 4, 16, "accepts any figure", "at most `100%`"),
    Broken(
        "tolerance finer than the figure", claim("figure: 5.2 million EUR\n    tolerance: 0.5"), 5, 16, "finer", "scale"
    ),
    Broken(
        "tolerance without a figure", claim("quote: a word\n    tolerance: 1%"), 5, 16, "has no figure", "`figure:`"
    ),
    Broken("figure in words only", claim("figure: many people"), 4, 13, "cannot be read as a figure", "at least 120"),
    Broken("two figures in one", claim("figure: 12 and 13"), 4, 13, "2 stand in it", "[a, b]"),
    Broken("date in words only", claim("date: last spring"), 4, 11, "cannot be read as a date", "March 2024"),
    Broken("quotation without words", claim('quote: "[…]"'), 4, 12, "no words of its own", "that were said"),
    Broken("arithmetic with a name", claim("calc: revenue / 2"), 4, 11, "'revenue / 2'", "numbers"),
    Broken("arithmetic by zero", claim("calc: 1 / 0"), 4, 11, "divides by zero", "divisor"),
    Broken("arithmetic as code", claim("calc: __import__('os')"), 4, 11, "arithmetic", "brackets only"),
    Broken("open bracket", claim("calc: (1 + 2"), 4, 11, "not closed", "')'"),
    Broken("a power", claim("calc: 9**9**9"), 4, 11, "number is missing", "+ - * /"),
    Broken("an exponent", claim("calc: 1e99999999"), 4, 11, "arithmetic", "numbers"),
    Broken("skip without a reason", claim("skip: true"), 4, 11, "not a reason", "printed book"),
    Broken("says without words", claim("says: {who: Jane Roe}"), 4, 11, "no words", "`words: [a, b]`"),
    Broken("two speakers", claim("by: A\n    says: {who: B, words: c}"), 5, 17, "Both", "Keep one"),
]
SOURCES = [
    Broken(
        "no such name",
        "factcheck: 1\nsources: {ar2023: 'https://e.org/'}\nclaims:\n  - a: ar2024\n",
        4,
        8,
        "'ar2024'",
        "'ar2023'",
    ),
    Broken("nothing known", source("the report"), 4, 13, "neither an address, nor a file", "https://"),
    Broken(
        "address without https", source("example.org/page"), 4, 13, "without its beginning", "https://example.org/page"
    ),
    Broken("www", source("www.example.org"), 4, 13, "without its beginning", "https://www.example.org"),
    Broken("ftp", source("ftp://example.org/a"), 4, 13, "'ftp:' is not opened", "https"),
    Broken("script", source("javascript:alert(1)"), 4, 13, "'javascript:' is not opened", "https"),
    Broken("file address", source("file:///etc/passwd"), 4, 13, "'file:' is not opened", "https"),
    Broken("password", source("https://me:hunter2@example.org/a"), 4, 13, "password", "change it"),
    Broken("space in the address", source("https://example.org/a b"), 4, 13, "a space", "address bar"),
    Broken("backslash in the address", source(r"https://example.org\a"), 4, 13, "'\\'", "address bar"),
    Broken("no host", source("https:///a"), 4, 13, "names no host", "https://example.org/page"),
    Broken("http twice", source("https://https://example.org"), 4, 13, "http twice", "Keep one"),
    Broken("port that is none", source("https://example.org:99999/"), 4, 13, "port", "browser"),
    Broken("angle brackets", source("<https://example.org/a>"), 4, 13, "angle brackets", "without"),
    Broken(
        "two in one value", source("https://e.org/a, https://e.org/b"), 4, 13, "Several sources", "`sources: [a, b]`"
    ),
    Broken("place that is none", source("https://e.org/a, somewhere"), 4, 13, "'somewhere'", "`p. 12`"),
    Broken("path of one computer", source(r"C:\briefs\a.pdf"), 4, 13, "one computer", "relative"),
    Broken(
        "source without address", claim("source: {title: A}"), 4, 13, "neither 'url' nor 'file'", "`url: https://…`"
    ),
    Broken("url and file", claim("source: {url: https://e.org/, file: a.pdf}"), 4, 41, "both", "Keep one"),
    Broken("page zero", claim("source: {url: https://e.org/, page: 0}"), 4, 41, "number of a page", "from 1"),
    Broken("max_age in words", claim("source: {url: https://e.org/, max_age: daily}"), 4, 44, "'daily'", "`7d`"),
    Broken(
        "kind of its own", claim("source: {url: https://e.org/, kind: good}"), 4, 41, "'good'", "primary or secondary"
    ),
    Broken("same source twice", claim("sources: [https://e.org/, https://e.org/]"), 4, 31, "twice", "Delete one"),
    Broken("name without address", defined("  a:"), 3, 3, "'a' has no address", "its URL"),
    Broken("name that is none", defined("  'a, b': https://e.org/"), 3, 3, "cannot be the name", "letters"),
    Broken("sources as a list", defined("  - https://e.org/"), 3, 3, "takes names", "`name: https://…`"),
]
ENTRIES = [
    Broken("address alone", entry("  - https://example.org/a"), 3, 5, "without a claim", "the words"),
    Broken("colon without space", entry("  - It fell:https://e.org/"), 3, 12, "inside the words", "colon and a space"),
    Broken("no colon", entry("  - Revenue fell https://e.org/"), 3, 18, "inside the words", "colon and a space"),
    Broken("colon and nothing", entry("  - Revenue fell:"), 3, 5, "No source stands after", "delete the colon"),
    Broken("empty dash", entry("  - a\n  -"), 4, 4, "claim is empty", "delete the dash"),
    Broken("short form and a key", entry("  - It fell: https://e.org/\n    need: 2"), 3, 5, "short form", "`- claim:"),
    Broken("claim without words", entry("  - id: a\n    figure: 12"), 3, 5, "no words", "`claim:`"),
    Broken("claim of marks alone", words('"…"'), 3, 12, "holds no words", "of the brief"),
    Broken("list as a claim", entry("  - [a, b]"), 3, 5, "list stands where a claim", QUOTES),
    Broken("colon in the short form", entry("  - He said: we rebuild: https://e.org/"), 3, 24, "colon", QUOTES),
]
CATALOGUE = [*TEXTS_THAT_YAML_REFUSES, *CHANGED_SILENTLY, *WHOLE_FILE, *KEYS, *VALUES, *SOURCES, *ENTRIES]


def refusal(text: str | bytes) -> list[str]:
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(InvalidInputError) as caught:
        read_claims_file("claims.yaml", data, root=None)
    assert caught.value.exit_code == 2
    return caught.value.messages


@pytest.mark.parametrize("broken", CATALOGUE, ids=lambda broken: broken.name)
def test_each_mistake_is_told_with_place_and_remedy(broken: Broken) -> None:
    messages = refusal(broken.text)
    assert len(messages) == 1, "\n".join(messages)
    head = messages[0].split("\n")[0]
    assert head.startswith(f"claims.yaml:{broken.line}:{broken.column}: "), head
    told = head.split(": ", 1)[1]
    assert broken.what in told
    assert broken.remedy in told
    assert told.index(broken.what) <= told.index(broken.remedy)
    assert told[-1] in ".)?", told


def test_the_catalogue_is_as_large_as_promised() -> None:
    assert len(CATALOGUE) >= 60
    assert len({broken.name for broken in CATALOGUE}) == len({broken.text for broken in CATALOGUE}) == len(CATALOGUE)
