"""`factcheck init BRIEF`: a claims.yaml out of a brief. In: a brief, perhaps its claims file. Out: the claims file."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from factcheck.cli.claims_at import language_option
from factcheck.cli.network import network_options
from factcheck.cli.report_files import write_file
from factcheck.errors import UsageError
from factcheck.model import Figure, Quote, kind_of

if TYPE_CHECKING:
    from factcheck.claims.brief import Brief
    from factcheck.claims.brief.local_files import Links
    from factcheck.claims.initial import Made

STANDARD_OUTPUT = STANDARD_INPUT = "-"
#: So many lines of sentences that are no claims are named.
LINES_NAMED = 5


@click.command(
    help="Make a claims.yaml from the figures, quotations, links and footnotes of a brief, or add what is new."
)
@click.argument("source", metavar="BRIEF")
@click.option(
    "-o", "--output", metavar="FILE", help="The claims file; '-' for standard output. [default: NAME.claims.yaml]"
)
@language_option
@click.option("--every-cited", is_flag=True, help="Take sentences that cite a source and hold nothing to look for too.")
@network_options
def command(source: str, output: str | None, lang: str | None, every_cited: bool, **network: Any) -> int:
    """Writes the claims file beside the brief; a file that is there keeps every byte, and gets what is new."""
    from factcheck.claims import initial
    from factcheck.claims.brief import read_brief
    from factcheck.claims.claims_file import read_claims_file
    from factcheck.claims.file_kinds import is_claims_path

    name, data, address = _read(source, network)
    if is_claims_path(name):
        raise UsageError(f"{source}: is a claims file already. Name the brief, or check it: factcheck check {source}")
    target = output or _default_output(source, name)
    if not address:
        _refuse_what_check_refuses(source, target)
    brief = read_brief(name, data, lang=lang, links=_links(source, target, address), every_cited=every_cited)
    is_file = source != STANDARD_INPUT and not address
    if target == STANDARD_OUTPUT:
        made = initial.make(brief, address or Path(name).name, is_file=is_file)
        sys.stdout.write(made.text)
    elif Path(target).exists():
        file = read_claims_file(target, _bytes_of(target, "Name a claims file with -o"), root=None)
        if is_file:
            _refuse_other_brief(source, target, file.brief)
        made = initial.add(brief, file)
        if made.added:
            write_file(target, made.text)
    else:
        made = initial.make(brief, _relative(name, target) if is_file else address or name, is_file=is_file)
        if made.added:
            write_file(target, made.text)
    sys.stdout.flush()
    sys.stderr.write(_summary(brief, made, name, target))
    return 0


def _read(source: str, network: dict[str, Any]) -> tuple[str, bytes, str]:
    """The name and bytes of a file, of standard input or of a page, and the address of the last."""
    if source.startswith(("http://", "https://")):
        from factcheck.cli.network import fetch_one

        capture, body = fetch_one(source, network)
        if body is None or capture.problem is not None:
            reason = capture.problem.meaning if capture.problem else "It is empty."
            raise UsageError(f"{source}: {reason} Save the page and name the file.")
        return _page_name(source, capture.header("content-type") or ""), body, capture.final_url
    if source == "-":
        from factcheck.claims.file_kinds import standard_input_name

        data = sys.stdin.buffer.read()
        return standard_input_name(data), data, ""
    return Path(source).as_posix(), _bytes_of(source, "Name a brief"), ""


def _bytes_of(file: str, remedy: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror or error}. {remedy}.") from error


def _page_name(url: str, content_type: str) -> str:
    stem = Path(urlsplit(url).path).stem or "page"
    return f"{stem}.pdf" if "pdf" in content_type else f"{stem}.txt" if "plain" in content_type else f"{stem}.html"


def _default_output(source: str, name: str) -> str:
    if source == "-":
        return STANDARD_OUTPUT
    folder = Path() if source.startswith(("http://", "https://")) else Path(source).parent
    return (folder / f"{Path(name).stem}.claims.yaml").as_posix()


def _refuse_what_check_refuses(source: str, target: str) -> None:
    """A claims file may not name a brief outside of its project, so that none is written that does."""
    from factcheck.claims.claims_file import project_root

    if STANDARD_INPUT in (source, target):
        return
    root = project_root(Path(target))
    if not Path(source).resolve().is_relative_to(root):
        raise UsageError(
            f"{target}: the brief {source} lies outside of the folder {root}, which a claims file may not lead out of. "
            "Write it beside the brief, or make a folder above both a project with an empty factcheck.toml in it."
        )


def _refuse_other_brief(source: str, target: str, brief: str | None) -> None:
    """brief: the one that the claims file at hand names; the claims of another would be held against it."""
    if brief is None or (Path(target).parent / brief).resolve() == Path(source).resolve():
        return
    free = f"{Path(source).name}.claims.yaml"
    raise UsageError(
        f"{target}: holds the claims of another brief, {brief}. Name another file for those of {source}: -o {free}"
    )


def _links(source: str, target: str, address: str) -> Links | None:
    """What the links of a brief lead to; files as seen from the claims file."""
    from factcheck.claims.brief.local_files import links_of
    from factcheck.claims.claims_file import project_root

    if address:
        from factcheck.claims.brief.web_links import links_on

        return links_on(address)
    if source == STANDARD_INPUT:
        return None
    folder = Path(source).parent if target == STANDARD_OUTPUT else Path(target).parent
    return links_of(Path(source), project_root(Path(source)), seen_from=folder)


def _relative(name: str, target: str) -> str:
    """The brief's path as seen from the folder of the claims file."""
    import os

    return Path(os.path.relpath(name, Path(target).parent)).as_posix()


def _summary(brief: Brief, made: Made, name: str, target: str) -> str:
    """What was read and made, what is bare, what to do next; the count line last."""
    notes = len(brief.manuscript.notes)
    read = _counted(len(brief.sentences), "sentence", "sentences")
    read += f", {_counted(notes, 'footnote or comment', 'footnotes or comments')}" if notes else ""
    lines = [f"Read {name}: {read}."]
    kinds = Counter(kind_of(d) for claim in made.added for d in claim.details)
    told = ", ".join(f"{number} {kind}{'s' if number > 1 else ''}" for kind, number in kinds.most_common())
    if made.known:
        lines.append(f"{_counted(made.known, 'claim was', 'claims were')} there already.")
    if not made.added:
        lines.append("Nothing is new." if made.known else "Nothing in it can be checked against a source.")
    elif target != STANDARD_OUTPUT:
        verb = "Added to" if made.known else "Made"
        lines.append(f"{verb} {target}: {told}.")
    if brief.left_out:
        lines += _left_out(brief)
    bare = [d for claim in made.added if not claim.sources for d in claim.details if isinstance(d, Figure | Quote)]
    if bare:
        where = "" if target == STANDARD_OUTPUT else f" in {target}"
        many = _counted(len(bare), "figure or quotation", "figures and quotations")
        lines.append(f"Without a source: {many}. Add {'one' if len(bare) == 1 else 'them'}{where}.")
    if target != STANDARD_OUTPUT and (made.added or made.known):
        lines.append(f"Next: factcheck check {target}")
    total = len(made.added)
    sourced = sum(bool(claim.sources) for claim in made.added)
    lines.append(f"{total} claim{'' if total == 1 else 's'}: {sourced} with a source, {total - sourced} without")
    return "\n".join(lines) + "\n"


def _left_out(brief: Brief) -> list[str]:
    """How many sentences cite a source and are no claims, the first of them, and how to have them all."""
    places = [brief.place(each.start, each.end).line for each in brief.left_out]
    shown = ", ".join(map(str, places[:LINES_NAMED])) + (" …" if len(places) > LINES_NAMED else "")
    many = _counted(len(places), "sentence that cites a source", "sentences that cite a source")
    holds, line = ("holds", "line") if len(places) == 1 else ("hold", "lines")
    return [
        f"Left out: {many} and {holds} no figure, date, quotation or act of somebody ({line} {shown}). "
        "Take them too with --every-cited."
    ]


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
