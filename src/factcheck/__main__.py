"""The `factcheck` command. In: arguments. Out: an exit code. `--version` is answered before anything is imported."""

from __future__ import annotations

import gc
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

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
