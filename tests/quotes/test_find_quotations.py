"""Whether a source holds a quotation: what an editor may change, and what is never passed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.matching import quotes
from factcheck.matching.prepared.source_text import SourceText
from factcheck.model import Block, Document, Finding, Outcome, Quote, Reason, Role

SOURCE = """\
THE BRIDGE WILL OPEN AGAIN

Jane Roe, the minister, said on Monday: “We will rebuild the old bridge [in Harlow] by spring, and the road too.”

“It was a hard winter,” she said. “The river took 4,000 metres of road, and nobody expected it. We could not know.”

“We are not leaving,” John Doe, the mayor, told reporters. “My father built that house.

“Nobody will make us go, whatever they pay.”

The company runs at full capacity, its spokesman Peter Lane said. It “cannot grow” without new halls.

“They want [sic] to pay 5.2 per cent more¹ for the co-operative’s milk—every year—until 2030,” a farmer wrote.
"""


def quotation(text: str, speaker: str | None = None) -> Quote:
    raw = f"“{text}”"
    return Quote(start=0, end=len(raw), raw=raw, text=text, inner_start=1, inner_end=1 + len(text), speaker=speaker)


def find(text: str, speaker: str | None = None, near: tuple[str, ...] = (), source: str = SOURCE) -> Finding:
    return quotes.find(quotation(text), SourceText.of(source, lang="en"), speaker=speaker, near=near)


STATED = [
    "We will rebuild the old bridge [in Harlow] by spring, and the road too.",
    "We will rebuild the old bridge in Harlow by spring",  # the source's brackets, without them
    "we will rebuild the old bridge [in Harlow] by spring",  # first letter
    "[W]e will rebuild the old bridge [in Harlow] by spring,",
    "We will rebuild … the road too.",
    "We will rebuild [...] the road too.",
    "We will rebuild (…) the road too.",
    "We will rebuild . . . the road too.",
    "[The government] will rebuild the old bridge in Harlow",  # an insertion stands for a word
    "We will rebuild the old [stone] bridge in Harlow",  # or for none
    "The river took 4,000\u00a0metres of road",
    "The river took 4000 metres of road",
    "The river took 4 000 metres of road",
    "They want to pay 5.2 per cent more for the co-operative's milk",
    "They want [sic] to pay 5.2% more for the cooperative’s milk",
    "5.2 percent more for the co-operative’s milk – every year – until 2030",
    "The bridge will open again",
    "My father built that house. Nobody will make us go",  # over a reopened paragraph
    "It was a hard winter. The river took 4,000 metres of road",  # over a tag of speech
]


@pytest.mark.parametrize("text", STATED)
def test_what_an_editor_may_change(text: str) -> None:
    found = find(text)
    assert (found.outcome, found.note if found.outcome is not Outcome.STATES else "") == (Outcome.STATES, "")
    assert found.passage is not None
    assert SOURCE[found.passage.start : found.passage.end] == found.passage.exact


ALTERED = [
    ("The river took 5,000 metres of road, and nobody expected it.", Reason.WORDING_NUMBER, "4,000"),
    ("The river took four metres of road, and nobody expected it.", Reason.WORDING_NUMBER, "4,000"),
    ("We are leaving,", None, ""),  # three words: too few to be called that sentence
    ("Nobody will make us stay, whatever they pay.", Reason.WORDING_WORD, "go"),
    ("We will not rebuild the old bridge [in Harlow] by spring", Reason.WORDING_NEGATION, "rebuild"),
    ("Everybody will make us go, whatever they pay.", Reason.WORDING_NEGATION, "Nobody"),
    ("We will rebuild the old bridge in Marlow by spring", Reason.WORDING_NAME, "Harlow"),
    ("We will rebuild the bridge [in Harlow] by spring, and the road too.", Reason.WORDING_WORD, "old"),
    (
        "The river took 4,000 metres and the whole of my grandmother's garden too",
        Reason.WORDING_TRUNCATED,
        "4,000 metres",
    ),
    ("Nobody … they pay.", None, ""),
    (
        "We will rebuild the old bridge. Nobody will make us go, whatever they pay.",
        Reason.WORDING_STITCHED,
        "stand apart",
    ),
]


@pytest.mark.parametrize(("text", "reason", "shown"), ALTERED)
def test_what_was_altered_is_named(text: str, reason: Reason | None, shown: str) -> None:
    found = find(text)
    if reason is None:
        assert found.outcome is not Outcome.DIFFERS or found.reason is not Reason.SPEAKER
        return
    assert (found.outcome, found.reason) == (Outcome.DIFFERS, reason), found.note
    assert shown in found.note
    assert found.score < 0.5


def test_the_note_is_a_word_diff() -> None:
    found = find("The river took 5,000 metres of road, and nobody expected it.")
    assert found.note == "The brief has “5,000”, the source “4,000”."


OMISSIONS = [
    ("We will vote … unless the price falls", "We will vote for it unless the price falls, he said.", Outcome.STATES),
    ("We will … vote for it", "“We will not under any terms vote for it,” he said.", Outcome.DIFFERS),
    ("We will pay … in May", "“We will pay unless the bank says no in May,” he said.", Outcome.DIFFERS),
    ("We will pay the whole bill", "“We will pay the whole bill unless prices fall,” he said.", Outcome.DIFFERS),
    ("We will pay the bill", "“We will pay the bill not today,” he said.", Outcome.DIFFERS),
    (
        "We will pay the whole bill",
        "“We will pay the whole bill,” he said. Unless prices fall, he goes.",
        Outcome.STATES,
    ),
    (
        "One starts here … and it ends there",
        "One starts here. " + "It rained. " * 12 + "and it ends there.",
        Outcome.DIFFERS,
    ),
    ("One starts here … and it ends there", "One starts here. " + "so on " * 80 + "and it ends there.", Outcome.ABSENT),
    ("and it ends there … One starts here", "One starts here, he said, and it ends there.", Outcome.ABSENT),
]


LIMITED = [
    ("We like the plan", "“We like the plan, but we cannot pay for it,” he said."),
    ("Der Plan gefällt uns", "„Der Plan gefällt uns, aber wir können ihn nicht bezahlen“, sagte er."),
]


@pytest.mark.parametrize(("text", "source"), LIMITED)
def test_what_goes_on_with_but_is_for_a_person(text: str, source: str) -> None:
    found = find(text, source=source)

    assert (found.outcome, found.reason, found.certain) == (Outcome.DIFFERS, Reason.WORDING_ELLIPSIS, False)


def test_but_behind_the_quotation_marks_limits_nothing() -> None:
    assert find("We like the plan", source="“We like the plan,” he said, but left.").outcome is Outcome.STATES


@pytest.mark.parametrize(("text", "source", "outcome"), OMISSIONS)
def test_an_omission_keeps_order_nearness_and_sense(text: str, source: str, outcome: Outcome) -> None:
    found = find(text, source=source)
    if outcome is Outcome.ABSENT:
        assert found.outcome is not Outcome.STATES
    else:
        assert found.outcome is outcome, found.note
    if outcome is Outcome.DIFFERS:
        assert found.reason is Reason.WORDING_ELLIPSIS


@pytest.mark.parametrize(
    ("text", "source", "same"),
    [
        ("It can not grow without new halls", "It cannot grow without new halls.", True),
        ("We counted five boats on the river", "We counted 5 boats on the river.", True),
        ("The US sent help to the whole valley", "The U.S. sent help to the whole valley.", True),
        ("They want a part of the whole valley", "They want apart of the whole valley.", False),
        ("It is now here in the whole valley", "It is nowhere in the whole valley.", False),
        ("We do not want the whole valley", "We don't want the whole valley.", False),
        ("We paid $5 for the whole valley", "We paid €5 for the whole valley.", False),
        ("We paid 1.5 for the whole valley", "We paid 15 for the whole valley.", False),
    ],
)
def test_spellings_of_one_word_and_other_words(text: str, source: str, same: bool) -> None:
    assert (find(text, source=source).outcome is Outcome.STATES) is same


def test_the_words_of_somebody_else_differ_and_the_note_says_whose_they_are() -> None:
    found = find("We are not leaving", speaker="Jane Roe")
    assert (found.outcome, found.reason) == (Outcome.DIFFERS, Reason.SPEAKER)
    assert "John Doe" in found.note


@pytest.mark.parametrize("speaker", ["John Doe", "Doe", "Mr. Doe", "Mayor Doe", "J. Doe", "the mayor"])
def test_the_speaker_of_the_claim_under_another_form_of_the_name(speaker: str) -> None:
    assert find("We are not leaving", speaker=speaker).score > 0.9


def test_an_unknown_speaker_in_the_source_lowers_the_score_only() -> None:
    found = find("The bridge will open again", speaker="Jane Roe", source="The bridge will open again in May.")
    assert found.outcome is Outcome.STATES
    assert 0.5 < found.score < 0.9


def test_two_words_count_in_their_context_only() -> None:
    assert find("full capacity", near=("company", "runs", "halls")).outcome is Outcome.STATES
    other = find("full capacity", near=("reservoir", "dam", "flood"))
    assert (other.outcome, other.reason) == (Outcome.ELSEWHERE, Reason.CONTEXT)


def test_retold_words_are_not_a_quotation() -> None:
    found = find("By springtime the ministry intends to have the crossing repaired")
    assert found.outcome is Outcome.ABSENT


ROLES = [(Role.NAVIGATION, Reason.BOILERPLATE), (Role.COMMENT, Reason.COMMENT), (Role.HIDDEN, Reason.HIDDEN)]


@pytest.mark.parametrize(("role", "reason"), ROLES)
def test_words_in_a_place_that_does_not_count(role: Role, reason: Reason) -> None:
    first, second = "The article is about trains.", "The river took the whole road away."
    text = f"{first}\n{second}"
    blocks = [
        Block(start=0, end=len(first), role=Role.BODY),
        Block(start=len(first) + 1, end=len(text), role=role),
    ]
    source = SourceText(Document(url="", text=text, blocks=tuple(blocks), lang="en"))
    found = quotes.find(quotation("The river took the whole road"), source)
    assert (found.outcome, found.reason) == (Outcome.ELSEWHERE, reason)


def test_words_that_stand_in_a_counting_place_too_count() -> None:
    line = "The river took the whole road away."
    text = f"{line}\n{line}"
    blocks = (
        Block(start=0, end=len(line), role=Role.RELATED),
        Block(start=len(line) + 1, end=len(text), role=Role.BODY),
    )
    found = quotes.find(
        quotation("The river took the whole road"), SourceText(Document(url="", text=text, blocks=blocks))
    )
    assert found.outcome is Outcome.STATES
    assert found.passage is not None
    assert found.passage.start > len(line)


@pytest.mark.parametrize(
    "page",
    [
        "Wir werden die alte Brücke bis zum Frühjahr wieder aufbauen, sagte die Ministerin am Montag in der Stadt.",
        "장관은 월요일에 봄까지 오래된 다리를 다시 짓겠다고 말했다.",
    ],
)
def test_a_page_in_another_language_is_never_not_found(page: str) -> None:
    found = find("We will rebuild the old bridge by spring, and the road too", source=page)
    assert (found.outcome, found.reason) == (Outcome.DIFFERS, Reason.WORDING_LANGUAGE)


def test_a_quotation_without_words_is_absent() -> None:
    assert find("…").outcome is Outcome.ABSENT


@pytest.mark.parametrize("source", ["", "word", "“”", "a " * 5000])
def test_odd_sources_are_no_error(source: str) -> None:
    assert find("We will rebuild the old bridge by spring", source=source).outcome is not Outcome.STATES


WORDS = st.lists(
    st.sampled_from(
        [
            "river",
            "road",
            "bridge",
            "house",
            "we",
            "they",
            "not",
            "will",
            "“",
            "”",
            ",",
            ".",
            "…",
            "[",
            "]",
            "4,000",
            "Roe",
            "said",
        ]
    ),
    max_size=30,
)


@settings(deadline=None)
@given(WORDS, st.integers(min_value=0, max_value=20), st.integers(min_value=1, max_value=12))
def test_words_cut_out_of_a_source_are_never_missed(words: list[str], start: int, length: int) -> None:
    source = " ".join(words)
    cut = " ".join(words[start : start + length])
    found = quotes.find(quotation(cut), SourceText.of(source, lang="en"))
    if any(character.isalnum() for character in cut) and "…" not in cut and "[" not in cut:
        assert found.outcome in (Outcome.STATES, Outcome.DIFFERS)
        assert found.outcome is Outcome.STATES or found.reason in (Reason.SPEAKER, Reason.WORDING_ELLIPSIS)


@settings(deadline=None)
@given(st.text(alphabet="ab …[]()“”'-\n0,.", max_size=60), st.text(alphabet="ab …[]()“”'-\n0,.", max_size=90))
def test_any_quotation_in_any_source_is_no_error(text: str, source: str) -> None:
    found = quotes.find(quotation(text), SourceText.of(source))
    if found.passage is not None:
        assert source[found.passage.start : found.passage.end] == found.passage.exact
