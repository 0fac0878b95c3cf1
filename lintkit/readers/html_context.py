"""What the open elements say of the text inside them: its role, language, prominence and table cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lintkit.lazy import regex
from lintkit.model import Cell, Language, Role


class Context(NamedTuple):
    """What holds for the text at one place of the page; inherited by the elements inside."""

    role: Role = Role.PARAGRAPH
    level: int = 0
    language: Language | None = None
    small: bool = False
    quote: bool = False
    footer: bool = False
    cell: Cell | None = None
    skip: str = ""  # drop: not read; code: not read, one hole in the sentence
    preformatted: bool = False
    struck: bool = False

    @property
    def shown(self) -> Role:
        """The role of a block: a heading, button or label stays one inside a footer or a quotation."""
        if self.role in _STRONG:
            return self.role
        return Role.FOOTER if self.footer else Role.QUOTE if self.quote else self.role


_STRONG = frozenset({Role.HEADING, Role.BUTTON, Role.LABEL, Role.META})
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_ROLES = {
    **dict.fromkeys(_LEVELS, Role.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), Role.LIST_ITEM),
    **dict.fromkeys(("td", "th"), Role.TABLE_CELL),
    **dict.fromkeys(("p", "div", "caption", "figcaption", "summary", "mj-text"), Role.PARAGRAPH),
    **dict.fromkeys(("button", "mj-button"), Role.BUTTON),
    **dict.fromkeys(("label", "option", "legend", "textarea"), Role.LABEL),
    **dict.fromkeys(("title", "mj-title", "mj-preview"), Role.META),
}
_DROPPED = frozenset(
    {"script", "style", "svg", "math", "rt", "rp", "rtc", "mj-style", "mj-attributes", "noembed", "noframes", "xmp"}
)
_CODE = frozenset({"code", "kbd", "samp", "var", "tt"})
_BUTTON = regex(r"(?:^|[\s_-])(?:btn|button|cta)s?(?:$|[\s\d_-])", re.IGNORECASE)
_SMALL = regex(
    r"(?:^|[\s_-])(?:notes?|cautions?|footnotes?|annotations?|remarks?|disclaimers?|fine-?print|chuu?i|kome"
    r"|注意|注釈|注记|备注)(?=\s|$|__|\d|-(?:text|txt|list|item)\b)"
    r"|(?:^|\s)(?:small|(?:text|font|txt|fs|is|u)-(?:small|xs))(?=\s|$)",
    re.IGNORECASE,
)
_FOOTERS = frozenset(
    f"{prefix}footer" for prefix in ("", "site-", "page-", "global-", "l-", "mail-", "email-", "site_", "page_")
)
_FONT = regex(r"font-size\s{0,9}:\s{0,9}(?:(\d{0,4}(?:\.\d{1,4})?)\s{0,9}(px|pt|r?em|%)|(xx-small|x-small|small))")
_TINY = {"px": 11.0, "pt": 8.5, "em": 0.8, "rem": 0.8, "%": 80.0}
STRUCK = frozenset({"del", "s", "strike"})
_LINE_THROUGH = regex(
    r"(?:^|[\s_-])(?:line-?through|strike(?:through|d)?|struck|(?:old|was|before|regular|original)[_-]?price"
    r"|price[_-]?(?:old|was|before|regular|original))(?=\s|$)",
    re.IGNORECASE,
)
_TAG_SMALL = frozenset({"small", "mj-footnote"})
_LANGUAGES = {"ja": Language.JA, "jp": Language.JA, "en": Language.EN, "zh": Language.ZH_HANS}
CHINESE = frozenset({Language.ZH_HANS, Language.ZH_HANT})
_KANA = regex("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9f]")
_HAN = regex("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})


def enter(outer: Context, name: str, attributes: Mapping[str, str]) -> Context:
    """The context inside an element; attribute names in lower case."""
    role = _role(outer, name, attributes)
    classes = attributes.get("class", "")
    return outer._replace(
        role=role,
        level=_LEVELS.get(name, outer.level if role is outer.role else 0),
        language=_language(outer.language, attributes),
        small=outer.small or name in _TAG_SMALL or _small(name, classes, attributes),
        quote=outer.quote or name == "blockquote",
        footer=outer.footer or _footer(name, attributes, classes),
        skip=outer.skip or _skip(name, attributes, outer.preformatted),
        preformatted=outer.preformatted or name in ("pre", "textarea"),
        struck=outer.struck or _struck(name, classes, attributes),
    )


def _role(outer: Context, name: str, attributes: Mapping[str, str]) -> Role:
    if name == "a" or attributes.get("role") == "button":
        looks = attributes.get("role") == "button" or _BUTTON.search(attributes.get("class", ""))
        return Role.BUTTON if looks else outer.role
    if outer.role in _STRONG and name in ("p", "div", "li"):
        return outer.role
    role = _ROLES.get(name, outer.role)
    # A paragraph inside a list item or a cell is still that item or cell.
    return outer.role if role is Role.PARAGRAPH and outer.role in (Role.LIST_ITEM, Role.TABLE_CELL) else role


def _small(name: str, classes: str, attributes: Mapping[str, str]) -> bool:
    if name == "font" and attributes.get("size", "").strip() in ("1", "-1", "-2", "-3"):
        return True
    size = attributes.get("font-size", "")
    style = f"{attributes.get('style', '')};font-size:{size}" if size else attributes.get("style", "")
    return bool(_SMALL.search(classes)) or _tiny(style)


def _struck(name: str, classes: str, attributes: Mapping[str, str]) -> bool:
    return name in STRUCK or "line-through" in attributes.get("style", "") or bool(_LINE_THROUGH.search(classes))


def _tiny(style: str) -> bool:
    size = _FONT.search(style.lower())
    if not size:
        return False
    return bool(size[3]) or float(size[1] or 99) <= _TINY[size[2]]


def _footer(name: str, attributes: Mapping[str, str], classes: str) -> bool:
    if name == "footer" or attributes.get("role") == "contentinfo":
        return True
    return any(word.lower() in _FOOTERS for word in (*classes.split(), attributes.get("id", "")))


def _skip(name: str, attributes: Mapping[str, str], preformatted: bool) -> str:
    if name in _CODE:
        return "drop" if preformatted else "code"
    if name == "pre" and re.search("highlight|language-|prettyprint|sourcecode|^code", attributes.get("class", "")):
        return "drop"
    return "drop" if name in _DROPPED else ""


def _language(outer: Language | None, attributes: Mapping[str, str]) -> Language | None:
    code = attributes.get("lang", attributes.get("xml:lang"))
    return outer if code is None or "{" in code or "<" in code else language_from(code)


def language_from(code: str) -> Language | None:
    """The language that a code such as zh-TW declares; None for an empty one."""
    parts = code.strip().lower().replace("_", "-").split("-")
    if not parts[0]:
        return None
    if (parts[0] == "zh" and _TRADITIONAL.intersection(parts)) or parts[0] in ("yue", "lzh"):
        return Language.ZH_HANS if "hans" in parts else Language.ZH_HANT
    return _LANGUAGES.get(parts[0], Language.OTHER)


def language_of(text: str, declared: Iterable[Language | None]) -> Language | None:
    """The declared language of a block; None where several are, or where the characters say otherwise.

    Half of the Japanese pages on the web say lang="en", as their template did.
    """
    languages = set(declared)
    language = languages.pop() if len(languages) == 1 else None
    if language in (None, Language.JA):
        return language
    chinese = language in CHINESE
    otherwise = _KANA.search(text) or (not chinese and _HAN.search(text))
    return None if otherwise else language
