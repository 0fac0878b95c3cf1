"""A rule explained: for the terminal, for programs, and as a page of docs/."""

from lintkit.explain.demonstration import first_sentence, title
from lintkit.explain.machine import as_json
from lintkit.explain.page import as_markdown, section
from lintkit.explain.terminal import as_text

__all__ = ["as_json", "as_markdown", "as_text", "first_sentence", "section", "title"]
