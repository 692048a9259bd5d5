"""`factcheck verify [PATH…]`. In: a store, and the decisions beside claims files. Out: every fault; 3 where any is."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.store_at import refuse_named_non_store


@click.command(help="Whether the kept evidence and the decisions beside the claims files are whole.")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option("--store", default=".factcheck", show_default=True, metavar="DIR", help="Where evidence is kept.")
def command(paths: tuple[str, ...], store: str) -> int:
    """Prints each fault on standard output."""
    from factcheck.store import Store
    from factcheck.store.standing import is_store, lost_captures

    refuse_named_non_store(store)
    there = is_store(Path(store))
    faults = [*lost_captures(Path(store)), *Store(Path(store)).verify()] if there else []
    files = decision_files(paths)
    for path in files:
        faults += faults_of(path)
    for fault in faults:
        click.echo(fault)
    kept = f"the store {store}" if there else f"no store {store}"
    counted = f"{len(faults)} fault{'' if len(faults) == 1 else 's'}" if faults else "no fault"
    also = f" and {len(files)} file{'' if len(files) == 1 else 's'} of decisions" if files else ""
    click.echo(f"{kept}{also}: {counted}", err=True)
    return 3 if faults else 0


def decision_files(paths: tuple[str, ...]) -> list[Path]:
    """The files of decisions beside the inputs, those that are there; of the folder at hand where none is named."""
    from factcheck import decisions
    from factcheck.claims.file_kinds import STANDARD_INPUT
    from factcheck.claims.inputs import expand

    names = expand(paths) if paths else (["claims.yaml"] if Path("claims.yaml").is_file() else [])
    beside = (decisions.path_beside(name) for name in names if name != STANDARD_INPUT)
    return [path for path in dict.fromkeys(beside) if path.is_file()]


def faults_of(path: Path) -> list[str]:
    """What of one file of decisions does not verify."""
    from factcheck import decisions
    from factcheck.errors import UsageError

    try:
        return list(decisions.read(path.read_bytes(), name=path.as_posix()).faults)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}.") from error
