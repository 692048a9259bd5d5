"""factcheck: does the source really say what the brief says? In: nothing. Out: the public names, loaded when used.

Everything that is not named here is private. See docs/library.md.
"""

from __future__ import annotations

#: Type checkers take this name for True; `typing` itself would cost `factcheck --version` a third of its time.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from factcheck.claims.claim_set import ClaimSet as ClaimSet
    from factcheck.claims.inputs import read_claims as read_claims
    from factcheck.errors import EvidenceError as EvidenceError
    from factcheck.errors import FactcheckError as FactcheckError
    from factcheck.errors import InvalidInputError as InvalidInputError
    from factcheck.errors import StoreBusyError as StoreBusyError
    from factcheck.errors import UsageError as UsageError
    from factcheck.fetching.settings import FetchSettings as FetchSettings
    from factcheck.fetching.settings import Gathered as Gathered
    from factcheck.fetching.settings import Progress as Progress
    from factcheck.model import Block as Block
    from factcheck.model import BriefFinding as BriefFinding
    from factcheck.model import Capture as Capture
    from factcheck.model import CitedSource as CitedSource
    from factcheck.model import Claim as Claim
    from factcheck.model import Closest as Closest
    from factcheck.model import Coverage as Coverage
    from factcheck.model import Date as Date
    from factcheck.model import Decided as Decided
    from factcheck.model import Detail as Detail
    from factcheck.model import Document as Document
    from factcheck.model import Figure as Figure
    from factcheck.model import Finding as Finding
    from factcheck.model import Input as Input
    from factcheck.model import Level as Level
    from factcheck.model import Outcome as Outcome
    from factcheck.model import Passage as Passage
    from factcheck.model import Place as Place
    from factcheck.model import Problem as Problem
    from factcheck.model import Quote as Quote
    from factcheck.model import Reason as Reason
    from factcheck.model import Report as Report
    from factcheck.model import Role as Role
    from factcheck.model import Ruling as Ruling
    from factcheck.model import SourceRuling as SourceRuling
    from factcheck.model import Speaker as Speaker
    from factcheck.model import Statement as Statement
    from factcheck.model import Verdict as Verdict
    from factcheck.pipeline import check as check
    from factcheck.pipeline import gather as gather
    from factcheck.pipeline import match as match
    from factcheck.pipeline import replay as replay
    from factcheck.reports import render as render
    from factcheck.store import Store as Store

__version__ = "0.1.0"

#: Module -> the public names that it holds; a module is imported when one of them is first asked for.
_PUBLIC = {
    "factcheck.claims.claim_set": "ClaimSet",
    "factcheck.claims.inputs": "read_claims",
    "factcheck.errors": "EvidenceError FactcheckError InvalidInputError StoreBusyError UsageError",
    "factcheck.fetching.settings": "FetchSettings Gathered Progress",
    "factcheck.model": "Block BriefFinding Capture CitedSource Claim Closest Coverage Date Decided Detail Document "
    "Figure Finding Input Level Outcome Passage Place Problem Quote Reason Report Role Ruling SourceRuling Speaker "
    "Statement Verdict",
    "factcheck.pipeline": "check gather match replay",
    "factcheck.reports": "render",
    "factcheck.store": "Store",
}
_HOME = {name: module for module, names in _PUBLIC.items() for name in names.split()}

__all__ = ["__version__", *_HOME]


def __getattr__(name: str) -> object:
    """The public name, its module imported now (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(_HOME[name]), name)
    return value


def __dir__() -> list[str]:
    """The public names, for completion."""
    return sorted(__all__)
