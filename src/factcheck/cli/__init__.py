"""The command line. In: arguments. Out: an exit code. Verbs are files of this folder, loaded when they are called.

Data goes to standard output, everything else to standard error. This is the only room that turns exceptions into exit
codes.
"""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

import click

from factcheck import __version__
from factcheck.cli.account import Account, close, tell
from factcheck.errors import FactcheckError

#: Verb -> (module of this folder, one line of help). A verb's module has a click command named `command`.
VERBS = {
    "check": ("check", "Fetch the sources, match, judge and report."),
    "gather": ("gather", "First half of check: the network -> the store."),
    "replay": ("replay", "Second half of check: the store -> the report; opens no socket."),
    "init": ("init", "Make a claims.yaml from a brief."),
    "lint": ("lint", "Check claims files and briefs without network."),
    "match": ("match", "JSON Lines: one claim against one text."),
    "details": ("details", "JSON Lines: the figures, dates, quotations and speakers that a text states."),
    "extract": ("extract", "The readable text of one source, with its blocks."),
    "suggest": ("suggest", "Pages that may bear out claims without a source."),
    "show": ("show", "One claim with its sources, passages and history."),
    "decide": ("decide", "Write down what a person decided on a claim."),
    "baseline": ("baseline", "Take what is open today as known."),
    "verify": ("verify", "Whether the kept evidence and the decisions are whole."),
    "explain": ("explain", "What a verdict, reason, problem or rule means."),
    "schema": ("schema", "The JSON Schema of claims.yaml."),
    "doctor": ("doctor", "What is installed, where settings come from, what would be refused."),
    "completion": ("completion", "The completion script of a shell."),
}
#: What the shell's completion script sets.
COMPLETING = "_FACTCHECK_COMPLETE"
#: What the system answers for files that may not, or cannot, be read or written: no fault of ours.
REFUSED = (
    errno.EACCES,
    errno.EPERM,
    errno.EROFS,
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EIO,
    errno.ENAMETOOLONG,
    errno.ELOOP,
)
#: Verbs that owe a count line, also where the command line itself is wrong.
COUNTED = ("check", "gather", "replay")
#: Verbs that take values from factcheck.toml, pyproject.toml and FACTCHECK_….
CONFIGURED = ("check", "gather", "replay", "init", "lint", "show", "decide", "baseline", "verify", "suggest")


class Verbs(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs, in the order of the table."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a verb, or None."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = import_module(f"factcheck.cli.{VERBS[cmd_name][0]}").command
        command.name = cmd_name
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs with their line of help, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(verb, text) for verb, (_, text) in VERBS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Names the closest verb when there is none of that name."""
        if args and args[0] not in VERBS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], VERBS, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else f" Choose one of: {', '.join(VERBS)}."
            raise click.UsageError(f"There is no command {args[0]!r}.{hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="factcheck %(version)s")
def root() -> None:
    """Does the source really say what the brief says?"""


def run(arguments: Sequence[str]) -> int:
    """Runs one command line; returns the exit code of CONTRACT section 2. A count line that is owed comes last."""
    _write_utf8()
    account = Account(claims=0 if arguments and arguments[0] in COUNTED else None)
    code = _run(list(arguments), account)
    owed = account.line()
    if owed is not None and code != 0:
        tell(owed)
    return code


def _run(arguments: list[str], account: Account) -> int:
    try:
        settings = _settings(arguments)
        result = root.main(
            args=arguments, prog_name="factcheck", standalone_mode=False, default_map=settings, obj=account
        )
        return result if isinstance(result, int) else 0
    except click.exceptions.NoArgsIsHelpError as help_wanted:
        tell(help_wanted.format_message())
        return 2
    except click.ClickException as error:
        error.show(file=sys.stderr)
        return 2
    except (KeyboardInterrupt, click.exceptions.Abort):
        tell("Interrupted. What was done is kept.")
        return 130
    except FactcheckError as error:
        tell(str(error))
        return error.exit_code
    except BrokenPipeError:
        close(sys.stdout)
        return 0
    except SystemExit as ended:  # click's end of a completion, and of a run whose reader has gone away
        return ended.code if COMPLETING in os.environ and isinstance(ended.code, int) else 0
    except OSError as error:
        if error.errno == errno.ENOSPC and error.filename is None:  # of a stream: files of ours name themselves
            close(sys.stdout)
            tell(f"Standard output cannot be written: {error.strerror}. Free some space, or write elsewhere.")
            return 2
        if error.errno in REFUSED and error.filename is not None:
            tell(f"{error.filename}: {error.strerror}. Allow it, or name another file or folder.")
            return 2
        return _bug()
    except Exception:
        return _bug()


def _bug() -> int:
    """Tells the exception at hand, which nobody expected."""
    bug = f"This is a bug in factcheck {__version__}; please report it with the lines above."
    tell(f"{traceback.format_exc()}\n{bug}")
    return 70


def _settings(arguments: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Values for options that are not given, by verb."""
    if not arguments or arguments[0] not in CONFIGURED or "--help" in arguments or "-h" in arguments:
        return {}
    from factcheck import configuration

    return {arguments[0]: configuration.read(Path.cwd(), os.environ).parameters()}


def _write_utf8() -> None:
    """Reports are UTF-8 with plain newlines, whatever the console's code page is; a closed stream takes nothing."""
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _nowhere() -> TextIO:
    """What Python gives None for: a stream that was closed before the program began (`>&-`)."""
    return Path(os.devnull).open("w", encoding="utf-8")
