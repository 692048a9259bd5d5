"""`factcheck explain CODE`: what a code means. In: a code. Out: its sentence."""

from __future__ import annotations

import click

from factcheck.errors import UsageError
from factcheck.vocabulary import Outcome, Problem, Reason, Role, Verdict

_TABLES = (("verdict", Verdict), ("outcome", Outcome), ("reason", Reason), ("problem", Problem), ("role", Role))


def codes() -> dict[str, list[tuple[str, str]]]:
    """Code -> its meanings as (kind, sentence); a few words serve in two kinds."""
    table: dict[str, list[tuple[str, str]]] = {}
    for kind, words in _TABLES:
        for member in words:
            if member.value:
                table.setdefault(member.value, []).append((kind, member.meaning))
    for rule, sentence in _rules().items():
        table.setdefault(rule, []).append(("rule", sentence))
    return table


def _rules() -> dict[str, str]:
    from factcheck.claims import rules

    return rules.meanings()


@click.command(help="What a verdict, reason, problem or rule means. Without CODE: all of them.")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Prints the sentence of a code."""
    table = codes()
    if code is not None:
        code = code.lower().removeprefix("factcheck/")  # as the text report shouts a verdict, the CI formats a rule
    if code is not None and code not in table:
        import difflib

        near = difflib.get_close_matches(code, table, n=1)
        hint = f" Did you mean {near[0]!r}?" if near else " `factcheck explain` lists all codes."
        raise UsageError(f"There is no code {code!r}.{hint}")
    for name in [code] if code is not None else table:
        for kind, meaning in table[name]:
            level = f", level {Verdict(name).level}" if kind == "verdict" else ""
            click.echo(f"{name} ({kind}{level}): {meaning}")
