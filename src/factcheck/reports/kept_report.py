"""An earlier JSON report, read back for comparing. In: its bytes. Out: a KeptReport; unknown fields are ignored."""

from __future__ import annotations

import msgspec

from factcheck.errors import InvalidInputError


class KeptPassage(msgspec.Struct, frozen=True):
    """The words of the evidence."""

    exact: str = ""


class KeptFinding(msgspec.Struct, frozen=True):
    """One detail in one source."""

    index: int
    outcome: str
    passage: KeptPassage | None = None


class KeptSource(msgspec.Struct, frozen=True):
    """One source of a claim."""

    url: str
    verdict: str
    problem: str | None = None
    sha256: str | None = None
    details: tuple[KeptFinding, ...] = ()


class KeptDetail(msgspec.Struct, frozen=True):
    """One detail of a claim."""

    kind: str
    raw: str


class KeptRules(msgspec.Struct, frozen=True):
    """What the claims file asks of the sources. tolerance: relative, as a decimal string."""

    need: str = "any"
    tolerance: str | None = None
    near: tuple[str, ...] = ()
    skip: str | None = None


class KeptDecision(msgspec.Struct, frozen=True):
    """What a person decided. settles: it lets the claim stand."""

    kind: str
    by: str
    why: str = ""
    at: str = ""
    settles: bool = False


class KeptPlace(msgspec.Struct, frozen=True):
    """A path."""

    path: str


class KeptClaim(msgspec.Struct, frozen=True):
    """One claim."""

    id: str
    text: str
    path: str
    verdict: str
    claims_file: KeptPlace | None = None
    rules: KeptRules = KeptRules()
    decision: KeptDecision | None = None
    details: tuple[KeptDetail, ...] = ()
    sources: tuple[KeptSource, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What names the claim in both reports: its file and its id."""
        return (self.claims_file.path if self.claims_file else self.path, self.id)


class KeptReport(msgspec.Struct, frozen=True):
    """The parts of a report that are compared."""

    version: int
    generated_at: str
    claims: tuple[KeptClaim, ...]


def read_report(path: str, data: bytes) -> KeptReport:
    """The report in `data`; `path` names it in an error. Raises InvalidInputError when it is no report of version 1."""
    try:
        report = msgspec.json.decode(data, type=KeptReport)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        message = f"{path}:1:1: this is no JSON report of factcheck ({error}). Make one with `--format json`."
        raise InvalidInputError([message]) from error
    if report.version != 1:
        raise InvalidInputError(
            [f"{path}:1:1: this is a report of version {report.version}, this program reads version 1. Make it anew."]
        )
    return report
