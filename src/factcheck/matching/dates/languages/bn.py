"""Bengali date words. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from factcheck.matching.dates.language import Language

LANGUAGE = Language(
    code="bn",
    months=(
        "জানুয়ারি জানুয়ারী জানুয়ারি জানুয়ারী জানু.",
        "ফেব্রুয়ারি ফেব্রুয়ারী ফেব্রুয়ারি ফেব্রুয়ারী ফেব.",
        "মার্চ",
        "এপ্রিল",
        "মে",
        "জুন",
        "জুলাই",
        "আগস্ট",
        "সেপ্টেম্বর সেপ্টে.",
        "অক্টোবর অক্টো.",
        "নভেম্বর নভে.",
        "ডিসেম্বর ডিসে.",
    ),
    weekdays=(
        "সোমবার",
        "মঙ্গলবার",
        "বুধবার",
        "বৃহস্পতিবার",
        "শুক্রবার",
        "শনিবার",
        "রবিবার",
    ),
    words={
        "year": "সাল সালে সালের",
        "since": "থেকে",
        "until": "পর্যন্ত",
        "and": "ও এবং",
        "today": "আজ",
        "yesterday": "গতকাল",
        "plain": "ছিল ছিলেন হয় এই",
    },
    ordinal_endings="ই শে লা রা ঠা",
    month_first=True,
    marks="এই ও করে এবং থেকে না হয়",
)
