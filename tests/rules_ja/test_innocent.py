from __future__ import annotations

import pytest

from lintkit.model import KIND_NAMES
from tests.rules_ja.support import findings, innocent

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
    ("kind", "text"), [pytest.param(kind, text, id=f"{kind}: {name}") for kind, name, text in innocent()]
)
def test_innocent_copy_is_left_alone(kind: str, text: str) -> None:
    hits = {rule: [one.text for one in findings(rule, text, kind=kind)] for rule in RULES}
    assert not any(hits.values()), {rule: words for rule, words in hits.items() if words}


def test_all_kinds_of_document_are_tried() -> None:
    assert {kind for kind, _, _ in innocent()} == set(KIND_NAMES)
    assert len(list(innocent())) >= 80
