"""The kinds of check; `KINDS` is the registry that rule pages name."""

from __future__ import annotations

from typing import Any

from lintkit.checks.directive import Directive
from lintkit.checks.phrase import Phrase
from lintkit.checks.require import Require
from lintkit.checks.style import Style
from lintkit.checks.tokens import Tokens

KINDS: dict[str, Any] = {
    "directive": Directive,
    "phrase": Phrase,
    "require": Require,
    "style": Style,
    "tokens": Tokens,
}
