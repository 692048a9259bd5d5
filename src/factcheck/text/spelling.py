"""British and American spelling under one form. In: an English word in lower case. Out: the form that both share.

Only words are compared by it, never quotations: a quotation keeps its own spelling.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: What differs by rule: "fertiliser", "analyse", "harbour", "centre", "travelled", "defence", "catalogue", "anaemia".
#: The form that they share need not be a word.
_RULES = (
    (re.compile(r"(?<=[a-z]{3})is(e|ed|es|ing|er|ers|ation|ations)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{2})ys(e|ed|es|ing|er|ers)$"), r"yz\1"),
    (re.compile(r"(?<=[a-z]{3})our(s|ed|ing|er|ers|able|ite|ites|ful|less|hood|hoods|ly)?$"), r"or\1"),
    (re.compile(r"(?<=[a-z]{2})([bt])re(s|d)?$"), r"\1er\2"),
    (re.compile(r"(?<=[a-z]{2}[aeiou])ll(ed|ing|er|ers|or|ors)$"), r"l\1"),
    (re.compile(r"(?<=[a-z]{3})logue(s)?$"), r"log\1"),
    (re.compile(r"^(def|off|lic|pret)ence(s|d)?$"), r"\1ense\2"),
    (re.compile(r"^(an|leuk|isch|h)ae(?=[a-z]{2})"), r"\1e"),
)
#: What differs word by word.
_WORDS = {
    "programme": "program", "programmes": "programs", "cheque": "check", "cheques": "checks", "grey": "gray",
    "tyre": "tire", "tyres": "tires", "plough": "plow", "ploughs": "plows", "ploughed": "plowed", "kerb": "curb",
    "sceptic": "skeptic", "sceptics": "skeptics", "sceptical": "skeptical", "aluminium": "aluminum",
    "storey": "story", "storeys": "stories", "jewellery": "jewelry", "mould": "mold", "ageing": "aging",
    "judgement": "judgment", "ax": "axe", "pyjamas": "pajamas", "maths": "math", "enrol": "enroll",
    "fulfil": "fulfill", "skilful": "skillful", "instalment": "installment", "manoeuvre": "maneuver",
    "manoeuvres": "maneuvers", "diarrhoea": "diarrhea", "foetus": "fetus", "oestrogen": "estrogen",
}  # fmt: skip


@lru_cache(maxsize=50_000)
def one_spelling(word: str) -> str:
    """The form under which a word is compared, whichever side of the Atlantic wrote it."""
    if word in _WORDS:
        return _WORDS[word]
    for pattern, shared in _RULES:
        word = pattern.sub(shared, word)
    return word
