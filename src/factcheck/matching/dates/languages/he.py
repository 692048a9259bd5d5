"""Hebrew date words. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from factcheck.matching.dates.language import Language

LANGUAGE = Language(
    code="he",
    months=(
        "ינואר בינואר",
        "פברואר בפברואר",
        "מרץ מרס במרץ במרס",
        "אפריל באפריל",
        "מאי במאי",
        "יוני ביוני",
        "יולי ביולי",
        "אוגוסט באוגוסט",
        "ספטמבר בספטמבר",
        "אוקטובר באוקטובר",
        "נובמבר בנובמבר",
        "דצמבר בדצמבר",
    ),
    weekdays=(
        "",
        "",
        "",
        "",
        "",
        "שבת",
        "",
    ),
    words={
        "in": "בשנת ב",
        "since": "מאז",
        "until": "עד",
        "before": "לפני",
        "after": "אחרי לאחר",
        "and": "ו או",
        "year": "שנת",
        "today": "היום",
        "yesterday": "אתמול",
        "plain": "היה הייתה היו הוא היא של את",
    },
    marks="של את על לא הוא היא עם זה כי",
)
