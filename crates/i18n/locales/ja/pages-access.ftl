# Pages and commands of access: roles, cover, sessions, second factors, the log, redaction.

## Roles

roles-title = 役割とできること
roles-text = 役割は組織ごとに与えられ、その下の組織にも及びます。操作を拒否する規則は、この表からそのまま読み取られます。
roles-act = できること
roles-yours = ご自分の役割
roles-preview = 見える範囲を確認
roles-preview-title = 役割で見える範囲
roles-preview-now = { $person } に現在見えるテナント: { $count }
roles-preview-then = { $organization } の「{ $role }」を与えた場合: { $count }

## Sessions

sessions-title = セッション
sessions-of = { $name } のセッション
sessions-text = 使われないセッションは 2 週間で自動的に終了します。
sessions-none = 開いているセッションはありません。
sessions-device = 端末
sessions-device-unknown = 不明な端末
sessions-address = ネットワークアドレス
sessions-began = 開始
sessions-last-seen = 最終使用
sessions-this = このセッション
sessions-end = 終了
sessions-ended = セッションを終了しました
sessions-end-all = すべての端末でサインアウト
sessions-ended-all = すべての端末でサインアウトしました

## Cover

cover-title = 代行
cover-of = 代行: { $name }
cover-text = 期間中、代行者は相手の権限でその仕事を見て行います。履歴には両方の名前が残ります。期間が過ぎると自動的に終わります。
cover-none = 代行はありません。
cover-who = { $person } の代行: { $cover }
cover-in-place = { $person }（{ $covered } の代行）
cover-dates = { $from } から { $to } まで
cover-planned = 予定
cover-in-force = 有効
cover-over = 終了
cover-ended = 代行を期限前に終了しました
cover-add = 仕事を任せる
cover-added = 仕事を任せました
cover-end = 今すぐ終了
cover-work-of = { $person } の代行（{ $date } まで）
record-cover = 代行
record-redaction = 個人データの削除
record-second-factor = 2 要素認証

## Second factor

second-factor-title = 2 要素認証
second-factor-text = 電話の認証アプリに表示されるコードを、パスワードの後に入力します。盗まれたパスワードだけでは何も開けません。
second-factor-is-on = 有効
second-factor-needed = ご自分の役割には 2 要素認証が必要です。先に設定してください。
second-factor-begin = 認証アプリを設定
second-factor-scan = 認証アプリで画像を読み取る
second-factor-scan-text = 続いて、表示された 6 桁の数字を入力してください。
second-factor-picture = 下のキーを含む画像
second-factor-secret = または次のキーを入力してください:
second-factor-confirm = 確認
second-factor-codes = 復旧コード
second-factor-codes-text = 電話とは別の場所に保管してください。電話を失くしたとき、それぞれ 1 回だけ使えます。再び表示されることはありません。
second-factor-codes-kept = 保管しました
second-factor-left =
    { $count ->
       *[other] 復旧コードはあと { $count } 個です。
    }
second-factor-disable = 2 要素認証を無効にする
second-factor-off = 2 要素認証を無効にしました
second-factor-step-title = コードを入力
second-factor-step-text = 認証アプリの 6 桁の数字、または復旧コードの一つ。
second-factor-wrong = コードが正しくないか、すでに使われています。次のコードを待って入力してください。
second-factor-too-many = 誤ったコードが多すぎます。15 分待ってください。
second-factor-reset = 2 要素認証をリセット
second-factor-reset-text = 別の認証アプリを設定するまで、この人はパスワードだけでサインインします。セッションは終了し、理由は履歴に残ります。
second-factor-reset-reason = 理由
second-factor-was-reset = 2 要素認証をリセットしました
second-factor-roles-title = 2 要素認証が必要な人
second-factor-roles-text = これらの役割を持ち、まだ認証アプリのない人は、次のページで設定します。管理者を含めることをお勧めします。
second-factor-roles-saved = 2 要素認証が必要な役割を保存しました

## Redaction

redact-title = 個人データを削除
redact-of = { $name } の個人データを削除
redact-text = 取り消すことはできません。名前とアドレスは記録、検索、エクスポート、履歴から消えます。いつ何が行われたかは名前なしで残り、記録の検証は引き続き可能です。
redact-record = 記録そのものから名前とアドレスが消え、セッション、パスワード、役割、トークンが終了します。
redact-texts = メモ、コメント、その他の文中の箇所: { $count }
redact-changes = 内容が失われる過去の変更: { $count }
redact-also = ほかに削除する語句
redact-also-hint = 1 行に一つ。あだ名や電話番号など、3 文字以上。
redact-look = もう一度数える
redact-for-good = 完全に削除
redact-done = 削除しました
redact-nobody = 削除された人

## The log

audit-title = 監査ログ
audit-verify = すべての連鎖を検証
audit-verified = { $when }: 検証した変更: { $changes }、連鎖: { $chains }、不備: { $faults }
audit-download = ダウンロード
audit-filter = 表示
audit-all = すべて
audit-kind = 記録の種類
audit-record = 記録（ID）
audit-none = 該当する記録はありません。条件を広げてください。
audit-exported = { $path } に書き込んだ変更: { $count }
redact-trial = 何も変更されていません。完全に削除するには --yes と --reason を指定してください。

## Leaving

leave-of = { $name } の離任
leave-text = それぞれを引き継ぐ人を選んでください。この人はサインインできなくなり、セッションは終了します。引き継ぎはまとめて取り消せます。
leave-nothing = この人の名前で残っているものはありません。
leave-as-it-is = なし: そのまま残す
leave-lines = 担当している行: { $count }
leave-next-actions = 担当している次の活動: { $count }
leave-blockers = 未解決のブロッカー: { $count }
leave-teams = チーム: { $count }
leave-done-with-work = サインインできなくなりました。引き継いだ記録: { $count }
leave-batch = 取り消すには: desbloqueo imports undo { $batch }
