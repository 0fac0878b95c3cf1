"""Arguments in, exit code out."""

from __future__ import annotations

import click


@click.group()
def main() -> None:
    """Lint Japanese and Chinese marketing copy."""
