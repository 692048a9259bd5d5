"""The brief with its claims marked: the stretches join to the whole text, each claim ends once."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Claim, Input, Place, Report, Ruling, Verdict
from factcheck.reports.brief_text import MarkedBrief, mark
from factcheck.reports.difference import word_difference
from factcheck.reports.foreign import Foreign
from factcheck.reports.fragment import link_to
from factcheck.reports.view import ReportView
from factcheck.reports.wrapping import view


def report_of(text: str, places: list[tuple[str, Place]]) -> ReportView:
    rulings = tuple(
        Ruling(claim=Claim(id=f"c{number}", text=words, place=place), verdict=Verdict.SUPPORTED, score=1, note="")
        for number, (words, place) in enumerate(places)
    )
    brief = Input(path="b.md", sha256="", kind="brief", text=text)
    day = datetime(2026, 1, 1, tzinfo=UTC)
    return view(Report(version="1", generated_at=day, store="", digest="", inputs=(brief,), rulings=rulings))


def marked(text: str, places: list[tuple[str, Place]]) -> MarkedBrief:
    report = report_of(text, places)
    return mark(report.inputs[0], report.worst_first())


def whole(brief: MarkedBrief) -> str:
    return "".join(stretch.text.for_data() for stretch in brief.stretches)


def owned(brief: MarkedBrief, number: int) -> str:
    return "".join(stretch.text.for_data() for stretch in brief.stretches if stretch.owner == number)


def test_claims_stand_where_their_place_says() -> None:
    text = "One two.\r\nThree four.\rFive.\n"
    brief = marked(
        text,
        [
            ("Three four.", Place(path="b.md", line=2, column=1, end_line=2, end_column=12)),
            ("two", Place(path="b.md", line=1, column=5, end_line=1, end_column=8)),
        ],
    )
    assert whole(brief) == "One two.\nThree four.\nFive.\n"
    assert (owned(brief, 0), owned(brief, 1)) == ("Three four.", "two")
    assert brief.lost == ()


def test_a_place_that_is_wrong_is_not_believed() -> None:
    wrong = Place(path="b.md", line=1, column=1, end_line=1, end_column=4)
    page = Place(path="b.md", page=2)
    claims = [("The words stand here.", wrong), ("stand here", page), ("nowhere", page)]
    brief = marked("abc. The words\n  stand here.", claims)
    assert owned(brief, 0).split() == ["The", "words", "stand", "here."]
    assert brief.lost == (2,)


def test_overlapping_claims_each_end_once() -> None:
    text = "abcdef"
    spans = [(1, 5), (3, 7), (3, 5)]
    brief = marked(
        text, [(text[a - 1 : b - 1], Place(path="b.md", line=1, column=a, end_line=1, end_column=b)) for a, b in spans]
    )
    assert whole(brief) == text
    ends = [number for stretch in brief.stretches for number in stretch.ends]
    assert sorted(ends) == [0, 1, 2]
    assert owned(brief, 0) == "abcd"


places = st.tuples(st.integers(1, 6), st.integers(1, 9), st.integers(1, 6), st.integers(1, 9))


@given(st.text("ab \n", max_size=30), st.lists(places, max_size=6))
def test_whatever_the_places_the_text_is_whole(text: str, found: list[tuple[int, int, int, int]]) -> None:
    brief = marked(
        text,
        [("a b a", Place(path="b.md", line=a, column=b, end_line=c, end_column=d)) for a, b, c, d in found],
    )
    assert whole(brief) == text
    ends = [number for stretch in brief.stretches for number in stretch.ends]
    assert sorted(ends + list(brief.lost)) == list(range(len(found)))
    firsts = [stretch.owner for stretch in brief.stretches if stretch.first]
    assert len(firsts) == len(set(firsts))


def test_what_differs_word_by_word() -> None:
    pieces = word_difference(Foreign("We will rebuild it soon"), Foreign("we will, perhaps, rebuild it"))
    assert [(piece.change, piece.text.for_data()) for piece in pieces] == [
        ("same", "we will,"), ("source", "perhaps,"), ("same", "rebuild it"), ("brief", "soon"),
    ]  # fmt: skip
    assert word_difference(Foreign(""), Foreign("a")) == ()
    assert word_difference(Foreign("a " * 1_000), Foreign("a")) == ()


def test_links(sample_report: Report) -> None:
    claim = view(sample_report).claims[1]
    passage = claim.sources[0].findings[0].passage
    assert link_to(claim.sources[0].url, passage) == Foreign("https://example.org/annual-report-2025.pdf#page=12")
    assert link_to(Foreign("javascript:alert(1)"), passage) is None
    speech = view(sample_report).claims[2].sources[0]
    assert link_to(speech.url, speech.findings[0].passage) == Foreign(
        "https://example.org/speech#top:~:text=We%20will%2C%20if%20the%20council%20agrees%2C%20rebuild%20the%20quay%20by%20spring"
    )
