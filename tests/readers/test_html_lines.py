"""Whether a `<br>` ends a line or only breaks a sentence."""

from __future__ import annotations

import pytest

from lintkit.readers.html_lines import runs_on


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        pytest.param("京都の春。", "が来ました。", False, id="the sentence had ended"),
        pytest.param("京都の春", "お茶の時間", False, id="two short lines"),
        pytest.param("カタログ", "できます", False, id="a title above a phrase"),
        pytest.param("京都の春", "が来ました。", True, id="no sentence begins with a particle before kanji"),
        pytest.param("新しい", "春の味", True, id="an adjective waits for its noun"),
    ],
)
def test_runs_on(line: str, following: str, joined: bool) -> None:
    assert runs_on(line, following) is joined
