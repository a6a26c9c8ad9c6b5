# Findings of the page reader: crates/reader/FINDINGS.md. File, line and column come before.

finding-row-has-surplus-cells = 見出し { $expected } 個に対して、この行にはセルが { $found } 個あります。セル { $cell }（「{ $cell-text }」）を除くと残りが合うため、除きました。行を確認してください。
finding-row-has-missing-cells = 見出し { $expected } 個に対して、この行にはセルが { $found } 個あります。{ $cell } 番目に空のセルを入れました。行を確認してください。
finding-delimiter-row-differs = 見出しの下の線のセルは { $found } 個、見出しは { $expected } 個です。同じ数にしてください。
finding-table-unknown = 「{ $found }」で始まる表は既知の形式ではないため、読み込みませんでした。既知の表の見出しを使ってください。
finding-column-unknown = 列「{ $found }」は不明です。セルは未読として一覧に記録しました。名前を変えるか、削除してください。
finding-column-missing = シナリオの表に列「{ $expected }」がありません。追加してください。
finding-column-twice = 列「{ $found }」が 2 回あります。2 つ目は未読として一覧に記録しました。片方を削除してください。
finding-value-unknown = 「{ $found }」は「{ $column-code }」の既知の値ではありません。文言はそのまま残しました。値を選択してください。
finding-phase-unknown = シナリオ「{ $found }」は割り当てと提供のどちらも示していません。フェーズを追加してください。
finding-scenario-l1-differs = シナリオは「{ $found }」を設定していますが、ページは「{ $expected }」についてのものです。どちらかを修正してください。
finding-scenario-varies = 「{ $column-code }」は、このページでは「{ $found }」、{ $other-file } の { $other-line } 行目では「{ $expected }」です。前者を残しました。どちらが正しいかを決めてください。
finding-link-missing = 「{ $text }」のリンク先 { $found } が存在しません。リンクを修正するか、削除してください。
finding-link-plain-http = リンク { $found } は暗号化されていません。{ $expected } を試してください。
finding-l2-absent = 「{ $expected }」({ $code }) は { $other-file } の { $other-line } 行目にありますが、ここにはありません。追加するか、そちらから削除してください。
finding-l2-not-listed = そのステータスのどのページにも「{ $found }」({ $code }) がありません。一覧に追加してください。
finding-same-text-two-labels = 「{ $found }」のテキストは { $other-file } の { $other-line } 行目の「{ $expected }」と同じです。違いを記述してください。
finding-same-label-two-texts = 「{ $label }」の説明は、ここでは「{ $found }」、{ $other-file } の { $other-line } 行目では「{ $expected }」です。どちらかに統一してください。
finding-label-varies = 「{ $found }」は { $other-file } の { $other-line } 行目では「{ $expected }」です。名前を統一してください。
finding-example-contradicts = 「{ $found }」は「{ $label }」の有効な例と無効な例の両方に挙げられています。片方を削除してください。
finding-use-instead-unknown = 代わりに「{ $found }」を使うとありますが、その名前のステータスがありません。既存のステータスを指定してください。
finding-service-unknown = サービス「{ $found }」はカタログにありません。ここでは { $code } とします。追加するか、名前を修正してください。
finding-status-kind-unknown = 「{ $found }」は既知の 5 つのステータスのどれでもありません。種類を指定してください。
finding-code-invented = 「{ $found }」からコードを作れなかったため、{ $code } としました。よりよいコードを付けてください。
finding-section-empty = 「{ $found }」について何も書かれていません。本文を書くか、見出しを削除してください。
finding-stray-character =
    文字 { $found } ({ $name }) がこの行に { $count ->
       *[other] { $count } 回
    }あり、無視しました。削除してください。
finding-odd-escape = 「{ $found }」にエスケープは不要です。円記号（バックスラッシュ）を削除してください。
finding-trailing-whitespace =
    { $spaces ->
       *[other] 行末に意味のない空白が { $spaces } 個あります。
    }削除してください。
finding-heading-whitespace =
    { $spaces ->
       *[other] 見出し「{ $found }」に空白が { $spaces } 個あります。通常は 1 個です。
    }1 個にしてください。
finding-heading-style-differs = 「{ $heading }」は「{ $found }」で始まりますが、ほかの多くは「{ $expected }」で始まります。統一してください。
finding-heading-level-skips = 「{ $found }」はレベル { $level-before } の次にレベル { $level } になっています。レベルを飛ばさないでください。
finding-heading-nested-under-unrelated = 「{ $found }」はレベル { $level } のため「{ $under }」の下に入っています。正しくはレベル { $expected-level } です。
finding-heading-unknown = 見出し「{ $found }」は不明で、その下の内容は読み込みませんでした。既知の見出しを使ってください。
finding-label-colon-differs = 「{ $found }」は、ページのほかの多くのラベルと同じく「{ $expected }」と書きます。その形に統一してください。
finding-heading-untranslated = 見出し「{ $found }」は { $language }、ページは { $page-language } です。通常は「{ $expected }」です。
finding-cell-untranslated = セル「{ $found }」は { $language }、ページは { $page-language } です。翻訳してください。
finding-word-untranslated = 「{ $found }」は英語ですが、ページは { $page-language } です。固有名詞でなければ翻訳してください。
finding-title-language-differs = タイトル「{ $title }」は { $language }、ページは { $page-language } です。タイトルを翻訳してください。
finding-file-name-language-differs = ファイル名は { $language } を示していますが、本文は { $page-language } です。ファイル名を変更してください。
finding-language-unknown = ページの言語がわからないため、英語として読み込みました。メタデータで言語を指定してください。
finding-metadata-date-old = ページの日付は { $found } ですが、最新の変更は { $expected } です（{ $other-line } 行目）。日付を更新してください。
finding-date-ambiguous =
    { $has-expected ->
        [yes] 「{ $found }」は { $expected } とも { $alternative } とも読めます。前者としました。年、月、日の順で記述してください。
       *[no] 「{ $found }」は複数の読み方ができます。1 つは { $alternative } です。年、月、日の順で記述してください。
    }
finding-date-unreadable = 「{ $found }」は日付ではありません。2026-11-22 のように年、月、日を記述してください。
finding-metadata-contradicts = 「{ $found }」は { $other-line } 行目の「{ $expected }」と矛盾しています。どちらかを修正してください。
finding-owner-is-not-manager = 担当者は「{ $found }」ですが、{ $other-file } の { $other-line } 行目のマネージャーは「{ $expected }」です。どちらかを修正してください。
finding-metadata-varies = { $entry } は、ここでは「{ $found }」、{ $other-file } の { $other-line } 行目では「{ $expected }」です。値を統一してください。
finding-metadata-missing = ページに次の情報がありません: { $expected }。メタデータに追加してください。
finding-metadata-twice = 「{ $found }」がメタデータに 2 回あります。1 つ目を残しました。片方を削除してください。
finding-metadata-unclosed = メタデータの終わりがありません。3 つのハイフンの行で閉じてください。
finding-draft-lacks =
    { $has-found ->
        [yes] { $file }: 「{ $found }」に { $expected } がありません。追加してください。
       *[no] { $file } に { $expected } がありません。追加してください。
    }

## What was done about a finding

finding-action-ignored = 無視しました
finding-action-dropped-cell = セルを除きました
finding-action-inserted-cell = 空のセルを入れました
finding-action-left-unread = 読み込みませんでした
finding-action-read-month-first = 月を先として読みました
finding-action-read-day-first = 日を先として読みました
finding-action-not-decided = 未決定です
finding-action-kept-first = 1 つ目を残しました
finding-action-kept-both = 両方を残しました
finding-action-read-anyway = そのまま読み込みました
finding-action-made-code = コードを作りました

## How much a finding matters

finding-severity-minor = 軽微
finding-severity-notable = 要確認
finding-severity-serious = 重大
