from __future__ import annotations

import pytest

from tests.rules_ja.innocent import INNOCENT
from tests.rules_ja.support import findings

RULES = (
    "ja-apology-missing",
    "ja-casual-ending",
    "ja-customer-phrase",
    "ja-double-keigo",
    "ja-okyakusama-in-card",
    "ja-plain-style",
    "ja-plain-style-mix",
    "ja-return-courtesy-missing",
)


@pytest.mark.parametrize(
    ("kind", "text"), [pytest.param(kind, text, id=f"{kind}: {name}") for kind, name, text in INNOCENT]
)
def test_innocent_copy_is_left_alone(kind: str, text: str) -> None:
    hits = {rule: [one.text for one in findings(rule, text, kind=kind)] for rule in RULES}
    assert not any(hits.values()), {rule: words for rule, words in hits.items() if words}


def test_all_kinds_of_document_are_tried() -> None:
    assert len({kind for kind, _, _ in INNOCENT}) == 15
    assert len(INNOCENT) >= 80
