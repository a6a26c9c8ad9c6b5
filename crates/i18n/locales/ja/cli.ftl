# What the command line prints. Messages of rules, fields and counts are shared with the pages.

## Who acts

cli-standing-reason = 管理者によるコマンド ラインでの操作

## What went wrong

cli-error-no-database = { $address } にデータベースがありません。「desbloqueo init」で作成するか、--database で別のものを指定してください。
cli-error-not-set-up = { $address } はまだ設定されていません。先に「desbloqueo init」を実行してください。
cli-error-playbook =
    { $count ->
       *[other] データベースのプレイブックには、このバージョンのプログラムでは問題が { $count } 件あります。
    }プレイブックを公開したバージョンをインストールするか、修正したプレイブックを公開してください。
cli-error-file = { $path }: { $cause }。ファイルが存在し、読み書きの権限があることを確認してください。
cli-error-settings = { $path }: { $cause }。設定は docs/operations/sign-in.md にあります。
cli-error-mapping-unreadable = ファイルは列のマッピングではありません: { $cause }。--save-mapping で書き出したファイルを指定してください。
cli-error-mapping-too-new = マッピングはより新しいバージョンのプログラムで保存されています。そのバージョンをインストールするか、このバージョンでマッピングを保存し直してください。
cli-error-no-sheet = マッピングにあるシート「{ $sheet }」の表が、ファイルにありません。シートの名前を変えるか、マッピングなしでインポートしてください。
cli-error-columns-missing = ファイルに必要な列がありません: { $missing }。見つかった見出し: { $headings }。認識できる列名にするか、--mapping でマッピングを指定してください。
cli-error-not-written = エクスポートを書き出せませんでした: { $cause }。別のフォルダーまたは別の種類のファイルを選択し、もう一度試してください。
cli-error-other = 実行できませんでした: { $cause }。

## Columns

cli-column-field = 欄
cli-column-cell = セル
cli-column-heading = 見出し
cli-column-left-out = 除外
cli-columns-left-out = 幅が足りないため省いた列: { $columns }。広い端末か --json で表示されます。
cli-column-need = 要否
cli-column-default = 自動
cli-column-allowed = 使える値
cli-column-rule = ルール
cli-column-tenant = お客様 › テナント
cli-column-days = 日数
cli-column-target = 目標
cli-column-lines = 行
cli-column-unit-days = ユニット日
cli-column-median-age = 日数の中央値
cli-column-oldest-age = 最長日数
cli-column-age = 経過日数
cli-column-entitlement = 利用権
cli-column-code = コード
cli-column-reasons = 理由
cli-column-details = 詳細
cli-column-services = サービス
cli-column-in-force = 使用中
cli-column-who-updates = 更新する人
cli-column-above = 上位組織
cli-column-state = 状態
cli-column-side = 立場
cli-column-do-not-contact = 連絡不可
cli-column-domain = ドメイン
cli-column-blocked = ブロック
cli-column-proposed = 提案
cli-column-blockers = ブロッカー
cli-column-likeness = 類似度
cli-column-fate = 行の扱い
cli-column-describes = 対象
cli-column-kind = 種類

## init, migrate

cli-init-organization = 本社
cli-init-done = { $address } を { $organization } 用に設定しました。管理者は { $person }（{ $mail }）です。
cli-serve-ready = Desbloqueo は { $url } で動いています。Ctrl+C で停止します。
cli-init-next = 次に入力するコマンド:
cli-migrate-done =
    { $count ->
        [0] データベースは最新です。
       *[other] { $count } 件の移行を適用しました。データベースは最新です。
    }

## requirements

cli-requirements-who = 変更する人: { $roles }。
cli-requirements-or-answer-due = 日付がまだわからない場合は、問い合わせ先と回答期限を入力してください。
cli-requirements-days =
    { $days ->
        [0] 同じ日
       *[other] { $days } 日後
    }
cli-requirements-event = 「{ $event }」の日

## lines

cli-asked = { $of } に問い合わせ中、回答期限 { $date }
cli-lines-totals =
    { $lines ->
        [0] 行はありません。
       *[other]
            { $more ->
                [yes] { $lines } 行を超え、{ $units } ユニットを超えます。
               *[no] { $lines } 行、{ $units } ユニット。
            }
    }{ $cut ->
        [yes] { $shown } 行を表示しています。続きは --limit で表示してください。
       *[no] { "" }
    }
cli-filters-left-out = 過去の日については答えられないため、除外しました: { $filters }。
cli-slipped = 延期
cli-slips =
    { $count ->
       *[other] { $count } 回、合計 { $days } 日
    }
cli-age-in-reason = この理由になってから
cli-confirmed = 最終確認

## report

cli-report-blocked = ブロックの状況、{ $date } 現在
cli-report-nothing = ブロックされているものはありません。
cli-report-totals =
    { $lines ->
       *[other] ブロックされている行は { $lines } 行、{ $units } ユニットです。
    }
cli-report-more =
    { $count ->
       *[other] ユニットがより少ない { $count } 件のグループは表示されていません。
    }

## playbook

cli-playbook-use-when = 使う場合
cli-playbook-do-not-use-when = 使わない場合
cli-playbook-trap = { $when } → { $instead }
cli-playbook-questions = 確認する質問
cli-playbook-questions-of = { $service } について確認する質問
cli-playbook-retired = 廃止
cli-playbook-author = 作成者
cli-playbook-written = 作成日
cli-playbook-reviewed = 見直し日
cli-playbook-changes = 変更
cli-playbook-l1 =
    { $count ->
       *[other] ステータス { $count } 件
    }
cli-playbook-l2 =
    { $count ->
       *[other] 理由 { $count } 件
    }
cli-playbook-l3 =
    { $count ->
       *[other] 詳細 { $count } 件
    }
cli-playbook-services =
    { $count ->
       *[other] サービス { $count } 件
    }
cli-playbook-scenarios =
    { $count ->
       *[other] シナリオ { $count } 件
    }
cli-playbook-timers =
    { $count ->
       *[other] タイマー { $count } 件
    }
cli-playbook-languages = 言語: { $languages }
cli-playbook-faults =
    { $count ->
        [0] 問題はありません。
       *[other] 問題が { $count } 件あります。
    }
cli-read-summary = 読み込み: ページ { $pages }、理由 { $reasons }、詳細 { $details }、シナリオ { $scenarios }、変更 { $changes }
cli-read-unread = 解釈できません: 「{ $text }」
cli-read-choose = 選択する
cli-read-choose-child = ページにあるもののいずれか
cli-read-coming-soon = 予告済み、まだありません
cli-read-to-be-decided = 未定
cli-read-by-reason = 理由と詳細による
cli-read-totals = 指摘: { $findings }。解釈できない行: { $unread }。
cli-written = 書き出し先: { $path }

## Catalogue

cli-tenant-of = テナント: { $tenant }
cli-tenants-transferred =
    { $count ->
       *[other] { $count } テナントを移管しました。
    }元に戻すには、もう一度移管してください: desbloqueo tenant transfer TENANT --to ORGANIZATION
cli-note-technical = 技術
cli-entitlement-to-reconcile = 報告数は { $reported } ユニットですが、合意数は { $agreed } です。利用権を照合してください。
cli-reconcile-nothing = 報告数と合意数が同じため、照合は不要です。
cli-reconcile-hint = 提案を受け入れるには: desbloqueo entitlement reconcile { $id } --accept
cli-handed-over = { $id } を提供に引き継ぎました。{ $date } までに行を補ってください。
cli-handed-over-on = 引き継ぎ日
cli-line-lacks = 行 { $line } に足りない項目: { $fields }
cli-lines-mergeable = 行 { $one } と { $other } を区別するものがありません。統合しますか。

## blocker

cli-blockers-total =
    { $count ->
        [0] ブロッカーはありません。
       *[other] { $count } 件のブロッカー。
    }{ $more ->
        [yes] 続きがあります。--limit で表示してください。
       *[no] { "" }
    }
cli-blocker-commented = { $id } にコメントを書き込みました。
cli-blocker-closed =
    { $moved ->
       *[other] クローズしました。{ $moved } 行のステータスが変わりました。
    }{ $stayed ->
       *[other] { $stayed } 行は別のブロッカーのため、ブロックのままです。
    }元に戻すには: desbloqueo imports undo { $batch }
cli-blocker-needs-target = ステータスが変わる行には目標日が必要です。--target-date を指定してください。
cli-fate-moves = 「{ $status }」に変わります
cli-fate-stays = そのまま: 別のオープンなブロッカーがあります
cli-blocker-no-groups = 似ている個別のブロッカーはありません。
cli-blocker-group-hint = 1 つにまとめるには:
cli-blocker-invited = 招待した人
cli-blocker-opened = オープン日
cli-blocker-closed-on = クローズ日
cli-blocker-promised = 約束した日
cli-blocker-waited = 待った相手
cli-password-set = パスワードを設定しました。この人のセッションはすべて終了しました。
