# Faults of a pack: crates/playbook/FAULTS.md. $subject is the path of a key, $found what stands there,
# $expected a list. File, line and column come before.

fault-toml-syntax = 有効な TOML ではありません: { $found }。構文を修正してください。ファイルの残りはその後で検査されます。
fault-missing-file = パックにこのファイルがありません。追加してください。
fault-unknown-file = この形式にこのファイルはないか、pack.toml の「languages」にその言語がないため、読み込まれません。名前を変えるか、削除するか、言語を追加してください。
fault-unknown-key = 「{ $subject }」はこの形式のキーではありません。つづりを確認するか、削除してください。
fault-missing-key = 「{ $subject }」が必要です。追加してください。
fault-wrong-type = 「{ $subject }」の型は { $found } です。{ $expected } 型の値にしてください。
fault-not-a-code = 「{ $subject }」の「{ $found }」はコードではありません。小文字、数字、単独のハイフンを使ってください。
fault-not-a-language = 「{ $found }」は言語コードではありません。en や pt-BR のようなコードを使ってください。
fault-not-a-version = 「{ $found }」はバージョンではありません。1.0.0 のように 3 つの数字を使ってください。
fault-not-a-date = 「{ $subject }」の「{ $found }」は日付ではありません。2026-11-22 のように記述してください。
fault-not-a-month-day = 「{ $subject }」の「{ $found }」は月日ではありません。12-31 のように月と日を記述してください。
fault-unknown-rule = ルール「{ $found }」は製品にありません。S4 のように、ルールの一覧にある番号を使ってください。
fault-not-one-of = 「{ $subject }」の「{ $found }」は使えません。次のいずれかを使ってください: { $expected }。
fault-out-of-range = 「{ $subject }」の { $found } は範囲外です。{ $expected } の範囲の値を使ってください。
fault-empty-list = 「{ $subject }」が空です。値を 1 つ以上指定してください。
fault-repeated-value = 「{ $subject }」に「{ $found }」が 2 回あります。片方を削除してください。
fault-duplicate-code = コード「{ $found }」は別の項目で使われています。L1、L2、L3 のコードは共通です。別のコードを選択してください。
fault-unknown-reference = 「{ $subject }」で「{ $found }」が指定されていますが、パックにその項目がありません。必要な値: { $expected }。
fault-wrong-level = 「{ $subject }」の「{ $found }」は別のレベルです。必要な値: { $expected }。
fault-not-a-child = 「{ $subject }」の「{ $found }」は「{ $expected }」に属していません。そこにある値を指定してください。
fault-retired-reference = 「{ $subject }」の「{ $found }」は廃止されています。使用中の値を指定してください。
fault-replaced-but-not-retired = 「{ $subject }」が指定されていますが、値は廃止されていません。値を廃止するか、キーを削除してください。
fault-cycle = 「{ $subject }」をたどると「{ $found }」に戻ります。いずれかの項目で循環を断ってください。
fault-missing-kind = 種類「{ $expected }」の L1 がありません。各種類は 1 回ずつ必要です。いずれかの L1 に設定してください。
fault-repeated-kind = 別の L1 がすでに種類「{ $found }」です。各種類は 1 つの L1 だけに設定してください。
fault-l2-missing = 「{ $subject }」は L2 が必要な「{ $found }」を L2 なしで指定しています。L2 を追加してください。
fault-l2-need-contradicts = 「{ $subject }」は「{ $found }」ですが、L1 には L2 が必要です。必須にしてください。
fault-scenario-missing = 条件のないシナリオがありません: { $expected }。追加してください。
fault-scenario-repeated = 条件のないシナリオがすでにあります: { $found }。片方を削除するか、条件を付けてください。
fault-dates-out-of-order = 「{ $subject }」の { $found } と { $expected } の順序が逆です。どちらかを修正してください。
fault-missing-translation = 「{ $subject }」にこの言語のテキストがありません。翻訳を追加してください。
fault-empty-text = 「{ $subject }」が空です。テキストを記述するか、キーを削除してください。
fault-unexpected-text = 「{ $subject }」は表示されません。別のテキストが使われるか、欄が該当しないためです。削除してください。
fault-list-length-differs = 「{ $subject }」の項目数: { $found }。use_instead または原文の言語と同じ数が必要です: { $expected }。
fault-placeholder-differs = 「{ "{" }name{ "}" }」は「{ $subject }」と原文の言語の両方に置くか、どちらにも置かないでください。片方で追加または削除してください。
