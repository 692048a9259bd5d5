"""`factcheck gather PATH…`: the network -> the store. In: claims files and briefs. Out: kept evidence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.cli.account import account, tell
from factcheck.cli.claims_at import counted
from factcheck.cli.fetched import fetch_briefs
from factcheck.cli.network import check_options, clock, duration, fetch_settings, network_options
from factcheck.cli.outcome import idle_report_options, idle_semantic_option, input_options, run_options
from factcheck.errors import UsageError


@click.command(help="Fetch what the claims cite into the store.")
@click.argument("paths", nargs=-1, metavar="PATH…")
@run_options
@input_options
@network_options
@check_options
@idle_report_options
@idle_semantic_option
def command(paths: tuple[str, ...], offline: bool, **options: Any) -> int:
    """The first half."""
    if offline:
        raise UsageError("gather fetches, and --offline forbids it. Use replay to judge from kept evidence.")
    from factcheck import pipeline
    from factcheck.cli.progress import gathering
    from factcheck.store import Store

    now, max_age, store = clock(options["now"]), duration(options["max_age"]), Store(Path(options["store"]))
    settings = fetch_settings(options)
    fetch_briefs(paths, store, settings, now=now, max_age=max_age)
    claims = counted(paths, options)
    with gathering(options, claims) as progress:
        gathered = pipeline.gather(
            claims, store, settings, now=now, max_age=max_age, jobs=options["jobs"], progress=progress
        )
    number = len(claims.claims)
    left = "" if gathered.complete else "; the run is not complete"
    account().told = True
    tell(
        f"{number} claim{'' if number == 1 else 's'}; "
        f"requests: {gathered.requests}, from the store: {gathered.from_store}{left}"
    )
    return 130 if gathered.interrupted else 0
