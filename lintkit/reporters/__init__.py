"""One module per output format; `REPORTERS` by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lintkit.model import Report

if TYPE_CHECKING:
    from lintkit.rule import Rule


class Options(NamedTuple):
    """What a reporter may be told besides the report itself."""

    lang: str = "en"  # of labels: ja, zh, en
    color: bool = False  # text only
    version: str = ""  # of lintkit
    rules: Mapping[str, Rule] = {}  # by id; metadata for sarif, a rule may be absent
    statistics: bool = False  # text: findings counted per rule
    show_context: bool = False  # text: the context of every file, and where it was learnt
    quiet: bool = False  # text: findings and problems only, no notes, no summary
    problems: bool = True  # text: what could not be done; False where another stream says it
    width: int = 100  # text: columns to fit quoted lines into
    cwd: str = ""  # absolute folder that relative paths of the report start from
    root: str = ""  # absolute folder that sarif and github paths are relative to; cwd when empty


Reporter = Callable[[Report, Options], str]
"""A pure function from a report to characters, which end with a line break unless empty."""


def _text(report: Report, options: Options) -> str:
    from lintkit.reporters.text import render

    return render(report, options)


def _json(report: Report, options: Options) -> str:
    from lintkit.reporters.json_report import render

    return render(report, options)


def _sarif(report: Report, options: Options) -> str:
    from lintkit.reporters.sarif import render

    return render(report, options)


def _github(report: Report, options: Options) -> str:
    from lintkit.reporters.github import render

    return render(report, options)


REPORTERS: Mapping[str, Reporter] = {"text": _text, "json": _json, "sarif": _sarif, "github": _github}
"""Output formats by the name that `--output-format` takes; each imports its module when called."""


def job_summary(report: Report, options: Options) -> str:
    """The report as Markdown for a job summary ($GITHUB_STEP_SUMMARY), below its limit of 1 MiB."""
    from lintkit.reporters.summary import render

    return render(report, options)
