# Errors of the database, with what to do: crates/store/src/error.rs.
-verify = desbloqueo verify
-migrate = desbloqueo migrate

store-conflict = O registro em “{ $table }” foi alterado nesse meio-tempo ou sua chave já está em uso; nada foi salvo. Recarregue-o e repita a alteração.
store-inconsistent = O banco de dados contém um valor impossível: “{ $found }” em { $table }.{ $column } de { $id }; nada foi alterado. Execute “{ -verify }” para encontrar todos esses valores e restaure-os de um backup.
store-from-the-future = O banco de dados foi criado por uma versão posterior do programa: esta não conhece a migração { $migration }. Instale a versão posterior ou restaure um backup desta.
store-not-migrated =
    { $missing ->
        [one] O banco de dados é mais antigo que o programa e lhe falta { $missing } migração.
       *[other] O banco de dados é mais antigo que o programa e lhe faltam { $missing } migrações.
    } Faça um backup e execute “{ -migrate }”.
store-unknown-address = “{ $address }” não é o endereço de um banco de dados. Informe sqlite:CAMINHO ou postgres://USUARIO@HOST/BANCO.
store-unavailable = O banco de dados não responde; nada foi salvo. Verifique se ele está em execução e acessível e tente novamente.
