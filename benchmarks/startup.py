"""What starting lintkit costs, beside what it stands on; prints ratios of medians.

Run: python benchmarks/startup.py [RUNS]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

CARD = "佐藤様\n\nこのたびはお買い上げいただき、誠にありがとうございます。\nまたのご来店をお待ちしております。\n"
Command = Callable[[], Sequence[str]]


# As users have it: Python may keep the bytecode of what it imports.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: Sequence[str]) -> float:
    """Wall time of one run of a command."""
    start = time.perf_counter()
    subprocess.run(command, check=True, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def ratio(name: str, ours: Command, theirs: Sequence[str], runs: int, wanted: float) -> None:
    """Run two commands in turn and print the median of both and of their ratio."""
    seconds(ours())
    seconds(theirs)
    pairs = [(seconds(ours()), seconds(theirs)) for _ in range(runs)]
    mine, base = (statistics.median(column) for column in zip(*pairs, strict=True))
    times = statistics.median(a / b for a, b in pairs)
    print(f"{name}: {mine * 1000:.0f} ms, base {base * 1000:.0f} ms, ratio {times:.2f} (wanted: at most {wanted})")


def fresh_card(path: Path) -> Path:
    """A card that was never checked before: lintkit remembers what it has seen."""
    path.write_text(f"{CARD}{time.time_ns()}\n", encoding="utf-8")
    return path


def main() -> None:
    """Print the ratios: of the version, of a new file, and of a file that did not change."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    python = sys.executable
    lintkit = str(Path(python).with_name("lintkit"))
    ratio("lintkit --version", lambda: [lintkit, "--version"], [python, "-c", "import click"], runs, 2.5)
    with tempfile.TemporaryDirectory() as folder:
        card = Path(folder) / "card.md"
        check = [lintkit, "check", "--isolated", str(card)]
        tagger = [python, "-c", "import click, fugashi; fugashi.Tagger()('お客様')"]
        ratio("checking one new card", lambda: [*check[:-1], str(fresh_card(card))], tagger, runs, 3)
        ratio("checking it again", lambda: check, tagger, runs, 3)


if __name__ == "__main__":
    main()
