"""What a run owes the reader: the count line, last on standard error, whatever happens. In: claims. Out: the line."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TextIO

import click

from factcheck.errors import UsageError


@dataclass
class Account:
    """One run of check, gather or replay.

    claims: how many were read so far. counts: the count line, once all are judged. told: it was written.
    """

    claims: int | None = None
    counts: str | None = None
    told: bool = False

    def line(self) -> str | None:
        """The count line of a run that failed, or None where none is owed."""
        if self.told or self.claims is None:
            return None
        return self.counts or f"{self.claims} claim{'' if self.claims == 1 else 's'}: nothing was checked"


def account() -> Account:
    """The account of the run at hand; a new one where a command is called on its own."""
    context = click.get_current_context(silent=True)
    own = context.find_root().obj if context is not None else None
    return own if isinstance(own, Account) else Account()


def write(stream: TextIO, text: str) -> None:
    """Writes and flushes; a reader who has gone away (a closed pipe) is no error and hears no more."""
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        close(stream)
    except OSError as error:
        close(stream)
        if stream is sys.stdout:
            raise UsageError(
                f"Standard output cannot be written: {error.strerror or error}. Free some space, or write to a file "
                "elsewhere."
            ) from error


def close(stream: TextIO) -> None:
    """Lets all that is still written to the stream vanish, so that the end of the program does not stumble over it."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        return


def tell(message: str) -> None:
    """One message on standard error."""
    write(sys.stderr, message.rstrip("\n") + "\n")
