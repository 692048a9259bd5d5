"""Who says each quotation and each reported statement of a paragraph. In: text, quotations. Out: mentions of speakers.

The nearest tag wins: behind the quotation ("…", said Roe), before it (Roe said: "…"), "according to Roe", at the end of
the sentence (…, Roe said), a label (ROE: …), a headline ("…": Roe), and last the subject of the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from factcheck.matching.speakers.clauses import Token
from factcheck.matching.speakers.mentions import Kind, Mention, mention_of, names_somebody
from factcheck.matching.speakers.phrases import after_verb, before_verb, phrase_at
from factcheck.matching.speakers.sentence_subject import first_name
from factcheck.matching.speakers.subjects import TELLING, is_filler, is_saying, is_thing, subject_of_verb
from factcheck.matching.speakers.verbs import Saying
from factcheck.text.quotation_marks import Marked

__all__ = ["Sentence", "Tag", "according", "sentences_of", "tag_of_quote"]

_FAR = 70
#: What begins another clause behind a quotation: what follows is no tag of it.
_TURNS = frozenset(
    ("but", "and", "while", "as", "when", "because", "though", "although", "yet", "which", "who", "that")
)
#: Verbs that name a thing before a quotation: a plan called "Bridge".
_NAMING = frozenset(("called", "dubbed", "termed", "titled", "entitled", "labeled", "labelled", "branded"))
#: So many verbs of saying around one quotation are looked at.
_TRIED = 6
#: What goes on without a full stop for so many tokens is a list, not a sentence; it is cut there.
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Tag:
    """A speaker with the stretch that is theirs. `sure` is False where only the subject of the sentence tells."""

    mention: Mention
    attributed: tuple[int, int]
    sure: bool = True


@dataclass
class Sentence:
    """The tokens of one sentence; a quotation is one token."""

    tokens: list[Token] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Raw offset of the first token."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Raw offset behind the last token."""
        return self.tokens[-1].end

    @cached_property
    def only_quoted(self) -> bool:
        """Nothing but quotations and points."""
        return any(token.quote >= 0 for token in self.tokens) and not any(token.is_word for token in self.tokens)


def sentences_of(text: str, tokens: Sequence[Token], marked: Sequence[Marked], table: Saying) -> list[Sentence]:
    """The sentences of a paragraph."""
    found: list[Sentence] = []
    current = Sentence()
    for at, token in enumerate(tokens):
        current.tokens.append(token)
        if len(current.tokens) >= _LONGEST or _ends_sentence(text, tokens, at, marked, table):
            found.append(current)
            current = Sentence()
    if current.tokens:
        found.append(current)
    return found


def _ends_sentence(text: str, tokens: Sequence[Token], at: int, marked: Sequence[Marked], table: Saying) -> bool:
    token = tokens[at]
    if at + 1 == len(tokens):
        return True
    after = tokens[at + 1]
    if token.quote < 0:
        return (
            token.text in (".", "!", "?")
            and not (after.is_word and after.text[0].islower())
            and after.text not in ")],;"
        )
    last = text[marked[token.quote].inner_end - 1]
    if last not in ".!?…":
        return False
    if after.quote >= 0:
        return True
    if not after.is_word or after.text[0].islower():
        return False
    if at > 0 and tokens[at - 1].text == ":":
        return True
    tag = _behind(text, tokens, at, table)
    return tag is None or tokens[tag[1]].low in table.weak or (last in ".…" and not _short_tag(tokens, tag[1]))


def _short_tag(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the sentence is over soon after the verb: a tag, not a new sentence ("…." Roe said.)."""
    ahead = tokens[verb + 1 : verb + 3]
    return not ahead or any(token.text in (".", ",", ":") or token.quote >= 0 for token in ahead)


def tag_of_quote(text: str, sentence: Sentence, at: int, marked: Sequence[Marked], table: Saying) -> Tag | None:
    """The tag of the quotation that is token `at` of the sentence, or None where the sentence has none for it."""
    tokens = sentence.tokens
    quote = tokens[at]
    inner = marked[quote.quote]
    stretch = (quote.start, quote.end)
    if _is_title(text[inner.inner_start : inner.inner_end]) and not _is_introduced(tokens, at, table):
        return None
    behind = _behind(text, tokens, at, table)
    before = _in_front(text, tokens, at, table)
    comma = text[inner.inner_end - 1] in ",?!—–-" or (at + 1 < len(tokens) and tokens[at + 1].text == ",")
    introduced = at > 0 and (
        tokens[at - 1].text == ":" or (tokens[at - 1].text == "," and before is not None and before[1] >= at - 6)
    )
    colon = at > 0 and tokens[at - 1].text == ":"
    led = None if comma or at < 2 or tokens[at - 1].text != "," else according(text, tokens[: at - 1], table)
    if led is not None and led.end >= tokens[at - 2].end:  # "According to Roe, “…” Holm said: “…”"
        return Tag(led, stretch)
    if behind and (comma or not before) and not (before and (colon or (introduced and not comma))):
        return Tag(behind[0], stretch)
    if before:
        return Tag(before[0], stretch)
    mention = (
        (behind[0] if behind else None)
        or according(text, tokens, table)
        or _label(text, tokens, at, table)
        or _at_the_end(text, tokens, at, table)
    )
    if mention:
        return Tag(mention, stretch)
    subject = None if sentence.only_quoted else first_name(text, tokens, table)
    return Tag(subject, stretch, sure=False) if subject else None


def _is_title(words: str) -> bool:
    """The title of a book or a film: up to eight words, all that matter with a capital letter, no point at the end."""
    spoken = words.split()
    long = [word for word in spoken if len(word) > 3 or word == spoken[0]]
    return len(spoken) <= 8 and words[-1] not in ".,!?…;" and all(word[:1].isupper() for word in long)


def _is_introduced(tokens: Sequence[Token], at: int, table: Saying) -> bool:
    """Whether a verb of saying or a colon stands right before a quotation, or a tag right behind it."""
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is not None and (before.text == ":" or is_saying(tokens, at - 1, table, weak=False)):
        return True
    if before is not None and before.text == "," and at > 1 and is_saying(tokens, at - 2, table, weak=False):
        return True
    return after is not None and (after.text in (",", ":", "–", "—") and at == 0)


def _behind(text: str, tokens: Sequence[Token], at: int, table: Saying) -> tuple[Mention, int] | None:
    """A tag that begins right behind the quotation, and where its verb is."""
    first = at + 1
    while first < len(tokens) and tokens[first].text in (",", "—", "–", "-", "--"):
        first += 1
    if first >= len(tokens):
        return None
    for verb in range(first, min(len(tokens), first + 32)):
        token = tokens[verb]
        if token.quote >= 0 or token.text in (".", ";", "!", "?", ":"):
            return None
        if not is_saying(tokens, verb, table, weak=True):
            continue
        if token.low.endswith("ing"):
            return None
        if verb == first or all(is_filler(other, table) for other in tokens[first:verb]):
            mention = after_verb(text, tokens, verb, table) if token.low not in TELLING else None
            return (mention, verb) if mention else None
        mention = before_verb(text, tokens, verb, table)
        before = [other.low for other in tokens[first:verb] if mention and other.is_word and other.end <= mention.start]
        return (mention, verb) if mention and len(before) <= 1 and not set(before) & _TURNS else None
    return None


def _in_front(text: str, tokens: Sequence[Token], at: int, table: Saying) -> tuple[Mention, int] | None:
    """The nearest verb of saying before the quotation in its sentence, with its subject."""
    tried = 0
    for verb in range(at - 1, max(-1, at - _FAR), -1):
        if tried >= _TRIED or not is_saying(tokens, verb, table, weak=at - verb <= 25):
            continue
        tried += 1
        mention = subject_of_verb(text, tokens, verb, at, table)
        if mention and not (tokens[verb].low in _NAMING and is_thing(mention)):
            return mention, verb
    return None


def according(text: str, tokens: Sequence[Token], table: Saying) -> Mention | None:
    """The name behind "according to"."""
    for at, token in enumerate(tokens[: 2 * _FAR]):
        for phrase in table.according.get(token.low, ()):
            if phrase == ("so",) and (token.is_name or at == 0 or tokens[at - 1].text != ","):
                continue
            if tuple(other.low for other in tokens[at : at + len(phrase)]) == phrase:
                mention = phrase_at(text, tokens, at + len(phrase), table)
                if mention and (phrase != ("pour",) or _stands_apart(tokens, at, mention)):
                    return mention
    return None


def _stands_apart(tokens: Sequence[Token], at: int, mention: Mention) -> bool:
    """Whether a phrase begins the sentence or stands behind a comma, and ends in one: "Pour le ministre, …"."""
    behind = next((token.text for token in tokens if token.start >= mention.end), "")
    return (at == 0 or tokens[at - 1].text in (",", "»", "”", '"')) and behind in (",", ".", "")


def _label(text: str, tokens: Sequence[Token], at: int, table: Saying) -> Mention | None:
    """ROE: "…" before the quotation, or a headline's "…": Roe behind it."""
    if 1 < at <= 9 and tokens[at - 1].text == ":":
        mention = mention_of(text, tokens[: at - 1], table)
        whole = mention is not None and (mention.kind is Kind.DESCRIPTION or names_somebody(mention, tokens))
        if mention and whole and mention.kind is not Kind.PRONOUN:
            return mention
    ahead = tokens[at + 1 : at + 10]
    if len(ahead) > 1 and ahead[0].text in (":", "–", "—", "-") and not any(token.quote >= 0 for token in ahead):
        mention = phrase_at(text, tokens, at + 2, table)
        if mention and mention.kind is Kind.NAME and mention.end >= tokens[-1].start:
            return mention
    return None


def _at_the_end(text: str, tokens: Sequence[Token], at: int, table: Saying) -> Mention | None:
    """ "…, Roe said on Monday." at the end of a sentence that holds the quotation."""
    tried = 0
    for verb in range(min(len(tokens) - 1, at + _FAR), at, -1):
        if tried >= _TRIED or not is_saying(tokens, verb, table, weak=False):
            continue
        tried += 1
        mention = before_verb(text, tokens, verb, table) or (
            after_verb(text, tokens, verb, table) if tokens[verb].low not in TELLING else None
        )
        if mention is None:
            continue
        before = next(
            (token for token in reversed(tokens) if token.end <= min(mention.start, tokens[verb].start)), None
        )
        if before is not None and (before.text == "," or before.quote >= 0):
            return mention
    return None
