# Why an edit is refused: one message per cause of crates/domain/src/refusal.rs.
# $field is the field's name; $found and $expected are there where $has-found and $has-expected say yes.
# Between two numbers, $difference is how far apart they are and $compared says more, fewer or unknown.

## Units

refusal-units-do-not-add-up =
    { $compared ->
        [more] 行の合計は { $found } ユニットですが、合意数は { $expected } です。{ $difference } ユニット多すぎます。
        [fewer] 行の合計は { $found } ユニットですが、合意数は { $expected } です。{ $difference } ユニット不足しています。
       *[unknown]
            { $has-found ->
                [yes]
                    { $has-expected ->
                        [yes] 行の合計は { $found } ユニットですが、合意数は { $expected } です。
                       *[no] 行の合計は { $found } ユニットで、合意数と一致しません。
                    }
               *[no] 行のユニットの合計が合意数と一致しません。
            }
    }合計が一致するように行を修正し、もう一度保存してください。
refusal-units-not-positive =
    { $has-found ->
        [yes] { $field }: { $found } は小さすぎます。
       *[no] { $field }: 数値が小さすぎます。
    }{ $has-expected ->
        [yes] { $expected } 以上の整数を入力してください。
       *[no] 1 以上の整数を入力してください。
    }
refusal-units-too-many =
    { $has-found ->
        [yes] { $field }: { $found } は実際の数を超えています。
       *[no] { $field }: 数値が実際の数を超えています。
    }{ $has-expected ->
        [yes] { $expected } 以下の数を入力してください。
       *[no] より小さい数を入力してください。
    }
refusal-split-takes-whole-line =
    { $has-found ->
        [yes] { $found } ユニットを分割すると、元の行に何も残りません。
       *[no] この分割では元の行に何も残りません。
    }{ $has-expected ->
        [yes] 分割するユニットを { $expected } 以下にするか、行全体のステータスを変更してください。
       *[no] 分割するユニットを減らすか、行全体のステータスを変更してください。
    }
refusal-lines-not-told-apart =
    { $has-found ->
        [yes] この利用権には、ステータスとセグメント「{ $found }」が同じ行がほかにあります。
       *[no] この利用権には、ステータスが同じで区別できない行がほかにあります。
    }どちらかのセグメント、目標日、ブロッカーを変えるか、2 つの行を統合してください。
refusal-lines-of-other-entitlement = 選択した行は異なる利用権に属しています。同じテナントの同じサービスの行を選択してください。
refusal-merge-with-itself = 行をその行自身と統合することはできません。同じ利用権の別の行を選択してください。
refusal-reconcile-does-not-match =
    { $compared ->
        [more] この案では行の合計が { $found } ユニットになりますが、報告数は { $expected } です。{ $difference } ユニット多すぎます。
        [fewer] この案では行の合計が { $found } ユニットになりますが、報告数は { $expected } です。{ $difference } ユニット不足しています。
       *[unknown]
            { $has-found ->
                [yes]
                    { $has-expected ->
                        [yes] この案では行の合計が { $found } ユニットになりますが、報告数は { $expected } です。
                       *[no] この案では行の合計が { $found } ユニットになり、報告数と一致しません。
                    }
               *[no] この案では報告数と一致しません。
            }
    }合計が一致するように案を修正してください。
refusal-nothing-to-reconcile =
    { $has-found ->
        [yes] 報告数と合意数はどちらも { $found } で、照合するものはありません。
       *[no] 報告数と合意数は同じで、照合するものはありません。
    }利用権を読み込み直して、現在の状態を確認してください。
refusal-duplicate-of-unknown =
    { $has-found ->
        [yes] 重複の代わりに残すレコード「{ $found }」が見つかりません。
       *[no] 残すレコードが不明です。
    }表示できる既存のレコードを指定するか、欄を空のままにしてください。
refusal-approval-missing = 「重複/無効」には別の人の承認が必要です。管理者またはチーム リーダーに承認を依頼してください。
refusal-approval-by-author = この承認はあなた自身が依頼したため、ほかの人が承認する必要があります。別の管理者またはチーム リーダーに依頼してください。
refusal-not-awaiting-approval = この行は承認待ちではありません。読み込み直して、ステータスを確認してください。

## Status

refusal-unknown-code =
    { $has-found ->
        [yes] { $field }: 「{ $found }」は登録されていない値です。
       *[no] { $field }: 登録されていない値です。
    }{ $has-expected ->
        [yes] 次のいずれかを選択してください: { $expected }。
       *[no] プレイブックにある値を選択してください。
    }
refusal-not-a-child =
    { $has-found ->
        [yes] { $field }: 「{ $found }」は 1 つ上のレベルの値に属していません。
       *[no] { $field }: この値は 1 つ上のレベルの値に属していません。
    }{ $has-expected ->
        [yes] 次のいずれかを選択してください: { $expected }。
       *[no] プレイブックでそこに記載されている値を選択してください。
    }
refusal-not-offered-for-service =
    { $has-found ->
        [yes] { $field }: 「{ $found }」はこのサービスでは選択できません。
       *[no] { $field }: この値はこのサービスでは選択できません。
    }{ $has-expected ->
        [yes] 次のいずれかを選択してください: { $expected }。
       *[no] 別の値を選択するか、欄を空のままにしてください。
    }
refusal-retired =
    { $has-found ->
        [yes] { $field }: 「{ $found }」は現在使われていません。
       *[no] { $field }: この値は現在使われていません。
    }{ $has-expected ->
        [yes] 代わりに「{ $expected }」を選択してください。
       *[no] 現在使われている値を選択してください。
    }
refusal-missing =
    { $field }: 値がありません。{ $has-expected ->
        [yes] 必要な値: { $expected }。
       *[no] 入力してください。
    }
refusal-does-not-apply =
    { $has-found ->
        [yes] { $field }: 「{ $found }」が入力されていますが、このステータスではこの欄を使いません。
       *[no] { $field }: このステータスではこの欄を使いません。
    }空のままにするか、別のステータスを選択してください。
refusal-not-among-allowed =
    { $has-found ->
        [yes] { $field }: 「{ $found }」はここでは使えません。
       *[no] { $field }: この値はここでは使えません。
    }{ $has-expected ->
        [yes] 次のいずれかを選択してください: { $expected }。
       *[no] 別の値を選択してください。
    }
refusal-fixed-by-rule =
    { $has-found ->
        [yes] { $field }: 「{ $found }」が入力されていますが、この値はプレイブックで決まっています。
       *[no] { $field }: この値はプレイブックで決まっています。
    }{ $has-expected ->
        [yes] 「{ $expected }」のままにしてください。
       *[no] そのままにしてください。
    }
refusal-kept-by-rule =
    { $has-found ->
        [yes] { $field }: 「{ $found }」が入力されていますが、このステータスでは以前の値を保持します。
       *[no] { $field }: このステータスでは以前の値を保持します。
    }{ $has-expected ->
        [yes] 「{ $expected }」のままにしてください。
       *[no] そのままにしてください。
    }
refusal-note-needs-to-be-new = { $field }: ステータスを変更するには新しいメモが必要です。お客様の意思と主な理由を記入してください。
refusal-start-date-needs-reason = { $field }: 理由なしに開始日が変更されています。日付と一緒に理由を入力してください。
refusal-start-date-only-in-progress = { $field }: この欄は、利用権のいずれかの行が「進行中」の間だけ使います。先に行を「進行中」にするか、日付をそのままにしてください。
refusal-service-status-only-in-progress = { $field }: 利用権のいずれかの行が「進行中」の間だけ変更できます。先に行を「進行中」にするか、サービス ステータスをそのままにしてください。
refusal-unresponsive-needs-attempts =
    { $has-found ->
        [yes] これまでの連絡回数: { $found }。
       *[no] お客様への連絡回数がまだ足りません。
    }{ $has-expected ->
        [yes] 「お客様の無反応」には { $expected } 回以上の連絡が必要です。先にそれぞれの連絡を記録してください。
       *[no] 「お客様の無反応」を選択する前に、それぞれの連絡を記録してください。
    }
refusal-handover-not-in-assignment =
    { $has-found ->
        [yes] この利用権は「{ $found }」フェーズにあり、引き継ぎできません。
       *[no] この利用権は現在のフェーズでは引き継ぎできません。
    }引き継げるのは割り当てフェーズの利用権だけです。該当するものを選択してください。

## Blockers

refusal-blocker-closed =
    { $has-found ->
        [yes] ブロッカー「{ $found }」はクローズされています。
       *[no] このブロッカーはクローズされています。
    }先に再オープンするか、オープンのものを選択してください。
refusal-blocker-open =
    { $has-found ->
        [yes] ブロッカー「{ $found }」はすでにオープンです。
       *[no] このブロッカーはすでにオープンです。
    }再オープンできるのはクローズ済みのブロッカーだけです。このまま続けてください。
refusal-blocker-other-subtree =
    { $has-found ->
        [yes] ブロッカー「{ $found }」は、この行の上位にない組織のものです。
       *[no] このブロッカーは、この行の上位にない組織のものです。
    }行の組織またはその上位の組織のブロッカーを選択してください。
refusal-blocker-not-on-line =
    { $has-found ->
        [yes] この行にブロッカー「{ $found }」はありません。
       *[no] この行にそのブロッカーはありません。
    }行のブロッカーから選択するか、先に追加してください。
refusal-line-not-blocked = ブロッカーを設定できるのは、ステータスが「ブロック」の行だけです。先に「ブロック」にするか、ブロッカーを外してください。
refusal-last-blocker-of-line = これは「ブロック」の行に残る最後のオープンなブロッカーです。先に別のブロッカーを追加するか、行のステータスを変更してください。
refusal-target-needed-to-close = このブロッカーの行は、目標日が必要なステータスに移ります。それらの目標日を入力してください。

## Time

refusal-date-in-the-past =
    { $has-found ->
        [yes] { $field }: { $found } は過去の日付です。
       *[no] { $field }: 過去の日付です。
    }{ $has-expected ->
        [yes] { $expected } 以降の日付を入力してください。
       *[no] 今日以降の日付を入力してください。
    }
refusal-date-in-the-future =
    { $has-found ->
        [yes] { $field }: { $found } は未来の日付です。
       *[no] { $field }: 未来の日付です。
    }{ $has-expected ->
        [yes] { $expected } 以前の日付を入力してください。
       *[no] 今日以前の日付を入力してください。
    }
refusal-date-before-history =
    { $has-found ->
        [yes] { $field }: { $found } はこのレコードの履歴より前です。
       *[no] { $field }: このレコードの履歴より前の日付です。
    }{ $has-expected ->
        [yes] { $expected } 以降の日付を入力してください。
       *[no] より後の日付を入力してください。
    }
refusal-party-date-before-opening =
    { $has-found ->
        [yes] { $field }: { $found } はブロッカーがオープンされた日より前です。
       *[no] { $field }: ブロッカーがオープンされた日より前の日付です。
    }{ $has-expected ->
        [yes] { $expected } 以降の日付を入力してください。
       *[no] より後の日付を入力してください。
    }

## Access

refusal-code-does-not-match = コードが正しくないか、すでに使われています。端末に今表示されているコードを入力してください。
refusal-cover-of-oneself = 自分自身の代行はできません。別の人を選んでください。
refusal-dates-out-of-order =
    { $has-expected ->
        [yes]
            { $has-found ->
                [yes] { $found } は { $expected } より前です。
               *[no] 日付の順序が逆です。
            }
       *[no] 日付の順序が逆です。
    }初日以降の最終日を選んでください。
refusal-password-too-common = このパスワードは真っ先に推測されるものの一つです。名前やアドレスを含まない、予想されにくい複数の単語を組み合わせてください。
refusal-password-too-short =
    { $has-found ->
        [yes] { $found } 文字のパスワードは短すぎます。
       *[no] パスワードが短すぎます。
    }{ $has-expected ->
        [yes] { $expected } 文字以上にしてください。予想されにくい複数の単語の組み合わせが適しています。
       *[no] 予想されにくい複数の単語を組み合わせてください。
    }
refusal-not-permitted = あなたのロールではこの操作はできません。権限のある人に依頼するか、管理者に別のロールを依頼してください。
refusal-override-needs-reason = { $field }: この操作には理由が必要で、理由は履歴に表示されます。理由を入力してください。
refusal-not-found =
    { $has-found ->
        [yes] { $field }: 「{ $found }」に該当するものが見つかりません。
       *[no] { $field }: 該当するものが見つかりません。
    }入力内容を確認するか、一覧から選択してください。
refusal-ambiguous =
    { $has-found ->
        [yes] { $field }: 「{ $found }」に該当するレコードが複数あります。
       *[no] { $field }: 該当するレコードが複数あります。
    }{ $has-expected ->
        [yes] 次のいずれかを選択してください: { $expected }。
       *[no] ID など、1 つだけに該当する値を入力してください。
    }
refusal-already-exists =
    { $has-found ->
        [yes] { $field }: 「{ $found }」はすでに存在します。
       *[no] { $field }: この値はすでに存在します。
    }別の値を入力するか、既存のレコードを使ってください。
refusal-still-in-use =
    { $has-found ->
        [yes] { $field }: 「{ $found }」はまだ使われています。
       *[no] { $field }: この値はまだ使われています。
    }{ $has-expected ->
        [yes] 先に次のものを変更してください: { $expected }。
       *[no] 先に、これを使っているものを変更してください。
    }
refusal-cycle =
    { $has-found ->
        [yes] { $field }: 「{ $found }」が自分自身の下に置かれることになります。
       *[no] { $field }: レコードが自分自身の下に置かれることになります。
    }自分の枝の外にある場所を選択してください。

## Edits

refusal-stale-version = 編集中にほかの人がこのレコードを変更したため、変更は保存されませんでした。読み込み直して比較し、必要な変更をもう一度行ってください。
refusal-changed-since =
    { $has-found ->
        [yes] { $field }: その後、ほかの人が値を「{ $found }」に変更しました。
       *[no] { $field }: その後、ほかの人が値を変更しました。
    }{ $has-expected ->
        [yes] 以前の値は「{ $expected }」でした。どちらが正しいかを決めて、もう一度保存してください。
       *[no] どの値が正しいかを決めて、もう一度保存してください。
    }
refusal-already-undone = これはすでに元に戻されています。これ以上の操作は不要です。
refusal-nothing-to-undo = ここには元に戻せるものがありません。元に戻せる操作を履歴で確認してください。
refusal-needs-reconciling =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] 報告数は { $found } ユニットですが、合意数は { $expected } です。
               *[no] 報告数は { $found } ユニットで、合意数と一致しません。
            }
       *[no] 報告数が合意数と異なります。
    }ユニットを変更する前に利用権を照合してください。ほかの欄はすべて編集できます。

## Import

refusal-not-a-number =
    { $has-found ->
        [yes] { $field }: 「{ $found }」は数値ではありません。
       *[no] { $field }: 値が数値ではありません。
    }{ $has-expected ->
        [yes] 必要な値: { $expected }。
       *[no] 1200 のように数字で入力してください。
    }
refusal-not-a-date =
    { $has-found ->
        [yes] { $field }: 「{ $found }」は日付ではありません。
       *[no] { $field }: 値が日付ではありません。
    }{ $has-expected ->
        [yes] 必要な値: { $expected }。
       *[no] 2026-11-22 のように年、月、日を入力してください。
    }
refusal-ambiguous-date =
    { $has-found ->
        [yes] { $field }: 「{ $found }」は複数の日付に読めます。
       *[no] { $field }: 値が複数の日付に読めます。
    }{ $has-expected ->
        [yes] 考えられる日付: { $expected }。2026-11-22 のように年、月、日を入力してください。
       *[no] 2026-11-22 のように年、月、日を入力してください。
    }
refusal-ambiguous-number =
    { $has-found ->
        [yes] { $field }: 「{ $found }」は複数の数値に読めます。
       *[no] { $field }: 値が複数の数値に読めます。
    }{ $has-expected ->
        [yes] 考えられる数値: { $expected }。桁区切りなしで入力してください。
       *[no] 1200 のように桁区切りなしで入力してください。
    }
refusal-ambiguous-label =
    { $has-found ->
        [yes] { $field }: 「{ $found }」は複数の値のラベルです。
       *[no] { $field }: このラベルの値が複数あります。
    }{ $has-expected ->
        [yes] 次のいずれかのコードを使ってください: { $expected }。
       *[no] コードを使うか、上のレベルも指定してください。
    }
refusal-ambiguous-row =
    { $has-found ->
        [yes] シートの行「{ $found }」に該当する行が複数あります。
       *[no] シートの行に該当する行が複数あります。
    }{ $has-expected ->
        [yes] 候補: { $expected }。正しい行の ID またはセグメントを指定してください。
       *[no] 正しい行の ID またはセグメントを指定してください。
    }
refusal-rows-disagree =
    { $has-found ->
        [yes] { $field }: 同じ利用権の行の内容が互いに矛盾しています（「{ $found }」）。
       *[no] { $field }: 同じ利用権の行の内容が互いに矛盾しています。
    }{ $has-expected ->
        [yes] 別の行では「{ $expected }」です。すべての行で同じ値にしてください。
       *[no] すべての行で同じ値にしてください。
    }
refusal-moved-meanwhile =
    { $has-found ->
        [yes] { $field }: ファイルの値は「{ $found }」です。
       *[no] { $field }: ファイルの値は空です。
    }{ $has-expected ->
        [yes] ファイルの作成後に、ほかの人が値を「{ $expected }」に変更しました。
       *[no] ファイルの作成後に、ほかの人が値を変更しました。
    }どちらが正しいかを決め、ファイルを直して、もう一度インポートしてください。
refusal-sibling-refused = この利用権の別の行が拒否されました。利用権の行はまとめて取り込まれるか、まったく取り込まれません。別の行を修正してください。
refusal-blocker-key-disagrees =
    { $has-found ->
        [yes] { $field }: この行の値は「{ $found }」です。
       *[no] { $field }: 同じブロッカー キーの行で、ブロッカーの内容が異なります。
    }{ $has-expected ->
        [yes] 同じブロッカー キーの別の行では「{ $expected }」です。すべて同じにするか、別のキーを使ってください。
       *[no] すべて同じにするか、別のキーを使ってください。
    }
refusal-status-per-column-needs-mapping =
    { $has-found ->
        [yes] 列「{ $found }」には 1 つのステータスのユニットがありますが、マッピングに理由、日付、メモがありません。
       *[no] 1 つのステータスのユニットの列がありますが、マッピングに理由、日付、メモがありません。
    }この列のマッピングを完成させてください。
refusal-invalid-text =
    { $has-found ->
        [yes] { $field }: 「{ $found }」に使えない文字が含まれています。
       *[no] { $field }: 使えない文字が含まれています。
    }{ $has-expected ->
        [yes] 必要な値: { $expected }。
       *[no] 制御文字を削除して、もう一度保存してください。
    }
refusal-too-long =
    { $has-expected ->
        [yes] { $field }: テキストが { $expected } 文字を超えています。
       *[no] { $field }: テキストが長すぎます。
    }短くしてください。
