"""Finders: services that may know a page for a claim. In: names and the environment. Out: finders that can be asked.

Off by default: each is asked only when it is named, since a question tells the service what is being written. Keys and
addresses come from the environment, never from a file of the project.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factcheck.errors import UsageError
from factcheck.sources.finders.candidate import Candidate, Finder, search_words
from factcheck.sources.finders.crossref import Crossref
from factcheck.sources.finders.gdelt import Gdelt
from factcheck.sources.finders.searxng import Searxng
from factcheck.sources.finders.unpaywall import Unpaywall
from factcheck.sources.finders.wikipedia import Wikipedia

__all__ = ["SEARCHES", "Candidate", "Finder", "finders", "search_words"]

Environment = Mapping[str, str]


def _mail(environment: Environment) -> str:
    return environment.get("FACTCHECK_MAIL", "")


def _crossref(environment: Environment) -> Finder:
    return Crossref(base=environment.get("FACTCHECK_CROSSREF_URL", Crossref().base), mail=_mail(environment))


def _gdelt(environment: Environment) -> Finder:
    return Gdelt(base=environment.get("FACTCHECK_GDELT_URL", Gdelt().base))


def _searxng(environment: Environment) -> Finder:
    base = environment.get("FACTCHECK_SEARXNG_URL")
    if not base:
        raise UsageError("--finder searxng: set FACTCHECK_SEARXNG_URL to the address of your instance.")
    return Searxng(base=base)


def _unpaywall(environment: Environment) -> Finder:
    if not _mail(environment):
        raise UsageError("--finder unpaywall: set FACTCHECK_MAIL to your e-mail address, which Unpaywall asks for.")
    return Unpaywall(mail=_mail(environment), base=environment.get("FACTCHECK_UNPAYWALL_URL", Unpaywall(mail="").base))


def _wikipedia(environment: Environment) -> Finder:
    return Wikipedia(base=environment.get("FACTCHECK_WIKIPEDIA_URL", Wikipedia().base))


#: The word of `--finder` -> what makes the finder out of the environment. A new one is a file here and a line.
SEARCHES: dict[str, Callable[[Environment], Finder]] = {
    "crossref": _crossref,
    "gdelt": _gdelt,
    "searxng": _searxng,
    "unpaywall": _unpaywall,
    "wikipedia": _wikipedia,
}


def finders(names: Sequence[str], environment: Environment) -> tuple[Finder, ...]:
    """The finders of these names. Raises UsageError for an unknown one, or one whose key is missing."""
    found = []
    for name in dict.fromkeys(names):
        if name not in SEARCHES:
            raise UsageError(f"--finder {name}: there is no such finder. Choose one of: {', '.join(SEARCHES)}.")
        found.append(SEARCHES[name](environment))
    return tuple(found)
