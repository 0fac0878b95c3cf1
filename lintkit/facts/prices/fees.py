"""Whether words speak of postage or charges alone, so that what they tell of tax tells nothing of other prices."""

from __future__ import annotations

from lintkit.lazy import regex

_FEE = regex(
    r"(?:(?:配?送|配達|運|代引き?)(?:手数)?料|運賃|手数料|代引き|(?:ラッピング|包装|設置|取付け?|組み?立て)(?:代|料|費)"
    r"|キャンセル料|延長料|入湯税|宿泊税)"
    r"(?!(?:は|が|も)?(?:無料|0円)|(?:、|・|/|と|および|及び|\()?(?:無料|込|別|消費税|税[込抜別]))"
)
_GOODS = regex(r"価格|(?<!手数)(?<!配送)料金|代金|値段|商品|全品|本体|定価")
_PRICED = regex(r"[0-9]円|¥[0-9]|。")


def is_of_fees(words: str) -> bool:
    """Whether folded words (a sentence, or what stands before an amount) name a charge and no goods or other price."""
    named = next(_FEE.finditer(words), None)
    return named is not None and not _GOODS.search(words) and not _PRICED.search(words, 0, named.start())
