"""claims.yaml -> claims. In: its path and bytes. Out: ClaimsFile, or InvalidInputError with all errors of the file."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from factcheck.claims.file import addresses
from factcheck.claims.file.citations import Citations
from factcheck.claims.file.complaints import Complaints, Span, Stop
from factcheck.claims.file.decoding import decode
from factcheck.claims.file.entries import Defaults, Entries
from factcheck.claims.file.fields import DEFAULTS, TOP
from factcheck.claims.file.nodes import Mapping, Node, Scalar, read_nodes
from factcheck.claims.file.shapes import Refusal
from factcheck.claims.file.values import Level
from factcheck.model import BriefFinding, Claim, Place

__all__ = ["ClaimsFile", "project_root", "read_claims_file"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsFile:
    """A claims file that has no error. brief: as written, relative to the file; text: decoded, without BOM.

    notes: what `lint` tells and a check does not (a comment after a quotation, an unused source, a secret in a URL).
    """

    path: str
    brief: str | None
    lang: str | None
    as_of: date | None
    claims: tuple[Claim, ...]
    text: str
    brief_place: Place | None = None
    notes: tuple[BriefFinding, ...] = ()


def read_claims_file(path: str, data: bytes, *, root: Path | None, allow_empty: bool = False) -> ClaimsFile:
    """Read version 1 of claims.yaml.

    path: as the user names it, for messages and places; `brief:` and `file:` are relative to its folder.
    root: the folder that `brief:` and `file:` may not lead out of (links followed); None allows any.
    allow_empty: a list without claims is no error.
    Raises InvalidInputError whose messages are `FILE:LINE:COL: what is wrong. What to do.`, the line and a caret.
    """
    complaints = decode(path, data)
    read: ClaimsFile | None = None
    with contextlib.suppress(Stop):
        read = _read(complaints, root, allow_empty)
    complaints.refuse()
    assert read is not None
    return read


def project_root(path: Path) -> Path:
    """The folder that `brief:` and `file:` of a claims file may not lead out of.

    The top of the checkout (.git, .hg), else the nearest folder upward with a factcheck.toml or pyproject.toml, else
    the file's own folder.
    """
    folder = path.resolve().parent
    for marks in ((".git", ".hg"), ("factcheck.toml", "pyproject.toml")):
        for each in (folder, *folder.parents):
            if any((each / mark).exists() for mark in marks):
                return each
    return folder


def _read(complaints: Complaints, root: Path | None, allow_empty: bool) -> ClaimsFile | None:
    tree = read_nodes(complaints)
    if not isinstance(tree, Mapping):
        _refuse_root(tree, complaints)
        return None
    top = Level(tree, TOP, "a claims file", complaints)
    if "factcheck" not in top.meant and not any(key.text == "factcheck" for key, _ in tree.entries):
        where = Span(tree.start, tree.start + 1)
        complaints.error(where, "The version is missing.", "Begin the file with `factcheck: 1`.")
    top.value("factcheck")
    lang, as_of = top.value("lang"), top.value("as_of")
    folder = Path(complaints.path).parent
    brief = _brief(top, complaints, folder, root)
    defaults, max_age = _defaults(top, complaints, lang, as_of)
    citations = Citations(complaints, folder, root, max_age)
    citations.define(top.nodes.get("sources"))
    claims = _claims(tree, top, Entries(complaints, citations, defaults), complaints, allow_empty)
    citations.tell_unused()
    return ClaimsFile(
        path=complaints.path,
        brief=brief,
        lang=lang,
        as_of=as_of,
        claims=claims,
        text=complaints.text,
        brief_place=complaints.place(top.nodes["brief"]) if brief else None,
        notes=complaints.notes,
    )


def _refuse_root(tree: Node | None, complaints: Complaints) -> None:
    if complaints.failed:
        return
    start = tree.start if tree is not None else 0
    what = "The file is empty." if tree is None else "The file does not begin with a key."
    remedy = "Begin it with `factcheck: 1`, and list the claims under `claims:`."
    complaints.error(Span(start, start + 1), what, remedy)


def _brief(top: Level, complaints: Complaints, folder: Path, root: Path | None) -> str | None:
    given = top.one("brief")
    if given is None:
        return None
    try:
        return addresses.inside(given.value, folder, root)
    except Refusal as refusal:
        complaints.error(given.node, refusal.what, refusal.remedy)
        return None


def _defaults(top: Level, complaints: Complaints, lang: str | None, as_of: date | None) -> tuple[Defaults, str | None]:
    node = top.nodes.get("defaults")
    if node is None or (isinstance(node, Scalar) and node.broken):
        return Defaults(lang, as_of), None
    if not isinstance(node, Mapping):
        complaints.error(
            node, "'defaults' takes keys with values.", "Write `tolerance: 1%` on an indented line of its own."
        )
        return Defaults(lang, as_of), None
    level = Level(node, DEFAULTS, "defaults", complaints)
    need = level.value("need")
    return Defaults(lang, as_of, level.one("tolerance"), "any" if need is None else need), level.value("max_age")


def _claims(
    tree: Mapping, top: Level, entries: Entries, complaints: Complaints, allow_empty: bool
) -> tuple[Claim, ...]:
    node = top.nodes.get("claims")
    if node is not None:
        return entries.read(node, allow_empty=allow_empty)
    if "claims" not in top.meant and not any(key.text == "claims" for key, _ in tree.entries):
        where = Span(tree.start, tree.start + 1)
        complaints.error(
            where, "The list of claims is missing.", "Add `claims:` and under it `- the words: https://…`."
        )
    return ()
