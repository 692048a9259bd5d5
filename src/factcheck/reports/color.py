"""Whether to colour. In: the choice of `--color`, the environment, whether it is a terminal. Out: bool.

NO_COLOR (no-color.org) and FORCE_COLOR count only when they are set and not empty; NO_COLOR wins; `TERM=dumb` has no
colour; the option wins over all of them.
"""

from __future__ import annotations

from collections.abc import Mapping


def use_color(choice: str, environment: Mapping[str, str], *, terminal: bool) -> bool:
    """choice: "auto", "always" or "never". terminal: the stream that the report goes to is one."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return terminal and environment.get("TERM") != "dumb"
