# Errors of the database, with what to do: crates/store/src/error.rs.
-verify = desbloqueo verify
-migrate = desbloqueo migrate

store-conflict = “{ $table }”中的记录在此期间已被更改，或其键已被占用；未保存任何内容。请重新加载，然后重做更改。
store-inconsistent = 数据库中有不可能的值：{ $id } 的 { $table }.{ $column } 为“{ $found }”；未更改任何内容。请运行“{ -verify }”找出所有此类值，然后从备份中恢复。
store-from-the-future = 数据库由更新版本的程序创建：此版本没有迁移 { $migration }。请安装更新的版本，或恢复此版本的备份。
store-not-migrated =
    { $missing ->
       *[other] 数据库比程序旧，缺少 { $missing } 项迁移。
    }请先备份，然后运行“{ -migrate }”。
store-unknown-address = “{ $address }”不是数据库地址。请使用 sqlite:路径 或 postgres://用户@主机/数据库。
store-unavailable = 数据库没有响应；未保存任何内容。请检查它是否在运行且可以访问，然后重试。
