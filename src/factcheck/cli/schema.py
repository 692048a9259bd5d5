"""`factcheck schema`. In: nothing. Out: the JSON Schema of claims.yaml, for editors and validators."""

from __future__ import annotations

import click


@click.command()
def command() -> None:
    """Print the JSON Schema of claims.yaml.

    An editor with YAML support completes and checks a claims file whose first line is

    # yaml-language-server: $schema=claims.schema.json

    when this schema lies beside it: factcheck schema > claims.schema.json
    """
    from factcheck.claims.file.schema import dump

    click.echo(dump(), nl=False)
