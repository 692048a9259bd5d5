"""How the words of a claim differ from those of a sentence that nearly repeats it. In: two word lists. Out: the edits.

Most briefs keep whole stretches of their source's wording. Where they do, each edit is told apart: a negation put in or
taken out, a name exchanged, a word turned into its opposite, a word of the claim that the source has not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from factcheck.text.opposites import antonyms
from factcheck.text.word_lists import agrees_with_others, unrealised
from factcheck.text.words import Word

#: Share of a claim's words that a sentence repeats in order, from which single edits are told apart.
NEAR_COPY = 0.75
#: A sentence longer than this is compared only in its first words, which bounds the cost.
LONGEST = 400


@dataclass(frozen=True, slots=True)
class Wording:
    """What became of the claim's words in the source's.

    repeated: share of the claim's words that stand in the source in the same order. negated: a negation on one side
    only, between words that both have. exchanged: (claim, source) names at the same place. opposed: (claim, source)
    opposites at the same place. replaced: (claim, source) other content words at the same place. numbers: for a number
    that alone is another one, its offset in the claim, and both as written. swapped: (claim, source) two numbers that
    stand in each other's place, where every other word is repeated. unrealised: a word of the source by which it tells
    of what has not happened, or not for certain, where the claim has none of its own ("may rise" for "rose"), or "".
    reworded: where one side negates another word than the other has there, both ("missed", "not reach"); or "".
    """

    repeated: float = 0.0
    negated: bool = False
    exchanged: tuple[tuple[str, str], ...] = ()
    opposed: tuple[tuple[str, str], ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()
    numbers: tuple[tuple[int, str, str], ...] = ()
    swapped: tuple[tuple[str, str], ...] = ()
    unrealised: str = ""
    reworded: tuple[str, str] | None = None


def compare_wording(claim: Sequence[Word], source: Sequence[Word], *, lang: str | None = None) -> Wording:
    """The edits between a claim and a stretch of a source; lang: of both, where it is known."""
    source = source[:LONGEST]
    if not claim or not source:
        return Wording()
    mine, spelled = [_key(word) for word in claim], {word.lower: _key(word) for word in claim}
    theirs = [spelled.get(word.lower) or _key(word) for word in source]
    edits = _edits(mine, theirs)
    kept = sum(end - start for kind, start, end, _, _ in edits if kind == "equal")
    negated = False
    reworded: tuple[str, str] | None = None
    exchanged: list[tuple[str, str]] = []
    opposed: list[tuple[str, str]] = []
    replaced: list[tuple[str, str]] = []
    numbers: list[tuple[int, str, str]] = []
    hedges: list[str] = []
    own: list[str] = []
    for position, (kind, start, end, other_start, other_end) in enumerate(edits):
        if kind == "equal":
            continue
        ours, others = claim[start:end], source[other_start:other_end]
        if _inside(edits, position):
            hedges += _unrealised(source, other_start, other_end, lang)
        own += _unrealised(claim, start, end, lang)
        if _inside(edits, position) and _negations(ours) != _negations(others):
            verbs = _replaced_verbs(ours, others)
            if verbs is not None and verbs[1].root in antonyms().get(verbs[0].root, ()):
                continue  # "rejected" and "did not accept"
            negated = negated or verbs is None
            reworded = (verbs[0].lower, verbs[1].lower) if verbs is not None else reworded
        if ours and others and len(others) <= 12:
            ours, others = _without_bounds(claim, start, end), _without_bounds(source, other_start, other_end)
            _sort_out(ours, others, exchanged, opposed, replaced)
        if len(ours) == len(others) == 1 and ours[0].kind == others[0].kind == "number":
            numbers.append((ours[0].start, ours[0].lower, others[0].lower))
    return Wording(
        kept / len(claim), negated, tuple(exchanged), tuple(opposed), tuple(replaced), tuple(numbers),
        swapped=_swapped(numbers) if kept + 2 == len(claim) else (),
        unrealised=hedges[0] if hedges and not own else "", reworded=reworded,
    )  # fmt: skip


#: Words before "May" by which it is the month.
_BEFORE_MONTH = frozenset(
    {"in", "on", "of", "since", "by", "until", "till", "from", "to", "early", "late", "last", "this"}
)

#: Words of doubt that before a number speak of the number alone: "nearly 500 came".
NEARLY = frozenset({
    "almost", "nearly", "possibly", "perhaps", "probably", "likely", "reportedly", "allegedly", "yet", "may", "beinahe",
    "vielleicht", "wahrscheinlich", "womöglich", "möglicherweise", "angeblich", "presque", "probablement", "quasi",
    "casi", "quizás", "probablemente", "supuestamente", "forse", "probabilmente", "talvez", "provavelmente", "bijna",
    "misschien", "waarschijnlijk", "mogelijk", "prawie", "prawdopodobnie", "nästan", "kanske", "troligen", "почти",
    "возможно", "вероятно", "якобы", "майже", "можливо", "ймовірно", "нібито",
})  # fmt: skip


def _unrealised(words: Sequence[Word], start: int, end: int, lang: str | None) -> list[str]:
    """The words of a stretch that tell of what may not be; "nearly 500" is a number all the same, May a month."""
    found, uncertain = [], unrealised(lang)
    for place in range(start, end):
        word = words[place].lower
        followed = word in NEARLY and place + 1 < len(words) and words[place + 1].kind == "number"
        before = words[place - 1] if place else None
        settled = word == "yet" and not (place + 1 < len(words) and words[place + 1].lower == "to")
        month = word == "may" and before is not None and (before.lower in _BEFORE_MONTH or before.kind == "number")
        if word in uncertain and not (followed or month or settled):
            found.append(word)
    return found


#: Words of the bounds of a figure and of a date, which are held against each other as such.
_BOUNDS = frozenset({
    "more", "less", "fewer", "least", "most", "over", "under", "above", "below", "up", "before", "after", "since",
    "until", "till", "prior", "early", "earlier", "late", "later",
})  # fmt: skip


def _without_bounds(words: Sequence[Word], start: int, end: int) -> Sequence[Word]:
    """The words of a stretch; of one right before a number, without those that bound it."""
    if end >= len(words) or words[end].kind != "number":
        return words[start:end]
    return [word for word in words[start:end] if word.lower not in _BOUNDS]


def _swapped(numbers: Sequence[tuple[int, str, str]]) -> tuple[tuple[str, str], ...]:
    pairs = tuple((mine, theirs) for _, mine, theirs in numbers)
    return pairs if len(pairs) == 2 and pairs[0] == pairs[1][::-1] else ()


def _key(word: Word) -> str:
    return word.lower if word.kind in ("stop", "number") else word.root


Edit = tuple[str, int, int, int, int]


def _edits(mine: list[str], theirs: list[str]) -> list[Edit]:
    """Equal and differing stretches in turn; a deletion beside an insertion is one replacement."""
    edits: list[Edit] = []
    for code in Indel.opcodes(mine, theirs):
        kind = "equal" if code.tag == "equal" else "edit"
        if edits and edits[-1][0] == kind == "edit":
            last = edits[-1]
            edits[-1] = (kind, last[1], code.src_end, last[3], code.dest_end)
        else:
            edits.append((kind, code.src_start, code.src_end, code.dest_start, code.dest_end))
    return edits


def _inside(edits: list[Edit], position: int) -> bool:
    """Whether an edit is short on the source's side and has kept words on both sides (or begins or ends the claim)."""
    _, start, _, other_start, other_end = edits[position]
    before = position > 0 and edits[position - 1][0] == "equal"
    after = position + 1 < len(edits) and edits[position + 1][0] == "equal"
    short = other_end - other_start <= 6
    return short and after and (before or start == 0)


#: Content words behind a negation up to which it may negate what both texts have after them.
NEGATED_NEAR = 2


def _negations(stretch: Sequence[Word]) -> int:
    """Whether a stretch turns what follows it into its opposite. A negation whose own words stand behind it in the
    stretch ("has no formal training, and still …") is a clause of its own. Two undo each other in Germanic languages
    and are one in the others ("non … mai", "никто не").
    """
    content, found, together = 0, 0, False
    for word in reversed(stretch):
        content += word.kind in ("word", "name") and not word.negates
        if word.negates and content <= NEGATED_NEAR:
            found += 1
            together = together or agrees_with_others(word.lower)
    return min(found, 1) if together else found % 2


def _replaced_verbs(ours: Sequence[Word], others: Sequence[Word]) -> tuple[Word, Word] | None:
    """The words that stand in each other's place beside a negation of one side, where they are not the same word."""
    mine, theirs = (
        next((word for word in reversed(words) if word.kind == "word" and not word.negates), None)
        for words in (ours, others)
    )
    if mine is None or theirs is None or mine.root == theirs.root or mine.concepts & theirs.concepts:
        return None
    return mine, theirs


def _sort_out(
    ours: Sequence[Word],
    others: Sequence[Word],
    exchanged: list[tuple[str, str]],
    opposed: list[tuple[str, str]],
    replaced: list[tuple[str, str]],
) -> None:
    opposites = antonyms()
    there, spelled = {word.root: word for word in others}, {word.lower for word in others}
    names = [word for word in others if word.kind == "name"]
    for word in ours:
        if (
            word.kind == "number"
            or word.root in there
            or word.lower in spelled
            or any(word.concepts & w.concepts for w in others)
        ):
            continue
        against = next((there[root] for root in opposites.get(word.root, ()) if root in there), None)
        if against is not None:
            opposed.append((word.lower, against.lower))
        elif word.kind == "name" and names:
            exchanged.append((word.lower, names[0].lower))
        elif word.kind == "word":
            content = next((w for w in others if w.kind == "word"), None)
            if content is not None:
                replaced.append((word.lower, content.lower))
