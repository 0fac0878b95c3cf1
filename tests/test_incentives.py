"""The four incentive rules on copy as shops write it: what must stay silent first, then what must be found."""

# ruff: noqa: E501 - copy is quoted as it stands, on one line

from __future__ import annotations

import pytest

from lintkit.engine import Job, check
from tests.support import rules

RULES = ("amount", "eligibility", "cap", "expiry")


def found(text: str, path: str, kind: str) -> dict[str, list[str]]:
    """The words that each of the four rules finds, by the middle of its id."""
    job = Job(tuple(rules()[f"jp-incentive-{name}-missing"] for name in RULES), "ja", {"kind": kind, "market": "jp"})
    report = check(path, text.encode(), job)
    assert not report.problems, report.problems
    words: dict[str, list[str]] = {}
    for finding in report.findings:
        words.setdefault(finding.rule.removeprefix("jp-incentive-").removesuffix("-missing"), []).append(finding.text)
    return words


INNOCENT = {  # by name: kind, path, text
    "each coupon has its own expiry": ("campaign", "t.html", "<ul><li>レビュー投稿で300円クーポン（発行から30日間有効）</li><li>会員登録で500円クーポン（発行から60日間有効）</li></ul>"),
    "one expiry for two sections": ("campaign", "t.md", "# 会員登録\n\n300円クーポンを進呈します。\n\n# レビュー\n\n500円クーポンを進呈します。クーポンはいずれも発行から60日間有効です。"),
    "notes behind two sections": ("campaign", "t.md", "# 特典\n\n## 会員登録\n\n300円クーポンを進呈します。\n\n## レビュー\n\n500円クーポンを進呈します。\n\n## ご注意\n\nクーポンは発行から60日間有効です。"),
    "intro before the list": ("campaign", "t.md", "会員登録で合計800円分のクーポンを進呈します。\n\n- 登録時：300円クーポン（発行から30日間有効）\n- 初回購入時：500円クーポン（発行から60日間有効）"),
    "gift cards for sale": ("email", "t.md", "卒業のお祝いに、花束はいかがでしょうか。ギフトカードもご用意しております。"),
    "prizes named in a list": ("social-post", "t.txt", "フォローで豪華賞品が当たる🎁\n1等：ペア宿泊券\n2等：タオル\n18歳以上の方が対象です。"),
    "terms: a share of every purchase": ("terms", "t.md", "ポイント制度について：お買い上げ金額の1%をポイントで還元します。ポイントは付与日から1年間有効です。"),
    "no limit, in other words": ("referral", "t.md", "ご紹介で1,000円分の商品券を進呈。どなたでもご参加いただけます。ご紹介の件数は無制限です。"),
    "terms: points are taken back": ("terms", "t.md", "# ポイント規約\n\n返品された場合、付与したポイントは取り消します。不正に獲得したポイントは失効します。"),
    "terms: coupon use": ("terms", "t.md", "クーポンは1回のご注文につき1枚までご利用いただけます。他のクーポンとの併用はできません。"),
    "terms: no exchange": ("terms", "t.md", "ポイントおよびクーポンは、現金やギフト券と交換することはできません。"),
    "terms: standing points": ("terms", "t.md", "当店では、お買い上げ100円（税抜）につき1ポイントを付与します。"),
    "terms: definition": ("terms", "t.md", "「クーポン」とは、当社が発行する割引券をいいます。"),
    "terms: delivery of codes": ("terms", "t.md", "クーポンコードは第三者に譲渡できません。"),
    "terms: privacy": ("terms", "t.md", "当社は、ご注文の発送、ポイントの付与、キャンペーンのご案内のために個人情報を利用します。"),
    "terms: change": ("terms", "t.md", "当社はポイント制度を変更することがあります。その場合は30日前までにお知らせします。"),
    "faq: question with a negative answer": ("other", "t.md", "Q. クーポンはもらえますか？\n\nA. 現在、クーポンの配布は行っておりません。"),
    "faq: when are points given": ("other", "t.md", "## ポイントはいつ付与されますか？\n\n商品の発送後、3日以内にマイページに反映されます。"),
    "faq: coupon not usable": ("other", "t.md", "Q. クーポンが使えません。\nA. 有効期限と対象商品をご確認ください。"),
    "faq: how to use": ("other", "t.md", "## クーポンの使い方\n\n1. カートを開きます。\n2. クーポンコードを入力します。\n3. 「適用」を押します。"),
    "faq: receipts": ("other", "t.md", "ポイントでお支払いの場合、領収書は発行できません。"),
    "faq: lost coupon": ("other", "t.md", "クーポンを紛失された場合、再発行はいたしかねます。"),
    "faq: points do not show": ("other", "t.md", "ポイントが付与されない場合は、お手数ですがお問い合わせください。"),
    "product: price and tax": ("product-page", "t.md", "# ハンドクリーム\n\n価格：1,980円（税込）\n\n送料：全国一律550円"),
    "product: item points": ("product-page", "t.md", "販売価格 3,980円（税込）\n\n獲得ポイント：39pt"),
    "product: selling points": ("product-page", "t.md", "## おすすめポイント\n\n- 肌にやさしい素材です\n- 洗濯機で洗えます"),
    "product: three points": ("product-page", "t.md", "選ばれる3つのポイントをご紹介します。ポイントは、軽さと丈夫さです。"),
    "product: as a present": ("product-page", "t.md", "お誕生日のプレゼントに。プレゼント用の包装も承ります（1点200円）。"),
    "product: give flowers": ("product-page", "t.md", "大切な方に、季節の花束をプレゼントしませんか？"),
    "product: point makeup": ("product-page", "t.md", "ポイントメイクも落とせるクレンジングです。"),
    "product: straight sale": ("product-page", "t.md", "全品10%OFF！セールは5月7日までです。"),
    "product: gift voucher for sale": ("product-page", "t.md", "# ギフト券\n\n5,000円分のギフト券です。価格は5,000円です。"),
    "product: free shipping": ("product-page", "t.md", "5,000円以上のお買い上げで送料無料です。"),
    "shipping: information": ("other", "t.md", "ご注文から3営業日以内に発送します。代引手数料は330円です。"),
    "shipping: cards": ("checkout", "t.html", "<p>クレジットカードの有効期限を入力してください。</p><label>クーポンコード</label><input placeholder='クーポンコードを入力'>"),
    "checkout: totals": ("checkout", "t.html", "<table><tr><th>小計</th><td>3,980円</td></tr><tr><th>クーポン割引</th><td>-500円</td></tr><tr><th>ご利用ポイント</th><td>300pt</td></tr></table>"),
    "checkout: button": ("checkout", "t.html", "<button>クーポンを利用する</button><button>ポイントを使う</button>"),
    "checkout: points to come": ("checkout", "t.md", "獲得予定ポイント 120pt"),
    "nav: labels": ("other", "t.html", "<nav><a href='/c'>クーポン一覧</a> <a href='/p'>ポイントについて</a> <a href='/g'>ギフトカード</a></nav>"),
    "nav: get coupons": ("other", "t.html", "<button>クーポンをもらう</button>"),
    "mail: order confirmation": ("email", "t.md", "ご注文ありがとうございます。\n\nご注文番号：12345\nご利用クーポン：500円OFFクーポン\nお支払い合計：3,480円（税込）"),
    "mail: points balance": ("email", "t.md", "{{name}}様の現在のポイント残高は1,200ポイントです。"),
    "mail: points lapse": ("email", "t.md", "お持ちの1,200ポイントが6月30日に失効します。"),
    "mail: points were given": ("email", "t.md", "ご購入のポイント120ptを付与いたしました。"),
    "mail: shipping notice": ("email", "t.md", "本日、商品を発送いたしました。到着までいましばらくお待ちください。"),
    "mail: complete offer": ("email", "t.md", "感謝の気持ちを込めて、500円OFFクーポンをお届けします。\n\nクーポンコード：THANKS\n有効期限：2026年6月30日（火）23:59まで"),
    "card: complete coupon": ("thank-you-card", "t.md", "次回使える10%OFFクーポン（有効期限2026/6/30・他クーポン併用不可）"),
    "card: plain thanks": ("thank-you-card", "t.md", "このたびはお買い上げいただき、ありがとうございました。率直なご感想をお聞かせください。"),
    "card: days from receipt": ("thank-you-card", "t.md", "500円OFFクーポンを同封しました。クーポンはお受け取り後14日以内にご利用ください。"),
    "card: valid once, until month's end": ("thank-you-card", "t.txt", "次回のお買い物で使える300円引きクーポンです。\n発行月の翌月末日まで有効"),
    "review reply: thanks": ("review-reply", "t.md", "うれしいお声をありがとうございます。クーポンもお使いいただけたとのこと、何よりです。"),
    "review reply: quoted": ("review-reply", "t.md", "「500円クーポンがもらえて助かりました」とのお言葉、ありがとうございます。"),
    "voices: customers say": ("campaign", "t.md", "## お客様の声\n\n友達に紹介して500円クーポンをもらいました！また紹介します。"),
    "voices: block quote": ("campaign", "t.md", "> お友達紹介でポイントがもらえるのがうれしいです。"),
    "return: policy": ("return-flow", "t.md", "返品は商品到着後8日以内に承ります。ご利用のクーポンは返却されません。"),
    "return: refund of points": ("return-flow", "t.md", "ご利用いただいたポイントは、返金の際にお戻しします。"),
    "past: last month": ("email", "t.md", "先月は、ご来店の皆様に500円クーポンを配布いたしました。多数のご参加をありがとうございました。"),
    "past: campaign has ended": ("campaign", "t.md", "お友達紹介キャンペーンは終了しました。500円クーポンの配布は終了しております。"),
    "referral: nothing is given": ("email", "t.md", "お友達にもぜひご紹介ください。新商品をご紹介します。"),
    "referral: full table": (
        "referral",
        "t.md",
        ("# お友達紹介\n\n| | ご紹介者様 | お友達 |\n|---|---|---|\n| 特典 | 500円分のクーポン | 300ポイント |\n| 対象 | どなたでも | 当店が初めての方 |\n"
        "| 上限 | お一人様5名まで | 1回限り |\n| 有効期限 | 発行日から3か月間 | 付与日から180日間 |"),
    ),
    "referral: terms at the end": (
        "referral",
        "t.md",
        ("# お友達紹介キャンペーン\n\nお友達を紹介すると、もれなく500円クーポンをプレゼント！\n\n## ご利用ガイド\n\n紹介コードをお送りください。\n\n## 注意事項\n\n"
        "- 当店を初めてご利用のお友達が対象です\n- ご紹介は５名様までです\n- クーポンの有効期限：発行から９０日間"),
    ),
    "referral: who signed up with the code": ("referral", "t.md", "紹介用のコードで会員登録した方と、ご紹介者に400円分の電子マネーを進呈します。ご紹介は5名様までです。"),
    "referral: friends who signed up": ("referral", "t.md", "ご紹介者と、招待リンクから会員登録されたお友だちに、電子マネー200円分をプレゼントします。お一人様3回まで。"),
    "referral: friends who put in the code": ("referral", "t.md", "招待コードを入力していただいたご友人と、ご紹介者様に600円分のギフト券を進呈します。お一人様3回まで。"),
    "referral: friends who bought": ("referral", "t.md", "お友達紹介キャンペーン：紹介リンクから購入されたお友達にギフト券700円分を進呈します。1回限りです。"),
    "referral: new to the shop": ("referral", "t.md", "お友達紹介で、当店のご利用が初めてのお友だちにギフト券700円分を進呈します。1回限りです。"),
    "campaign: earned by buying": ("campaign", "t.md", "今なら、ご注文いただくと店頭でも使える300円クーポンを進呈します。クーポンは発行から30日間有効です。"),
    "referral: footnote": (
        "referral",
        "t.md",
        "お友達紹介で1,000ポイントプレゼント※1\n\nお申し込みはマイページから。\n\n※1 会員の方に限ります。お一人様10回まで。ポイントは付与日から1年間有効です。",
    ),
    "referral: html rows": (
        "referral",
        "t.html",
        ("<h1>お友達紹介</h1><table><tr><th>特典</th><td>500円OFFクーポン</td></tr><tr><th>対象者</th><td>会員の方</td></tr>"
        "<tr><th>回数制限</th><td>3回</td></tr><tr><th>ご利用期限</th><td>2026年6月30日</td></tr></table>"),
    ),
    "referral: definition list": (
        "referral",
        "t.html",
        ("<p>ご紹介いただくと500円分のクーポンを進呈します。</p><dl><dt>対象となる方</dt><dd>どなたでも</dd><dt>上限</dt><dd>1名様につき5回</dd>"
        "<dt>有効期限</dt><dd>発行日から3か月</dd></dl>"),
    ),
    "referral: kanji and placeholders": (
        "referral",
        "t.md",
        "お友達をご紹介いただくと、{{amount}}円分のクーポンを差し上げます。どなたでもご紹介いただけます。ご紹介は三名様までです。有効期限は{{expires}}です。",
    ),
    "referral: no limits said": (
        "referral",
        "t.md",
        "ご紹介で500円分のギフト券を進呈します。紹介人数に上限はございません。20歳以上の方が対象です。",
    ),
    "social: lot with conditions": (
        "social-post",
        "t.txt",
        "フォロー＆リポストで抽選10名様に\nAmazonギフト券3,000円分が当たる🎁\n応募は5/31まで\n※18歳以上・国内在住の方に限ります",
    ),
    "sms: sale": ("sms", "t.txt", "【さくら】本日限り全品20%OFF！ https://example.jp 停止 https://example.jp/s"),
    "signup: bonus": ("signup", "t.md", "新規会員登録で500ポイントプレゼント！\n\nポイントの有効期限は最終ご利用日から12か月です。"),
    "article: describes how referrals work": ("other", "t.md", "# 友達紹介とは\n\n紹介した人は、現金やポイントが受け取れる。両者に特典を提供することで、利用者が増える。"),
    "guide: readers issue the code": ("other", "t.md", "マイページでボタンを押し、クーポンを発行します。表示されたコードを控えてください。"),
    "guide: coupons can be had": ("other", "t.md", "A. 会員登録後、条件を満たすとクーポンを獲得することができます。\n\nクーポンを獲得・利用するには登録が必要です。"),
    "birthday": ("email", "t.md", "お誕生月の方に、10%OFFクーポンを差し上げます。お誕生月の末日までご利用いただけます。"),
}  # fmt: skip

GUILTY = {  # by name: kind, path, text, what each rule finds
    "referral: one line": (
        "referral", "t.md", "お友達のご紹介で500円分のクーポンを差し上げます。",
        {"eligibility": ["500円分のクーポン"], "cap": ["500円分のクーポン"], "expiry": ["500円分のクーポン"]},
    ),
    "referral: headline and sentence are one offer": (
        "referral", "t.md", "# お友達紹介で500円クーポンプレゼント\n\nお友達をご紹介いただいた方に、500円クーポンを進呈いたします。",
        {"eligibility": ["500円クーポン"], "cap": ["500円クーポン"], "expiry": ["500円クーポン"]},
    ),
    "referral: weak words only": (
        "referral", "t.md", "お友達紹介で1,000ポイント進呈。対象のお客様に限ります。上限がございます。期限がありますのでお早めに。",
        {"eligibility": ["1,000ポイント"], "cap": ["1,000ポイント"], "expiry": ["1,000ポイント"]},
    ),
    "referral: the act alone names nobody": (
        "referral", "t.md", "ご紹介いただいた方に、電子マネー300円分を進呈します。お一人様5回まで。",
        {"eligibility": ["電子マネー300円分"]},
    ),
    "referral: buyers who are content": (
        "referral", "t.md", "ご購入いただいたお客様にご好評です。お友達紹介で電子マネー300円分を進呈します。お一人様5回まで。",
        {"eligibility": ["電子マネー300円分"]},
    ),
    "referral: where it is sent": (
        "referral", "t.md", "お友達紹介で電子マネー300円分を進呈します。登録された方のアドレスにお送りします。お一人様5回まで。",
        {"eligibility": ["電子マネー300円分"]},
    ),
    "campaign: used when paying": (
        "campaign", "t.md", "今なら300円クーポンをプレゼント！お支払いの際にご提示ください。クーポンは発行から30日間有効です。",
        {"eligibility": ["300円クーポン"]},
    ),
    "campaign: used from the next bill": (
        "campaign", "t.md", "もれなく300円クーポンをプレゼント！次回のお支払いから使えます。クーポンは発行から30日間有効です。",
        {"eligibility": ["300円クーポン"]},
    ),
    "referral: html table without expiry": (
        "referral", "t.html",
        "<table><tr><th>特典</th><td>500円OFFクーポン</td></tr><tr><th>対象者</th><td>会員の方</td></tr><tr><th>上限</th><td>5回</td></tr></table>",
        {"expiry": ["500円OFFクーポン"]},
    ),
    "referral: someone else's expiry": (
        "referral", "t.md",
        "ご紹介者様に500円分のクーポンを差し上げます。会員の方が対象です。お一人様5回まで。\n\nクレジットカードの有効期限が切れている場合はご利用いただけません。返品は到着後7日以内です。",
        {"expiry": ["500円分のクーポン"]},
    ),
    "referral: question about the expiry": (
        "referral", "t.md",
        "ご紹介者様に500円分のクーポンを差し上げます。会員の方が対象です。お一人様5回まで。\n\nQ. 有効期限はありますか？\n\nA. 利用規約をご覧ください。",
        {"expiry": ["500円分のクーポン"]},
    ),
    "referral: only the points expire": (
        "referral", "t.md",
        "紹介した方には500円クーポン、お友達には300ポイントをプレゼント。初めての方が対象です。お一人様5回まで。ポイントの有効期限は付与日から1年間です。",
        {"expiry": ["500円クーポン"]},
    ),
    "referral: half-width kana": (
        "referral", "t.txt", "ｵﾄﾓﾀﾞﾁ紹介で５００円分のｸｰﾎﾟﾝﾌﾟﾚｾﾞﾝﾄ",
        {"eligibility": ["５００円分のｸｰﾎﾟﾝ"], "cap": ["５００円分のｸｰﾎﾟﾝ"], "expiry": ["５００円分のｸｰﾎﾟﾝ"]},
    ),
    "referral: kanji numerals": (
        "referral", "t.md", "ご友人をご紹介いただいた方に、千円分の商品券を贈呈いたします。どなたでもご紹介いただけます。",
        {"cap": ["千円分の商品券"]},
    ),
    "referral: bullet": (
        "referral", "t.md", "## お友達紹介\n\n- 特典：500円分クーポン\n- 対象：会員の方\n- 上限：5名様",
        {"expiry": ["500円分クーポン"]},
    ),
    "referral: buyers' limit is no cap": (
        "referral", "t.md", "お友達紹介で現金3,000円キャッシュバック！初めての方限定。※お一人様2個まで",
        {"cap": ["現金3,000円"]},
    ),
    "referral: placeholder": (
        "referral", "t.md", "お友達紹介で{{amount}}円分のクーポンをお贈りします。会員様限定、お一人様{{max}}回まで。",
        {"expiry": ["{{amount}}円分のクーポン"]},
    ),
    "referral: no amount": (
        "referral", "t.md", "お友達をご紹介いただくと、クーポンがもらえます。会員の方が対象です。5名様まで。発行日から30日間有効です。",
        {"amount": ["クーポン"]},
    ),
    "referral: a threshold is no amount": (
        "referral", "t.md", "お友達が3,000円以上ご購入されると、ポイントを進呈します。初めての方が対象です。5名様まで。ポイントは付与日から1年間有効です。",
        {"amount": ["ポイント"]},
    ),
    "referral: unspecified benefit": (
        "referral", "t.md", "お友達を紹介すると、うれしい特典をプレゼント。どなたでも参加できます。何度でもご利用いただけます。",
        {"amount": ["特典"]},
    ),
    "referral: invitation": (
        "email", "t.md", "お友達を紹介して500円クーポンをもらいませんか？会員の方が対象です。お一人様5回まで。",
        {"expiry": ["500円クーポン"]},
    ),
    "referral: both sides": (
        "campaign", "t.md", "# 紹介キャンペーン\n\n紹介した方もされた方も1,000円分プレゼント！",
        {"eligibility": ["1,000円分"], "cap": ["1,000円分"], "expiry": ["1,000円分"]},
    ),
    "referral: gift voucher needs no expiry": (
        "referral", "t.md", "ご紹介1件につきAmazonギフト券1,000円分を進呈します。",
        {"eligibility": ["Amazonギフト券1,000円分"], "cap": ["Amazonギフト券1,000円分"]},
    ),
    "referral: discount for the friend": (
        "referral", "t.md", "紹介された方は初回10%OFF、紹介した方には500円クーポンを差し上げます。お一人様5回まで。",
        {"expiry": ["500円クーポン"]},
    ),
    "referral: line break in the sentence": (
        "referral", "t.md", "お友達をご紹介いただいた方に、500円分の\nクーポンを差し上げます。会員の方が対象です。お一人様5回まで。",
        {"expiry": ["500円分の\nクーポン"]},
    ),
    "referral: section heading alone tells the act": (
        "campaign", "t.md", "## お友達紹介キャンペーン\n\nいまなら、もれなく500ポイントプレゼント！\n\n- 会員の方が対象です\n- ポイントは付与日から90日間有効です",
        {"cap": ["500ポイント"]},
    ),
    "referral: list of two": (
        "referral", "t.md", "- ご紹介者様：1,000円分のクーポン\n- お友達：500円分のクーポン\n\n有効期限は発行日から3か月です。どなたでもご利用いただけます。",
        {"cap": ["1,000円分のクーポン"]},
    ),
    "referral: html bold inside": (
        "referral", "t.html", "<p>お友達紹介で<b>500円OFF</b>クーポンを<em>プレゼント</em>！初めての方限定・お一人様3回まで</p>",
        {"expiry": ["500円OFF</b>クーポン"]},
    ),
    "referral: polite and long": (
        "referral", "t.md", "お知り合いの方をご紹介くださいましたお客様には、ささやかではございますが、次回のご来店時にお使いいただける500円割引券をお渡しいたしております。会員の方が対象です。1世帯1回限り。",
        {"expiry": ["500円割引券"]},
    ),
    "line post without stops": (
        "social-post", "t.txt", "＼お友達紹介キャンペーン／\n紹介すると500円クーポンGET🎁\n詳しくはこちら👇\nhttps://example.jp",
        {"eligibility": ["500円クーポン"], "cap": ["500円クーポン"], "expiry": ["500円クーポン"]},
    ),
    "line friend coupon": (
        "social-post", "t.txt", "LINE友だち追加で10%OFFクーポン配布中♪", {"expiry": ["10%OFFクーポン"]},
    ),
    "sms": (
        "sms", "t.txt", "【さくら】レビュー投稿で300円ｸｰﾎﾟﾝ進呈 https://example.jp", {"expiry": ["300円ｸｰﾎﾟﾝ"]},
    ),
    "social: lot without who": (
        "social-post", "t.txt", "フォロー＆リポストで抽選10名様にQUOカード500円分プレゼント🎉 応募は5/31まで",
        {"eligibility": ["QUOカード500円分"]},
    ),
    "social: post reward per post": (
        "social-post", "t.txt", "写真投稿1件につき100ポイントプレゼント！どなたでも参加OK。ポイントは付与日から60日間有効です。",
        {"cap": ["100ポイント"]},
    ),
    "mail: gift to the reader": (
        "email", "t.md", "{{name}}様\n\n日頃のご愛顧に感謝し、500円OFFクーポンをお贈りいたします。ぜひご利用ください。",
        {"expiry": ["500円OFFクーポン"]},
    ),
    "mail: prepared": (
        "email", "t.md", "特別に1,000円分のクーポンをご用意しました。", {"expiry": ["1,000円分のクーポン"]},
    ),
    "mail: usable": (
        "email", "t.md", "ただいま、500円OFFクーポンがご利用いただけます。", {"expiry": ["500円OFFクーポン"]},
    ),
    "mail: points for buying": (
        "email", "t.md", "3,000円以上のお買い上げで、もれなく300ポイントを進呈いたします。", {"expiry": ["300ポイント"]},
    ),
    "mail: birthday": (
        "email", "t.md", "お誕生日おめでとうございます！お祝いに20%OFFクーポンをプレゼントします。", {"expiry": ["20%OFFクーポン"]},
    ),
    "mail: long notes, nothing about time": (
        "email", "t.md", "レビューをご投稿いただいた方に、100円OFFクーポンを進呈します。\n\n※他のクーポンとの併用はできません。\n※2,000円以上のお買い物でご利用いただけます。",
        {"expiry": ["100円OFFクーポン"]},
    ),
    "card: coupon": (
        "thank-you-card", "t.md", "次回のお買い物で使える10%OFFクーポンをお付けしました。", {"expiry": ["10%OFFクーポン"]},
    ),
    "card: bare coupon": (
        "thank-you-card", "t.txt", "ありがとうございました\n次回使える500円OFFクーポン\nクーポンコード：THANKS", {"expiry": ["500円OFFクーポン"]},
    ),
    "card: coupon without amount": (
        "thank-you-card", "t.md", "感謝のしるしに、次回ご利用いただけるクーポンを同封しております。有効期限は2026年12月31日です。",
        {"amount": ["クーポン"]},
    ),
    "card: review": (
        "thank-you-card", "t.md", "レビューを書いて500円クーポンをゲット！（評価や内容は問いません）", {"expiry": ["500円クーポン"]},
    ),
    "card: vague time": (
        "thank-you-card", "t.md", "お礼に500円引きクーポンを差し上げます。期間限定ですので、お早めにご利用ください。", {"expiry": ["500円引きクーポン"]},
    ),
    "campaign: period is no expiry of a later coupon": (
        "campaign", "t.md", "期間：5月1日〜5月31日\n\n期間中にお買い上げの方に、次回使える500円クーポンを差し上げます。", {"expiry": ["500円クーポン"]},
    ),
    "campaign: nobody named": (
        "campaign", "t.md", "# 春の感謝祭\n\n今なら500円クーポンプレゼント！\n\n期間：4月1日〜4月30日", {"eligibility": ["500円クーポン"]},
    ),
    "campaign: heading only": (
        "campaign", "t.md", "# 新規会員登録で500円分ポイントプレゼント", {"expiry": ["500円分ポイント"]},
    ),
    "campaign: points without number": (
        "campaign", "t.md", "期間中、会員の皆様全員にポイントをプレゼント！5月31日までです。", {"amount": ["ポイント"]},
    ),
    "campaign: share of the price": (
        "campaign", "t.md", "期間中のお買い物で20%ポイント還元！期間：5/1〜5/7", {"cap": ["20%ポイント"]},
    ),
    "campaign: sign-up": (
        "campaign", "t.md", "会員登録をしていただいた方に、五百円分のクーポンを進呈します。", {"expiry": ["五百円分のクーポン"]},
    ),
    "campaign: both vague": (
        "campaign", "t.md", "アンケートにお答えいただいた方全員に、お得なクーポンをプレゼントいたします。",
        {"amount": ["クーポン"], "expiry": ["クーポン"]},
    ),
    "campaign: table of steps": (
        "campaign", "t.md", "| 条件 | 特典 |\n|---|---|\n| 会員登録 | 300円OFFクーポン |\n| レビュー投稿 | 100ポイント |",
        {"expiry": ["300円OFFクーポン"]},
    ),
    "campaign: mixed with a mention": (
        "campaign", "t.md", "クーポンはお一人様1枚までご利用いただけます。\n\nレビュー投稿で300円OFFクーポンを差し上げます。", {"expiry": ["300円OFFクーポン"]},
    ),
    "campaign: yen sign": (
        "campaign", "t.md", "新規登録で￥1,000クーポンプレゼント", {"expiry": ["￥1,000クーポン"]},
    ),
    "campaign: ten-percent voucher": (
        "campaign", "t.md", "アンケート回答で10%割引券を差し上げます。", {"expiry": ["10%割引券"]},
    ),
    "campaign: 割": (
        "campaign", "t.md", "口コミ投稿で2割引きクーポンを進呈いたします。", {"expiry": ["2割引きクーポン"]},
    ),
    "return flow": (
        "return-flow", "t.md", "返品のお手続き後、次回ご利用いただける500円クーポンをお送りします。", {"expiry": ["500円クーポン"]},
    ),
    "product page": (
        "product-page", "t.md", "レビューを書くと200円OFFクーポンがもらえます。", {"expiry": ["200円OFFクーポン"]},
    ),
    "signup": (
        "signup", "t.md", "メルマガ登録で500円OFFクーポンプレゼント", {"expiry": ["500円OFFクーポン"]},
    ),
    "terms: promise": (
        "terms", "t.md", "第3条（特典）\n\n会員がお友達を紹介した場合、当社は紹介者に500円分のクーポンを付与します。会員の方が対象です。お一人様5名までとします。",
        {"expiry": ["500円分のクーポン"]},
    ),
    "video script": (
        "video-script", "t.md", "概要欄から登録すると500円クーポンがもらえるよ！", {"expiry": ["500円クーポン"]},
    ),
    "quoted name of the coupon": (
        "email", "t.md", "「500円OFFクーポン」をプレゼントいたします！", {"expiry": ["500円OFFクーポン"]},
    ),
    "coupon with brackets between": (
        "email", "t.md", "500円クーポン（オンライン限定）を、皆様にお届けします。", {"expiry": ["500円クーポン"]},
    ),
    "range": (
        "campaign", "t.md", "レビュー投稿で100円〜500円分のクーポンをプレゼント！", {"expiry": ["100円〜500円分のクーポン"]},
    ),
    "one of two items has an expiry": (
        "campaign", "t.html", "<ul><li>レビュー投稿で300円クーポン</li><li>会員登録で500円クーポン（発行から60日間有効）</li></ul>", {"expiry": ["300円クーポン"]},
    ),
    "one of two rows has an expiry": (
        "campaign", "t.html", "<table><tr><th>条件</th><th>特典</th><th>期限</th></tr><tr><td>レビュー投稿</td><td>300円クーポン</td><td>発行から30日</td></tr><tr><td>会員登録</td><td>500円クーポン</td><td>―</td></tr></table>", {"expiry": ["500円クーポン"]},
    ),
    "one of two sections has an expiry": (
        "campaign", "t.md", "# 特典\n\n## レビュー投稿\n\n300円クーポンを進呈します。\n\n発行から30日間有効です。\n\n## 会員登録\n\n500円クーポンを進呈します。", {"expiry": ["500円クーポン"]},
    ),
    "share given back in cash": (
        "campaign", "t.md", "お買い上げ金額の8%をキャッシュバックいたします。会員の方が対象です。", {"cap": ["8%をキャッシュバック"]},
    ),
    "share given back in points": (
        "email", "t.md", "ご購入金額の8%をポイントで進呈いたします。", {"cap": ["8%をポイント"], "expiry": ["8%をポイント"]},
    ),
    "praised gift": (
        "product-page", "t.md", "レビューをご投稿の方に、素敵なお品をお贈りします。", {"amount": ["素敵なお品"]},
    ),
    "both, each with も": (
        "referral", "t.md", "どなたでも参加できます。紹介してくれた方にもお友だちにも、現金1,000円をもれなく進呈！", {"cap": ["現金1,000円"]},
    ),
    "casual": (
        "sms", "t.txt", "アプリを登録してくれた人に300円クーポンあげるよ🎁", {"expiry": ["300円クーポン"]},
    ),
    "upto": (
        "referral", "t.md", "お友達紹介で最大5,000円分のクーポンがもらえる！初めての方限定。", {"expiry": ["最大5,000円分のクーポン"]},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "path", "text"), INNOCENT.values(), ids=INNOCENT)
def test_innocent(kind: str, path: str, text: str) -> None:
    assert not found(text, path, kind)


@pytest.mark.parametrize(("kind", "path", "text", "wanted"), GUILTY.values(), ids=GUILTY)
def test_guilty(kind: str, path: str, text: str, wanted: dict[str, list[str]]) -> None:
    assert found(text, path, kind) == wanted


@pytest.mark.parametrize(
    ("rule", "text", "example"),
    [
        pytest.param("cap", "お友達紹介で500円クーポンを進呈。", "ご紹介はお一人様5名まで", id="referral"),
        pytest.param("cap", "ご購入金額の5%をポイントで還元。", "ポイントの上限はお一人様1,000ポイント", id="points"),
        pytest.param("cap", "ご購入金額の5%をキャッシュバック。", "上限はお一人様3,000円", id="cash"),
        pytest.param("amount", "ご購入の方にキャッシュバックいたします。", "3,000円をキャッシュバック", id="cashback"),
        pytest.param("amount", "ご購入の方にギフト券を進呈します。", "1,000円分のギフト券", id="voucher"),
    ],
)
@pytest.mark.parametrize("language", ["ja", "zh", "en"])
def test_the_example_fits_the_offer(rule: str, text: str, example: str, language: str) -> None:
    job = Job((rules()[f"jp-incentive-{rule}-missing"],), language, {"kind": "campaign"})
    assert example in check("t.md", text.encode(), job).findings[0].message


def test_messages_name_the_weak_wording_only_where_there_is_one() -> None:
    job = Job((rules()["jp-incentive-expiry-missing"],), "ja", {"kind": "referral"})
    said = [
        check("t.md", text.encode(), job).findings[0].message
        for text in ("お友達紹介で500円クーポンを進呈。", "お友達紹介で500円クーポンを進呈。お早めにお使いください。")
    ]
    assert said[0] == (
        "「500円クーポン」の有効期限が書かれていません。"
        "知らないうちに失効しないよう、いつまで使えるかを添えてください（例：有効期限：発行日から3か月間）。"
    )
    assert "「お早めに」だけでは、いつまで使えるのかが伝わりません。" in said[1]
