from __future__ import annotations

import pytest

from lintkit.examples import failures, unmarked
from tests.rules_ja.support import findings, guilty, rule
from tests.rules_ja.test_innocent import RULES


@pytest.mark.parametrize(
    ("rule_id", "kind", "marked"), [pytest.param(*case, id=f"{case[0]}-{at}") for at, case in enumerate(guilty())]
)
def test_faults_are_found_at_their_exact_place(rule_id: str, kind: str, marked: str) -> None:
    source, wanted = unmarked(marked)
    found = {finding.span: finding.text for finding in findings(rule_id, source, kind=kind)}
    assert found == {span: source[span.start : span.end] for span in wanted}


@pytest.mark.parametrize(
    ("rule_id", "kind", "marked"), [pytest.param(*case, id=case[0]) for case in list(guilty())[::5]]
)
def test_colleagues_may_speak_as_they_like(rule_id: str, kind: str, marked: str) -> None:
    assert not findings(rule_id, unmarked(marked)[0], kind=kind, audience="internal")


@pytest.mark.parametrize("rule_id", RULES)
def test_the_examples_of_the_page_hold(rule_id: str) -> None:
    assert not list(failures(rule(rule_id)))


@pytest.mark.parametrize("rule_id", RULES)
def test_a_page_teaches_with_enough_examples(rule_id: str) -> None:
    assert len(rule(rule_id).valid) >= 8
    assert len(rule(rule_id).invalid) >= 6
