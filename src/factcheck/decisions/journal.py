"""The file of decisions: lines, their chain, and appending. In: bytes or decisions. Out: decisions, faults, new lines.

`prev` of a line is the SHA-256 of the line before it, so that a line that was changed or taken out shows. Where git
joined two branches (merge=union), a line may name any earlier line, and the next one names every line that none names
yet: a chain that forks and joins, as commits do.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from factcheck.decisions.record import Decision, Kind
from factcheck.errors import EvidenceError, StoreBusyError, UsageError

SUFFIX = ".decisions.jsonl"
MAX_LINE = 20_000
"""Bytes of one line; a reason of several pages belongs in a note elsewhere."""

_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class DecisionFile:
    """A read file. faults: what does not verify, each with its line; tips: hashes of lines that no line names yet."""

    decisions: tuple[Decision, ...] = ()
    faults: tuple[str, ...] = ()
    tips: tuple[str, ...] = ()


def path_beside(claims_path: str | Path) -> Path:
    """`claims.yaml` -> `claims.decisions.jsonl` in the same folder."""
    path = Path(claims_path)
    return path.with_name(path.stem + SUFFIX)


def to_line(decision: Decision) -> bytes:
    """The line of a decision, without its line break."""
    fields: dict[str, Any] = {
        "v": 1,
        "at": decision.at.replace(tzinfo=None).isoformat(timespec="seconds") + "Z",
        "claim": decision.claim,
        "claim_sha256": decision.claim_sha256,
        "verdict": decision.verdict,
        "evidence": list(decision.evidence),
        "evidence_digest": decision.evidence_digest,
        "decision": decision.decision.value,
        "by": decision.by,
        "why": decision.why,
        "until": decision.until.isoformat() if decision.until else None,
        "prev": " ".join(decision.prev),
    }
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def read(data: bytes, *, name: str = "decisions") -> DecisionFile:
    """The lines of a file, and every fault of its chain as `NAME:LINE: what is wrong.`"""
    decisions: list[Decision] = []
    faults: list[str] = []
    seen: set[str] = set()
    tips: dict[str, None] = {}
    for number, raw in enumerate(data.split(b"\n"), start=1):
        line = raw.rstrip(b"\r")
        if not line:
            continue
        try:
            decision = replace(_parsed(line), line=number)
        except ValueError as error:
            faults.append(f"{name}:{number}: this line is not a decision: {error}.")
            decision = None
        if decision is not None:
            faults += _chain_faults(decision, seen, f"{name}:{number}")
            decisions.append(decision)
            for earlier in decision.prev:
                tips.pop(earlier, None)
        digest = sha256(line).hexdigest()
        if digest in seen:
            faults.append(f"{name}:{number}: this line stands here twice.")
        seen.add(digest)
        tips[digest] = None
    if data and not data.endswith(b"\n"):
        faults.append(f"{name}:{data.count(10) + 1}: the last line is cut off.")
    return DecisionFile(tuple(decisions), tuple(faults), tuple(tips))


def _chain_faults(decision: Decision, seen: set[str], where: str) -> list[str]:
    return [
        f"{where}: an earlier line was changed or taken out (no line has the hash {earlier[:12]}…)."
        for earlier in decision.prev
        if earlier not in seen
    ]


def _parsed(line: bytes) -> Decision:
    if len(line) > MAX_LINE:
        raise ValueError("it is too long")
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("it is not JSON") from None
    if not isinstance(fields, dict):
        raise ValueError("it is not an object")
    if fields.get("v") != 1:
        raise ValueError("its version is not 1")
    evidence = fields.get("evidence", [])
    if not isinstance(evidence, list) or not all(isinstance(each, str) for each in evidence):
        raise ValueError("'evidence' is not a list of words")
    prev = tuple(_text(fields, "prev").split())
    if not all(_HASH.fullmatch(each) for each in prev):
        raise ValueError("'prev' is not a hash")
    until = fields.get("until")
    try:
        return Decision(
            at=datetime.strptime(_text(fields, "at"), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC),
            claim=_text(fields, "claim"),
            claim_sha256=_text(fields, "claim_sha256"),
            verdict=_text(fields, "verdict"),
            decision=Kind(_text(fields, "decision")),
            by=_text(fields, "by"),
            why=_text(fields, "why"),
            evidence=tuple(evidence),
            evidence_digest=_text(fields, "evidence_digest"),
            until=date.fromisoformat(until) if isinstance(until, str) else None,
            prev=prev,
        )
    except ValueError as error:
        raise ValueError(str(error).rstrip(".")) from None


def _text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise ValueError(f"'{name}' is missing or not a word")
    return value


def load(path: Path) -> DecisionFile:
    """The decisions of a file; none where there is no file. EvidenceError where the chain does not verify."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return DecisionFile()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}.") from error
    found = read(data, name=str(path))
    if found.faults:
        raise EvidenceError("\n".join(found.faults) + f"\nRestore {path.name} from version control.")
    return found


def append(path: Path, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Append decisions, chained; the lines as written. One write under a lock: all of them or none.

    Raises EvidenceError for a file that does not verify, StoreBusyError when another process holds it for 10 s.
    """
    from filelock import FileLock, Timeout

    if path.is_symlink():
        raise UsageError(f"{path}: is a symbolic link. Name the file itself.")
    owner = os.getuid() if hasattr(os, "getuid") else 0
    name = f"factcheck-{owner}-{sha256(str(path.resolve()).encode()).hexdigest()[:24]}.lock"
    try:
        with FileLock(Path(tempfile.gettempdir()) / name, timeout=10):
            return _append(path, decisions)
    except Timeout:
        raise StoreBusyError(f"{path}: another run is writing it. Try again in a moment.") from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}.") from error


def _append(path: Path, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    tips = load(path).tips
    chained: list[Decision] = []
    lines: list[bytes] = []
    for decision in decisions:
        decision = replace(decision, prev=tuple(sorted(tips)))
        line = to_line(decision)
        if len(line) > MAX_LINE:
            raise UsageError(f"{decision.claim}: the reason is too long. Keep it under 10,000 characters.")
        tips = (sha256(line).hexdigest(),)
        chained.append(decision)
        lines.append(line + b"\n")
    if lines:
        _write(path, b"".join(lines))
    return tuple(chained)


def _write(path: Path, data: bytes) -> None:
    """Append and sync; what a failed write left behind is cut off again, so that no half line stays."""
    binary = getattr(os, "O_BINARY", 0)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | binary, 0o666)
    try:
        size = os.fstat(handle).st_size
        try:
            written = 0
            while written < len(data):
                written += os.write(handle, data[written:])
            os.fsync(handle)
        except OSError:
            os.ftruncate(handle, size)
            raise
    finally:
        os.close(handle)
