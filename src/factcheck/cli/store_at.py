"""Which store a run reads from. In: the value of --store. Out: an error where it is none, or has lost its captures."""

from __future__ import annotations

from pathlib import Path

import click
from click.core import ParameterSource

from factcheck.cli.account import tell
from factcheck.errors import EvidenceError, UsageError


def refuse_named_non_store(store: str) -> None:
    """UsageError where --store on the command line names no store: the name is wrong."""
    if click.get_current_context().get_parameter_source("store") is not ParameterSource.COMMANDLINE:
        return
    from factcheck.store.standing import is_store

    if not Path(store).is_dir():
        raise UsageError(
            f"--store {store}: there is no such folder. Correct the name, or run `factcheck gather` first."
        )
    if not is_store(Path(store)):
        raise UsageError(
            f"--store {store}: this folder is no store; nothing was gathered into it. "
            "Correct the name, or run `factcheck gather` first."
        )


def require_store(store: str) -> None:
    """Says that nothing can be read because nothing was kept. UsageError for a wrong --store; EvidenceError for a store
    without its captures, where "not kept" would be untrue.
    """
    from factcheck.store.standing import is_store, lost_captures

    refuse_named_non_store(store)
    if not is_store(Path(store)):
        tell(f"There is no store {store}: nothing is kept there. Run `factcheck gather` first, or correct --store.")
    elif faults := lost_captures(Path(store)):
        raise EvidenceError("\n".join(faults))
