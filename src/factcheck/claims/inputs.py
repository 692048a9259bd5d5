"""Paths -> one set of claims. In: claims files, briefs and folders of them. Out: complete claims in the order of
input.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.claims.claim_set import ClaimSet
from factcheck.claims.file_kinds import (
    BRIEF_SUFFIXES,
    STANDARD_INPUT,
    is_address,
    is_claims_file,
    is_claims_path,
    standard_input_name,
)
from factcheck.errors import InvalidInputError, UsageError
from factcheck.model import Claim, Coverage, Input

if TYPE_CHECKING:
    from factcheck.claims.brief.local_files import Links
    from factcheck.claims.brief.web_links import Fetched

_REPORT_SUFFIXES = frozenset({".md", ".markdown", ".txt", ".html", ".htm"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What the caller says of all files."""

    standard_input: bytes | None
    lang: str | None
    as_of: date | None
    allow_outside: bool
    allow_empty: bool
    pages: Mapping[str, tuple[str, bytes] | Fetched]

    def root(self, path: str) -> Path | None:
        """The folder that the files named in a claims file may not lead out of; None: they may."""
        from factcheck.claims.claims_file import project_root

        return None if self.allow_outside else project_root(Path(path))


def read_claims(
    paths: str | Path | Sequence[str | Path],
    *,
    standard_input: bytes | None = None,
    only: Sequence[str] = (),
    lang: str | None = None,
    as_of: date | None = None,
    allow_outside: bool = False,
    allow_empty: bool = False,
    pages: Mapping[str, tuple[str, bytes] | Fetched] | None = None,
) -> ClaimSet:
    """The claims of files, folders and pages. Raises InvalidInputError with the errors of all files, or UsageError.

    paths: a claims file (.yaml), a brief (.md .txt .html .docx .pdf), a folder, or "-" (one on standard input).
    only: ids of claims to keep; an id that there is not is an error. lang, as_of: of briefs that do not say.
    pages: briefs that were fetched, by the address among `paths`: a file name whose ending tells the format, and bytes.
    allow_outside: `brief:` and `file:` may lead out of the project's folder. allow_empty: a file may have no claims.
    """
    asked = _Asked(
        standard_input=standard_input,
        lang=lang,
        as_of=as_of,
        allow_outside=allow_outside,
        allow_empty=allow_empty,
        pages=pages or {},
    )
    given = [paths] if isinstance(paths, str | Path) else paths
    found: dict[str, ClaimSet] = {}
    errors: list[str] = []
    for path in expand(given):
        try:
            found[path] = _read_one(path, asked)
        except InvalidInputError as error:
            errors.extend(error.messages)
    if errors:
        raise InvalidInputError(errors)
    gathered = reduce(_joined, _without_cited(found, set(map(str, given))), ClaimSet(claims=()))
    return _only(_unique_ids(gathered), only)


def _without_cited(found: Mapping[str, ClaimSet], given: set[str]) -> list[ClaimSet]:
    """Without the files of a folder that a brief of it cites: they are its sources. One that is named is read."""
    cites = {
        path: {
            (Path(path).parent / each.file).resolve() for claim in read.claims for each in claim.sources if each.file
        }
        for path, read in found.items()
    }
    cited = set().union(*cites.values())
    first = set().union(*(files for path, files in cites.items() if Path(path).resolve() not in cited))
    return [read for path, read in found.items() if path in given or Path(path).resolve() not in first]


def expand(paths: Sequence[str | Path]) -> list[str]:
    """The files that the paths name, each once; a folder stands for the claims files and briefs in it."""
    found: list[str] = []
    missing: list[str] = []
    for path in paths:
        name = str(path)
        if is_address(name):
            found.append(name)
        elif name != STANDARD_INPUT and Path(name).is_dir():
            found.extend(_in_folder(Path(name)))
        elif name != STANDARD_INPUT and not Path(name).exists():
            missing.append(name)
        else:
            found.append(name)
    if missing:
        raise UsageError("\n".join(f"{name}: {_missing(name)}" for name in dict.fromkeys(missing)))
    return list(dict.fromkeys(found))


def _missing(name: str) -> str:
    """What to say of a path that leads to nothing, with the nearest name that does."""
    turned = name.replace("\\", "/")
    if turned != name and Path(turned).exists():
        return f"there is no such file or folder. Did you mean '{turned}'?"
    import difflib

    try:
        beside = {each.name: each for each in Path(name).parent.iterdir()}
    except OSError:
        beside = {}
    near = difflib.get_close_matches(Path(name).name, sorted(beside), n=1)
    meant = f"Did you mean '{beside[near[0]]}'?" if near else "Name a claims.yaml, a brief or a folder of them."
    return f"there is no such file or folder. {meant}"


def _in_folder(folder: Path) -> list[str]:
    files = sorted(_files_under(folder))
    claims_files = [p for p in files if is_claims_file(p.name)]
    covered = {path for p in claims_files for path in named_in(p)}
    briefs = [p for p in files if p.suffix.lower() in BRIEF_SUFFIXES and p.resolve() not in covered]
    return [str(p) for p in sorted([*claims_files, *briefs]) if not _is_own_report(p)]


def reports_left_out(paths: Sequence[str | Path]) -> list[str]:
    """The reports of ours in the folders among the paths, which `expand` does not take for briefs."""
    folders = [Path(path) for path in paths if str(path) != STANDARD_INPUT and Path(path).is_dir()]
    files = (path for folder in folders for path in _files_under(folder))
    return sorted({path.as_posix() for path in files if _is_own_report(path)})


def _files_under(folder: Path) -> Iterator[Path]:
    """The files of a folder and of those in it, hidden ones left out. UsageError where one cannot be looked through."""
    for place, folders, names in os.walk(folder, onerror=_unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files = (Path(place, name) for name in names if not name.startswith("."))
        yield from (path for path in files if path.is_file())


def _unreadable(error: OSError) -> None:
    raise UsageError(f"{error.filename}: cannot be read: {error.strerror or error}.") from error


def _is_own_report(path: Path) -> bool:
    """Whether a file that could be a brief is a report of ours; one that cannot be read is told when it is read."""
    if path.suffix.lower() not in _REPORT_SUFFIXES:
        return False
    from factcheck.claims.own_output import HEAD, TAIL, is_report

    try:
        with path.open("rb") as stream:
            head = stream.read(HEAD)
            stream.seek(max(0, path.stat().st_size - TAIL))
            return is_report(head + stream.read(TAIL))
    except OSError:
        return False


def named_in(path: Path) -> set[Path]:
    """The files that a claims file names: its brief and its sources. They are not briefs of the folder."""
    from factcheck.claims.claims_file import read_claims_file

    try:
        read = read_claims_file(str(path), path.read_bytes(), root=None)
    except (InvalidInputError, OSError):
        return set()  # told with its errors when the file itself is read
    names = [read.brief, *(source.file for claim in read.claims for source in claim.sources)]
    return {(path.parent / name).resolve() for name in names if name}


def _read_one(path: str, asked: _Asked) -> ClaimSet:
    if path == STANDARD_INPUT:
        data = asked.standard_input or b""
        name = standard_input_name(data)
        return _claims_file(name, data, asked) if is_claims_file(name) else _brief(name, data, asked)
    if path in asked.pages:
        from factcheck.claims.brief.web_links import Fetched, links_on

        page = Fetched(*asked.pages[path])
        return _brief(page.name, page.data, asked, links_on(page.address or path))
    if is_address(path):
        raise UsageError(f"{path}: no copy of this brief is kept. Run `factcheck gather` with a connection first.")
    is_claims = is_claims_path(path)
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}.") from error
    if is_claims:
        return _claims_file(path, data, asked)
    from factcheck.claims.brief.local_files import links_of
    from factcheck.claims.claims_file import project_root

    return _brief(path, data, asked, links_of(Path(path), project_root(Path(path))))


def _brief(path: str, data: bytes, asked: _Asked, links: Links | None = None) -> ClaimSet:
    from factcheck.claims import whole
    from factcheck.claims.brief import read_brief

    brief = read_brief(path, data, lang=asked.lang, as_of=asked.as_of, links=links)
    read = Input(path=path, sha256=sha256(data).hexdigest(), kind="brief", text=brief.text)
    details = sum(len(claim.details) for claim in brief.claims)
    sourced = sum(len(claim.details) for claim in brief.claims if claim.sources)
    return ClaimSet(
        claims=brief.claims,
        inputs=(read,),
        findings=whole.examine(brief),
        coverage=Coverage(details=details, sourced=sourced),
    )


def _claims_file(path: str, data: bytes, asked: _Asked) -> ClaimSet:
    from factcheck.claims.claims_file import read_claims_file
    from factcheck.claims.located import with_brief

    read = read_claims_file(path, data, root=asked.root(path), allow_empty=asked.allow_empty)
    own = Input(path=path, sha256=sha256(data).hexdigest(), kind="claims", text=read.text)
    return with_brief(ClaimSet(claims=read.claims, inputs=(own,)), read, path)


def _joined(one: ClaimSet, other: ClaimSet) -> ClaimSet:
    seen = {entry.path for entry in one.inputs}
    return ClaimSet(
        claims=one.claims + other.claims,
        inputs=one.inputs + tuple(entry for entry in other.inputs if entry.path not in seen),
        findings=tuple(dict.fromkeys(one.findings + other.findings)),
        coverage=Coverage(
            details=one.coverage.details + other.coverage.details, sourced=one.coverage.sourced + other.coverage.sourced
        ),
    )


def _unique_ids(claims: ClaimSet) -> ClaimSet:
    """Ids of different files that clash get a number, so that `--only` and decisions name one claim."""
    taken: set[str] = set()
    renamed: list[Claim] = []
    for claim in claims.claims:
        identity = _free(claim.id, taken)
        taken.add(identity)
        renamed.append(claim if identity == claim.id else replace(claim, id=identity))
    return replace(claims, claims=tuple(renamed))


def _free(identity: str, taken: Iterable[str]) -> str:
    number, candidate = 2, identity
    while candidate in taken:
        candidate, number = f"{identity}-{number}", number + 1
    return candidate


def _only(claims: ClaimSet, only: Sequence[str]) -> ClaimSet:
    if not only:
        return claims
    ids = {claim.id for claim in claims.claims}
    unknown = [identity for identity in only if identity not in ids]
    if unknown:
        import difflib

        near = difflib.get_close_matches(unknown[0], sorted(ids), n=1)
        hint = f" Did you mean {near[0]!r}?" if near else " `factcheck show` lists the ids."
        raise UsageError(f"There is no claim of the id '{unknown[0]}'.{hint}")
    wanted = set(only)
    chosen = tuple(claim for claim in claims.claims if claim.id in wanted)
    return replace(claims, claims=chosen, findings=(), whole=False)
