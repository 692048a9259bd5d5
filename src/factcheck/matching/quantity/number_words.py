"""The grammar of numbers: digits, number words and scale words together. In: tokens. Out: Number, its value and extent.

`number_stack` is what is read so far; here is which word may come next, and where a number ends.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.matching.quantity.languages.table import Language, Term
from factcheck.matching.quantity.number_stack import EMPTY, State, add, multiply
from factcheck.matching.quantity.numerals import Numeral
from factcheck.matching.quantity.tokens import HYPHENS, NUMBER, WORD, Tokens
from factcheck.matching.quantity.values import Value


class Number(Value, frozen=True, gc=False):
    """A number in tokens [first, last): `value` or, for a vague one, `low` and `high`. step and other as in Numeral.

    form: "digits" (digits alone), "scaled" (digits and a scale word), "words", "fraction", "vague", "multiple",
    "ordinal". scale: the scale word of a number that has just one (5.2 million), else 1.
    plain: digits without any separator, as names have them. lone: one small word that may be an article.
    part, whole: of a share or mark that names its whole ("26 out of 28", "8/10"); part only where it counts something.
    """

    first: int
    last: int
    value: Decimal | None
    step: Decimal = Decimal(1)
    other: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    form: str = "digits"
    scale: int = 1
    plain: bool = False
    lone: bool = False
    part: Decimal | None = None
    whole: Decimal | None = None


def scan(
    tokens: Tokens,
    index: int,
    language: Language,
    numeral: Numeral | None = None,
    *,
    start: int | None = None,
    until: int | None = None,
) -> State | None:
    """Reads terms from a token on; with `numeral`, from `start` behind its digits. `until`: not to be reached."""
    history: list[State] = []
    if numeral is not None:
        position = start or index + 1
        state = EMPTY._replace(open=numeral.value, step=numeral.step, last=position, opened_by_digits=True)
    else:
        state, position = EMPTY, index
    while len(history) < 40 and (until is None or position < until):
        following = _next(tokens, position, state, language)
        if following is None:
            break
        terms, end, joined = following
        advanced = _advance(state, terms, end, joined, language)
        if advanced is None:
            if terms[0].kind == "scale" and not joined:
                state = _before_open(state, history)
            break
        history.append(state)
        state, position = advanced, end
    return state if state.last else None


def _before_open(state: State, history: list[State]) -> State:
    """The last state without an open part: the scale word that does not fit belongs to the next number with it."""
    if state.open is None:
        return state
    return next((earlier for earlier in reversed(history) if earlier.open is None and earlier.groups), state)


def _advance(state: State, terms: tuple[Term, ...], end: int, joined: bool, language: Language) -> State | None:
    current: State | None = state
    for term in terms:
        if current is None:
            return None
        if term.kind == "join":
            joined = True
        elif term.kind == "add":
            current = add(current, term.value, end, joined, language)
            joined = False
        elif term.kind == "scale":
            current = multiply(current, term.value, end)
            joined = False
    return current


def _next(tokens: Tokens, position: int, state: State, language: Language) -> tuple[tuple[Term, ...], int, bool] | None:
    """The terms of the next word, skipping a hyphen or a joiner that leads to one: (terms, end, joined)."""
    joined = False
    if state.last:
        if tokens.word(position) in HYPHENS and tokens.glued(position) and tokens.glued(position + 1):
            position += 1
            after_hyphen = _digits_after_scale(tokens, position, state)
            if after_hyphen is not None:
                return after_hyphen
        elif tokens.lower(position) in language.words.joiners and _may_join(tokens, position, state, language):
            position += 1
            joined = True
            if tokens.kinds[position] == NUMBER and state.groups and _joins_digits(tokens, position, state, language):
                return _digits_after_scale(tokens, position, state)
            if tokens.kinds[position] != WORD:
                return None
        elif tokens.lowers[position] in language.words.fillers and scale_at(tokens, position + 1, language):
            position += 1
        elif state.opened_by_digits and (short := language.short_scales.at(tokens, position)):
            return (Term("scale", short[1], ""),), short[0], False
        elif _digits_go_on(tokens, position, state, language):
            return _digits_after_scale(tokens, position, state)
    if tokens.kind(position) != WORD or (state.last and _ends(tokens, position, language)):
        return None
    found = language.terms(tokens, position)
    if found is None:
        return None
    terms, end = found
    return (terms, end, joined) if _may_follow(tokens, position, state, terms, end, language) else None


def _is_of_digits(tokens: Tokens, position: int, language: Language) -> bool:
    """Whether digits and their scale words end before a token."""
    position -= 1
    while tokens.lowers[position] in language.scales:
        position -= 1
    return tokens.kinds[position] == NUMBER


def _may_follow(
    tokens: Tokens, position: int, state: State, terms: tuple[Term, ...], end: int, language: Language
) -> bool:
    """Whether a number word may stand here; a scale word opens a number only behind an article or before another."""
    words, first = language.words, terms[0]
    if words.positional and first.kind == "add" and state.open is not None and state.digits_only:
        return tokens.glued(position)
    if state.opened_by_digits and first.text in words.scales_of_words:
        return False
    if state.last and first.text in words.not_behind_tens:
        return state.open is None and tokens.lowers[end] in language.scales
    if first.kind == "scale" and words.cjk_digits and _begins_unit(tokens, position, language):
        return False
    if state.last or first.kind != "scale" or first.text in words.bare or len(terms) > 1:
        return True
    after_article = tokens.lower(position - 1) in words.articles or tokens.lower(position) in words.bare
    after_article = after_article or language.percents_before.before(tokens, position) is not None
    if words.cjk_digits and tokens.kinds[end] == NUMBER and scale_at(tokens, end + 1, language) is not None:
        return True  # 천 4백만
    return after_article or scale_at(tokens, end, language) is not None


def _begins_unit(tokens: Tokens, position: int, language: Language) -> bool:
    """Whether a scale sign belongs to a unit: 12千米 is 12 km."""
    unit = language.units.at(tokens, position)
    return unit is not None and unit[0] > position + 1


def _digits_go_on(tokens: Tokens, position: int, state: State, language: Language) -> bool:
    """Whether digits go on after a scale word: "4 thousand 3 hundred", "3억 5000만", "3億5000"."""
    if tokens.kind(position) != NUMBER or not state.groups:
        return False
    if language.words.cjk_digits:  # 3억5000, 1만 2000, 3천 5백만, 4천 820만
        return True
    least, digits = language.words.digits_behind, tokens.words[position]
    if least and state.groups[-1][0] == 1000 and digits.isdecimal() and int(least) <= len(digits) <= 3:
        return True  # 10 bin 324
    following = scale_at(tokens, position + 1, language)
    return following is not None and following[0] < state.groups[-1][0]


def _may_join(tokens: Tokens, position: int, state: State, language: Language) -> bool:
    if language.words.joins_tens and not (language.words.prefix_joiner and tokens.kind(position + 1) == NUMBER):
        return not state.opened_by_digits
    return state.open is None and bool(state.groups)


def _joins_digits(tokens: Tokens, position: int, state: State, language: Language) -> bool:
    """ "3 hundred and 21"; 15 ألفا و300, where the "and" is written to the digits."""
    return state.groups[-1][0] == 100 or (bool(language.words.prefix_joiner) and tokens.glued(position))


def _ends(tokens: Tokens, position: int, language: Language) -> bool:
    """Whether a word that may be a number is a particle behind one: 10만이 넘는, 5백이상, 하나만."""
    words, word = language.words, tokens.lowers[position]
    if words.word_start and word in words.ones and _is_of_digits(tokens, position, language):
        return True
    if tokens.lowers[position - 1] in words.not_before_scale and word in language.scales:
        return True
    return language.not_inside.at(tokens, position) is not None


def _digits_after_scale(tokens: Tokens, position: int, state: State) -> tuple[tuple[Term, ...], int, bool] | None:
    if tokens.kind(position) != NUMBER or state.open is not None or not state.groups:
        return None
    digits = tokens.word(position).replace(",", "")
    if not digits.isdecimal() or len(digits) > 8 or int(digits) >= state.groups[-1][0]:
        return None
    return (Term("add", int(digits), digits),), position + 1, False


def number_of(index: int, state: State, numeral: Numeral | None) -> Number:
    """The Number of a finished state."""
    scaled = bool(state.groups)
    form = ("scaled" if scaled else "digits") if numeral is not None else "words"
    other = None
    if numeral is not None and numeral.other is not None and numeral.value:
        other = numeral.other * (state.value / numeral.value) if scaled else numeral.other
    plain = numeral is not None and numeral.plain and not scaled
    return Number(index, state.last, state.value, state.step, other, form=form, scale=_only_scale(state), plain=plain)


def _only_scale(state: State) -> int:
    return state.groups[0][0] if len(state.groups) == 1 and state.open is None else 1


def extended(
    number: Number, *, value: Decimal, last: int, step: Decimal | None = None, form: str | None = None
) -> Number:
    """The number with more tokens behind it."""
    return number._replace(
        value=value, last=last, step=step or number.step, form=form or number.form, plain=False, lone=False,
        part=None, whole=None,
    )  # fmt: skip


def scaled_by_words(tokens: Tokens, number: Number, language: Language) -> Number:
    """The number times the scale words behind it ("of" and an article may stand between: half of a million)."""
    position, of = number.last, language.before_scale
    while tokens.lower(position) in of and position < number.last + 2:
        position += 1
    scale = scale_at(tokens, position, language)
    if scale is None or number.value is None:
        return number
    value, step = number.value * scale[0], number.step * scale[0]
    return extended(number, value=value, last=scale[1], step=step)._replace(scale=scale[0])


def scale_at(tokens: Tokens, position: int, language: Language) -> tuple[int, int] | None:
    """(scale, token behind) of up to three scale words ("thousand million") at a token."""
    scale, end = 1, position
    for _ in range(3):
        found = language.terms(tokens, end) if tokens.kinds[end] == WORD else None
        if found is None or len(found[0]) != 1 or found[0][0].kind != "scale":
            break
        scale, end = scale * found[0][0].value, found[1]
    return (scale, end) if end > position else None
