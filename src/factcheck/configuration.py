"""Settings of a project. In: a folder and the environment. Out: each setting with where it came from.

`[tool.factcheck]` of pyproject.toml or a factcheck.toml, the nearest upward; the search ends at the top of a checkout
(.git, .hg), so that a file somebody left in a folder above it changes nothing. FACTCHECK_… in the environment comes
before the file, a flag before both.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.errors import InvalidInputError, UsageError

PREFIX = "FACTCHECK_"
MAX_BYTES = 1_000_000
"""A pyproject.toml of real projects has a few kilobytes."""

Value = str | int | float | bool | tuple[str, ...]


class _Wrong(Exception):
    """The value is not what the key takes: the message says what it does take."""


@dataclass(frozen=True, slots=True)
class Key:
    """One setting. parameter: its name among the options of the verbs. local: may not stand in a project's file."""

    doc: str
    parameter: str
    read: Callable[[object], Value]
    local: bool = False
    path: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """A value and its origin: `factcheck.toml:3` or the name of an environment variable."""

    value: Value
    origin: str


@dataclass(frozen=True, slots=True)
class Configuration:
    """file: what was read, or None. settings: by key, only those that are set somewhere."""

    file: Path | None = None
    settings: Mapping[str, Setting] = field(default_factory=dict)

    def parameters(self) -> dict[str, Any]:
        """Values by the name of the option's parameter, for click's default_map."""
        return {
            KEYS[name].parameter: list(setting.value) if isinstance(setting.value, tuple) else setting.value
            for name, setting in self.settings.items()
        }


# ---------------------------------------------------------------- values


def _words(value: object) -> Value:
    if not isinstance(value, str) or not value.strip():
        raise _Wrong("takes a word in quotation marks")
    return value.strip()


def _choice(*words: str) -> Callable[[object], Value]:
    def read(value: object) -> Value:
        if value not in words:
            raise _Wrong(f"takes one of: {', '.join(words)}")
        return str(value)

    return read


def _yes(value: object) -> Value:
    if isinstance(value, bool):
        return value
    word = value.strip().lower() if isinstance(value, str) else ""
    if word in ("1", "true", "yes", "on"):
        return True
    if word in ("0", "false", "no", "off"):
        return False
    raise _Wrong("takes true or false")


def _count(value: object) -> Value:
    text = str(value).strip()
    if isinstance(value, bool) or not re.fullmatch(r"[1-9][0-9]{0,3}", text):
        raise _Wrong("takes a number from 1 to 9999")
    return int(text)


def _seconds(value: object) -> Value:
    text = str(value).strip()
    if isinstance(value, bool) or not re.fullmatch(r"[0-9]{1,6}(?:\.[0-9]{1,3})?", text) or float(text) <= 0:
        raise _Wrong("takes a number of seconds")
    return float(text)


def _duration(value: object) -> Value:
    if not isinstance(value, str) or not re.fullmatch(r"\s*(?:0|[0-9]{1,6}\s*[a-z]{1,7})\s*", value):
        raise _Wrong('takes a duration such as "24h" or "7d"')
    return value.strip()


def _several(value: object) -> Value:
    items = re.split(r"[,\s]+", value.strip()) if isinstance(value, str) else value
    if not isinstance(items, list) or not items or not all(isinstance(item, str) and item.strip() for item in items):
        raise _Wrong('takes a list of words: ["a", "b"]')
    return tuple(item.strip() for item in items)


def _reports(value: object) -> Value:
    pairs = _several(value)
    for pair in pairs if isinstance(pairs, tuple) else ():
        name, _, file = pair.partition("=")
        if name not in FORMATS[1:] or file in ("", "-"):
            raise _Wrong(f"takes NAME=FILE, where NAME is one of: {', '.join(FORMATS[1:])}; {pair[:60]!r} is none")
    return pairs


FORMATS = ("auto", "text", "json", "markdown", "html", "sarif", "junit", "github", "gitlab", "rdjson", "csv")

KEYS: Mapping[str, Key] = {
    "store": Key("Where evidence is kept, relative to this file.", "store", _words, path=True),
    "format": Key("The format of the report.", "form", _choice(*FORMATS)),
    "report": Key("More reports, each NAME=FILE.", "reports", _reports),
    "fail-on": Key("The lowest level that fails a run.", "fail_on", _choice("error", "warning", "note", "never")),
    "strict": Key("What could not be checked fails too.", "strict", _yes),
    "max-age": Key("Ask again for sources whose kept copy is older.", "max_age", _duration),
    "deadline": Key("Seconds for a whole run.", "deadline", _seconds),
    "jobs": Key("Processes to read pages with.", "jobs", _count),
    "color": Key("Colour on the terminal.", "color", _choice("auto", "always", "never")),
    "quiet": Key("No progress, and no report on standard output.", "quiet", _yes),
    "lang": Key("The language of a brief that does not say.", "lang", _words),
    "allow-empty": Key("No claims at all is no error.", "allow_empty", _yes),
    "offline": Key("Use kept evidence only.", "offline", _yes),
    "robots": Key("What a robots.txt that refuses the page means.", "robots", _choice("note", "obey")),
    "contact": Key("A web or e-mail address that sites read in the user agent.", "contact", _words),
    "archive": Key("Look for archived copies of what is gone or blocked.", "archive", _yes),
    "browser": Key("Render pages that are empty without scripts.", "browser", _yes),
    "semantic": Key("Show what comes nearest in meaning to what a page does not state.", "semantic", _yes),
    "by": Key("Who decides, for `factcheck decide`.", "by", _words, local=True),
    "allow-host": Key("Private hosts that may be opened.", "allow_host", _several, local=True),
    "proxy": Key("The proxy to fetch through.", "proxy", _words, local=True),
}
"""`local` keys say what this machine or person may do; a file that travels with the briefs must not widen that."""


# ---------------------------------------------------------------- reading


def read(folder: Path, environment: Mapping[str, str]) -> Configuration:
    """The settings that hold in a folder. InvalidInputError with all faults of the file, UsageError for a variable."""
    found = find(folder)
    file = found[0] if found else None
    settings = dict(_from_file(*found)) if found else {}
    settings.update(_from_environment(environment))
    return Configuration(file, settings)


def find(folder: Path) -> tuple[Path, str, Mapping[str, Any]] | None:
    """The nearest file upward that has settings: its path, its text and its table."""
    here = folder.resolve()
    for each in (here, *here.parents):
        own, shared = each / "factcheck.toml", each / "pyproject.toml"
        table = _table(shared)
        if own.is_file():
            if table is not None:
                raise UsageError(f"{own}: pyproject.toml beside it has [tool.factcheck] too. Keep one of the two.")
            text = _text(own)
            return own, text, _parsed(own, text)
        if table is not None:
            return shared, _text(shared), table
        if (each / ".git").exists() or (each / ".hg").exists():
            return None
    return None


def _table(path: Path) -> Mapping[str, Any] | None:
    if not path.is_file():
        return None
    text = _text(path)
    if "factcheck" not in text:
        return None
    tool = _parsed(path, text).get("tool", {})
    table = tool.get("factcheck") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UsageError(
                f"{path}: larger than {MAX_BYTES:,} bytes. Settings go into a factcheck.toml of their own."
            )
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path}: not UTF-8. Save it as UTF-8 in your editor.") from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror or error}.") from error


def _parsed(path: Path, text: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        place = f"{path}:{at[1]}:{at[2]}" if at else f"{path}:{text.count(chr(10)) + 1}:1"
        what = re.sub(r"\s*\(at .*\)$", "", str(error)) or "too deep"
        raise InvalidInputError([f"{place}: This is not TOML: {what}. Mend the line."]) from None


def _from_file(path: Path, text: str, table: Mapping[str, Any]) -> Mapping[str, Setting]:
    settings: dict[str, Setting] = {}
    faults: list[tuple[int, str]] = []
    for written, value in table.items():
        name, line = written.replace("_", "-"), _line_of(path, text, written)
        try:
            key = _known(name)
            if key.local:
                raise _Wrong(
                    f"does not belong into a file that travels with the briefs. "
                    f"Give it as --{name}, or as {_variable(name)} in the environment"
                )
            settings[name] = Setting(_placed(key, key.read(value), path), f"{path.name}:{line}")
        except _Wrong as wrong:
            faults.append((line, f"{path}:{line}:1: '{written[:60]}' {wrong}{'' if str(wrong)[-1] in '.?' else '.'}"))
    if faults:
        raise InvalidInputError([message for _, message in sorted(faults)])
    return settings


def _placed(key: Key, value: Value, path: Path) -> Value:
    """A path of the file is relative to the file, not to where the command runs."""
    return str(path.parent / str(value)) if key.path else value


def _known(name: str) -> Key:
    if name in KEYS:
        return KEYS[name]
    near = difflib.get_close_matches(name[:60], KEYS, n=1)
    hint = f"Did you mean '{near[0]}'?" if near else f"The settings are: {', '.join(KEYS)}."
    raise _Wrong(f"is not a setting. {hint}")


def _line_of(path: Path, text: str, name: str) -> int:
    lines = text.splitlines()
    start = 0
    if path.name == "pyproject.toml":
        heads = (at for at, line in enumerate(lines) if re.match(r"\s*\[\s*tool\s*\.\s*[\"']?factcheck\b", line))
        start = next(heads, 0)
    wanted = re.compile(rf"\s*[\"']?{re.escape(name)}[\"']?\s*[.=\]]|\s*\[[^\]]*\b{re.escape(name)}\b")
    return next((at + 1 for at in range(start, len(lines)) if wanted.match(lines[at])), start + 1)


def _from_environment(environment: Mapping[str, str]) -> Mapping[str, Setting]:
    settings: dict[str, Setting] = {}
    for name, key in KEYS.items():
        variable = _variable(name)
        value = environment.get(variable, "")
        if not value.strip():
            continue
        try:
            settings[name] = Setting(key.read(value), variable)
        except _Wrong as wrong:
            raise UsageError(f"{variable} {wrong}.") from None
    return settings


def _variable(name: str) -> str:
    return PREFIX + name.replace("-", "_").upper()
