"""The words of the tool: every code with its one sentence. In: nothing. Out: enumerations that each room uses.

`explain`, the documentation, SARIF rules and the legend of the HTML report all print `.meaning` of these members,
so that a code means the same thing wherever a person meets it.
"""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """How loudly a finding is told; ordered from silent to loud."""

    PASS = "pass"  # noqa: S105 (a level, no password)
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for pass … 3 for error."""
        return list(Level).index(self)


class _Explained(StrEnum):
    """A code that carries the sentence that explains it."""

    meaning: str

    def __new__(cls, code: str, meaning: str = "") -> _Explained:
        member = str.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        return member


class Verdict(_Explained):
    """What the sources say of a claim; never what is true."""

    SUPPORTED = "supported", "A source that was read states every detail of the claim, in the claim's context."
    PARTIAL = (
        "partial",
        "The sources state a part of it, or state it with a difference that a person must weigh.",
    )
    CONTRADICTED = (
        "contradicted",
        "In the claim's context a source states something else, and no source supports the claim.",
    )
    DISPUTED = "disputed", "One source supports it and another contradicts it."
    NOT_FOUND = "not-found", "The sources were read in full and do not state it."
    TOO_FEW = "too-few", "Fewer independent sources support it than `need` asks for."
    UNREADABLE = (
        "unreadable",
        "None of its sources could be fetched or turned into text, so nothing was measured.",
    )
    UNSOURCED = "unsourced", "No source is given and no candidate was found."
    NOTHING_TO_CHECK = (
        "nothing-to-check",
        "It holds no figure, date, quotation, speaker or statement to look for.",
    )

    @property
    def level(self) -> Level:
        """The level of CONTRACT section 1."""
        return _LEVELS[self]


_LEVELS = {
    Verdict.SUPPORTED: Level.PASS,
    Verdict.PARTIAL: Level.WARNING,
    Verdict.CONTRADICTED: Level.ERROR,
    Verdict.DISPUTED: Level.WARNING,
    Verdict.NOT_FOUND: Level.ERROR,
    Verdict.TOO_FEW: Level.ERROR,
    Verdict.UNREADABLE: Level.WARNING,
    Verdict.UNSOURCED: Level.WARNING,
    Verdict.NOTHING_TO_CHECK: Level.NOTE,
}


class Outcome(_Explained):
    """What one source says of one detail."""

    STATES = "states", "The source states it."
    DIFFERS = "differs", "The source states something else for the same thing."
    ELSEWHERE = (
        "elsewhere",
        "The same figure or words stand there, but about something else or in a place that does not count.",
    )
    ABSENT = "absent", "The source does not state it."


class Reason(_Explained):
    """Why an outcome is what it is; empty where there is nothing to say."""

    NONE = "", "Nothing more to say."
    VALUE = "value", "Another value stands there for the same thing."
    SCALE = "scale", "The same digits with another scale (thousand, million, billion)."
    UNIT = "unit", "The same number in another unit."
    CURRENCY = "currency", "The same amount in another currency."
    BOUND = "bound", "The bound is another: at least, up to, more than, under."
    DIRECTION = "direction", "The change goes the other way."
    RANGE = "range", "Another range stands there."
    PERIOD = "period", "Another date or period stands there."
    SPEAKER = "speaker", "Somebody else says it."
    WORDING_NUMBER = "wording:number", "A number inside the quotation was altered."
    WORDING_NEGATION = "wording:negation", "A negation was added to or dropped from the quotation."
    WORDING_NAME = "wording:name", "A name inside the quotation was altered."
    WORDING_WORD = "wording:word", "A word of the quotation was altered."
    WORDING_TRUNCATED = "wording:truncated", "The quotation has a beginning or an end that the source has not."
    WORDING_STITCHED = "wording:stitched", "The quotation joins pieces of different speech."
    WORDING_ELLIPSIS = "wording:ellipsis", "What the quotation leaves out changes what it says."
    WORDING_LANGUAGE = (
        "wording:language",
        "The page is in another language, so the words cannot stand there: a person must look.",
    )
    CONTEXT = "context", "It stands there about something else."
    BOILERPLATE = "boilerplate", "It stands only in navigation or related links."
    COMMENT = "comment", "It stands only in a reader's comment."
    HIDDEN = "hidden", "It stands only in text that a reader does not see."
    HEDGED = "hedged", "The source says it with a hedge such as 'about'."
    ROUNDED = "rounded", "The source gives a figure that rounds to it."
    WITHIN_RANGE = "within-range", "The source gives a figure inside the range of the claim."
    DERIVED = "derived", "It follows by simple arithmetic from figures of one passage."
    PARAPHRASE = "paraphrase", "The source says it in other words."


class Problem(_Explained):
    """Why a source could not be read: data with a reason, never an exception."""

    DEAD_LINK = "dead-link", "There is no such page or file."
    SOFT_404 = "soft-404", "The server answers 200, but the page says that it was not found."
    REDIRECTED_HOME = "redirected-home", "The address leads to the site's home page instead of the page."
    BLOCKED = "blocked", "The server refused us; the page may open in a browser."
    RATE_LIMITED = "rate-limited", "The server asked us to come back later."
    PAYWALLED = "paywalled", "Only a teaser is readable without a subscription."
    CONSENT_WALL = "consent-wall", "A consent page stands in front of the text."
    LOGIN_WALL = "login-wall", "The text is shown only after logging in."
    NEEDS_JAVASCRIPT = "needs-javascript", "The page is empty until a browser runs its scripts."
    SERVER_ERROR = "server-error", "The server failed, or the page says that the site fails for now."
    UNREACHABLE = "unreachable", "The server could not be reached."
    TIMED_OUT = "timed-out", "The server did not answer in time."
    TOO_LARGE = "too-large", "The page is larger than the limit, so it was not read in full."
    BAD_ENCODING = "bad-encoding", "The bytes could not be decoded to text."
    NOT_TEXT = "not-text", "The file is of a type that has no text to read."
    NO_TEXT = "no-text", "No text could be taken out of the file."
    REFUSED_ADDRESS = "refused-address", "The name leads to a private or reserved address, which is not opened."
    REFUSED_URL = "refused-url", "The address is of a form that is not opened."
    ROBOTS = "robots", "The site's robots.txt asks not to fetch this page."
    NOT_KEPT = "not-kept", "No copy of it is kept in the store, and this run got none."


class Role(_Explained):
    """What a block of a page is. The first six count as what the source says, the rest do not."""

    BODY = "body", "Running text of the article."
    HEADING = "heading", "A title or heading."
    TABLE = "table", "A table row with its cells."
    CAPTION = "caption", "The caption of a picture or table."
    LIST = "list", "A list item of the article."
    QUOTE = "quote", "A block quotation."
    COMMENT = "comment", "A reader's comment."
    NAVIGATION = "navigation", "Menus, footers and other furniture of the site."
    RELATED = "related", "Teasers of and links to other pages."
    HIDDEN = "hidden", "Text that a reader of the page does not see."

    def __init__(self, code: str, _: str = "") -> None:
        self.counts = code in ("body", "heading", "table", "caption", "list", "quote")
        """Whether what stands here is said by the source."""
