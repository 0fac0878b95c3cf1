"""What pages about mail can look for by name; the facts are imported only where a page asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lintkit.checks.named.adapt import Fact, places_of
from lintkit.checks.obligation.places import Place
from lintkit.facts.reading import Reading


def _commercial(reading: Reading) -> Iterator[Place]:
    """The first words by which a message advertises."""
    from lintkit.facts.mailing.nature import mailing

    message = mailing(reading)
    if message and message.nature in {"commercial", "mixed"}:
        number, span = message.promotions[0]
        yield Place(number, span, doubtful=not message.sure)


def _unlisted(reading: Reading) -> Iterator[Place]:
    """The same; doubtful where the header tells mail programs how to stop the mails, though no reader sees it."""
    listed = bool(reading.document.headers.get("list-unsubscribe"))
    return (place._replace(doubtful=place.doubtful or listed) for place in _commercial(reading))


def _senders(reading: Reading) -> Iterator[Place]:
    from lintkit.facts.identity import names

    return (
        Place(one.block, one.span, weak=not one.legal, doubtful=one.header and one.registered) for one in names(reading)
    )


def _persons(reading: Reading) -> Iterator[Place]:
    from lintkit.facts.identity import names

    return (Place(one.block, one.span) for one in names(reading) if one.person)


def _addresses(reading: Reading) -> Iterator[Place]:
    from lintkit.facts.identity import addresses
    from lintkit.facts.mailing.duties import place_blanks

    yield from (Place(number, span) for number, span in addresses(reading))
    yield from (Place(one.block, one.span) for one in place_blanks(reading))


MAILING: Mapping[str, Fact] = {
    "commercial-mail": _commercial,
    "commercial-mail-to-stop": _unlisted,
    "full-address": _addresses,
    "hard-optout": places_of("mailing.stopping.hard"),
    "included-footer": places_of("mailing.duties.included"),
    "mailbox": places_of("mailing.duties.mailboxes"),
    "optout-blank": places_of("mailing.duties.stop_blanks"),
    "person-name": _persons,
    "phone": places_of("identity.phones"),
    "sender-name": _senders,
}
"""By name."""
