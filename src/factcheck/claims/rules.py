"""The rules of `lint`, in one table. In: nothing. Out: for each rule its code, its level and its one sentence.

`explain`, the documentation and the reports print the same sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import BriefFinding, Level, Place


@dataclass(frozen=True, slots=True)
class Rule:
    """code: stable, words joined by hyphens. meaning: one sentence for a person."""

    code: str
    level: Level
    meaning: str

    def finding(self, message: str, place: Place, *, level: Level | None = None) -> BriefFinding:
        """A finding of this rule. message: what is wrong, then what to do."""
        return BriefFinding(rule=self.code, level=level or self.level, message=message, place=place)


INVALID_FILE = Rule("invalid-file", Level.ERROR, "A claims file or brief has an error, so that it was not read.")
CLAIM_DRIFTED = Rule(
    "claim-drifted", Level.WARNING, "The brief was changed: the claim's words stand there in another form."
)
CLAIM_NOT_IN_BRIEF = Rule("claim-not-in-brief", Level.WARNING, "Nothing in the brief reads like the claim any more.")
NOT_COVERED = Rule(
    "not-covered", Level.NOTE, "The brief states a figure, quotation, date or name that no claim covers."
)
NO_SOURCE = Rule("claim-without-source", Level.NOTE, "No source is given for the claim.")
NO_LOCATOR = Rule("no-locator", Level.WARNING, "A long PDF is cited without the page on which it says so.")
MISSING_FILE = Rule("missing-file", Level.WARNING, "The file that a source names is not there.")
SECRET_IN_URL = Rule(
    "secret-in-url", Level.WARNING, "The address of a source seems to hold a password or an access key."
)
UNUSED_SOURCE = Rule("unused-source", Level.WARNING, "A named source is used by no claim.")
NEED_ABOVE_SOURCES = Rule("need-above-sources", Level.WARNING, "A claim needs more sources than it names.")
CALC_DIFFERS = Rule("calc-differs", Level.WARNING, "The calculation gives none of the figures of the claim.")
COMMENT_AFTER_WORDS = Rule(
    "comment-after-words", Level.WARNING, "A '#' after words begins a comment, so that YAML drops what follows."
)
UNKNOWN_LANGUAGE = Rule("unknown-language", Level.WARNING, "The code under `lang:` names no language.")
ODD_SOURCE_DATE = Rule("odd-source-date", Level.WARNING, "The date of a source is no day of the calendar.")
DATE_LINE_EARLY = Rule(
    "date-line-early", Level.WARNING, "The date line lies before something that the brief tells as past."
)
ODD_YEAR = Rule("odd-year", Level.WARNING, "One year of a series differs from the others by a single digit.")
WRONG_WEEKDAY = Rule("wrong-weekday", Level.WARNING, "The date fell on another day of the week.")
MIXED_NUMBERS = Rule("mixed-number-formats", Level.WARNING, "Numbers of the brief are written in two ways.")
FOREIGN_SEPARATOR = Rule(
    "foreign-separator", Level.WARNING, "The point or comma of a number means something else in the brief's language."
)
UNBALANCED_QUOTE = Rule(
    "unbalanced-quotation-mark", Level.WARNING, "A quotation is opened and not closed, or closed and not opened."
)
MIXED_QUOTES = Rule("mixed-quotation-marks", Level.NOTE, "Quotations are set in two kinds of marks.")
TWO_FIGURES = Rule("two-figures", Level.WARNING, "The brief gives one figure in two ways.")
TWO_DATES = Rule("two-dates", Level.WARNING, "The brief gives one date in two ways.")
TWO_NAMES = Rule("two-names", Level.WARNING, "The brief spells one name in two ways.")
SHARES_DO_NOT_ADD_UP = Rule("shares-do-not-add-up", Level.WARNING, "Parts of a whole do not add up to 100 per cent.")
MISSING_UNIT = Rule("missing-unit", Level.WARNING, "A sum of money or a measure has no unit.")
LOST_LINK = Rule("lost-link", Level.NOTE, "Non-breaking spaces stand where a link or a picture was lost in copying.")
BROKEN_LINK = Rule(
    "broken-link", Level.WARNING, "A link of a claim leads to no web page and to no file beside the brief."
)
UNMARKED_QUOTATION = Rule(
    "unmarked-quotation", Level.WARNING, "A sentence is nearly word for word that of a source, without quotation marks."
)
ONE_ORIGIN = Rule("one-origin", Level.WARNING, "Several sources of a claim carry one and the same text.")
UNUSED_DECISION = Rule("unused-decision", Level.WARNING, "A decision was made on a claim that there is no longer.")

RULES: tuple[Rule, ...] = (
    INVALID_FILE,
    CLAIM_DRIFTED,
    CLAIM_NOT_IN_BRIEF,
    NOT_COVERED,
    NO_SOURCE,
    NO_LOCATOR,
    MISSING_FILE,
    SECRET_IN_URL,
    UNUSED_SOURCE,
    NEED_ABOVE_SOURCES,
    CALC_DIFFERS,
    COMMENT_AFTER_WORDS,
    UNKNOWN_LANGUAGE,
    ODD_SOURCE_DATE,
    DATE_LINE_EARLY,
    ODD_YEAR,
    WRONG_WEEKDAY,
    MIXED_NUMBERS,
    FOREIGN_SEPARATOR,
    UNBALANCED_QUOTE,
    MIXED_QUOTES,
    TWO_FIGURES,
    TWO_DATES,
    TWO_NAMES,
    SHARES_DO_NOT_ADD_UP,
    MISSING_UNIT,
    LOST_LINK,
    BROKEN_LINK,
    UNMARKED_QUOTATION,
    ONE_ORIGIN,
    UNUSED_DECISION,
)


def meanings() -> dict[str, str]:
    """Code -> its sentence, for `explain`."""
    return {rule.code: rule.meaning for rule in RULES}
