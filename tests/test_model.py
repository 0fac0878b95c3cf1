"""Where the characters of a block stand in the source."""

from __future__ import annotations

import pytest

from lintkit.model import Run, SourceMap, Span

# The text "A&B" of the source "<p>A&amp;B</p>".
ENTITY = SourceMap((Run(0, 3, 1, 1), Run(1, 4, 1, 5), Run(2, 9, 1, 1)))


@pytest.mark.parametrize(
    ("spans", "span", "source"),
    [
        pytest.param(ENTITY, Span(0, 1), Span(3, 4), id="a copy"),
        pytest.param(ENTITY, Span(1, 2), Span(4, 9), id="an entity is its whole source"),
        pytest.param(ENTITY, Span(0, 3), Span(3, 10), id="from the first to the last character"),
        pytest.param(ENTITY, Span(2, 2), Span(9, 9), id="an empty span is a point"),
        pytest.param(ENTITY, Span(3, 3), Span(10, 10), id="the end of the text is the end of its source"),
        pytest.param(SourceMap(()), Span(0, 0), Span(0, 0), id="no text at all"),
    ],
)
def test_source(spans: SourceMap, span: Span, source: Span) -> None:
    assert spans.source(span) == source
