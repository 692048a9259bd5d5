"""What can be told of claims files and briefs without network. In: files as bytes. Out: findings with remedies.

A claims file is read with its brief: claims that drifted, what no claim covers, sources without locator. A brief, with
or without a claims file, is examined as a whole. Files that cannot be read give their errors beside the findings of the
others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from factcheck.claims import coverage, drift, whole
from factcheck.claims.brief import Brief, read_brief
from factcheck.claims.brief.local_files import links_of
from factcheck.claims.claims_file import ClaimsFile, project_root, read_claims_file
from factcheck.claims.file.complaints import secret_parameters
from factcheck.claims.file_kinds import is_claims_path
from factcheck.claims.rules import MISSING_FILE, NO_LOCATOR, NO_SOURCE, SECRET_IN_URL
from factcheck.claims.whole import copying
from factcheck.errors import InvalidInputError
from factcheck.model import BriefFinding, CitedSource, Claim, Coverage

#: A PDF of more pages is long: nobody should have to search it for one figure.
_LONG_PDF = 20

ReadFile = Callable[[str], bytes | None]
TextsOf = Callable[[Sequence[Claim]], Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Linted:
    """All findings in the order of the files, what the briefs state and what of it has a source, and broken files.

    errors: written as `FILE:LINE:COL: …`. claims: how many claims the files hold. read: (path, kind, data, text) of
    each file that was read, kind as in the report.
    """

    findings: tuple[BriefFinding, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    claims: int = 0
    errors: tuple[str, ...] = ()
    read: tuple[tuple[str, str, bytes, str], ...] = ()


def lint(files: Sequence[tuple[str, bytes]], *, lang: str | None = None) -> tuple[BriefFinding, ...]:
    """The findings of files, given as (path, bytes). Raises InvalidInputError with the errors of all broken files."""
    linted = examine(files, lang=lang)
    if linted.errors:
        raise InvalidInputError(list(linted.errors))
    return linted.findings


def examine(
    files: Sequence[tuple[str, bytes]],
    *,
    lang: str | None = None,
    as_of: date | None = None,
    read_file: ReadFile | None = None,
    texts: TextsOf | None = None,
) -> Linted:
    """Everything that lint tells.

    read_file: gives the bytes of a brief or source that a claims file names, by its path, or None; without it the
    file system is asked. texts: gives the readable texts of the sources of claims by address, where the store has them.
    Raises UsageError for a file that is neither a claims file nor a brief.
    """
    run = _Run(lang, as_of, read_file or _from_disk, texts or _no_texts)
    named = dict(files)
    claims_files = {path for path in named if is_claims_path(path)}
    linked = {brief for path, data in files if path in claims_files for brief in run.claims_file(path, data)}
    for path, data in named.items():
        if path not in claims_files and path not in linked:
            run.brief(path, data)
    return run.done()


class _Run:
    """Gathers over the files of one run."""

    def __init__(self, lang: str | None, as_of: date | None, read_file: ReadFile, texts: TextsOf) -> None:
        self._lang = lang
        self._as_of = as_of
        self._read_file = read_file
        self._texts = texts
        self._findings: list[BriefFinding] = []
        self._errors: list[str] = []
        self._read: list[tuple[str, str, bytes, str]] = []
        self._coverage = Coverage()
        self._claims = 0
        self._found: dict[str, bool] = {}

    def done(self) -> Linted:
        return Linted(
            findings=tuple(self._findings),
            coverage=self._coverage,
            claims=self._claims,
            errors=tuple(self._errors),
            read=tuple(self._read),
        )

    def claims_file(self, path: str, data: bytes) -> list[str]:
        """Lint a claims file; returns the path of the brief that was read with it."""
        try:
            file = read_claims_file(path, data, root=None)
        except InvalidInputError as error:
            self._errors += error.messages
            return []
        self._claims += len(file.claims)
        self._read.append((path, "claims", data, file.text))
        self._findings += [*file.notes, *self._about_sources(file.claims, path)]
        self._findings += copying.one_origin(file.claims, self._texts(file.claims))
        return self._brief_of(file, path)

    def _brief_of(self, file: ClaimsFile, path: str) -> list[str]:
        if file.brief is None:
            return []
        name = (Path(path).parent / file.brief).as_posix()
        data = self._read_file(name)
        if data is None:
            self._errors.append(f"{path}:1:1: the brief {file.brief!r} cannot be read. Correct `brief:`.")
            return []
        try:
            links = links_of(Path(name), project_root(Path(name)))
            as_of = file.as_of or self._as_of
            brief = read_brief(name, data, lang=file.lang or self._lang, as_of=as_of, links=links)
        except InvalidInputError as error:
            self._errors += error.messages
            return []
        self._findings += drift.drifted(file.claims, brief, name)
        self._findings += coverage.bare(brief, file.claims)
        self._whole(brief, data, file.claims)
        return [name]

    def brief(self, path: str, data: bytes) -> None:
        """Lint a brief that no claims file of the run names: its own claims are those that it cites sources for."""
        try:
            links = links_of(Path(path), project_root(Path(path)))
            brief = read_brief(path, data, lang=self._lang, as_of=self._as_of, links=links)
        except InvalidInputError as error:
            self._errors += error.messages
            return
        self._claims += len(brief.claims)
        for claim in brief.claims:
            self._findings += _secrets(claim)
        self._findings += copying.one_origin(brief.claims, self._texts(brief.claims))
        self._whole(brief, data, brief.claims)

    def _whole(self, brief: Brief, data: bytes, claims: Sequence[Claim]) -> None:
        self._read.append((brief.path, "brief", data, brief.text))
        self._findings += whole.examine(brief)
        self._findings += copying.unmarked_quotation(brief, self._texts(claims))
        measured = coverage.measure(brief, claims)
        self._coverage = Coverage(
            details=self._coverage.details + measured.details, sourced=self._coverage.sourced + measured.sourced
        )

    def _about_sources(self, claims: Sequence[Claim], path: str) -> Iterator[BriefFinding]:
        for claim in claims:
            if claim.skip is not None:
                continue
            if not claim.sources:
                yield NO_SOURCE.finding(
                    f"The claim '{claim.id}' has no source. Add one, or `skip:` with the reason.", claim.place
                )
            for source in claim.sources:
                if source.file is not None and not self._is_there(source.file, path):
                    yield MISSING_FILE.finding(
                        f"There is no file {source.file} beside {Path(path).name}. Correct the path, or add the file.",
                        source.place or claim.place,
                    )
                pages = self._pages(source, path)
                if pages > _LONG_PDF and source.page is None and source.section is None:
                    yield NO_LOCATOR.finding(
                        f"{source.address} has {pages} pages. Name the one that says it: `{source.address}, p. 1`.",
                        source.place or claim.place,
                    )

    def _is_there(self, file: str, path: str) -> bool:
        """Whether a file that a claims file cites can be read."""
        name = (Path(path).parent / file).as_posix()
        if name not in self._found:
            self._found[name] = self._read_file(name) is not None
        return self._found[name]

    def _pages(self, source: CitedSource, path: str) -> int:
        """How many pages a cited PDF has, as far as it lies beside the claims file; 0 when that is not known."""
        if source.file is None or not source.file.lower().endswith(".pdf"):
            return 0
        data = self._read_file((Path(path).parent / source.file).as_posix())
        if data is None:
            return 0
        import pypdfium2

        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError:
            return 0
        try:
            return len(document)
        finally:
            document.close()


def _secrets(claim: Claim) -> Iterator[BriefFinding]:
    for source in claim.sources:
        for name in secret_parameters(source.url or ""):
            yield SECRET_IN_URL.finding(
                f"The query parameter '{name}' of a link looks like a secret. Use an address that needs none.",
                claim.place,
            )


def _no_texts(_: Sequence[Claim]) -> Mapping[str, str]:
    return {}


def _from_disk(path: str) -> bytes | None:
    try:
        return Path(path).read_bytes()
    except OSError:
        return None
