"""`factcheck check PATH…`: gather, then replay. In: claims files and briefs. Out: reports, and the exit code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.cli.claims_at import counted
from factcheck.cli.fetched import fetch_briefs
from factcheck.cli.network import check_options, clock, duration, fetch_settings, network_options
from factcheck.cli.outcome import comparing_options, finish, input_options, report_options, run_options, semantic_option
from factcheck.cli.store_at import require_store


@click.command(help="Fetch what the claims cite, hold the claims against it, and report.")
@click.argument("paths", nargs=-1, metavar="PATH…")
@run_options
@input_options
@network_options
@check_options
@semantic_option
@comparing_options
@report_options
def command(paths: tuple[str, ...], offline: bool, **options: Any) -> int:
    """Both halves, then the reports."""
    from factcheck import evidence, pipeline
    from factcheck.cli.progress import gathering, judging
    from factcheck.store import Store

    now, max_age, store = clock(options["now"]), duration(options["max_age"]), Store(Path(options["store"]))
    settings = fetch_settings(options)
    if not offline:
        fetch_briefs(paths, store, settings, now=now, max_age=max_age)
    with evidence.workers(jobs=options["jobs"]) as cage:
        claims = counted(paths, options)
        if offline:
            require_store(options["store"])
        interrupted = False
        with evidence.desk(claims.claims, store, semantic=options["semantic"], cage=cage) as desk:
            if not offline:
                with gathering(options, claims) as progress:
                    gathered = pipeline.gather(
                        claims, store, settings, now=now, max_age=max_age, jobs=options["jobs"],
                        progress=pipeline.ahead(desk, progress),
                    )  # fmt: skip
                interrupted = gathered.interrupted
            with judging(options) as judged:
                report = pipeline.replay(claims, store, now=now(), progress=judged, desk=desk)
    return finish(report, options, interrupted=interrupted)
