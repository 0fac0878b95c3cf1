"""Arguments in, exit code out: 0 clean, 1 findings at or above the gate, 2 could not do its job."""

from __future__ import annotations

import atexit
import gc
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

from lintkit import __version__

# What a run loads lives until its end, so that searching it for cycles over and over, and once more when
# Python ends, is a sixth of the time of a short run.
gc.set_threshold(100_000, 20, 100)
atexit.register(gc.freeze)
_COMMANDS = ("check", "rule", "test", "init", "completion")


class _Commands(click.Group):
    """Imports a command when it is asked for, and turns trouble into one line and exit code 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- click's signature
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"lintkit.cli.{cmd_name}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """As click does, but a path in the place of a command gets the answer that is wanted."""
        if args[0] not in _COMMANDS and (args[0] == "-" or Path(args[0]).exists()):
            from lintkit.escape import visible

            name = visible(args[0])
            raise click.UsageError(f"'{name}' is no command; to check it: lintkit check {name}", ctx)
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, and exit with 2 for what went wrong: 1 would say that there are findings."""
        from lintkit.cli.output import use_utf8

        use_utf8()
        try:
            return super().main(*args, **kwargs)
        except Exception as why:  # noqa: BLE001 -- whatever it is, CI must not take it for findings
            _give_up(why)


def _give_up(why: Exception) -> NoReturn:
    from lintkit.cli.output import say, silence
    from lintkit.model import LintkitError

    if isinstance(why, LintkitError):
        from lintkit.escape import inert, visible

        say(inert(visible(str(why))))
    elif isinstance(why, OSError) and why.filename is None:  # click's own output: --help > /dev/full
        silence(sys.stdout)
        say(f"the output cannot be written ({why.strerror})")
    else:
        import traceback

        traceback.print_exception(why)
    sys.exit(2)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="lintkit %(version)s")
def main() -> None:
    """Check Japanese and Chinese marketing copy before it is published.

    Exit codes: 0 nothing to mend, 1 findings at or above --fail-level, 2 lintkit could not do its job.
    """
