# The playbook: its statuses, what each means, and what its scenarios ask.

playbook-search = 名前、意味、状況、質問を検索
playbook-search-button = 検索
playbook-found =
    { $count ->
       *[other] { $count } 件のステータスが見つかりました
    }
playbook-none-found = これらの言葉をすべて含むものは、プレイブックにありません。
playbook-none-found-text = 言葉を減らすか、すべてのステータスを見てください。
playbook-all = すべてのステータス
playbook-count-details =
    { $count ->
       *[other] 詳細 { $count } 件
    }
playbook-about = このプレイブックについて
playbook-published = 公開日
playbook-audience = 対象
playbook-reasons = 理由
playbook-details = この理由の詳細
playbook-facts = 解決の進め方
playbook-offered-for = 対象サービス
playbook-retired = この値は廃止されました。すでに設定されている行は、次にステータスが変わるまでこの値を保持します。
playbook-became = 今後は { $status } を使ってください。
playbook-notes = メモの例
playbook-notes-good = 良いメモ
playbook-notes-poor = 不十分なメモ
playbook-note-why = 「{ $note }」 { $why }
playbook-scenarios = シナリオごとの必要事項
playbook-scenarios-all = すべてのシナリオ
playbook-scenarios-text = ステータスとフェーズごとに、誰が行を更新し、各項目に何が必要かを示します。
playbook-rule = ルール
playbook-by-default = 既定値: { $value }
playbook-by-reason = 理由と詳細の提案に従います
playbook-open-days =
    { $days ->
       *[other] { $days } 日間は未定のままにでき、その後は期限超過になります
    }
playbook-used = 現在の使用:
playbook-used-none = 表示できる行に、現在このステータスのものはありません。
playbook-compare = 並べて表示する言語
playbook-compare-none = 1 言語のみ
playbook-compare-show = 表示
playbook-read-page = プレイブックの全文
