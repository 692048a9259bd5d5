"""Exhibits: passages of one place are one stretch, narrow ones its marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Outcome, Reason, Role
from factcheck.reports.exhibit import Exhibit, exhibits
from factcheck.reports.foreign import Foreign
from factcheck.reports.view import FindingView, PassageView

TEXT = "A heading\nIn 2025, revenue rose to €5.3 million (2024: €4.9 million), the report says. More follows here.\nEnd"
SENTENCE = "In 2025, revenue rose to €5.3 million (2024: €4.9 million), the report says."


def seen(start: int, end: int, outcome: Outcome = Outcome.STATES, text: str = TEXT) -> FindingView:
    passage = PassageView(
        start=start, end=end, exact=Foreign(text[start:end]), prefix=Foreign(text[max(0, start - 32) : start]),
        suffix=Foreign(text[end : end + 32]), role=Role.BODY, page=None,
    )  # fmt: skip
    return FindingView(index=0, outcome=outcome, reason=Reason.NONE, note=Foreign(""), score=1.0, passage=passage)


def of(words: str, outcome: Outcome = Outcome.STATES) -> FindingView:
    start = TEXT.index(words)
    return seen(start, start + len(words), outcome)


def shown(exhibit: Exhibit) -> str:
    return "".join(f"[{piece.text.for_data()}]" if piece.outcome else piece.text.for_data() for piece in exhibit.pieces)


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ([of("€5.3 million"), of("2025"), of(SENTENCE)],
         ["In [2025], revenue rose to [€5.3 million] (2024: €4.9 million), the report says."]),
        ([of(SENTENCE)], [f"[{SENTENCE}] More follows here."]),
        ([of("€5.3 million")], ["In 2025, revenue rose to [€5.3 million] (2024: €4.9 million), the …"]),
        ([of("€4.9 million")], ["… rose to €5.3 million (2024: [€4.9 million]), the report says. More …"]),
        ([of("A heading"), of("End")], ["[A heading]", "[End]"]),
        ([], []),
    ],
)  # fmt: skip
def test_exhibits(findings: list[FindingView], expected: list[str]) -> None:
    assert [shown(exhibit) for exhibit in exhibits(findings)] == expected


def test_a_shared_mark_takes_the_loudest_outcome() -> None:
    exhibit = exhibits([of("2025"), of("2025", Outcome.DIFFERS)])[0]
    assert [piece.outcome for piece in exhibit.pieces if piece.outcome] == [Outcome.DIFFERS]


def test_passages_that_disagree_on_the_text_are_not_joined() -> None:
    other = seen(12, 16, text=TEXT.upper())
    assert len(exhibits([of("2025"), other])) == 2


spans = st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)), max_size=6)


@given(spans)
def test_every_passage_is_shown_and_nothing_else_than_the_source(found: list[tuple[int, int]]) -> None:
    views = [seen(start, min(len(TEXT), start + length)) for start, length in found]
    texts = [exhibit.text.for_data() for exhibit in exhibits(views)]
    for view in views:
        assert view.passage is not None
        assert any(view.passage.exact.for_data() in text for text in texts)
    for text in texts:
        assert text.removeprefix("… ").removesuffix(" …") in TEXT
