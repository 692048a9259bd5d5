"""Who says what without quotation marks. In: a sentence. Out: its tags: "Roe said that …", "…, Roe said", "ROE: …"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.speakers.attribution import Sentence, Tag, according, tag_of_quote
from factcheck.matching.speakers.clauses import Token
from factcheck.matching.speakers.mentions import Kind, Mention, mention_of, names_somebody
from factcheck.matching.speakers.sentence_subject import first_name
from factcheck.matching.speakers.subjects import is_saying, subject_of_verb
from factcheck.matching.speakers.verbs import Saying
from factcheck.text.quotation_marks import Marked

__all__ = ["label_of", "subject_of", "tags_of_statements"]

#: Verbs that take a clause without "that", in seven languages.
_PLAIN = {
    "said",
    "says",
    "say",
    "saying",
    "told",
    "tells",
    "tweeted",
    "sagt",
    "sagte",
    "erklärte",
    "dit",
    "dijo",
    "dice",
}
_PLAIN |= {"dice", "detto", "disse", "diz", "zei", "zegt", "déclaré", "affirmé", "afirmó", "afirmou"}
#: Verbs that do so before a name or a pronoun only: "claims he was", not "claimed six lives".
_BEFORE_SUBJECT = {"claims", "claimed", "thinks", "believes", "believed", "insists", "insisted", "argues", "argued"}


def tags_of_statements(text: str, sentence: Sentence, table: Saying) -> list[Tag]:
    """Indirect speech: "Roe said that …", "…, Roe said", "according to Roe, …"."""
    tokens = sentence.tokens
    found: list[Tag] = []
    for verb in range(min(len(tokens), 400)):
        if not is_saying(tokens, verb, table, weak=False):
            continue
        mention = subject_of_verb(text, tokens, verb, len(tokens) - 1, table)
        if mention is None:
            continue
        attributed, behind = _attributed(sentence, mention, verb)
        what = any(token.low == "what" and token.end <= mention.start for token in tokens[max(0, verb - 5) : verb])
        if behind or what or _has_complement(tokens, verb, table):
            found.append(Tag(mention, attributed))
    named = according(text, tokens, table)
    if named:
        found.append(Tag(named, (sentence.start, sentence.end)))
    return sorted(found, key=lambda tag: tag.mention.start)


def _has_complement(tokens: Sequence[Token], verb: int, table: Saying) -> bool:
    """Whether a clause depends on the verb: "warned that", "told reporters on Monday that", "said it would". What other
    verbs take without "that" is no statement: "answered it with force", "continuing its war"."""
    if tokens[verb].low in _PLAIN:
        return True
    following = tokens[verb + 1] if verb + 1 < len(tokens) else None
    if following is not None and tokens[verb].low in _BEFORE_SUBJECT:
        return following.low in table.that | table.pronouns or following.is_name
    for token in tokens[verb + 1 : verb + 8]:
        if token.low in table.that:
            return True
        if token.quote >= 0 or (not token.is_word and token.text != ","):
            return False
    return False


def _attributed(sentence: Sentence, mention: Mention, verb: int) -> tuple[tuple[int, int], bool]:
    """What follows the verb; for a tag at the end of the sentence (True) what stands before it."""
    tokens = sentence.tokens
    tail = sum(token.is_word or token.quote >= 0 for token in tokens[verb + 1 :] if token.start >= mention.end)
    head_end = min(mention.start, tokens[verb].start)
    head = sum(token.is_word or token.quote >= 0 for token in tokens if token.end <= head_end)
    point = next((token.text for token in reversed(tokens) if token.end <= head_end), "")
    if tail <= 6 and head > tail + 2 and point == ",":
        return (sentence.start, head_end), True
    return (max(tokens[verb].end, mention.end), sentence.end), False


def label_of(text: str, sentence: Sentence, table: Saying) -> Tag | None:
    """The label that a sentence begins with, as in an interview: "ROE: …"."""
    tokens = sentence.tokens
    colon = next((at for at, token in enumerate(tokens[:8]) if token.text == ":"), None)
    if not colon or colon + 1 >= len(tokens):
        return None
    mention = mention_of(text, tokens[:colon], table)
    whole = mention is not None and mention.start == tokens[0].start and mention.end == tokens[colon - 1].end
    if mention is None or not whole or mention.kind is not Kind.NAME or not names_somebody(mention, tokens[:colon]):
        return None
    return Tag(mention, (tokens[colon + 1].start, tokens[-1].end))


def subject_of(text: str, sentence: Sentence, marked: Sequence[Marked], table: Saying) -> Mention | None:
    """Whom a sentence is about: its speaker, else its first name or pronoun."""
    for at, token in enumerate(sentence.tokens):
        if token.quote >= 0:
            tag = tag_of_quote(text, sentence, at, marked, table)
            if tag:
                return tag.mention
    tags = tags_of_statements(text, sentence, table)
    return tags[0].mention if tags else first_name(text, sentence.tokens, table)
