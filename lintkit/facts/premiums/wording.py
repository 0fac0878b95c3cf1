"""Sums and lacks of premiums in words, for readers of each language."""

from __future__ import annotations

from decimal import Decimal

from lintkit.facts.premiums.limits import Limits
from lintkit.facts.premiums.premium import Premium
from lintkit.language.numerals import grouped
from lintkit.model import Words


def yen(amount: Decimal) -> str:
    """1,980円; a fraction of a yen is dropped."""
    return f"{grouped(amount.to_integral_value('ROUND_FLOOR'))}円"


def sum_words(law: Limits, one: Premium, value: Decimal | None, most: Decimal) -> Words:
    """How a limit is worked out, and the premium's worth: 取引の価額3,000円×20％＝600円が上限、景品は800円."""
    limit, worth, base = yen(most), yen(one.worth), "" if value is None else yen(value)
    ja, zh, en = _limit(law, one, value, base, limit)
    total = Words("合計", "合计", " in all") if one.pieces > 1 else Words("", "", "")
    return Words(
        f"{ja}が上限、景品は{total.ja}{worth}",
        f"{zh}为上限，而赠品{total.zh}为{worth}",
        f"{en} is the limit, and the premium is worth {worth}{total.en}",
    )


def _limit(law: Limits, one: Premium, value: Decimal | None, base: str, limit: str) -> Words:
    if one.share == "joint":
        return Words(f"共同懸賞は{limit}", f"联合抽奖以{limit}", f"in a lottery of many shops together, {limit}")
    if value is None:
        return Words(
            f"懸賞の景品は取引の価額にかかわらず{limit}",
            f"抽奖的奖品不论交易额多少，以{limit}",
            f"by lot, whatever is bought, {limit}",
        )
    if one.what == "visit":
        return Words(
            f"来店だけの場合、取引の価額は原則{base}とされ、{limit}",
            f"仅到店时，交易额原则上按{base}计，以{limit}",
            f"for a mere visit the transaction counts as {base}: {limit}",
        )
    if one.share == "lot":
        return _by_lot(law, value, base, limit)
    return _to_all(law, value, base, limit)


def _to_all(law: Limits, value: Decimal, base: str, limit: str) -> Words:
    if value < law.gift_small:
        small = yen(law.gift_small)
        return Words(
            f"取引の価額{base}（{small}未満）では{limit}",
            f"交易额{base}（不足{small}），以{limit}",
            f"for a transaction of {base} (below {small}), {limit}",
        )
    rate = f"{law.gift_rate:.0%}"
    return Words(
        f"取引の価額{base}×{rate.replace('%', '％')}＝{limit}",
        f"交易额{base}×{rate}＝{limit}",
        f"a transaction of {base} × {rate} = {limit}",
    )


def _by_lot(law: Limits, value: Decimal, base: str, limit: str) -> Words:
    if value < law.lot_small:
        times = grouped(law.lot_times)
        return Words(
            f"取引の価額{base}×{times}＝{limit}",
            f"交易额{base}×{times}＝{limit}",
            f"a transaction of {base} × {times} = {limit}",
        )
    small = yen(law.lot_small)
    return Words(
        f"取引の価額{base}（{small}以上）の懸賞は{limit}",
        f"交易额{base}（{small}以上）的抽奖，以{limit}",
        f"by lot for a transaction of {base} ({small} or more), {limit}",
    )


def allowed(law: Limits, one: Premium) -> Words:
    """The rule by which the limit follows."""
    if one.share == "lot":
        times, most = grouped(law.lot_times), yen(law.lot_most)
        return Words(
            f"取引の価額の{times}倍（{most}まで）",
            f"交易额的{times}倍（最高{most}）",
            f"{times} times the transaction ({most} at most)",
        )
    rate, least = f"{law.gift_rate:.0%}", yen(law.gift_least)
    small = yen(law.gift_small)
    return Words(
        f"取引の価額の{rate.replace('%', '％')}（{small}未満なら{least}）",
        f"交易额的{rate}（不足{small}时为{least}）",
        f"{rate} of the transaction ({least} below {small})",
    )
