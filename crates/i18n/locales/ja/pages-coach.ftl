# ページ: メモの横のコーチ、多くの行に対するコーチ、学んだ内容。

## メモの横

coaching-write-first = 状況を書くと、コーチが当てはまるステータスを提案します。
coaching-summary = 提案: { $status }、{ $confidence }。{ $light }
coaching-confidence = { $how ->
    [high] ほぼ確実、{ $percent }%
    [medium] 可能性が高い、{ $percent }%
   *[low] 不確か、{ $percent }%
  }
coaching-percent = { $percent }%

## 多くの行

coaching-classify = メモで分類
coaching-classify-text = コーチが各行のメモからステータスを提案します。行ごとに選んでください。プレビューの前には何も変わりません。
coaching-proposed-for = { $all } 件中 { $proposed } 件に提案があります
coaching-cut = 一度に見るのは最初の { $count } 行だけです。
coaching-from-label = あらかじめ選ぶ範囲
coaching-from = { $percent }% 以上
coaching-from-all = すべての第一候補
coaching-choose-again = 選ぶ
coaching-choice = { $status }（{ $confidence }）
coaching-leave = そのままにする
coaching-no-note = メモがありません。
coaching-nothing-proposed = 提案はありません。
coaching-none-taken = ステータスを選んだ行がありません。少なくとも 1 行で選んでください。
coaching-note-default = メモに基づいて分類。
coaching-note-hint = 各行のメモの下に加わります (S8)。
coaching-note-missing = メモ: ありません。ステータスの変更には新しいメモが必要です。
coaching-target-hint = 進行中またはブロックになる行に使われます。

## 学んだ内容

coaching-page = メモコーチ
coaching-lead = メモに対する選択は、その組織のコーチだけに学習されます。他の組織が読むことも、学習に加わることもありません。
coaching-last = 対象期間
coaching-show = 表示
coaching-versions = 学んだ内容
coaching-no-versions = まだありません。これは標準のコーチです。
coaching-column-version = 版
coaching-version = 第 { $version } 版
coaching-made = 作成日時
coaching-made-by = 依頼者
coaching-by-itself = 十分な決定の後に自動で
coaching-examples-count = 決定数
coaching-state = 状態
coaching-active = 使用中
coaching-replaced = 置き換え済み
coaching-undone-by = { $name } が取り消し、{ $date }
coaching-version-undone = 第 { $version } 版を取り消しました。
coaching-reason = 今行う理由
coaching-waiting = { $count ->
   *[other] 最新版の後の決定: { $count } 件。50 件になると自動で学習します。
  }
coaching-retrain = 学習し直す
coaching-started = コーチが学習しています。このページを離れてもかまいません。
coaching-reading = 決定を読み取っています…
coaching-learning = { $count ->
   *[other] { $count } 件の決定から学習しています…
  }
coaching-learned = 第 { $version } 版を学習し、使用中です。
coaching-nothing-to-learn = 学習できるものがまだありません。
coaching-failed = 学習に失敗しました。理由はプログラムのログにあります。使用中の版は変わっていません。
coaching-agreement = 一致
coaching-agreed = 第一候補 { $proposed } 件のうち { $accepted } 件が採用されました: { $percent }%。
coaching-nothing-decided = この期間に提案についての決定はありません。
coaching-times = 回数
coaching-accepted = 採用
coaching-share = 採用の割合
coaching-corrected-to = 代わりに選ばれたもの
coaching-confused = 取り違えられる組
coaching-confused-text = 人とコーチが最も多く食い違うところです。このような組の定義は見直す価値があります。
coaching-one = 一方
coaching-other = もう一方
coaching-gained = 最も重みが増した言葉
coaching-gained-text = 決定のあったメモで理由の根拠となる言葉と、標準のコーチより確信がどれだけ増したかです。
coaching-gained-nothing = 重みが増した言葉はありません。
coaching-word = 言葉
coaching-speaks-for = 示す理由
coaching-gain = 確信の増加
coaching-percent-points = { $percent ->
   *[other] { $percent } ポイント
  }
coaching-in-notes = 出現
coaching-notes = { $count ->
   *[other] メモ { $count } 件
  }
coaching-learned-from = 学習に使われた決定
coaching-was-proposed = 提案されていたもの:
coaching-decided-by = { $name }、{ $date }

## インポート

coaching-tab = メモからの提案
coaching-import-text = ステータスがない、またはメモと食い違うシートの行です。ここで選んだものが、適用時にファイルのステータスの代わりに使われます。
coaching-import-take = 選んだものを使う
coaching-import-taken = 選んだステータスを使います。
coaching-import-said = ファイルの内容:
coaching-import-none = ステータスなし
