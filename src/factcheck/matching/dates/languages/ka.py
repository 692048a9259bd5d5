"""Georgian date words. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from factcheck.matching.dates.language import Language

LANGUAGE = Language(
    code="ka",
    months=(
        "იანვარ* იან.",
        "თებერვალ* თებერვლ* თებ.",
        "მარტ* მარ.",
        "აპრილ* აპრ.",
        "მაის*",
        "ივნის* ივნ.",
        "ივლის* ივლ.",
        "აგვისტო* აგვ.",
        "სექტემბ* სექტ.",
        "ოქტომბ* ოქტ.",
        "ნოემბ* ნოემ.",
        "დეკემბ* დეკ.",
    ),
    weekdays=(
        "ორშაბათ*",
        "სამშაბათ*",
        "ოთხშაბათ*",
        "ხუთშაბათ*",
        "პარასკევ*",
        "შაბათ*",
        "კვირა",
    ),
    words={
        "year": "წლის წელი წელს",
        "plain": "იყო და",
    },
    postpositions=True,
    year_first=True,
    marks="და არის რომ იყო წლის",
)
