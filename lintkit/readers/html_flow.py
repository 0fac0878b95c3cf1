"""The text of one block as it is collected, with white space and line breaks as a browser shows them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lintkit.model import HOLE, Block, Language, Span
from lintkit.readers.build import IDLE, Builder
from lintkit.readers.html_context import CHINESE, Context, language_of
from lintkit.readers.html_entities import Piece, pieces
from lintkit.readers.html_lines import runs_on
from lintkit.readers.lines import glue


class _Line(NamedTuple):
    text: str
    pieces: list[Piece]
    end: tuple[int, int]  # the source range of the break that ended it


class Flow:
    """Collects pieces in source order; `block` makes them a Block and begins anew."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._clear()

    def _clear(self) -> None:
        self._pieces: list[Piece] = []
        self._context: Context | None = None
        self._languages: set[Language | None] = set()
        self._foreign: list[Span] = []
        self._struck: list[Span] = []
        self._fine: list[Span] = []
        self._small = True
        self._breaks = 0  # how many stand after the last visible character

    def text(self, start: int, end: int, context: Context, *, attribute: bool = False) -> None:
        """Add source text, or the value of an attribute."""
        for piece in pieces(self._source, start, end, attribute=attribute):
            if piece.kind == "space" and context.preformatted:
                self._preformatted(piece)
            elif piece.kind == "space":
                self._pieces.append(piece)
            elif piece.kind != "nothing":
                self._see(piece, context)

    def _see(self, piece: Piece, context: Context) -> None:
        self._pieces.append(piece)
        text = piece.text if piece.kind == "put" else self._source[piece.start : piece.end]
        if not text.strip(IDLE):
            return
        self._context = self._context or context
        self._languages.add(context.language)
        if context.language in CHINESE:
            self._foreign.append(Span(piece.start, piece.end))
        if context.struck:
            self._struck.append(Span(piece.start, piece.end))
        if context.small:
            self._fine.append(Span(piece.start, piece.end))
        self._small = self._small and context.small
        self._breaks = 0

    def put(self, text: str, start: int, end: int, context: Context) -> None:
        """Add a text that stands for a source range."""
        self._see(Piece("put", start, end, text), context)

    def space(self, start: int, end: int) -> None:
        """Add white space that stands for a source range."""
        self._pieces.append(Piece("space", start, end, " "))

    def hole(self, kind: str, start: int, end: int, context: Context) -> None:
        """Add something that is not text: code, an image, an input."""
        self._pieces.append(Piece("hole", start, end, kind))
        self._context = self._context or context
        if kind not in ("image", "object", "control"):
            self._breaks = 0

    def line(self, start: int, end: int) -> bool:
        """Add a line break made by hand; whether it is the second in a row, which ends the block."""
        self._pieces.append(Piece("break", start, end))
        self._breaks += 1
        return self._breaks > 1

    def _preformatted(self, piece: Piece) -> None:
        at = piece.start
        for part in self._source[piece.start : piece.end].splitlines(keepends=True):
            kind = "break" if part.endswith(("\n", "\r", "\f")) else "space"
            self._pieces.append(Piece(kind, at, at + len(part)))
            at += len(part)

    def block(self, section: int) -> Block | None:
        """The block of what was collected, None where nothing is visible."""
        context, held = self._context, self._pieces
        foreign = tuple(self._foreign) if len(self._languages) > 1 else ()
        languages, small = self._languages, self._small and bool(self._languages)
        struck, fine = tuple(self._struck), () if small else tuple(self._fine)
        self._clear()
        if context is None:
            return None
        builder = Builder(self._source)
        _build(builder, self._source, [line for line in _lines(self._source, held) if line.text.strip(IDLE)])
        return builder.block(
            context.shown,
            language=language_of(builder.text, languages),
            section=section,
            level=context.level,
            small=small,
            cell=context.cell,
            foreign=foreign,
            struck=struck,
            fine=fine,
        )


def _lines(source: str, held: list[Piece]) -> Iterator[_Line]:
    """The lines between breaks, with their visible text."""
    line: list[Piece] = []
    for piece in [*held, Piece("break", 0, 0)]:
        if piece.kind == "break":
            line = _stripped(line)
            yield _Line("".join(_shown(source, one) for one in line).strip(IDLE), line, (piece.start, piece.end))
            line = []
        else:
            line.append(piece)


def _stripped(line: list[Piece]) -> list[Piece]:
    """A line without the space at its ends, and without pictures there: those stand beside the text."""
    outside = [at for at, piece in enumerate(line) if piece.kind != "space" and piece.text not in ("image", "object")]
    return line[outside[0] : outside[-1] + 1] if outside else []


def _shown(source: str, piece: Piece) -> str:
    if piece.kind == "copy":
        return source[piece.start : piece.end]
    return HOLE if piece.kind == "hole" else " " if piece.kind == "space" else piece.text


def _build(builder: Builder, source: str, lines: list[_Line]) -> None:
    for number, line in enumerate(lines):
        if number:
            _break(builder, lines[number - 1], line)
        for at, piece in enumerate(line.pieces):
            if piece.kind == "copy":
                builder.copy(piece.start, piece.end)
            elif piece.kind == "put":
                builder.put(piece.text, piece.start, piece.end)
            elif piece.kind == "hole":
                builder.hole(piece.text, piece.start, piece.end)
            elif line.pieces[at - 1].kind != "space":
                _space(builder, source, line.pieces, at)


def _break(builder: Builder, line: _Line, following: _Line) -> None:
    joined = runs_on(line.text, following.text)
    builder.put(glue(line.text[-1], following.text[0]) if joined else "\n", *line.end)


def _space(builder: Builder, source: str, line: list[Piece], at: int) -> None:
    """Add what a run of white space between two visible pieces stands for."""
    after = next(number for number in range(at, len(line)) if line[number].kind != "space")
    start, end = line[at].start, line[after - 1].end
    written = source[start:end]
    if written == " ":
        builder.copy(start, end)
        return
    broken = "\n" in written or "\r" in written
    before, following = _shown(source, line[at - 1]), _shown(source, line[after])
    builder.put(glue(before[-1:], following[:1]) if broken else " ", start, end)
