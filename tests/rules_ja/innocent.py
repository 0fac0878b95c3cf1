"""Copy that offends nobody: every keigo, style and courtesy rule must stay silent on it."""

from __future__ import annotations

INNOCENT: tuple[tuple[str, str, str], ...] = (
    # campaign
    ("campaign", "catch copy by itself", "# 香りで、変わる。\n\n春の新作をご用意いたしました。"),
    ("campaign", "a noun ending", "春の新作フェア、いよいよ開催！全国の店舗でお待ちしております。"),
    ("campaign", "an invitation", "この春は、新しい香りを楽しもう！\n\n会員の方は送料無料でお買い求めいただけます。"),
    ("campaign", "rhetoric", "どれを選べばよいかわからないという人も多い。そこで、試供品をご用意しました。"),
    ("campaign", "a rhetorical question", "毎日の香りに、飽きていないだろうか。今の季節にぴったりの香りをご提案します。"),
    ("campaign", "a list of plain items", "- 会員登録をする\n- 商品を選ぶ\n- クーポンを使う"),
    ("campaign", "steps with full stops", "ご利用の流れをご案内します。\n\n1. 会員登録をする。\n2. 商品を選ぶ。\n3. 支払う。"),
    ("campaign", "clauses", "## 注意事項\n\n当選の権利は第三者に譲渡できない。不正があった場合、当選を取り消す。"),
    ("campaign", "a note", "最大20％オフでご提供します。\n\n※一部商品を除く。他の割引とは併用できない。"),
    ("campaign", "a song title", "名曲「また逢う日まで待っててね」が流れる店内でお楽しみください。"),
    ("campaign", "a brand in dialect", "人気店「ええやん本舗」の焼き菓子が届きました。ぜひお召し上がりください。"),
    ("campaign", "emoji", "本日スタート🎉お得なクーポンを配布しています✨お見逃しなく！"),
    # referral
    ("referral", "a friend's words", "「一緒に使おうよ」と、お友達をお誘いください。"),
    ("referral", "settled honorifics", "ご紹介いただいた方がお見えになりましたら、お声がけください。"),
    ("referral", "honorifics joined by て", "ご紹介くださっている皆様に、感謝を込めて特典をお贈りします。"),
    ("referral", "many forms of giving", "お友達がポイントをもらえます。ご紹介者様にも同額を差し上げます。"),
    # email
    ("email", "a letter", "拝啓　春暖の候、皆様にはますますご清栄のこととお慶び申し上げます。\n\n敬具"),
    ("email", "a shipping mail", "ご注文の商品を本日発送いたしました。お届けは明後日の予定です。"),
    ("email", "a bracketed note", "明日お届けします（離島を除く）。お届け先をご確認ください（変更は本日まで）。"),
    ("email", "to its reader, a condition", "万が一商品に不良がございましたら、交換いたします。"),
    ("email", "a policy", "初期不良の場合は、到着後7日以内にご連絡ください。送料は当店で負担いたします。"),
    ("email", "protection", "破損を防ぐため、二重に梱包してお届けしました。どうぞご安心ください。"),
    ("email", "no delay", "配送の遅れはございません。予定どおりのお届けとなります。"),
    ("email", "a late summer", "朝晩は涼しくなってまいりました。いかがお過ごしでしょうか。"),
    ("email", "とのこと", "担当者によると、入荷は来週とのこと。入荷し次第、お知らせいたします。"),
    ("email", "a stain remover", "頑固な汚れがすっきり落ちました、というお声をいただいています。"),
    ("email", "a business partner", "いつもお世話になっております。添付の資料をご査収ください。"),
    ("email", "だと思います", "お似合いになると思います。きっと気に入っていただけるかと存じます。"),
    ("email", "in the event", "届かない場合は、迷惑メールフォルダーをご確認ください。"),
    # thank-you-card
    ("thank-you-card", "named", "田中様\n\nこの度は数ある店の中から当店をお選びいただき、誠にありがとうございます。"),
    ("thank-you-card", "placeholder", "{{name}}さん\n\nご購入ありがとうございました。大切にお使いいただけましたら幸いです。"),
    ("thank-you-card", "the support desk", "山田様\n\nお困りの際は、お客様サポートまでお気軽にどうぞ。"),
    ("thank-you-card", "fragments", "佐藤様へ\n\n心からの感謝を込めて。またお会いできる日を楽しみに。"),
    ("thank-you-card", "customers in general", "鈴木様\n\n多くのお客様に支えられ、今年で十周年を迎えることができました。"),
    ("thank-you-card", "smiley", "伊藤様\n\nお会いできて嬉しかったです(^^)またのお越しをお待ちしております♪"),
    ("thank-you-card", "a reviewer's desk", "高橋様\n\nよろしければ「お客様の声」をお聞かせください。"),
    # return-flow
    ("return-flow", "courtesy first", "お手数をおかけしますが、返品の理由をお選びください。"),
    ("return-flow", "courtesy in the middle", "商品を箱に入れてください。恐れ入りますが、送り状もご同封ください。"),
    ("return-flow", "nothing asked", "返品を受け付けました。返金まで三営業日ほどかかります。しばらくお待ちください。"),
    ("return-flow", "an offer of help", "ご不明な点は、カスタマーサポートまでお気軽にお問い合わせください。"),
    ("return-flow", "inconvenience", "ご不便をおかけし申し訳ございません。返品方法をお選びください。"),
    ("return-flow", "a heading", "# 返品のお手続き\n\n返品は到着後30日以内に承ります。"),
    # checkout
    ("checkout", "steps", "お届け先をご入力ください。次の画面でお支払い方法をお選びいただけます。"),
    ("checkout", "a table", "| 商品 | 金額 |\n| --- | --- |\n| 送料 | 無料とする。 |"),
    ("checkout", "an error", "カードをご利用いただけませんでした。番号をご確認のうえ、再度お試しください。"),
    # review-reply
    ("review-reply", "praise", "あたたかいご感想をありがとうございます。またのご来店を心よりお待ちしております。"),
    ("review-reply", "an apology", "ご期待に添えず、誠に申し訳ございません。いただいたご意見は全員で共有いたします。"),
    ("review-reply", "the review quoted", "> 届くのが遅い。もう買わない。\n\nお届けが遅くなり、深くお詫び申し上げます。"),
    ("review-reply", "a sturdy thing", "壊れにくいとのお言葉、うれしく拝見しました。今後ともよろしくお願いいたします。"),
    ("review-reply", "deflecting praise", "とんでもございません。こちらこそ、素敵なお言葉をありがとうございます。"),
    ("review-reply", "quoted review", "「香りがいい。また買う。」とのお言葉、励みになります。"),
    # cs-reply
    ("cs-reply", "a neutral question", "サイズについてのお問い合わせをありがとうございます。Mサイズは在庫がございます。"),
    ("cs-reply", "visiting", "明日10時に、担当の者がお伺いいたします。"),
    ("cs-reply", "consent", "かしこまりました。ご希望の日時でお届けいたします。"),
    ("cs-reply", "permission", "上司の了解を得まして、返金の手続きを進めております。"),
    ("cs-reply", "apology after a fault", "お送りした商品に破損がございましたこと、心よりお詫び申し上げます。"),
    ("cs-reply", "potential", "マイページからもお手続きの状況をご覧になれます。"),
    ("cs-reply", "a wish", "ほかにご希望がございましたら、なんなりとお申し付けください。"),
    # product-page
    ("product-page", "poem", "夜を纏う。肌に溶ける。\n\n静かな余韻をお楽しみください。"),
    ("product-page", "noun endings", "すっきりとした香り。長く続く余韻。贈りものにも最適。"),
    ("product-page", "specification", "| 項目 | 内容 |\n| --- | --- |\n| 素材 | 綿100％ |\n| 洗濯 | 手洗いできる |"),
    ("product-page", "voices", "## お客様の声\n\n思ったより軽い。母も喜んでいたよ。また買うね。"),
    ("product-page", "FAQ", "## 返品できる？\n\nはい、30日以内でしたら承ります。"),
    ("product-page", "long polite", "使うほどに肌になじむ、しっとりとした質感です。乾燥が気になる季節にもお使いいただけます。"),
    ("product-page", "a plain clause", "軽いのに、暖かい。そんな一着をお届けします。"),
    ("product-page", "eating", "温めてお召し上がりください。冷やしてもおいしく召し上がれます。"),
    # terms
    ("terms", "である", "第1条（目的）\n\n本規約は、当社と会員との関係を定めるものである。会員は本規約に従う。"),
    ("terms", "polite", "会員は、ポイントを現金に換えることはできません。"),
    ("terms", "definitions", "「会員」とは、当社が登録を認めた個人をいう。"),
    # social-post
    ("social-post", "polite post", "本日入荷しました✨お近くの店舗でお待ちしています！#新作 #香水"),
    ("social-post", "like", "フォロー＆いいねで応募完了です。いいね！とリポストもお待ちしています。"),
    ("social-post", "です with ね", "今日はいいお天気ですね。お出かけ前にシュッとひと吹きしてみませんか？"),
    ("social-post", "stretched", "明日もお店でお待ちしてま～す♪"),
    # sms
    ("sms", "short", "【香水店】ご注文の品を本日発送しました。詳細: https://example.com/t"),
    ("sms", "a code", "認証コード：123456　10分以内に入力してください。"),
    # signup
    ("signup", "form", "お名前をご入力ください。登録は無料です。"),
    ("signup", "welcome", "ようこそ、{{name}}様。登録が完了しました。"),
    # video-script
    ("video-script", "stage directions", "店内に入る。カメラが棚に寄る。\n\nナレーション：この春、新しい香りが生まれました。"),
    ("video-script", "dialogue", "女性「これ、いい香りだね」\n\n男性「うん、春らしいよ」"),
    # other
    ("other", "notes", "在庫を確認する。足りない分は月曜に届く。"),
    ("other", "become", "ご高齢になられたご両親への贈り物に。お元気になられて何よりです。"),
    ("other", "verbs in ます", "人を励ます言葉です。食欲を増すスパイスです。酔いを覚ます一杯です。"),
    ("other", "history", "創業は明治十年である。以来、香り一筋に歩んできた。"),
    ("other", "a name", "ごめんください、と声をかけてお入りください。"),
)  # fmt: skip
"""Kind of document, what is tried, and the text."""
