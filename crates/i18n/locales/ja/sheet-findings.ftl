# Spreadsheets: what was noticed while reading (crates/sheets/src/finding.rs) and why a file is refused
# (crates/sheets/src/error.rs). $place is a cell such as Sheet1!C14, $format a format such as xlsx.

sheet-finding-extension-mismatch = 名前「{ $file-name }」が示す形式と内容が異なり、内容は { $found } です。内容に従いました。ファイルを共有する場合は名前を変えてください。
sheet-finding-encoding-guessed = ファイルに文字コードの指定がないため、{ $encoding } として読み込みました。特殊な文字を含む名前を確認してください。
sheet-finding-encoding-lossy = 一部の文字を { $encoding } として読み込めませんでした。ファイルを UTF-8 で保存し、もう一度アップロードしてください。
sheet-finding-delimiter-guessed = 列を「{ $delimiter }」で区切りました。正しくない場合は別の区切り文字を選択してください。
sheet-finding-hidden-sheet-skipped = 表示されているシートに表があるため、非表示のシート「{ $sheet }」は読み込みませんでした。正しいシートであれば選択してください。
sheet-finding-hidden-sheet-used = 表示されているシートに表がないため、非表示のシート「{ $sheet }」を読み込みました。正しくない場合は別のシートを選択してください。
sheet-finding-other-sheet-with-table = シート「{ $sheet }」にも表がありますが、読み込みませんでした。正しいシートであれば選択してください。
sheet-finding-title-row-skipped = { $place } の行をタイトルとみなしました:「{ $text }」。正しくない場合は別の見出し行を選択してください。
sheet-finding-heading-group-row = { $place } の行を見出しのグループとみなしました。正しくない場合は別の見出し行を選択してください。
sheet-finding-column-without-heading = { $place } の列には内容がありますが、見出しがありません。見出しを付けるか、除外してください。
sheet-finding-heading-repeated = { $place } の見出し「{ $heading }」は { $first } にもあります。どちらの列を使うかを選択してください。
sheet-finding-repeated-heading-row-skipped = { $place } の行は見出しの繰り返しのため、除外しました。操作は不要です。
sheet-finding-total-row-skipped = { $place } の行はほかの行の合計（「{ $label }」）のため、除外しました。データの行であれば名前を変えてください。
sheet-finding-unlabelled-total-row-skipped = { $place } の行は数値だけのため、合計とみなして除外しました。データの行であれば、何の数値かを記入してください。
sheet-finding-stray-row-skipped = { $place } の行はセルが 1 つ（「{ $text }」）だけのため、除外しました。データの行であれば補ってください。
sheet-finding-findings-left-out =
    { $count ->
       *[other] ほかに { $count } 件の指摘があります。
    }上のものを修正してから、ファイルをもう一度読み込んでください。
sheet-finding-mapped-heading-missing = 保存済みのマッピングにある見出し「{ $heading }」が、このファイルにありません。列を追加するか、マッピングを変更してください。
sheet-finding-heading-not-in-mapping = { $place } の見出し「{ $heading }」は、保存済みのマッピングにありません。マッピングするか、独自の欄として残すか、除外してください。
sheet-finding-mapped-column-moved = 列「{ $heading }」は現在 { $place } にあります。見出しから特定したため、操作は不要です。

## Why a file is refused

sheet-error-file-unreadable = ファイルを読み込めませんでした: { $cause }。ファイルが存在し、読み取り権限があることを確認してください。
sheet-error-file-too-large = ファイルは { $bytes } バイトですが、読み込めるのは { $limit } バイトまでです。小さいファイルに分けてください。
sheet-error-file-empty = ファイルが空です。見出しのある表を含むファイルを選択してください。
sheet-error-unknown-format = 内容からも名前「{ $file-name }」からもファイルの種類がわかりません。xlsx、xls、ods、csv のいずれかで保存してください。
sheet-error-unsupported-format = { $found } のファイルは読み込めません。xlsx、xls、ods、csv のいずれかで保存してください。
sheet-error-encrypted = { $format } ファイルがパスワードで保護されています。パスワードを外して、もう一度アップロードしてください。
sheet-error-truncated = { $format } ファイルが途中で終わっています。もう一度アップロードするか、保存し直してください。
sheet-error-damaged = { $format } ファイルの「{ $part }」が壊れています: { $detail }。表計算プログラムで開いて保存し直してください。
sheet-error-too-many-parts = ファイルに部品が { $parts } 個ありますが、読み込めるのは { $limit } 個までです。表のあるシートだけを保存してください。
sheet-error-inflates-too-large = 展開するとファイルは { $bytes } バイトになりますが、読み込めるのは { $limit } バイトまでです。小さいファイルに分けてください。
sheet-error-compressed-too-well = 部品「{ $part }」は展開すると { $ratio } 倍になりますが、許容されるのは { $limit } 倍までです。書式だけで空の行と列を削除してください。
sheet-error-size-misdeclared = 部品「{ $part }」が、ファイルで宣言された { $declared } バイトと一致しません。表計算プログラムで保存し直してください。
sheet-error-too-much-shared-text = ファイルの共有テキストは { $bytes } バイトですが、読み込めるのは { $limit } バイトまでです。小さいファイルに分けてください。
sheet-error-too-many-sheets = ブックのシートが { $limit } 枚を超えています。表のあるシートだけを保存してください。
sheet-error-too-many-rows = シート「{ $sheet }」の内容のある行が { $limit } 行を超えています。小さいファイルに分けてください。
sheet-error-too-many-columns = { $place } に内容がありますが、読み込む最後の列（{ $limit } 列）より右です。削除するか、左に移動してください。
sheet-error-too-many-cells = シート「{ $sheet }」の内容のあるセルが { $limit } 個を超えています。不要な列を削除するか、ファイルを分けてください。
sheet-error-text-too-long = { $place } のテキストが { $limit } バイトを超えています。短くしてください。テキスト ファイルの場合は、閉じられていない引用符を探してください。
sheet-error-too-many-merged-ranges = シート「{ $sheet }」の結合範囲が { $limit } 個を超えています。セルの結合を解除してください。
sheet-error-rows-out-of-order = シート「{ $sheet }」の { $row } 行目が、後の行より後ろにあります。表計算プログラムで保存し直してください。
sheet-error-no-such-sheet = { $index } 番目のシートはありません。ファイルにあるシートを選択してください。
sheet-error-no-table = 見出しのある表を含むシートがありません。調べたシート: { $sheets }。データの上の 1 行に見出しを置いてください。

## Why a column was taken for what it is

sheet-reason-heading-known = 見出しが既知の名前です（「{ $name }」、{ $language }）。
sheet-reason-heading-near = 見出しが既知の名前とほぼ同じです（「{ $name }」、{ $language }）。
sheet-reason-heading-contains = 見出しに既知の名前が含まれています（「{ $name }」、{ $language }）。
sheet-reason-heading-is-l1 = 見出しがステータス「{ $l1 }」で、下に数値があります。
sheet-reason-content-dates = セルの { $percent }% が日付です。
sheet-reason-content-not-dates = 日付のセルは { $percent }% だけです。
sheet-reason-content-numbers = セルの { $percent }% が数値です。
sheet-reason-content-not-numbers = 数値のセルは { $percent }% だけです。
sheet-reason-content-guids = セルの { $percent }% が GUID です。
sheet-reason-content-domains = セルの { $percent }% がドメイン名です。
sheet-reason-content-known-labels = セルの { $percent }% がこの欄の既知の値です。
sheet-reason-content-unknown-labels = この欄の既知の値であるセルがありません。
sheet-reason-content-status-paths = セルの { $percent }% が複数レベルのステータスです。
sheet-reason-field-taken = 列「{ $by }」のほうが欄「{ $field }」に合っています。
sheet-reason-nothing-known = 見出しも内容も不明です。
sheet-reason-saved = 保存済みのマッピングのとおりです。
sheet-reason-chosen = 選択されたとおりです。

## Values of a column; the caller adds the place

sheet-value-units-negative = ユニット数を 0 未満にすることはできません。整数を入力してください。
sheet-value-units-fraction = ユニット数は整数でなければなりません。小数なしで入力してください。
sheet-value-units-too-large = ユニット数としては大きすぎます。区切り文字が抜けていないか確認してください。
sheet-value-units-ambiguous = この数値の記号は、桁区切りとも小数点とも読めます。列での意味を選択してください。
sheet-value-units-unreadable = 数値ではありません。1200 のように数字で入力してください。
sheet-value-ambiguous-date = { $day-first } とも { $month-first } とも読め、列からは判断できません。日と月のどちらが先かを選択してください。
sheet-value-unreadable-date = 日付ではありません。2026-11-22 のように記述してください。
sheet-value-undecidable = 次の値の読み方を列から判断できません: { $examples }。列での読み方を選択してください。
sheet-value-ambiguous-label = このラベルの値が複数あります: { $codes }。いずれかを選択してください。
sheet-value-near-label = 不明な値です。「{ $code }」のことでしょうか。それを選択するか、値をマッピングしてください。
sheet-value-unknown-label = 不明な値です。既知の値にマッピングするか、セルを修正してください。
sheet-value-mapping-unreadable = 保存済みのマッピングを読み込めません。列をもう一度マッピングして保存してください。
sheet-value-mapping-too-new = マッピングはより新しいバージョンのプログラム（{ $version }）で保存されています。列をもう一度マッピングするか、そのバージョンを使ってください。
