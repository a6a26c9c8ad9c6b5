# What is accepted, and worth saying: one message per remark of crates/domain/src/notice.rs.
# The variables are those of the refusals.

notice-note-too-long =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] メモは { $found } 文字です。{ $expected } 文字までが読みやすい長さです。
               *[no] メモは { $found } 文字で、長めです。
            }
       *[no] メモが長めです。
    }保存されましたが、できれば短くしてください。
notice-park-date =
    { $has-found ->
        [yes] { $field }: { $found } は約束の日付ではなく、仮の日付のようです。
       *[no] { $field }: 約束の日付ではなく、仮の日付のようです。
    }誰かが責任を持つ日付を入力するか、問い合わせて回答期限を記録してください。
notice-merge-offered = この利用権には、ステータス、セグメント、目標日、ブロッカーが同じ行がほかにあります。2 つの行を統合するか、区別してください。
notice-few-attempts =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] お客様への連絡回数: { $expected } 回中 { $found } 回。
               *[no] お客様への連絡回数: { $found } 回。
            }
       *[no] お客様への連絡回数がまだわずかです。
    }今後の連絡も、そのつど記録してください。
notice-propose-unresponsive =
    { $has-found ->
        [yes] お客様から返答がありません。これまでの連絡回数: { $found }。
       *[no] お客様から返答がありません。
    }{ $has-expected ->
        [yes] ステータス「{ $expected }」を検討してください。
       *[no] ステータス「お客様の無反応」を検討してください。
    }
notice-placed-by-itself =
    { $compared ->
        [more] ユニットが { $expected } から { $found } に増え、増加分は自動的に配置されました。
        [fewer] ユニットが { $expected } から { $found } に減り、行も調整されました。
       *[unknown] ユニットの数が変わり、行も調整されました。
    }正しくない場合は元に戻してください。
notice-arrived-unclassified =
    { $compared ->
        [more] 新しい { $difference } ユニットが「ステータス不明」で届きました。
       *[unknown] 新しいユニットが「ステータス不明」で届きました。
    }分類してください。
notice-needs-reconciling =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] 報告数は { $found } ユニットですが、合意数は { $expected } です。
               *[no] 報告数は { $found } ユニットで、合意数を下回っています。
            }
       *[no] 報告数が合意数を下回っています。
    }利用権を照合してください。それまでユニットは変更できません。
notice-private-blocker =
    { $has-found ->
        [yes] この行のためにブロッカー「{ $found }」がオープンされました。
       *[no] この行のためにブロッカーがオープンされました。
    }わかりやすいタイトルを付けるか、似たものとまとめてください。
notice-left-blockers = この行は「ブロック」ではなくなり、ブロッカーから外れました。行がなくなったブロッカーはクローズしてください。
notice-awaits-approval = 「重複/無効」が保存され、別の人の承認を待っています。管理者またはチーム リーダーに知らせてください。
notice-lacks =
    { $field }: 引き継ぎ後も値がありません。{ $has-expected ->
        [yes] 必要な値: { $expected }。
       *[no] 期限内に入力してください。
    }
notice-target-in-the-past =
    { $has-found ->
        [yes] { $field }: { $found } は過去の日付です。
       *[no] { $field }: 過去の日付です。
    }保存されましたが、間に合わなかった場合は新しい日付を入力してください。
