"""English texts -> vectors whose angle tells how near they are in meaning. In: texts. Out: unit vectors.

all-MiniLM-L6-v2 run by onnxruntime on this machine's processor: the mean of the last layer over the pieces of a text,
as its model card says. Each text has the same vector whatever others it is read with.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.semantic.wordpiece import WordPieces

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_PIECES = 128
"""Pieces of a text that are read, with those of its ends: the length with which the model was trained."""

BATCH = 8
"""Texts at a time: more gain nothing on a processor and cost memory."""


class Encoder:
    """The model in memory, about 270 MB with its runtime. May be called from several threads."""

    def __init__(self, model: Path) -> None:
        import onnxruntime

        onnxruntime.disable_telemetry_events()  # Windows builds write events; nothing goes out elsewhere
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1  # the same sums in the same order
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self._pieces = WordPieces()

    def pieces(self, text: str) -> list[int]:
        """The numbers of a text's word pieces as the model reads them, the marks of both ends included."""
        return self._pieces.read(text, most=MOST_PIECES)

    def vectors(self, pieces: Sequence[list[int]]) -> NDArray[Any]:
        """A unit vector of 384 numbers for each text, given as its pieces: shape (texts, 384)."""
        import numpy

        found = numpy.zeros((len(pieces), 384), dtype=numpy.float32)
        by_length = sorted(range(len(pieces)), key=lambda number: len(pieces[number]))
        for start in range(0, len(by_length), BATCH):
            batch = by_length[start : start + BATCH]
            found[batch] = self._run([pieces[number] for number in batch])
        return found

    def _run(self, batch: list[list[int]]) -> NDArray[Any]:
        import numpy

        numbers = numpy.zeros((len(batch), max(map(len, batch))), dtype=numpy.int64)
        mask = numpy.zeros_like(numbers)
        for row, each in enumerate(batch):
            numbers[row, : len(each)] = each
            mask[row, : len(each)] = 1
        inputs = {"input_ids": numbers, "attention_mask": mask, "token_type_ids": numpy.zeros_like(numbers)}
        (hidden,) = self._session.run(None, inputs)
        mean = (hidden * mask[..., None]).sum(axis=1) / mask.sum(axis=1)[:, None]
        return numpy.asarray(mean / numpy.linalg.norm(mean, axis=1, keepdims=True))
