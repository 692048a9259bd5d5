"""The `factcheck` command. In: arguments. Out: an exit code. `--version` is answered before anything is imported."""

from __future__ import annotations

import gc
import signal
import sys

MADE_BEFORE_A_LOOK = 100_000
"""Objects made and kept before Python looks for cycles among them; a look each 700 takes a twentieth of a run."""


def main() -> None:
    """Runs the command line and exits with its code."""
    if sys.argv[1:] == ["--version"]:
        from factcheck import __version__

        sys.stdout.write(f"factcheck {__version__}\n")
        return
    from factcheck.cli import run

    gc.set_threshold(MADE_BEFORE_A_LOOK)
    _end_as_interrupted()
    sys.exit(run(sys.argv[1:]))


def _end_as_interrupted() -> None:
    """SIGTERM, of a job that is cancelled, ends as Ctrl-C does: what is done is kept and told. Not where Ctrl-C is
    ignored, as in the background of a shell, for then neither would end the run.
    """
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))


if __name__ == "__main__":
    main()
