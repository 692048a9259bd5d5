"""`factcheck baseline [PATH…]`. In: claims. Out: a decision by `baseline` for each open one, beside its file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click


@click.command(help="Take what is open today as known, so that from now on only what is new fails.")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option("--store", default=".factcheck", show_default=True, metavar="DIR", help="Where evidence is kept.")
@click.option("--now", metavar="TIME", envvar="FACTCHECK_NOW", help="The time to write down.")
@click.option("--dry-run", is_flag=True, help="Tell what would be written, and write nothing.")
def command(paths: tuple[str, ...], dry_run: bool, **options: Any) -> int:
    """Judges from kept evidence, then appends to the decisions of each input file."""
    from factcheck import decisions, pipeline
    from factcheck.cli.claims_at import load
    from factcheck.cli.network import clock
    from factcheck.decided import by_file
    from factcheck.store import Store

    now = clock(options["now"])()
    report = pipeline.replay(load(paths, {"store": options["store"]}), Store(Path(options["store"])), now=now)
    written = 0
    for file, rulings in by_file(report.rulings).items():
        path = decisions.path_beside(file)
        applied, _ = decisions.apply(rulings, decisions.load(path).decisions, today=now.date())
        made = decisions.baseline(rulings, applied, at=now)
        if made and not dry_run:
            decisions.append(path, made)
        written += len(made)
        for decision in made:
            click.echo(f"{path}: {decision.claim} ({decision.verdict})")
    done = "would be taken" if dry_run else "taken"
    click.echo(f"{written} {'claim' if written == 1 else 'claims'} {done} into the baseline", err=True)
    return 0
