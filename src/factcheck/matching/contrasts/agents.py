"""Who does it in the source. In: the trial of a claim. Out: a note where somebody else does, or "".

"Eva Berg won the cup" has most words of "Maria Lund won the cup". What stands before the verb, back to the beginning of
its clause, is held against what stands before it in the claim: another name is another agent, and so is another noun if
it excludes the claim's or the claim's own has another part beside it. A pronoun, a noun for a name ("the company") or
nothing at all may well be the claim's.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.contrasts.events import ARTICLES, OPENINGS, Event, Events, is_past, told_of_all
from factcheck.matching.contrasts.reversals import MUTUAL
from factcheck.matching.trial import Trial
from factcheck.text.opposites import classes
from factcheck.text.words import Word, plain_form

#: Words for one that was named before, or that may stand for anyone.
_POINTING = frozenset({
    "he", "she", "it", "they", "i", "we", "you", "this", "these", "those", "one", "both", "all", "some", "many", "his",
    "her", "their", "its", "each", "others", "another", "there", "who", "which", "them", "him",
})  # fmt: skip
#: Words behind "by" among which an agent is looked for.
_LONGEST_AGENT = 7
_DAYS = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
})  # fmt: skip


def other_agent(events: Events | None, trial: Trial) -> str:
    """A note where the source says of somebody else what the claim says of its agent."""
    name = told_of_all(events, trial, _other)
    return f"In the source it is said of “{name}”." if name else ""


def done_by_another(events: Events | None, trial: Trial) -> str:
    """A note where what the claim's agent does is done by a name in the source: "it won the cup", "won by Varde"."""
    said = told_of_all(events, trial, _by_another)
    return f"The source has “{said}”." if said else ""


def _by_another(claim: Event, there: Event, trial: Trial, _: int) -> str:
    """The verb with the name behind "by", if the claim has it of its agent, whose words do not stand there."""
    words, place, text = there.words, there.place, trial.source.text
    if claim.passive or not claim.past or not there.past or place + 2 >= len(words) or words[place + 1].lower != "by":
        return ""
    behind = words[place + 2 : place + 2 + _LONGEST_AGENT]
    mine, name = _nouns(claim.before), next((word for word in behind[:2] if word.kind == "name"), None)
    if name is None or not mine or len(_rest(mine, behind)) < len(mine) or _is_short_for(mine, behind, text):
        return ""
    return text[there.verb.start : name.end] if _names(mine, trial.claim.text) else ""


def _nouns(before: Sequence[Word]) -> list[Word]:
    """The words of matter among those before a verb, but for days and numbers; none where one may point back."""
    if any(word.lower in _POINTING for word in before):
        return []
    return [word for word in before if word.kind in ("name", "word") and word.lower not in _DAYS]


def _other(claim: Event, there: Event, trial: Trial, sentence: int) -> str:
    """Who does it in one place of the source, if it is somebody else; else ""."""
    mine, theirs, text = _nouns(claim.before), _nouns(there.before), trial.source.text
    if not mine or not theirs or not _is_alike(claim, there):
        return ""
    spelled = text[theirs[0].start : theirs[-1].end]
    ours, others = _rest(mine, theirs), _rest(theirs, mine)
    if len(ours) < len(mine):
        return spelled if any(_excludes(one, other) for one in ours for other in others) else ""
    if not there.relative and _may_do_it_too(mine, there):
        return ""
    if len(_rest(theirs, trial.claim.words)) < len(theirs) and not _is_reversed(claim, mine, there, theirs):
        return ""
    bare = _is_bare(mine, trial.claim.text) and _is_bare(theirs, text)
    named, other = _names(mine, trial.claim.text), _names(theirs, text)
    if bare or (named and other):
        return "" if _is_short_for(mine, theirs, text) or _is_short_for(theirs, mine, trial.claim.text) else spelled
    if named or other:
        return ""
    return spelled if _excludes(mine[-1], theirs[-1]) or _stands_beside(mine[-1], trial, sentence) else ""


def _may_do_it_too(mine: Sequence[Word], there: Event) -> bool:
    """Whether the claim's agent stands in the sentence without a part of its own: "the levy, the toll and a ban became
    law", "Harwick handled 12,000, compared with 15,000 at Selby".
    """
    for place, word in enumerate(there.words):
        if there.first <= place <= there.place or len(_rest(mine, [word])) == len(mine):
            continue
        if place < there.first and not any(is_past(there.words, at) for at in range(place + 1, there.first)):
            return True
        if place > there.place and not _opens_a_clause(there.words, place):
            return True
    return False


def _opens_a_clause(words: Sequence[Word], place: int) -> bool:
    """Whether nothing but an article stands between a word and the beginning of its clause."""
    if words[place - 1].lower in ARTICLES:
        place -= 1
    return words[place].start - words[place - 1].end > 1 or words[place - 1].lower in OPENINGS


def is_by_the_same(claim: Event, there: Event) -> bool:
    """Whether a word of matter before the claim's verb stands before the source's as well."""
    mine = _nouns(claim.before)
    return bool(mine) and len(_rest(mine, _nouns(there.before))) < len(mine)


def _is_alike(claim: Event, there: Event) -> bool:
    """Whether both are verbs, in one voice; in the present, a verb is known by standing behind a noun."""
    if claim.passive != there.passive or there.place == 0:
        return False
    if claim.past:
        return there.past
    before = there.words[there.place - 1]
    return there.verb.kind == "word" and before.kind in ("word", "name") and not there.verb.lower.endswith("ing")


def _is_reversed(claim: Event, mine: Sequence[Word], there: Event, theirs: Sequence[Word]) -> bool:
    """Whether each has right behind the verb what the other has before it."""
    if claim.behind is None or there.behind is None or claim.verb.lower in MUTUAL:
        return False
    return not _rest([claim.behind], theirs) and not _rest([there.behind], mine)


def _stands_beside(noun: Word, trial: Trial, sentence: int) -> bool:
    """Whether the claim's noun has a part of its own in the sentence or one beside it."""
    last = len(trial.source.sentences)
    beside = [trial.index.sentence_words(n) for n in (sentence - 1, sentence, sentence + 1) if 0 <= n < last]
    return any(_is_same(noun, word) for words in beside for word in words)


def _rest(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    return [word for word in words if not any(_is_same(word, other) for other in others)]


def _is_bare(words: Sequence[Word], text: str) -> bool:
    """Whether an agent is one word with a capital and no article: a name, or a plural that begins a sentence."""
    return len(words) == 1 and text[words[0].start].isupper()


def _names(words: Sequence[Word], text: str) -> list[Word]:
    """Those that are names, or the only one if it has a capital, as a name that begins a sentence, and is no plural."""
    found = [word for word in words if word.kind == "name"]
    return found or [word for word in words if _is_bare(words, text) and not word.lower.endswith("s")]


def _is_short_for(short: Sequence[Word], full: Sequence[Word], text: str) -> bool:
    """Whether one of some names has the first letters of the capitalised words of another; text: of the latter."""
    capitals = "".join(word.lower[0] for word in full if text[word.start].isupper())
    return len(capitals) > 1 and any(capitals.startswith(word.lower.replace(".", "")) for word in short)


def _is_same(one: Word, other: Word) -> bool:
    mine, theirs = plain_form(one.lower), plain_form(other.lower)
    begins = min(len(mine), len(theirs)) >= 4 and (mine.startswith(theirs) or theirs.startswith(mine))
    return one.root == other.root or bool(one.concepts & other.concepts) or mine == theirs or begins


def _excludes(one: Word, other: Word) -> bool:
    """Whether of two words only one can be right in one place."""
    return one.root != other.root and bool(set(classes().get(one.root, ())) & set(classes().get(other.root, ())))
