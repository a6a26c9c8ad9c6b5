# Pages: a customer with its tenants and contacts.

customer-add-tenant = テナントを追加
customer-tenants = テナント
customer-no-tenants = 表示できるテナントはありません
customer-overdue = 期限切れ
customer-side = 所属
tenant-new-title = 新しいテナント
tenant-new-do = テナントを追加
tenant-added = テナントを追加しました。
customer-edit = 編集
customer-edit-title = お客様を編集
customer-saved = お客様を保存しました。
contact-add = 連絡先を追加
contact-new-title = 新しい連絡先
contact-edit-title = 連絡先を編集
contact-change = { $name } を変更
contact-saved = 連絡先を保存しました。
contact-as-organization = 組織の設定に従う
contact-do-not-contact = 連絡してはいけない理由
contact-do-not-contact-hint = 連絡してよい場合は空のままにしてください。
nav-customers = お客様
customers-search = お客様・テナント・ドメイン
customers-any-organization = すべての組織
customers-any-region = すべての地域
customers-none = まだお客様がいません
customers-none-text = ブックを取り込むか、お客様を手で追加してください。
customers-none-found = この条件に合うお客様はいません
customers-cut = ここに示すより多くのテナントがあります。お客様を開くとすべて見られます。
customers-select-page = このページのテナントをすべて選択
customers-in-assignment = 引き継ぎ待ち
customers-chosen = 選択したテナントを
customers-transfer = 移管…
customers-transfer-title = テナントを移管
customers-transfer-text = テナントのものはすべて、履歴も含めて移ります。戻すには、もう一度移管してください。
customers-transfer-to = 移管先の組織
customers-transfer-reason = 理由
customers-choose-organization = 組織が選ばれていません。移管先を選び、プレビューを見てください。
customers-nothing-done = 何も変更されませんでした。拒否されたものがあります。プレビューを見て、受け入れられたものを適用してください。
customers-nothing-to-hand-over = これらのテナントに割り当てフェーズのサービスはありません
customers-lacks-nothing = その行に不足はなくなります。
customers-lacks = その行には次が不足します: { $fields }。{ $date } までに補ってください。
customers-fate-joins = お客様は移管先にあります。テナントはそこに加わります。
customers-fate-moves = お客様も連絡先とともに移ります。
customers-fate-copied = お客様には他のテナントが残ります。移管先に写しができます。
customer-new = 新しいお客様
customer-new-do = お客様を追加
customer-added = お客様を追加しました。
customers-hand-over-counts = 引き継ぎ: { $done } · 拒否: { $refused }
customers-transfer-counts = 移管: { $done } · 拒否: { $refused }
customers-handed-over =
    { $count ->
       *[other] { $count } 件のサービスを提供フェーズへ引き継ぎました。
    }
customers-transferred =
    { $count ->
       *[other] { $count } 件のテナントを { $organization } に移管しました。
    }
