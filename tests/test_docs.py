from __future__ import annotations

from pathlib import Path

from lintkit.data import shipped
from lintkit.explain import as_markdown
from lintkit.rule import load_folder

RULES = Path(__file__).parent.parent / "docs" / "rules.md"


def test_the_page_of_rules_is_fresh() -> None:
    fresh = as_markdown(load_folder(shipped("rules")))
    how = "run: python -m lintkit rule --all --output-format markdown > docs/rules.md"
    assert RULES.is_file(), how
    assert RULES.read_text(encoding="utf-8") == fresh, how
