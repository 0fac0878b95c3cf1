"""What starting lintkit costs, beside what it stands on; prints ratios of medians.

Run: python benchmarks/startup.py [RUNS]
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

CARD = "佐藤様\n\nこのたびはお買い上げいただき、誠にありがとうございます。\nまたのご来店をお待ちしております。\n"


def seconds(command: Sequence[str]) -> float:
    """Wall time of one run of a command."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def ratio(name: str, ours: Sequence[str], theirs: Sequence[str], runs: int, wanted: float) -> None:
    """Run two commands in turn and print the median of both and of their ratio."""
    seconds(ours), seconds(theirs)  # both warm
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(runs)]
    mine, base = (statistics.median(column) for column in zip(*pairs, strict=True))
    times = statistics.median(a / b for a, b in pairs)
    print(f"{name}: {mine * 1000:.0f} ms, base {base * 1000:.0f} ms, ratio {times:.2f} (wanted: at most {wanted})")


def main() -> None:
    """Print the two ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    python = sys.executable
    lintkit = [str(Path(python).with_name("lintkit"))]
    base = [python, "-c", "import click"]
    ratio("lintkit --version", [*lintkit, "--version"], base, runs, 2.5)
    with tempfile.TemporaryDirectory() as folder:
        card = Path(folder) / "card.md"
        card.write_text(CARD, encoding="utf-8")
        tagger = [python, "-c", "import click, fugashi; fugashi.Tagger()('お客様')"]
        ratio("checking one card", [*lintkit, "check", "--isolated", str(card)], tagger, runs, 3)


if __name__ == "__main__":
    main()
