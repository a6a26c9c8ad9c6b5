# Errors of the database, with what to do: crates/store/src/error.rs.
-verify = desbloqueo verify
-migrate = desbloqueo migrate

store-conflict = Der Datensatz in „{ $table }“ wurde inzwischen geändert, oder sein Schlüssel ist vergeben; es wurde nichts gespeichert. Laden Sie ihn neu, und wiederholen Sie die Änderung.
store-inconsistent = Die Datenbank enthält einen unmöglichen Wert: „{ $found }“ in { $table }.{ $column } von { $id }; es wurde nichts geändert. Führen Sie „{ -verify }“ aus, um alle solchen Werte zu finden, und stellen Sie sie aus einer Sicherung wieder her.
store-from-the-future = Die Datenbank stammt von einer späteren Version des Programms: Diese kennt die Migration { $migration } nicht. Installieren Sie die spätere Version, oder stellen Sie eine Sicherung dieser Version wieder her.
store-not-migrated =
    { $missing ->
        [one] Die Datenbank ist älter als das Programm; ihr fehlt { $missing } Migration.
       *[other] Die Datenbank ist älter als das Programm; ihr fehlen { $missing } Migrationen.
    } Sichern Sie sie, und führen Sie dann „{ -migrate }“ aus.
store-unknown-address = „{ $address }“ ist keine Adresse einer Datenbank. Geben Sie sqlite:PFAD oder postgres://BENUTZER@HOST/DATENBANK an.
store-unavailable = Die Datenbank antwortet nicht; es wurde nichts gespeichert. Prüfen Sie, ob sie läuft und erreichbar ist, und versuchen Sie es erneut.
