"""Which claims a run is about. In: the paths and options of a command line. Out: claims, and what is said of them.

What is left out of a folder is told on standard error.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.account import account, tell
from factcheck.cli.report_files import read_by, refuse_overwriting
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.claims.brief.web_links import Fetched
    from factcheck.claims.claim_set import ClaimSet

#: So many files that were left out are named.
NAMED = 5


def _language(_: click.Context, __: click.Parameter, written: str | None) -> str | None:
    """Refuses what names no language, as a claims file does; it would be read as no language at all."""
    if not written:
        return None
    from factcheck.claims.file.doubtful import doubt
    from factcheck.claims.file.shapes import LANGUAGE, Refusal

    try:
        tag = LANGUAGE.read(written)
    except Refusal as refusal:
        raise UsageError(f"--lang: {refusal.what} {refusal.remedy}") from None
    if doubted := doubt("lang", tag):
        raise UsageError(f"--lang: {doubted[1]}")
    return tag


#: The option of the language that a text is in.
language_option = click.option(
    "--lang", metavar="LANG", callback=_language, help="Language of a text that does not say: en, de, pt-BR."
)


def load(paths: tuple[str, ...], options: dict[str, Any]) -> ClaimSet:
    """The claims of the paths, or of ./claims.yaml. UsageError when there are none."""
    from factcheck.claims.claim_set import ClaimSet
    from factcheck.claims.file_kinds import STANDARD_INPUT
    from factcheck.claims.inputs import read_claims

    paths = named_or_here(paths)
    typed = sys.stdin.buffer.read() if STANDARD_INPUT in paths else None
    chosen: list[str] | tuple[str, ...] = paths
    if options.get("changed_since"):
        from factcheck.cli.changed import changed_inputs

        chosen = changed_inputs(paths, options["changed_since"])
        if not chosen:
            tell(f"No claims file and no brief changed since {options['changed_since']}.")
            return ClaimSet(claims=(), whole=False)
    claims = read_claims(
        chosen,
        standard_input=typed,
        only=options.get("only") or (),
        lang=options.get("lang"),
        allow_outside=bool(options.get("allow_outside")),
        allow_empty=bool(options.get("allow_empty")),
        pages=_pages(paths, options),
    )
    tell_left_out(paths)
    if not claims.claims and not options.get("allow_empty"):
        named = ", ".join(paths)
        raise UsageError(f"{named}: no claims to check. Give a text that states something, or pass --allow-empty.")
    return claims


def tell_left_out(paths: tuple[str, ...]) -> None:
    """Says which files of a folder are reports of ours, so that nobody wonders why they are not read."""
    from factcheck.claims.inputs import reports_left_out

    found = reports_left_out(paths)
    if found:
        named = ", ".join(found[:NAMED]) + (" …" if len(found) > NAMED else "")
        tell(f"Left out, because {'it is a report' if len(found) == 1 else 'they are reports'} of factcheck: {named}")


def _pages(paths: tuple[str, ...], options: dict[str, Any]) -> dict[str, Fetched]:
    """The kept copies of briefs that are addresses."""
    from factcheck.claims.file_kinds import is_address

    if not any(map(is_address, paths)):
        return {}
    from factcheck.cli.fetched import kept_briefs
    from factcheck.store import Store

    return kept_briefs(paths, Store(Path(options.get("store") or ".factcheck")))


def named_or_here(paths: tuple[str, ...]) -> tuple[str, ...]:
    """The paths; where none is named ./claims.yaml, or the only claims file here. UsageError where there is none."""
    if paths:
        return paths
    if Path("claims.yaml").is_file():
        return ("claims.yaml",)
    from factcheck.claims.file_kinds import is_claims_file

    here = sorted(path.name for path in Path().iterdir() if is_claims_file(path.name) and path.is_file())
    if len(here) == 1:
        return (here[0],)
    several = f"there are several claims files here: {', '.join(here[:NAMED])}. Name one" if here else ""
    raise UsageError(
        f"No PATH was given and {several or 'there is no claims.yaml here. Name a claims file, a brief or a folder'}."
    )


def counted(paths: tuple[str, ...], options: dict[str, Any]) -> ClaimSet:
    """`load`, for a run that owes a count line from now on, and whose reports must not fall on what it reads."""
    own = account()
    own.claims = 0
    claims = load(paths, options)
    own.claims = len(claims.claims)
    refuse_overwriting(options, read_by(claims))
    return claims
