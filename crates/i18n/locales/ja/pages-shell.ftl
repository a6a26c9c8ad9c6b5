# Pages: what stands around each of them, and what went wrong.

app-name = Desbloqueo
skip-to-content = 本文へ移動
nav-label = メインナビゲーション
nav-my-work = 自分の作業
nav-portfolio = ポートフォリオ
nav-blockers = ブロッカー
nav-playbook = プレイブック
nav-imports = インポート
demonstration = デモ
account-of = { $name } さんのアカウント
sign-out = サインアウト
panel-label = サイドパネル
close = 閉じる
undo = 元に戻す
as-of-day = { $date } 終了時点の状態
sign-in-title = サインイン
sign-in-demonstration = これはデモです。誰としてサインインするかを選んでください。
portfolio-empty = ラインはまだありません。
column-age = 経過日数
pager-label = 一覧のページ
pager-older = 次へ
days-short = { $days } 日

## What went wrong: a heading, and what to do

error-not-found = 見つかりません
error-not-found-text = このページは存在しないか、表示する権限がありません。アドレスを確認するか、最初からやり直してください。
error-forbidden = 許可されていません
error-forbidden-text = この操作は許可されていません。必要な役割を管理者に依頼してください。
error-refused = 受け付けられません
error-refused-text = 何も保存されていません。前の画面に戻り、ここに示された点を直してください。
error-expired = フォームが古くなっています
error-expired-text = 何も保存されていません。前の画面に戻ってページを読み込み直し、もう一度送信してください。
error-unavailable = 利用できません
error-unavailable-text = データベースが応答しません。何も保存されていません。しばらくしてからもう一度お試しください。
error-request = 読み取れません
error-request-text = 要求を読み取れませんでした。何も保存されていません。前の画面に戻ってやり直してください。
error-too-large = 大きすぎます
error-too-large-text = ファイルが 64 MB を超えています。何も保存されていません。不要なシートや画像を除くか、分けて送信してください。
error-fault = 問題が発生しました
error-fault-text = 何も保存されていません。原因はサーバーのログにあります。もう一度試すか、管理者に連絡してください。
error-to-start = 最初のページへ
