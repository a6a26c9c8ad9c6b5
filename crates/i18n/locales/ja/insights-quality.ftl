# ルールがどの程度満たされているかのグラフ。

chart-rules-met-question = すべてのルールを満たす行はどのくらいありますか?
chart-rules-met-answer = すべてのルールを満たすのは { $lines } のうち { $met }、{ $share } です（{ $band }）。
chart-rules-met-note = ルールは、それが何かを求める行について数えます。リンクは直すべき行を示します。
chart-rules-met-past-note = 過去の日付と、それと比べる日では、履歴に残るものだけを判定します: 理由、目標日、担当者、シナリオ、サービス ステータス、ブロッカー。ルールが求めるその他の項目は含みません。
chart-every-rule = すべてのルール
chart-rule = { $rule } – { $gist }
chart-rules-met-by-owner-question = ルールを満たしていない行は誰のものですか?
chart-rules-met-by-owner-answer = 最も多いのは{ $name }で、{ $lines }のうち { $unmet }がルールを満たしていません。
chart-rules-met-by-owner-all = すべての行がすべてのルールを満たしています。
chart-rules-met-by-owner-past-note = 過去の日付と、それと比べる日では、履歴に残るものだけを判定します: 理由、目標日、担当者、シナリオ、サービス ステータス、ブロッカー。ルールが求めるその他の項目は含みません。
chart-playbook-fit-question = プレイブックがその行に提供していないステータスはどれですか?
chart-playbook-fit-answer = ステータスがサービスとシナリオに合っているのは { $lines }のうち { $fit }、{ $share } です。
chart-playbook-fit-note = 廃止された値は次のステータス変更まで有効です。置き換えられるように、ここで数えています。
chart-playbook-fit-past-note = 過去の日付も、今日のプレイブックで判定します。
chart-misfit-retired = 廃止済み
chart-misfit-not-offered-for-service = このサービスには提供されていない
chart-misfit-not-a-child = 別のステータスに属する
chart-misfit-unknown-code = プレイブックにない
chart-misfit-missing = 未入力
chart-misfit-does-not-apply = このシナリオには該当しない
chart-misfit-other = 合わない

chart-column-rule = ルール
chart-column-met = 達成率（%）
chart-column-band = 区分
chart-column-unmet = 直すべき行
chart-column-unmet-units = そのユニット
chart-column-why = 理由の説明
chart-band-green = 緑
chart-band-yellow = 黄
chart-band-red = 赤
chart-bands-note = { $green }% 以上は緑、{ $yellow }% 以上は黄、それ未満は赤です。

## このシステムの区分

quality-bands-title = 目標
quality-bands-text = すべてのルールを満たす行の割合がどこから緑で、どこから黄かを、全員に対して決めます。未分類や未更新を何週間でなくすかも、ここで決めます。
quality-bands-green = 緑の下限（%）
quality-bands-yellow = 黄の下限（%）
debt-weeks = なくすまでの週数
quality-bands-wrong = 緑と黄は 0 から 100 までの整数で、黄は緑を超えません。週数は 1 から 52 までの整数です。直してからもう一度保存してください。
quality-bands-saved = 目標を保存しました。
