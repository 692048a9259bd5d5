"""`factcheck completion SHELL`. In: bash, zsh or fish. Out: the script that completes verbs and options there."""

from __future__ import annotations

import click


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script of a shell.

    bash: factcheck completion bash >> ~/.bashrc;
    zsh: factcheck completion zsh >> ~/.zshrc;
    fish: factcheck completion fish > ~/.config/fish/completions/factcheck.fish
    """
    from click.shell_completion import get_completion_class

    from factcheck.cli import root

    complete = get_completion_class(shell)
    assert complete is not None
    # Not `.source()`: click's class for bash would first run bash to learn its version.
    script = complete(root, {}, "factcheck", "_FACTCHECK_COMPLETE")
    click.echo(script.source_template % script.source_vars())
