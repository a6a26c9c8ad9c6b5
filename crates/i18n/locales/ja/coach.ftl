# メモコーチ: メモが何を意味しうるか、何が足りないか。

## 提案

coach-title = メモコーチ
coach-proposed = 提案
coach-sure = メモから明らかです。
coach-likely = おそらくこれです。ほかの候補も読んでください。
coach-cannot-tell = 判断できません
coach-cannot-tell-why = ステータスを提案するには情報が足りません。お客様の意向と主な理由を書いてください。
coach-because = 決め手の言葉
coach-examples = 似たメモ
coach-question = この二つを見分ける質問
coach-trap = 取り違えに注意
coach-take = このステータスを使う
coach-ask = コーチに尋ねる
coach-unread = メモがとても長いため、初めの部分だけを読みました。短くしてください。

## メモに足りないもの

coach-note-quality = メモの出来
coach-light-green = メモは意向と理由を述べています。
coach-light-amber = メモはもっと良くなります。
coach-light-red = このメモからは、お客様の意向も理由も誰にも分かりません。
coach-found-empty = メモがありません。
coach-found-no-intent = お客様の意向が書かれていません。
coach-found-no-reason = 主な理由が書かれていません。
coach-found-paste-of-another = 同じメモが別のサービスにあります。
coach-found-hedge = いつまでのことかを曖昧にする言葉があります。
coach-found-meeting-logistics = 会議の予定について書かれています。
coach-found-usage-figures = 利用状況の数字が含まれています。
coach-found-too-long = メモが長すぎます。
coach-hint-empty = お客様の意向と主な理由を、二文で書いてください。
coach-hint-no-intent = まず意向を書いてください。お客様はサービスを望んでいますか、断っていますか、それとも不明ですか。
coach-hint-no-reason = 理由を一つ、お客様の言葉のとおり具体的に書いてください。何が足りないか、誰が決めるか、先に何が必要か。
coach-hint-paste-of-another = 理由が同じでも、このサービスならではの事情を書いてください。
coach-hint-hedge = 日付か条件に置き換えてください。例: 「3 月にファイアウォールを交換するまで」。
coach-hint-meeting-logistics = 会議で分かったことを書いてください。予定は次の活動に書きます。
coach-hint-usage-figures = 数字はレポートに任せ、お客様にとっての意味を書いてください。
coach-hint-too-long = 意向と主な理由を残してください。詳細はブロッカーのコメントに書きます。

## コマンドライン

coach-column-line = 行番号
coach-line-not-a-note = { $line } 行目はメモではありません: { $cause }。1 行に一つの JSON オブジェクトを書き、「text」と、分かれば「service」を入れてください。
coach-line-unknown-service = { $line } 行目: プレイブックにサービス「{ $found }」はありません。コードか名前を指定するか、省いてください。
coach-line-unknown-phase = { $line } 行目: フェーズ「{ $found }」は不明です。「assignment」か「delivery」を指定するか、省いてください。
coach-line-unknown-language = { $line } 行目: 言語「{ $found }」は不明です。en、es、de、pt、ja、zh のいずれかを指定するか、省いてください。
