"""Plain text: paragraphs between blank lines."""

from __future__ import annotations

import re

from lintkit.model import Block, Document, Role, Run, SourceMap

_PARAGRAPH = re.compile(r"[^\n]+")


def read(path: str, source: str, encoding: str) -> Document:
    """One block per line (to be replaced)."""
    blocks = tuple(
        Block(Role.PARAGRAPH, m.group(), SourceMap((Run(0, m.start(), len(m.group()), len(m.group())),)))
        for m in _PARAGRAPH.finditer(source)
    )
    return Document(path, source, "text", blocks, encoding=encoding)
