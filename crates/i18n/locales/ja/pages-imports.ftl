# Pages: bringing a portfolio in.

import-trial-title = このファイルによる変更
import-file = ブック
import-file-hint = 見出し行のある Excel（xlsx、xls）、OpenDocument（ods）、テキスト（csv）。内容を確認するまで何も変更されません。
import-try = 変更内容を表示
import-apply = 取り込む
import-apply-valid = 拒否されていない行を取り込む
import-another = 別のファイル
import-rule = 規則
import-refused = 拒否
import-no-sheet = ファイルに表のあるシート「{ $sheet }」がありません。シート名を変えて、もう一度送信してください。
import-columns-missing = ファイルに列が足りません：{ $missing }。見つかった見出し：{ $headings }。認識できる列名にして、もう一度送信してください。
import-reason-hint = 自分の役割だけではファイルの変更が許可されない場合にのみ入力します。履歴に残ります。
