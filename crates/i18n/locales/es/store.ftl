# Errors of the database, with what to do: crates/store/src/error.rs.
-verify = desbloqueo verify
-migrate = desbloqueo migrate

store-conflict = El registro de “{ $table }” cambió entretanto o su clave está ocupada; no se guardó nada. Vuelva a cargarlo y repita el cambio.
store-inconsistent = La base de datos contiene un valor imposible: “{ $found }” en { $table }.{ $column } de { $id }; no se cambió nada. Ejecute “{ -verify }” para encontrar todos esos valores y restáurelos desde una copia de seguridad.
store-from-the-future = La base de datos se creó con una versión posterior del programa: esta no conoce la migración { $migration }. Instale la versión posterior o restaure una copia de seguridad de esta.
store-not-migrated =
    { $missing ->
        [one] La base de datos es anterior al programa y le falta { $missing } migración.
       *[other] La base de datos es anterior al programa y le faltan { $missing } migraciones.
    } Haga una copia de seguridad y ejecute “{ -migrate }”.
store-unknown-address = “{ $address }” no es la dirección de una base de datos. Indique sqlite:RUTA o postgres://USUARIO@HOST/BASE.
store-unavailable = La base de datos no responde; no se guardó nada. Compruebe que está en marcha y accesible y vuelva a intentarlo.
