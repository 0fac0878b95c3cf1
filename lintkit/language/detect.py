"""Which language a block is written in, also where it is a short heading."""

from __future__ import annotations

from lintkit.language.characters import han, kana
from lintkit.model import Language


def detect(text: str, hint: Language | None = None) -> Language:
    """The language of a text; ``hint`` (the file's, or a lang attribute) decides what the text cannot."""
    if kana.search(text):
        return Language.JA
    if han.search(text):
        return hint if hint in {Language.JA, Language.ZH_HANS, Language.ZH_HANT} else Language.ZH_HANS
    return Language.EN if any(char.isalpha() for char in text) else hint or Language.OTHER
