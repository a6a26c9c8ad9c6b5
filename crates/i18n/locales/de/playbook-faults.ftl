# Faults of a pack: crates/playbook/FAULTS.md. $subject is the path of a key, $found what stands there,
# $expected a list. File, line and column come before.

fault-toml-syntax = Das ist kein gültiges TOML: { $found }. Berichtigen Sie die Syntax; der Rest der Datei wird danach geprüft.
fault-missing-file = Dem Paket fehlt diese Datei. Fügen Sie sie hinzu.
fault-unknown-file = Das Format kennt diese Datei nicht, oder „languages“ in pack.toml führt ihre Sprache nicht auf; niemand würde sie lesen. Benennen Sie sie um, entfernen Sie sie, oder nehmen Sie die Sprache auf.
fault-unknown-key = „{ $subject }“ ist kein Schlüssel des Formats. Prüfen Sie die Schreibweise, oder entfernen Sie ihn.
fault-missing-key = „{ $subject }“ fehlt. Fügen Sie den Schlüssel hinzu.
fault-wrong-type = „{ $subject }“ ist vom Typ { $found }. Schreiben Sie einen Wert vom Typ { $expected }.
fault-not-a-code = „{ $found }“ in „{ $subject }“ ist kein Code. Verwenden Sie Kleinbuchstaben, Ziffern und einzelne Bindestriche.
fault-not-a-language = „{ $found }“ ist kein Sprachcode. Verwenden Sie einen wie en oder pt-BR.
fault-not-a-version = „{ $found }“ ist keine Version. Verwenden Sie drei Zahlen, etwa 1.0.0.
fault-not-a-date = „{ $found }“ in „{ $subject }“ ist kein Datum. Schreiben Sie es wie 2026-11-22.
fault-not-a-month-day = „{ $found }“ in „{ $subject }“ ist kein Tag des Jahres. Schreiben Sie Monat und Tag, etwa 12-31.
fault-unknown-rule = Das Produkt kennt keine Regel „{ $found }“. Verwenden Sie eine Nummer aus der Liste der Regeln, etwa S4.
fault-not-one-of = „{ $found }“ in „{ $subject }“ ist nicht zulässig. Verwenden Sie einen dieser Werte: { $expected }.
fault-out-of-range = { $found } in „{ $subject }“ liegt außerhalb der Grenzen. Verwenden Sie einen Wert innerhalb von { $expected }.
fault-empty-list = „{ $subject }“ ist leer. Nennen Sie mindestens einen Wert.
fault-repeated-value = „{ $subject }“ nennt „{ $found }“ zweimal. Entfernen Sie eine Nennung.
fault-duplicate-code = Den Code „{ $found }“ hat schon ein anderer Eintrag; L1, L2 und L3 teilen sich die Codes. Wählen Sie einen anderen.
fault-unknown-reference = „{ $subject }“ nennt „{ $found }“, das Paket hat aber keinen solchen Eintrag. Erwartet: { $expected }.
fault-wrong-level = „{ $found }“ in „{ $subject }“ ist von einer anderen Ebene. Erwartet: { $expected }.
fault-not-a-child = „{ $found }“ in „{ $subject }“ gehört nicht unter „{ $expected }“. Nennen Sie einen Wert, der dort steht.
fault-retired-reference = „{ $found }“ in „{ $subject }“ wird nicht mehr verwendet. Nennen Sie einen gültigen Wert.
fault-replaced-but-not-retired = „{ $subject }“ ist angegeben, der Wert ist aber noch in Gebrauch. Nehmen Sie ihn außer Gebrauch, oder entfernen Sie den Schlüssel.
fault-cycle = „{ $subject }“ führt zu „{ $found }“ zurück. Unterbrechen Sie den Kreis an einem der Einträge.
fault-missing-kind = Kein L1 hat die Art „{ $expected }“, jede Art muss aber einmal vorkommen. Geben Sie sie einem L1.
fault-repeated-kind = Ein anderer L1 hat die Art „{ $found }“ schon. Geben Sie jede Art nur einem L1.
fault-l2-missing = „{ $subject }“ nennt „{ $found }“ ohne den L2, der dafür nötig ist. Fügen Sie einen L2 hinzu.
fault-l2-need-contradicts = „{ $subject }“ ist „{ $found }“, der L1 braucht aber einen L2. Machen Sie ihn erforderlich.
fault-scenario-missing = Es fehlt ein Szenario ohne Bedingungen für: { $expected }. Fügen Sie eines hinzu.
fault-scenario-repeated = Es gibt schon ein Szenario ohne Bedingungen für: { $found }. Entfernen Sie eines, oder geben Sie ihm Bedingungen.
fault-dates-out-of-order = { $found } in „{ $subject }“ und { $expected } stehen in der falschen Reihenfolge. Berichtigen Sie eines der beiden Daten.
fault-missing-translation = „{ $subject }“ hat in dieser Sprache keinen Text. Fügen Sie die Übersetzung hinzu.
fault-empty-text = „{ $subject }“ ist leer. Schreiben Sie den Text, oder entfernen Sie den Schlüssel.
fault-unexpected-text = „{ $subject }“ wird nie gezeigt: Ein anderer Text tritt an seine Stelle, oder das Feld gilt nicht. Entfernen Sie ihn.
fault-list-length-differs = Einträge in „{ $subject }“: { $found }. Erwartet werden so viele wie in use_instead oder in der Ausgangssprache: { $expected }.
fault-placeholder-differs = „{ "{" }name{ "}" }“ muss in „{ $subject }“ und in der Ausgangssprache stehen oder in keinem von beiden. Fügen Sie es hinzu, oder entfernen Sie es.
