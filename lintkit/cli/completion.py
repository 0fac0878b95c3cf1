"""`lintkit completion`: completion scripts for shells."""

from __future__ import annotations

import click


@click.command("completion", short_help="Print a completion script for bash, zsh or fish.")
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def command(shell: str) -> None:
    """Print a completion script.

    bash:  eval "$(lintkit completion bash)"      in ~/.bashrc

    zsh:   eval "$(lintkit completion zsh)"       in ~/.zshrc

    fish:  lintkit completion fish > ~/.config/fish/completions/lintkit.fish
    """
    from click.shell_completion import get_completion_class

    from lintkit.cli import main

    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(main, {}, "lintkit", "_LINTKIT_COMPLETE").source())
