# Words of the domain, by the codes of crates/domain. Statuses, phases and roles agree with the pack’s labels.

## Status kinds

kind-status-unknown = ステータス不明
kind-in-progress = 進行中
kind-blocked = ブロック
kind-no-intent = 意思なし
kind-duplicate-invalid = 重複/無効

## Phases

phase-assignment = 割り当て
phase-delivery = 提供

## Severities of blockers

severity-low = 低
severity-medium = 中
severity-high = 高
severity-critical = 重大

## Priorities of tenants

priority-low = 低
priority-medium = 中
priority-high = 高
priority-critical = 最優先

## Age buckets

age-0-14 = 0～14 日
age-15-30 = 15～30 日
age-31-60 = 31～60 日
age-61-90 = 61～90 日
age-91-180 = 91～180 日
age-over-180 = 180 日超

## Roles on the organization tree

role-administrator = 管理者
role-team-lead = チーム リーダー
role-assignment-manager = 割り当てマネージャー
role-delivery-manager = 提供マネージャー
role-engineer = エンジニア
role-account-team = アカウント チーム
role-resolver = 解決担当者
role-viewer = 閲覧者
role-auditor = 監査担当者

## Permissions

permission-see = テナント、行、ブロッカーの表示
permission-change-status-in-assignment = 割り当てフェーズでのステータス、ユニット、シナリオの変更
permission-change-status-in-delivery = 提供フェーズでのステータス、ユニット、シナリオの変更
permission-confirm = 確認、日付の設定、コメント、次の活動の完了
permission-write-notes = メモと技術メモの記入
permission-manage-blockers = ブロッカーのオープン、グループ化、クローズ
permission-reconcile-units = ユニットの照合と手動設定
permission-manage-tenants = 提供への引き継ぎ、チームの割り当て、テナントの移管
permission-change-in-bulk = インポート、一括編集、自分のバッチの取り消し
permission-undo-any-batch = ほかの人のバッチの取り消し
permission-export = 表示できるもののエクスポート
permission-approve-invalid = 「重複/無効」の承認
permission-manage-access = 人、ロール、ほかの人のトークン、タイマー、コネクタの管理
permission-edit-playbook = プレイブックの編集と公開
permission-redact-personal-data = 個人データの削除
permission-read-log = ログ全体の閲覧、検証、エクスポート
permission-teach-coach = メモコーチに学習させ、学んだ内容を見る

## Cells of the permission matrix

allowed-yes = 可
allowed-override = 理由があれば可
allowed-own = 自分のレコードのみ
allowed-own-blockers = 自分のブロッカーと行のみ
allowed-own-comment = 自分のレコードへのコメントのみ
allowed-own-open = 自分のレコードでのブロッカーのオープンのみ
allowed-own-propose-close = 自分のブロッカーのクローズの提案のみ
allowed-own-hand-over = 自分のレコードの引き継ぎのみ
allowed-invite-within-node = 自分の組織内への招待のみ
allowed-review = レビューのみ
allowed-no = 不可

## What a status asks of a field

need-required = 必須
need-optional = 任意
need-not-applicable = 該当なし
need-keep = 値を保持

## Whether a tenant is being worked on

activity-active = アクティブ
activity-paused = 一時停止中
activity-paused-until = { $date } まで一時停止中
activity-finished = 完了

## Through what somebody acted

source-cli = コマンド ライン
source-page = ページ
source-api = API
source-import = インポート
source-job = ジョブ

## People and contacts

person-active = 有効
person-deactivated = 無効化済み
person-redacted = 削除済み
side-customer = お客様
side-partner = パートナー
side-vendor = ベンダー

## Own fields

own-field-on-tenant = テナント
own-field-on-entitlement = 利用権
own-field-on-line = 行
own-field-text = テキスト
own-field-number = 数値
own-field-date = 日付
own-field-choice = 選択肢
own-field-yes-no = はい/いいえ
own-field-tags = タグ
