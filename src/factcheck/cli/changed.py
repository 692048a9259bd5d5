"""What a branch changed. In: paths and a git ref. Out: the claims files and briefs among them that it touched.

A claims file counts as changed with its brief, with a file that it cites, or with its decisions.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from factcheck.claims.file_kinds import CLAIMS_SUFFIXES, STANDARD_INPUT, is_address
from factcheck.claims.inputs import expand, named_in
from factcheck.decisions import path_beside
from factcheck.errors import UsageError

#: Seconds after which git is given up.
_PATIENCE = 60


def changed_inputs(paths: Sequence[str | Path], ref: str) -> list[str]:
    """The input files that the paths name and that differ from where the branch left `ref`, uncommitted changes too.

    Raises UsageError outside a git repository, and for a ref that it does not have.
    """
    changed: dict[Path, set[Path]] = {}
    found = []
    for name in expand(paths):
        if name == STANDARD_INPUT or is_address(name):
            found.append(name)
            continue
        folder = Path(name).resolve().parent
        top = Path(_git(folder, "rev-parse", "--show-toplevel").strip())
        if top not in changed:
            changed[top] = _changed(top, ref)
        if not changed[top].isdisjoint(_belonging(Path(name))):
            found.append(name)
    return found


def _belonging(path: Path) -> set[Path]:
    own = {path.resolve(), path_beside(path).resolve()}
    return own | named_in(path) if path.suffix.lower() in CLAIMS_SUFFIXES else own


def _changed(top: Path, ref: str) -> set[Path]:
    try:
        commit = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").strip()
        base = _git(top, "merge-base", commit, "HEAD").strip()
    except UsageError:
        raise UsageError(
            f"--changed-since {ref}: git has no such commit, or it shares no history with this one. "
            "Name a branch, tag or commit that was fetched."
        ) from None
    names = _git(top, "diff", "--name-only", "--no-renames", "-z", base, "--")
    fresh = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    return {(top / name).resolve() for name in (names + fresh).split("\0") if name}


def _git(folder: Path, *arguments: str) -> str:
    git = shutil.which("git")
    if git is None:
        raise UsageError("--changed-since asks git, and there is no git here. Install it, or name the files.")
    try:
        asked = subprocess.run(  # noqa: S603 - the verbs are ours; a ref stands after --end-of-options
            [git, "-C", str(folder), "-c", "core.quotePath=false", *arguments],
            capture_output=True, timeout=_PATIENCE, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        raise UsageError(f"--changed-since: git could not be asked: {error}.") from error
    if asked.returncode != 0:
        raise UsageError(f"--changed-since: {folder} is not in a git repository. Leave the option out.")
    return asked.stdout.decode("utf-8", "surrogateescape")
