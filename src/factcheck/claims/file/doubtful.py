"""Values that may stand and are hardly meant. In: a key and its value. Out: a rule of lint and its words."""

from __future__ import annotations

import re
from datetime import date

#: The two-letter codes of ISO 639-1; codes of three letters are too many to list.
_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el"
    " en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is"
    " it iu iw ja ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn"
    " mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se"
    " sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo"
    " wa wo xh yi yo za zh zu"
)
_LANGUAGES = frozenset(_CODES.split())
_NUMERIC_DAY = re.compile(r"\d{4}-\d{1,2}(?:-\d{1,2})?")


def doubt(key: str, value: object) -> tuple[str, str] | None:
    """key: of a source, a claim or the file."""
    if not isinstance(value, str):
        return None
    if key == "lang" and len(code := value.lower().split("-")[0]) == 2 and code not in _LANGUAGES:
        return "unknown-language", f"'{value}' names no language. Write the code of one: `en`, `de`, `pt-BR`."
    if key == "date" and _NUMERIC_DAY.fullmatch(value) and not _is_day(value):
        return "odd-source-date", f"There is no day {value}. Write year-month-day: `2024-04-12`."
    return None


def _is_day(value: str) -> bool:
    year, month, day = (*map(int, value.split("-")), 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
