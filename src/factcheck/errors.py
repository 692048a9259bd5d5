"""What the user or we did wrong, each with its exit code. In: a message. Out: an exception that `cli` turns into text.

What the world does wrong (a dead link, a bomb, a time-out) is no exception: it is a `Capture` or `Document` with a
`Problem`.
"""

from __future__ import annotations


class FactcheckError(Exception):
    """The base: a message for a person, and the exit code of CONTRACT section 2."""

    exit_code = 70


class UsageError(FactcheckError):
    """A wrong option, or a file that is not there."""

    exit_code = 2


class InvalidInputError(FactcheckError):
    """One or more errors in input files, each already written as `FILE:LINE:COL: what is wrong. What to do.`"""

    exit_code = 2

    def __init__(self, messages: list[str]) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages


class EvidenceError(FactcheckError):
    """Kept evidence that does not verify."""

    exit_code = 3


class StoreBusyError(FactcheckError):
    """Another run holds the store."""

    exit_code = 75
