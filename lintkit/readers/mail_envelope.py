"""What the envelope of a mail says: its subject and sender as blocks, its other fields as facts."""

from __future__ import annotations

from collections.abc import Iterator

from lintkit.model import Block, Role
from lintkit.readers.build import trim, visible
from lintkit.readers.holes import mask
from lintkit.readers.mail_headers import Field, Header, cut, decoded
from lintkit.readers.mail_text import Text

_FACTS = frozenset({
    "from", "sender", "reply-to", "to", "cc", "subject", "date", "list-unsubscribe", "list-unsubscribe-post", "list-id",
    "content-language", "content-type", "precedence", "x-mailer",
})  # fmt: skip
_LONGEST = 20_000
"""Characters of a field that are read."""


def blocks(source: str, header: Header, encoding: str, charset: str) -> Iterator[Block]:
    """The subject and the sender's display name; `charset` is the mail's, for raw bytes."""
    for field in header.fields:
        if field.name == "subject":
            yield from _block(Role.SUBJECT, value(source, field, encoding, charset))
        elif field.name == "from":
            yield from _block(Role.SENDER, _display(source, field, encoding, charset))


def facts(source: str, header: Header, encoding: str, charset: str) -> dict[str, str]:
    """The fields that rules ask for, decoded and unfolded; of several with one name the first."""
    known: dict[str, str] = {}
    for field in header.fields:
        if field.name in _FACTS and field.name not in known:
            known[field.name] = " ".join(value(source, field, encoding, charset).text.split())
    return known


def value(source: str, field: Field, encoding: str, charset: str) -> Text:
    """The decoded value of a field."""
    return decoded(source, field.start, min(field.end, field.start + _LONGEST), encoding, charset)


def _block(role: Role, text: Text) -> Iterator[Block]:
    block = mask(trim(Block(role, text.text, text.map)))
    if visible(block):
        yield block


def _display(source: str, field: Field, encoding: str, charset: str) -> Text:
    """The name in From, without quotation marks; empty where there is only an address."""
    bracket = source.find("<", field.start, field.end)
    if bracket < 0:
        return Text("", ())
    name = value(source, field._replace(end=bracket), encoding, charset)
    bare = name.text.strip()
    start = name.text.find(bare)
    end = start + len(bare)
    quoted = len(bare) > 1 and bare[0] == bare[-1] == '"'
    return cut(name, start + quoted, end - quoted)
