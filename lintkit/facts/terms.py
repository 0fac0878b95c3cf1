"""The kinds of term that copy can disclose: their dictionary, their name, and what a weak wording lacks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lintkit.model import Words


class Term(NamedTuple):
    """A kind of term. `lacks` says why a weak wording does not count."""

    name: Words
    lacks: Words


_NUMBER = Words("数字が書かれていません", "没有写明数字", "it gives no number")
_DAY = Words("日付も期間も書かれていません", "没有写明日期或期限", "it gives neither a date nor a period")
_WHO = Words("誰が対象なのか書かれていません", "没有写明哪些人符合条件", "it does not say who")
_WHAT = Words("内容が書かれていません", "没有写明具体内容", "it does not say what")
_WHEN = Words("どの場合なのか書かれていません", "没有写明在什么情况下", "it does not say in which case")
_WHERE = Words("連絡先が書かれていません", "没有写明联系方式", "it names no place to turn to")
_NAME = Words("正式な名称が書かれていません", "没有写明正式名称", "it does not give the legal name")
_STOP = Words("メールの止め方が書かれていません", "没有写明怎样退订", "it does not say how to stop the mails")
_HOUSE = Words("番地まで書かれていません", "没有写到门牌号", "it stops short of the house number")
_PAYER = Words("誰が負担するのか書かれていません", "没有写明由谁承担", "it does not say who pays")
_PURPOSE = Words("何に使うのか書かれていません", "没有写明用于什么", "it does not say what for")
_PLAIN = Words("広告だとはっきり伝わりません", "不能让人清楚看出是广告", "it does not plainly say 'advertising'")

GROUPS: Mapping[str, Mapping[str, Term]] = {
    "jp-disclosures": {
        "amount": Term(Words("金額", "金额", "the amount"), _NUMBER),
        "eligibility": Term(Words("対象者", "适用对象", "who may have it"), _WHO),
        "cap": Term(Words("上限", "上限", "the limit"), _NUMBER),
        "expiry": Term(Words("有効期限", "有效期", "the expiry"), _DAY),
        "period": Term(Words("実施期間", "活动时间", "the period"), _DAY),
        "minimum-spend": Term(Words("最低購入金額", "最低消费金额", "the minimum spend"), _NUMBER),
        "payout-timing": Term(Words("付与時期", "发放时间", "when it is given"), _DAY),
        "conditions": Term(Words("付与条件", "发放条件", "the conditions"), _WHAT),
        "clawback": Term(Words("取消条件", "收回条件", "when it is taken back"), _WHEN),
        "stacking": Term(Words("併用の可否", "能否叠加使用", "whether it combines with other offers"), _WHAT),
        "transfer": Term(Words("譲渡・換金の可否", "能否转让或兑现", "whether it can be passed on"), _WHAT),
        "tax": Term(Words("税の扱い", "税务处理", "how it is taxed"), _WHAT),
        "abuse": Term(Words("不正利用への対応", "违规行为的处理", "what counts as abuse"), _WHAT),
        "change": Term(Words("変更・終了の条件", "变更与终止的条件", "how it may change or end"), _WHEN),
        "scope": Term(Words("利用できる範囲", "使用范围", "where it can be used"), _WHAT),
        "organiser": Term(Words("主催者", "主办方", "who runs it"), _NAME),
        "contact": Term(Words("問い合わせ先", "咨询方式", "whom to ask"), _WHERE),
    },
    "jp-disclosures-label": {
        "advertiser-label": Term(Words("広告である旨の表示", "广告标识", "the advertising label"), _PLAIN),
    },
    "jp-disclosures-mail": {
        "sender": Term(Words("送信者の名称", "发件人名称", "the sender's legal name"), _NAME),
        "optout": Term(Words("配信停止の方法", "退订方法", "how to unsubscribe"), _STOP),
        "postal-address": Term(Words("送信者の住所", "发件人地址", "the sender's postal address"), _HOUSE),
        "complaint-contact": Term(Words("苦情・問い合わせ先", "投诉和咨询方式", "where to complain"), _WHERE),
    },
    "jp-disclosures-selling": {
        "return-allowed": Term(Words("返品の可否", "能否退货", "whether goods may be returned"), _WHAT),
        "return-period": Term(Words("返品できる期間", "退货期限", "until when goods may be returned"), _DAY),
        "return-condition": Term(Words("返品の条件", "退货条件", "the conditions of a return"), _WHAT),
        "return-cost": Term(Words("返送料の負担", "退货运费由谁承担", "who pays the return postage"), _PAYER),
        "refund": Term(Words("返金の時期と方法", "退款时间和方式", "when and how money is returned"), _DAY),
    },
    "jp-disclosures-privacy": {
        "purpose-of-use": Term(
            Words("個人情報の利用目的", "个人信息的使用目的", "what personal data is used for"), _PURPOSE
        ),
    },
}
"""By dictionary, by kind."""

TERMS: Mapping[str, Term] = {kind: term for kinds in GROUPS.values() for kind, term in kinds.items()}
HOMES: Mapping[str, str] = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
"""The dictionary of each kind."""
