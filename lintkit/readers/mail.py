"""Mail (.eml): subject, sender and every text part, decoded, with exact places in the raw message."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import replace

from lintkit.model import Block, Comment, Document, Role
from lintkit.readers import html, mail_envelope, mail_plain, mail_text
from lintkit.readers.build import relocate, relocate_comment
from lintkit.readers.decode import ReadError, decode, refuse
from lintkit.readers.mail_bytes import Octets, base64, base64_end, plain, quoted_printable
from lintkit.readers.mail_headers import Header, fields, hides_line_end, parameter
from lintkit.readers.mail_parts import Part, parts
from lintkit.readers.mail_text import Read, Text, codec, literal

_AS_IT_STANDS = frozenset({"", "7bit", "8bit", "binary"})


def read(path: str, data: bytes) -> Document:
    """A mail from its raw bytes. ReadError where they are no text at all."""
    source, encoding = _source(data)
    header = fields(source, 0, len(source))
    body = _Body(source, encoding)
    body.check(header)
    found = list(parts(source, header, len(source), body.note))
    charset = next((name for part in found if (name := parameter(part.header, "charset"))), "")
    bodies = [[replace(block, part=number) for block in body.read(part)] for number, part in enumerate(found, 1)]
    if not found:
        body.note(header.body, "the mail has no part with text; only its subject and sender were checked")
    elif not any(bodies) and not any(body.problems()):
        body.note(header.body, "the mail has no text; only its subject and sender were checked")
    return Document(
        path,
        source,
        "mail",
        (*mail_envelope.blocks(source, header, encoding, charset), *mail_plain.renumbered(bodies, apart=True)),
        tuple(body.comments),
        headers=mail_envelope.facts(source, header, encoding, charset),
        encoding=encoding,
        problems=tuple(body.problems()),
    )


def _source(data: bytes) -> tuple[str, str]:
    """The raw message as text: UTF-8 if it is, else one character for each byte."""
    refuse(data)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        whole = decode(data)
        return whole.text, whole.encoding
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1"), "latin-1"
    return (text[1:], "utf-8-sig") if text.startswith("\ufeff") else (text, "utf-8")


class _Body:
    """The parts of one message, and what was wrong with them."""

    def __init__(self, source: str, encoding: str) -> None:
        self.comments: list[Comment] = []
        self._source = source
        self._encoding = encoding
        self._problems: list[tuple[int, str]] = []

    def note(self, at: int, what: str) -> None:
        """Something is wrong at a source position."""
        self._problems.append((at, what))

    def problems(self) -> Iterator[str]:
        """What was wrong, in source order, each with its line."""
        line, counted = 1, 0
        for at, what in sorted(self._problems):
            line, counted = line + self._source.count("\n", counted, at), at
            yield f"line {line}: {what}"

    def check(self, header: Header) -> None:
        """Note what is wrong with the header of the mail."""
        if not header.fields:
            self.note(0, "the mail has no header fields (From:, Subject:); it was read as plain text")
        elif not header.separated:
            self.note(header.body, "neither a header field nor an empty line; the text was read from here on")
        for field in header.fields:
            if field.name in ("subject", "from") and hides_line_end(
                self._source, field.start, field.end, self._encoding
            ):
                self.note(field.start, f"the {field.name} hides a line end, as forged mails do; take it out")

    def read(self, part: Part) -> Iterator[Block]:
        """The blocks of a part, at their places in the message."""
        try:
            found = self._decoded(part)
        except ReadError as why:
            self.note(part.start, f"the part that begins here {why}")
            return
        if found.problem:
            self.note(part.start, f"the part that begins here {found.problem}")
        places = found.text.map
        page = _html(found.text) if _is_html(part) else _plain(part, found.text)
        self.comments.extend(relocate_comment(comment, places) for comment in page.comments)
        for at, what in page.problems:
            self.note(found.text.place(at), what)
        for block in page.blocks:
            yield replace(relocate(block, places), role=Role.QUOTE if part.quoted else block.role)

    def _decoded(self, part: Part) -> Read:
        octets = self._octets(part)
        charset = parameter(part.header, "charset")
        if octets is not None:
            return mail_text.read(octets, charset)
        text = literal(self._source, part.start, part.end)
        fits = not charset or codec(charset) == "utf-8" or text.text.isascii()
        wrong = f"says charset={charset[:40]!a} but is utf-8. Correct the charset"
        return Read(text, "" if fits else wrong)

    def _octets(self, part: Part) -> Octets | None:
        """The decoded bytes of a part; None where the file's own text is already what they say."""
        encoding = str(part.header.get("content-transfer-encoding", "")).strip().lower()
        if encoding == "quoted-printable":
            return quoted_printable(self._source, part.start, part.end, self._encoding)
        if encoding == "base64":
            octets = self._base64(part)
            if octets is not None:
                return octets
        if encoding not in _AS_IT_STANDS:
            what = f"the part that begins here is not encoded as it says ({encoding[:40]!a}); it was read as it stands"
            self.note(part.start, what)
        if self._encoding != "latin-1" and "\x1b" not in self._source[part.start : part.end]:
            return None
        return plain(self._source, part.start, part.end, self._encoding)

    def _base64(self, part: Part) -> Octets | None:
        """The bytes of a base64 part; None where it holds anything else."""
        end = base64_end(self._source, part.start, part.end)
        if end < part.end and not self._source[part.start : end].strip():
            return None
        octets, cut_off = base64(self._source, part.start, end)
        if end < part.end:
            self.note(end, "this is not base64 as the rest of its part is; from here on the part was not read")
        elif cut_off:
            self.note(end, "the base64 that ends here is cut off; what came before was read")
        return octets


def _is_html(part: Part) -> bool:
    return "html" in part.header.get_content_subtype()


def _html(text: Text) -> html.Parsed:
    return html.parse(text.text, 0, len(text.text))


def _plain(part: Part, text: Text) -> html.Parsed:
    flowed = parameter(part.header, "format").lower() == "flowed"
    delete_space = parameter(part.header, "delsp").lower() == "yes"
    blocks, comments = mail_plain.read(text.text, flowed=flowed, delete_space=delete_space)
    return html.Parsed(blocks, comments, ())
