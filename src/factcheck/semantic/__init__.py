"""What in a page comes nearest to a claim that it does not state. In: claims, sentences. Out: passages to look at.

The optional extra `semantic`: a hint for a person, made by a model of meaning on this machine. It decides nothing:
verdict, outcome, reason and score are what they are without it, since such a model ranks a changed figure above a true
paraphrase. Its sentences come out of the cage as data; only numbers go into the model.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

from factcheck.model import Claim, Closest, Passage
from factcheck.semantic import installed
from factcheck.semantic.installed import state
from factcheck.text.language_tags import primary_language

if TYPE_CHECKING:
    from factcheck.semantic.encoder import Encoder

__all__ = ["HANDED", "Reader", "require", "state"]

HANDED = 10_000
"""Sentences of a page that are handed out of the cage: a report of 400 pages."""

LANGUAGE = "en"
"""The only language that the model was trained on."""


def require() -> None:
    """UsageError with the remedy where the extra is not installed; loads nothing."""
    installed.model()


class Reader:
    """The model, loaded when the first page needs it. Raises UsageError at once where there is none.

    most: how many sentences of a page it wants.
    """

    most = HANDED

    def __init__(self) -> None:
        self._model = installed.model()
        self._encoder: Encoder | None = None
        self._loading = Lock()

    def closest(self, claims: Sequence[Claim], sentences: Sequence[Passage], lang: str | None) -> list[Closest]:
        """For each claim what is nearest to it in a page of a language. What fails is told in the note."""
        try:
            return self._closest(claims, sentences, lang)
        except Exception as fault:
            note = f"Comparing in meaning failed ({type(fault).__name__}): a fault of this program."
            return [Closest(note=note) for _ in claims]

    def _closest(self, claims: Sequence[Claim], sentences: Sequence[Passage], lang: str | None) -> list[Closest]:
        from factcheck.semantic.nearest import Nearest

        foreign = [_foreign(claim, lang) for claim in claims]
        if all(foreign) or not sentences:
            return [Closest(note=note) for note in foreign]
        page = Nearest(sentences, self._loaded(), whole=len(sentences) < HANDED)
        return [
            Closest(note=note) if note else page.to(claim.text) for claim, note in zip(claims, foreign, strict=True)
        ]

    def _loaded(self) -> Encoder:
        from factcheck.semantic.encoder import Encoder

        with self._loading:
            if self._encoder is None:
                self._encoder = Encoder(self._model)
            return self._encoder


def _foreign(claim: Claim, lang: str | None) -> str:
    """Why the two cannot be compared in meaning, or ""."""
    for what, tag in (("page", lang), ("claim", claim.lang)):
        code = primary_language(tag) or LANGUAGE
        if code != LANGUAGE:
            return f"Not compared in meaning: the {what} is in another language ({code}), and the model knows English."
    return ""
