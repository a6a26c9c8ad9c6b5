# Errors of the database, with what to do: crates/store/src/error.rs.
-verify = desbloqueo verify
-migrate = desbloqueo migrate

store-conflict = The record in “{ $table }” was changed meanwhile, or its key is taken; nothing was saved. Load it again, then repeat the change.
store-inconsistent = The database holds a value that cannot be: “{ $found }” in { $table }.{ $column } of { $id }; nothing was changed. Run “{ -verify }” to find all such values, then restore them from a backup.
store-from-the-future = The database was made by a later version of the program: this one does not know migration { $migration }. Install the later version, or restore a backup of this one.
store-not-migrated =
    { $missing ->
        [one] The database is older than the program and lacks { $missing } migration.
       *[other] The database is older than the program and lacks { $missing } migrations.
    } Back it up, then run “{ -migrate }”.
store-unknown-address = “{ $address }” is not the address of a database. Give sqlite:PATH or postgres://USER@HOST/DATABASE.
store-unavailable = The database does not answer; nothing was saved. Check that it is running and can be reached, then try again.
