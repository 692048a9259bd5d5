"""The files that a run writes. In: options, what the run reads, a text. Out: files, whole or not at all.

No report is written over what the run was given to read, and no two into one file.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import UsageError
from factcheck.reports.formats import FORMATS

if TYPE_CHECKING:
    from factcheck.claims.claim_set import ClaimSet

STANDARD_OUTPUT = "-"


def named_report(pair: str) -> tuple[str, str]:
    """`html=report.html` in two. Raises UsageError."""
    name, equals, file = pair.partition("=")
    if not equals or not file or name not in FORMATS:
        raise UsageError(f"--report {pair}: write it as NAME=FILE, where NAME is one of: {', '.join(FORMATS)}.")
    if file == STANDARD_OUTPUT:
        raise UsageError(f"--report {pair}: writes a file. For standard output say --format {name}.")
    return name, file


def output_file(options: dict[str, Any]) -> str | None:
    """The file of `-o`; None for standard output."""
    return None if options.get("output") in (None, "", STANDARD_OUTPUT) else str(options["output"])


def read_by(claims: ClaimSet) -> list[Path]:
    """The files that a run reads: claims files, briefs and the sources that lie beside them."""
    cited = {(each.place.path, source.file) for each in claims.claims for source in each.sources if source.file}
    return [*(Path(each.path) for each in claims.inputs), *(Path(place).parent / name for place, name in cited)]


def refuse_overwriting(options: dict[str, Any], read: Iterable[Path]) -> None:
    """Raises UsageError, before anything is done, where a report would fall on what is read or kept, or on another."""
    from factcheck.store.standing import is_part

    asked = [("--output", output_file(options))]
    asked += [(f"--report {pair}", named_report(pair)[1]) for pair in options.get("reports") or ()]
    if not any(file for _, file in asked):
        return
    store = Path(options["store"]).resolve() if options.get("store") else None
    taken = {path.resolve(): f"is read by this run: {path}" for path in read}
    for option, file in asked:
        if not file or (Path(file).exists() and not Path(file).is_file()):
            continue
        path = Path(file).resolve()
        if store and is_part(path, store):
            raise UsageError(f"{option}: {file} is a place of the store, which holds evidence. Name another file.")
        if path in taken:
            raise UsageError(f"{option}: the file {file} {taken[path]}. Give the report a file of its own.")
        taken[path] = "takes another report already"


def write_file(file: str, text: str) -> None:
    """Whole or not at all, and never through a link that somebody else laid; a device or pipe is written into."""
    path = Path(file)
    if path.exists() and not path.is_file() and not path.is_dir():
        _write_into(path, text)
        return
    if path.is_symlink():
        raise UsageError(f"{file}: is a symbolic link. Name the file itself.")
    if not path.name or path.is_dir():
        raise UsageError(f"{file or '(nothing)'}: is no file. Name the file to write.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(path.name + ".part")
        part.unlink(missing_ok=True)
        try:
            with part.open("x", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"{file}: cannot be written: {error.strerror or error}.") from error


def _write_into(path: Path, text: str) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}.") from error
