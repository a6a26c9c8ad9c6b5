# Errors of the database, with what to do: crates/store/src/error.rs.
-verify = desbloqueo verify
-migrate = desbloqueo migrate

store-conflict = 「{ $table }」のレコードがその間に変更されたか、キーがすでに使われています。何も保存されませんでした。読み込み直してから、もう一度変更してください。
store-inconsistent = データベースにありえない値があります: { $id } の { $table }.{ $column } の「{ $found }」。何も変更されていません。「{ -verify }」を実行してこのような値をすべて見つけ、バックアップから復元してください。
store-from-the-future = データベースはより新しいバージョンのプログラムで作成されています。このバージョンには移行 { $migration } がありません。新しいバージョンをインストールするか、このバージョンのバックアップを復元してください。
store-not-migrated =
    { $missing ->
       *[other] データベースがプログラムより古く、移行が { $missing } 件足りません。
    }バックアップしてから「{ -migrate }」を実行してください。
store-unknown-address = 「{ $address }」はデータベースのアドレスではありません。sqlite:パス または postgres://ユーザー@ホスト/データベース を指定してください。
store-unavailable = データベースが応答しません。何も保存されませんでした。起動していて接続できることを確認し、もう一度試してください。
