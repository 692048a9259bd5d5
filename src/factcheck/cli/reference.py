"""The page about the command line, made from the program. In: the verbs. Out: docs/cli.md.

`python -m factcheck.cli.reference > docs/cli.md` writes it; a test holds the two together.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator

import click

from factcheck import configuration
from factcheck.cli import CONFIGURED, VERBS, root

PREFACE = """\
# Command line

Made from the program by `python -m factcheck.cli.reference`. Data goes to standard output, everything else to standard
error, of which the last line is the count line:
`17 claims: 14 supported, 1 contradicted, 1 unreadable, 1 partial; requests: 0, from the store: 41`.

| exit code | |
|---|---|
| 0 | nothing at or above `--fail-on` |
| 1 | findings |
| 2 | wrong usage or an invalid input file; no claims at all, unless `--allow-empty` |
| 3 | evidence or decisions that do not verify, a store that lost its captures |
| 4 | with `--strict`: nothing wrong found, but something could not be checked; `extract`: nothing could be read |
| 70 | a bug; where it struck single claims or pages, the report has all others |
| 75 | another run holds the store |
| 130 | interrupted; what was done is kept, and the report says that it is not complete |

Where nothing is given, the value of a setting or of the environment counts; see [settings](configuration.md). `--now`
can be set as `FACTCHECK_NOW`. `gather` and `replay` take the whole command line of a `check`, also what they have no
use for. Settings reach: """


def page() -> str:
    """The whole page."""
    settled = ", ".join(f"`{verb}`" for verb in CONFIGURED if verb in VERBS)
    parts = [PREFACE + settled + ".\n"]
    parts += ["\n".join(_verb(verb)) for verb in VERBS]
    return "\n".join(parts)


def _verb(verb: str) -> Iterator[str]:
    command = root.get_command(click.Context(root), verb)
    assert command is not None
    context = click.Context(command, info_name=verb, parent=click.Context(root, info_name="factcheck"))
    arguments = " ".join(parameter.make_metavar(context) for parameter in _of(command, click.Argument))
    yield f"## factcheck {verb}{' ' if arguments else ''}{arguments.replace('[[', '[').replace(']]', ']')}"
    yield ""
    for paragraph in inspect.cleandoc(command.help or "").split("\n\n"):
        yield " ".join(paragraph.split())
        yield ""
    options = [each for each in _of(command, click.Option) if isinstance(each, click.Option) and not each.hidden]
    if not options:
        return
    yield "| option | |"
    yield "|---|---|"
    for option in options:
        yield f"| {_names(option, context)} | {_meaning(option, verb)} |"
    yield ""


def _of(command: click.Command, kind: type[click.Parameter]) -> list[click.Parameter]:
    return [parameter for parameter in command.params if isinstance(parameter, kind)]


def _names(option: click.Option, context: click.Context) -> str:
    names = ", ".join(f"`{name}`" for name in option.opts)
    if option.is_flag:
        return names
    return f"{names} `{option.make_metavar(context).replace('|', chr(92) + '|')}`"


def _meaning(option: click.Option, verb: str) -> str:
    parts = [(option.help or "").strip()]
    if option.show_default and not option.is_flag and option.default is not None:
        parts.append(f"Default: `{option.default}`.")
    keys = [name for name, key in configuration.KEYS.items() if key.parameter == option.name]
    if keys and verb in CONFIGURED:
        variable = configuration.PREFIX + keys[0].replace("-", "_").upper()
        parts.append(f"Environment: `{variable}`." if configuration.KEYS[keys[0]].local else f"Setting: `{keys[0]}`.")
    return " ".join(part for part in parts if part).replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.write(page())
