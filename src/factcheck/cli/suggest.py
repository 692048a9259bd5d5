"""`factcheck suggest PATH…`: pages that may bear claims out. In: claims files and briefs. Out: ranked suggestions."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.account import account, tell
from factcheck.cli.claims_at import load
from factcheck.cli.network import clock, fetch_settings, network_options
from factcheck.cli.outcome import input_options
from factcheck.cli.report_files import write_file
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.suggesting import Suggestion

FINDERS = ("crossref", "gdelt", "searxng", "unpaywall", "wikipedia")


@click.command(help="Pages that may bear out claims without a source: out of the store, and of finders when asked.")
@click.argument("paths", nargs=-1, metavar="PATH…")
@click.option(
    "--finder",
    "finders",
    multiple=True,
    type=click.Choice(FINDERS),
    help="Ask this service too; it then learns what you write about. Repeatable.",
)
@click.option(
    "--write",
    "taken",
    multiple=True,
    metavar="ID=URL",
    help="Add this address to the sources of a claim in claims.yaml. Repeatable.",
)
@click.option("--store", default=".factcheck", show_default=True, metavar="DIR", help="Where evidence is kept.")
@click.option("--now", metavar="TIME", envvar="FACTCHECK_NOW", help="The time to keep with what is fetched.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes to read pages with.")
@input_options
@network_options  # fmt: skip
def command(paths: tuple[str, ...], taken: tuple[str, ...], **options: Any) -> int:
    """Suggests, or writes down what was chosen; never both."""
    if taken:
        return _take(paths, taken)
    from factcheck.sources.finders import finders
    from factcheck.store import Store
    from factcheck.suggesting import suggest

    claims = [claim for claim in load(paths, options).claims if options["only"] or not claim.sources]
    found = suggest(
        claims,
        Store(Path(options["store"])),
        finders=finders(options["finders"], os.environ),
        settings=fetch_settings(options),
        now=clock(options["now"]),
        jobs=options["jobs"],
    )
    for claim in claims:
        sys.stdout.write(_told(claim.id, claim.text, found[claim.id]))
    sys.stdout.flush()
    helped = sum(bool(suggestions) for suggestions in found.values())
    if helped:
        tell("Take one with --write ID=URL. A suggestion is no source until you do.")
    account().told = True
    number = len(claims)
    tell(f"{number} claim{'' if number == 1 else 's'}: {helped} with suggestions, {number - helped} without")
    return 0


def _told(identity: str, words: str, suggestions: tuple[Suggestion, ...]) -> str:
    """One claim with its suggestions, each with the passage that bears on it."""
    from factcheck.reports import Foreign

    lines = [f"{Foreign(identity).for_terminal()}  {Foreign(words).cut(200).for_terminal()}"]
    for number, each in enumerate(suggestions, start=1):
        passage = next((f.passage for f in each.ruling.findings if f.passage is not None), None)
        shown = f'"{passage.prefix}{passage.exact}{passage.suffix}"' if passage else each.candidate.note
        lines.append(f"  {number}. {each.ruling.verdict.value}  {Foreign(each.candidate.url).for_terminal()}")
        lines.append(f"     found by {each.candidate.finder}; score {each.ruling.score:.2f}")
        if shown:
            lines.append(f"     | {Foreign(' '.join(shown.split())).cut(300).for_terminal()}")
    if not suggestions:
        lines.append("  nothing found")
    return "\n".join(lines) + "\n"


def _take(paths: tuple[str, ...], taken: tuple[str, ...]) -> int:
    from factcheck.claims.taking import take_source

    path = paths[0] if paths else "claims.yaml"
    if len(paths) > 1 or not path.lower().endswith((".yaml", ".yml")):
        raise UsageError("--write needs one claims file. Make one with `factcheck init BRIEF`.")
    try:
        text = Path(path).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read: {error}.") from error
    for pair in taken:
        identity, equals, address = pair.partition("=")
        if not equals or not address.startswith(("http://", "https://")):
            raise UsageError(f"--write {pair}: write it as ID=URL, with https:// at the beginning of the address.")
        text = take_source(text, identity, address, path=path)
    write_file(path, text)
    account().told = True
    tell(f"{len(taken)} source{'' if len(taken) == 1 else 's'} added to {path}")
    return 0
