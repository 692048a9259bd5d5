"""What a claim tells as done, and where its source has the same verb. In: a trial. Out: events, and what all say.

An event is a verb with what stands before it in its clause. What a check finds counts only if it finds it at each place
of the verb in a sentence, and no other sentence has as much of what the claim says behind its verb. English alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import NamedTuple

from factcheck.matching.alignment.wording import LONGEST
from factcheck.matching.trial import Trial
from factcheck.text.verbs import base_of, pasts, unchanged
from factcheck.text.word_lists import reporting
from factcheck.text.words import PRONOUNS, Word

#: Words at which a clause begins.
OPENINGS = frozenset({
    "and", "but", "or", "that", "while", "whereas", "when", "where", "because", "since", "as", "after", "before",
    "if", "although", "though", "until", "than", "so", "yet", "who", "which", "whom", "whose", "what", "nor",
})  # fmt: skip
#: Words that begin a clause on the name before them.
RELATIVE = frozenset({"who", "which", "that"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
ARTICLES = frozenset({"the", "a", "an"})
_AUXILIARIES = BE | {"has", "have", "had", "having", "did", "does", "do", "got"}
#: Participles that stand for no event.
_STATES = frozenset({"located", "based", "situated", "called", "named", "known"})
#: Words before a verb in which its clause begins, if it does.
_REACH = 12
#: Words between the two commas of "Raman, a clerk of 41, was found".
_LONGEST_APPOSITION = 8
#: Words of a name that a relative word goes back to.
_LONGEST_NAME = 4
#: Sentences, those with most of the claim's words, in which its verb is looked for.
_MOST_LOOKED_AT = 6
#: Places of one sentence with the claim's verb that are looked at.
_MOST_EVENTS = 12
#: Words of a claim beyond which it says more than one thing.
_LONGEST = 40


class Event(NamedTuple):
    """A verb with what stands before it in its clause.

    words: of the sentence or claim. place: of the verb among them. first: of its clause. before: what stands before it
    there; a relative word stands for the name before it. passive, past: its form. relative: whether its clause tells of
    a name before it. behind: the word of matter right behind it.
    """

    words: Sequence[Word]
    place: int
    first: int
    before: tuple[Word, ...]
    passive: bool
    past: bool
    relative: bool
    behind: Word | None

    @property
    def verb(self) -> Word:
        """The verb itself."""
        return self.words[self.place]


#: An event of the claim, one of the source with the same verb, the trial, the sentence -> what is to be told, or "".
Check = Callable[[Event, Event, Trial, int], str]


class Events(NamedTuple):
    """The claim's event, and by sentence how much it has of what the claim says behind its verb, with its own."""

    claimed: Event
    said: bool
    there: tuple[tuple[int, float, tuple[Event, ...]], ...]


def events_in(trial: Trial) -> Events | None:
    """The claim's event in the sentences that bear on it; None where the claim has none that is looked for."""
    event = claimed_event(trial)
    if event is None:
        return None
    said = [word for word in trial.claim.content if word.start > event.verb.start]
    found = []
    for sentence in looked_at(trial):
        there = tuple(events_of(event, trial, sentence))
        share = _share(said, sentence, trial)
        pointing = any(other.behind is not None and other.behind.lower in _THINGS_BEFORE for other in there)
        if pointing and sentence and not events_of(event, trial, sentence - 1):
            share = max(share, _share(said, sentence - 1, trial) + POINTED_AT)
        found.append((sentence, share, there))
    return Events(event, bool(said), tuple(found))


def told_of_all(events: Events | None, trial: Trial, check: Check) -> str:
    """What a check tells of each place with the claim's verb in the sentence that has most of what stands behind it."""
    if events is None:
        return ""
    best, told, rest = 0.0, "", -1.0
    for sentence, share, there in events.there:
        found = [check(events.claimed, other, trial, sentence) for other in there]
        if found and not all(found) and not events.said:
            return ""
        if not found or not all(found):
            rest = max(rest, share)
        elif share > best or not told:
            best, told = share, found[0]
    return told if best > (rest if events.said else -1.0) else ""


#: Words for a thing that the sentence before tells of, and what it is worth that one stands right behind the verb.
_THINGS_BEFORE = frozenset({"it", "them", "this", "that", "so"})
POINTED_AT = 0.5


def _share(said: Sequence[Word], sentence: int, trial: Trial) -> float:
    """How much of some words of the claim a sentence has."""
    return sum(trial.index.bearing(word).credits.get(sentence, 0.0) for word in said)


def claimed_event(trial: Trial) -> Event | None:
    """The event of a claim of moderate length without a quotation, where a sentence bears on it."""
    claim = trial.claim
    if trial.alignment.sentence is None or claim.quotes or len(claim.words) > _LONGEST:
        return None
    return main_event(claim.words, claim.text)


def looked_at(trial: Trial) -> list[int]:
    """The sentence that bears on the claim best with those beside it, and the others with most of its words."""
    best, last = trial.alignment.sentence or 0, len(trial.source.sentences)
    near = [n for n in (best, best - 1, best + 1) if 0 <= n < last]
    return list(dict.fromkeys([*near, *trial.aligner.bearing(_MOST_LOOKED_AT)]))


def events_of(event: Event, trial: Trial, sentence: int) -> list[Event]:
    """The places of a sentence with the claim's verb, or a noun of its root; of one without end only the first."""
    words, base, root = trial.index.sentence_words(sentence)[:LONGEST], base_of(event.verb.lower), event.verb.root
    places = (
        place
        for place, word in enumerate(words)
        if word.kind != "name" and (base_of(word.lower) == base or word.root == root)
    )
    return [event_at(words, place, trial.source.text) for place in islice(places, _MOST_EVENTS)]


def main_event(words: Sequence[Word], text: str) -> Event | None:
    """A claim's first verb in a form of the past; else the word behind a subject of one noun or one name."""
    for place in range(1, len(words)):
        if is_past(words, place) and words[place].lower not in reporting():
            found = event_at(words, place, text)
            if not found.passive and found.behind is not None and found.behind.lower == "by":
                continue  # "a team led by her found": not the verb of the sentence
            return None if found.relative else found
    after = _behind_the_first_noun(words)
    if after is None or words[after].kind != "word" or words[after].lower in reporting():
        return None
    return event_at(words, after, text)


def _behind_the_first_noun(words: Sequence[Word]) -> int | None:
    if (
        len(words) < 3
        or any(word.lower in BE for word in words)
        or any(word.lower.endswith(("'s", "’s")) for word in words[:2])
    ):
        return None
    place = 2 if words[0].lower in ARTICLES else 1
    while place < len(words) and words[place].kind == "name":
        place += 1
    return place if place + 1 < len(words) else None


def is_past(words: Sequence[Word], place: int) -> bool:
    """Whether a word is a verb in a form of the past: an irregular one, one in -ed, "cut" before what is cut.
    One that only helps another ("was", "had") is none.
    """
    lower = words[place].lower
    if words[place].kind == "name" or lower in _AUXILIARIES or (place and words[place - 1].lower in ARTICLES):
        return False
    if lower in unchanged():
        behind = words[place + 1] if place + 1 < len(words) else None
        helped = place > 0 and words[place - 1].lower in _AUXILIARIES
        return helped or (behind is not None and (behind.kind == "number" or behind.lower in _BEFORE_OBJECTS))
    return lower not in _STATES and (lower in pasts() or (lower.endswith("ed") and len(lower) > len("need")))


#: Words, beside numbers, before what a verb is done to.
_BEFORE_OBJECTS = ARTICLES | {"its", "his", "her", "their", "our", "some", "about", "all", "more", "up"}


def event_at(words: Sequence[Word], place: int, text: str) -> Event:
    """The event whose verb stands at a place."""
    first = _with_apposition(words, _clause_start(words, place), place, text)
    before = list(words[first:place])
    relative = bool(before) and before[0].lower in RELATIVE
    if relative:
        before = [*_names_before(words, first, text), *before[1:]]
    passive = any(word.lower in BE for word in words[max(first, place - 3) : place])
    behind = next((word for word in words[place + 1 : place + 3] if word.lower not in ARTICLES), None)
    return Event(words, place, first, tuple(before), passive, is_past(words, place), relative, behind)


def _clause_start(words: Sequence[Word], place: int) -> int:
    """The place of the first word of the clause of a verb: behind a mark or a word that opens one, at that word if it
    is relative; of the verb itself where the clause is long.
    """
    for at in range(place, max(0, place - _REACH), -1):
        before = words[at - 1]
        if words[at].start - before.end > 1:
            return at
        if before.lower in OPENINGS and not _joins_names(words, at):
            return at - 1 if before.lower in RELATIVE else at
    return 0 if place <= _REACH else place


def _with_apposition(words: Sequence[Word], first: int, place: int, text: str) -> int:
    """Where what stands before a verb begins, if its clause seems to: in "Raman, 41, was found" with the name."""
    if first == 0 or any(word.kind in ("word", "name") or word.lower in PRONOUNS for word in words[first:place]):
        return first
    start = first - 1
    while start and first - start <= _LONGEST_APPOSITION and not _is_behind_comma(words, start, text):
        start -= 1
    within = range(start, first)
    if not (start and _is_behind_comma(words, first, text) and _is_behind_comma(words, start, text)) or any(
        is_past(words, at) or words[at].lower in BE | OPENINGS for at in within
    ):
        return first
    return _clause_start(words, start - 1)


def _is_behind_comma(words: Sequence[Word], place: int, text: str) -> bool:
    return text[words[place - 1].end : words[place].start].strip() == ","


def _joins_names(words: Sequence[Word], at: int) -> bool:
    """Whether the word before a place joins two names, or two parts of one: "the Tunnel and Rail Board"."""
    return at > 1 and words[at - 1].lower in ("and", "or") and words[at - 2].kind == words[at].kind == "name"


def _names_before(words: Sequence[Word], place: int, text: str) -> list[Word]:
    """The name that a relative word goes back to: the capitals right before it."""
    found: list[Word] = []
    for word in reversed(words[max(0, place - _LONGEST_NAME) : place]):
        if not text[word.start].isupper():
            break
        found.insert(0, word)
    return found
