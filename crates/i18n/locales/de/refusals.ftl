# Why an edit is refused: one message per cause of crates/domain/src/refusal.rs.
# $field is the field's name; $found and $expected are there where $has-found and $has-expected say yes.
# Between two numbers, $difference is how far apart they are and $compared says more, fewer or unknown.

## Units

refusal-units-do-not-add-up =
    { $compared ->
        [more] Einheiten in den Zeilen: { $found }; vereinbart: { $expected } ({ $difference } zu viel).
        [fewer] Einheiten in den Zeilen: { $found }; vereinbart: { $expected } ({ $difference } zu wenig).
       *[unknown]
            { $has-found ->
                [yes]
                    { $has-expected ->
                        [yes] Einheiten in den Zeilen: { $found }; vereinbart: { $expected }.
                       *[no] Einheiten in den Zeilen: { $found }; vereinbart ist eine andere Zahl.
                    }
               *[no] Die Einheiten der Zeilen ergeben nicht die vereinbarte Zahl.
            }
    } Ändern Sie die Zeilen, bis die Summen übereinstimmen, und speichern Sie erneut.
refusal-units-not-positive =
    { $has-found ->
        [yes] { $field }: { $found } ist zu klein.
       *[no] { $field }: Die Zahl ist zu klein.
    } { $has-expected ->
        [yes] Geben Sie eine ganze Zahl ab { $expected } ein.
       *[no] Geben Sie eine ganze Zahl über null ein.
    }
refusal-units-too-many =
    { $has-found ->
        [yes] { $field }: { $found } ist mehr, als vorhanden ist.
       *[no] { $field }: Die Zahl ist größer, als vorhanden ist.
    } { $has-expected ->
        [yes] Geben Sie höchstens { $expected } ein.
       *[no] Geben Sie eine kleinere Zahl ein.
    }
refusal-split-takes-whole-line =
    { $has-found ->
        [yes] Wird { $found } abgeteilt, bleibt in der Zeile nichts übrig.
       *[no] Nach der Teilung bleibt in der Zeile nichts übrig.
    } { $has-expected ->
        [yes] Teilen Sie höchstens { $expected } ab, oder ändern Sie den Status der ganzen Zeile.
       *[no] Teilen Sie weniger Einheiten ab, oder ändern Sie den Status der ganzen Zeile.
    }
refusal-lines-not-told-apart =
    { $has-found ->
        [yes] Eine andere Zeile dieses Anspruchs hat denselben Status und dasselbe Segment „{ $found }“.
       *[no] Eine andere Zeile dieses Anspruchs hat denselben Status und unterscheidet sich durch nichts.
    } Geben Sie einer der beiden ein anderes Segment, Zieldatum oder Hindernis, oder führen Sie sie zusammen.
refusal-lines-of-other-entitlement = Die Zeilen gehören zu verschiedenen Ansprüchen. Wählen Sie Zeilen eines einzigen Mandanten und Dienstes.
refusal-merge-with-itself = Eine Zeile kann nicht mit sich selbst zusammengeführt werden. Wählen Sie eine andere Zeile desselben Anspruchs.
refusal-reconcile-does-not-match =
    { $compared ->
        [more] Einheiten in den Zeilen nach dem Vorschlag: { $found }; gemeldet: { $expected } ({ $difference } zu viel).
        [fewer] Einheiten in den Zeilen nach dem Vorschlag: { $found }; gemeldet: { $expected } ({ $difference } zu wenig).
       *[unknown]
            { $has-found ->
                [yes]
                    { $has-expected ->
                        [yes] Einheiten in den Zeilen nach dem Vorschlag: { $found }; gemeldet: { $expected }.
                       *[no] Einheiten in den Zeilen nach dem Vorschlag: { $found }; gemeldet ist eine andere Zahl.
                    }
               *[no] Der Vorschlag führt nicht zur gemeldeten Zahl der Einheiten.
            }
    } Ändern Sie den Vorschlag, bis die Summen übereinstimmen.
refusal-nothing-to-reconcile =
    { $has-found ->
        [yes] Die gemeldete und die vereinbarte Zahl sind beide { $found }; es gibt nichts abzugleichen.
       *[no] Die gemeldete und die vereinbarte Zahl stimmen überein; es gibt nichts abzugleichen.
    } Laden Sie den Anspruch neu, um seinen Stand zu sehen.
refusal-duplicate-of-unknown =
    { $has-found ->
        [yes] Es gibt keinen Datensatz „{ $found }“, der stattdessen bleiben könnte.
       *[no] Der verbleibende Datensatz ist nicht bekannt.
    } Nennen Sie einen vorhandenen Datensatz, den Sie sehen können, oder lassen Sie das Feld leer.
refusal-approval-missing = Dupliziert/Ungültig braucht die Genehmigung einer zweiten Person. Bitten Sie eine Administratorin, einen Administrator oder eine Teamleitung darum.
refusal-approval-by-author = Sie haben diese Genehmigung selbst beantragt, deshalb muss jemand anders sie erteilen. Wenden Sie sich an eine andere Person aus Administration oder Teamleitung.
refusal-not-awaiting-approval = Diese Zeile wartet nicht auf eine Genehmigung. Laden Sie sie neu, um ihren Status zu sehen.

## Status

refusal-unknown-code =
    { $has-found ->
        [yes] { $field }: „{ $found }“ ist nicht bekannt.
       *[no] { $field }: Der Wert ist nicht bekannt.
    } { $has-expected ->
        [yes] Wählen Sie einen dieser Werte: { $expected }.
       *[no] Wählen Sie einen Wert aus dem Playbook.
    }
refusal-not-a-child =
    { $has-found ->
        [yes] { $field }: „{ $found }“ gehört nicht unter den Wert der Ebene darüber.
       *[no] { $field }: Der Wert gehört nicht unter den der Ebene darüber.
    } { $has-expected ->
        [yes] Wählen Sie einen dieser Werte: { $expected }.
       *[no] Wählen Sie einen Wert, den das Playbook dort aufführt.
    }
refusal-not-offered-for-service =
    { $has-found ->
        [yes] { $field }: „{ $found }“ wird für diesen Dienst nicht angeboten.
       *[no] { $field }: Der Wert wird für diesen Dienst nicht angeboten.
    } { $has-expected ->
        [yes] Wählen Sie einen dieser Werte: { $expected }.
       *[no] Wählen Sie einen anderen Wert, oder lassen Sie das Feld leer.
    }
refusal-retired =
    { $has-found ->
        [yes] { $field }: „{ $found }“ wird nicht mehr verwendet.
       *[no] { $field }: Der Wert wird nicht mehr verwendet.
    } { $has-expected ->
        [yes] Wählen Sie stattdessen „{ $expected }“.
       *[no] Wählen Sie einen gültigen Wert.
    }
refusal-missing =
    { $field }: Ein Wert fehlt. { $has-expected ->
        [yes] Erwartet: { $expected }.
       *[no] Geben Sie ihn ein.
    }
refusal-does-not-apply =
    { $has-found ->
        [yes] { $field }: „{ $found }“ wurde angegeben, das Feld gilt in diesem Status aber nicht.
       *[no] { $field }: Das Feld gilt in diesem Status nicht.
    } Lassen Sie es leer, oder wählen Sie einen anderen Status.
refusal-not-among-allowed =
    { $has-found ->
        [yes] { $field }: „{ $found }“ ist hier nicht zulässig.
       *[no] { $field }: Der Wert ist hier nicht zulässig.
    } { $has-expected ->
        [yes] Wählen Sie einen dieser Werte: { $expected }.
       *[no] Wählen Sie einen anderen Wert.
    }
refusal-fixed-by-rule =
    { $has-found ->
        [yes] { $field }: „{ $found }“ wurde angegeben, diesen Wert legt aber das Playbook fest.
       *[no] { $field }: Diesen Wert legt das Playbook fest.
    } { $has-expected ->
        [yes] Belassen Sie es bei „{ $expected }“.
       *[no] Lassen Sie ihn, wie er ist.
    }
refusal-kept-by-rule =
    { $has-found ->
        [yes] { $field }: „{ $found }“ wurde angegeben, in diesem Status bleibt aber der bisherige Wert.
       *[no] { $field }: In diesem Status bleibt der bisherige Wert.
    } { $has-expected ->
        [yes] Belassen Sie es bei „{ $expected }“.
       *[no] Lassen Sie ihn, wie er ist.
    }
refusal-note-needs-to-be-new = { $field }: Ein Statuswechsel braucht eine neue Notiz. Schreiben Sie, was der Kunde vorhat, und nennen Sie den Hauptgrund.
refusal-start-date-needs-reason = { $field }: Das Startdatum wurde ohne Grund geändert. Geben Sie den Grund zusammen mit dem Datum an.
refusal-start-date-only-in-progress = { $field }: Dies gilt nur, solange eine Zeile des Anspruchs In Bearbeitung ist. Setzen Sie zuerst eine Zeile auf In Bearbeitung, oder lassen Sie das Datum, wie es ist.
refusal-service-status-only-in-progress = { $field }: Dies lässt sich nur ändern, solange eine Zeile des Anspruchs In Bearbeitung ist. Setzen Sie zuerst eine Zeile auf In Bearbeitung, oder lassen Sie den Dienststatus, wie er ist.
refusal-unresponsive-needs-attempts =
    { $has-found ->
        [yes] Bisherige Versuche, den Kunden zu erreichen: { $found }.
       *[no] Es wurde noch nicht oft genug versucht, den Kunden zu erreichen.
    } { $has-expected ->
        [yes] „Kunde reagiert nicht“ setzt mindestens { $expected } voraus; erfassen Sie zuerst jeden Versuch.
       *[no] Erfassen Sie jeden Versuch, bevor Sie „Kunde reagiert nicht“ wählen.
    }
refusal-handover-not-in-assignment =
    { $has-found ->
        [yes] Der Anspruch ist in der Phase „{ $found }“ und kann nicht übergeben werden.
       *[no] Der Anspruch kann in seiner Phase nicht übergeben werden.
    } Das geht nur in der Zuweisungsphase; wählen Sie einen Anspruch, der darin ist.

## Blockers

refusal-blocker-closed =
    { $has-found ->
        [yes] Das Hindernis „{ $found }“ ist geschlossen.
       *[no] Das Hindernis ist geschlossen.
    } Öffnen Sie es zuerst wieder, oder wählen Sie ein offenes.
refusal-blocker-open =
    { $has-found ->
        [yes] Das Hindernis „{ $found }“ ist bereits offen.
       *[no] Das Hindernis ist bereits offen.
    } Nur ein geschlossenes lässt sich wieder öffnen; arbeiten Sie mit diesem weiter.
refusal-blocker-other-subtree =
    { $has-found ->
        [yes] Das Hindernis „{ $found }“ gehört zu einer Organisation, der diese Zeile nicht untersteht.
       *[no] Das Hindernis gehört zu einer Organisation, der diese Zeile nicht untersteht.
    } Wählen Sie ein Hindernis der Organisation der Zeile oder einer übergeordneten.
refusal-blocker-not-on-line =
    { $has-found ->
        [yes] Die Zeile hat das Hindernis „{ $found }“ nicht.
       *[no] Die Zeile hat dieses Hindernis nicht.
    } Wählen Sie eines ihrer Hindernisse, oder fügen Sie dieses zuerst hinzu.
refusal-line-not-blocked = Nur eine Zeile mit dem Status Blockiert kann ein Hindernis haben. Setzen Sie sie zuerst auf Blockiert, oder lassen Sie das Hindernis weg.
refusal-last-blocker-of-line = Dies ist das letzte offene Hindernis einer blockierten Zeile. Fügen Sie zuerst ein anderes hinzu, oder ändern Sie den Status der Zeile.
refusal-target-needed-to-close = Die Zeilen dieses Hindernisses wechseln in einen Status, der ein Zieldatum braucht. Geben Sie ein Zieldatum für sie ein.

## Time

refusal-date-in-the-past =
    { $has-found ->
        [yes] { $field }: { $found } liegt in der Vergangenheit.
       *[no] { $field }: Das Datum liegt in der Vergangenheit.
    } { $has-expected ->
        [yes] Geben Sie { $expected } oder einen späteren Tag ein.
       *[no] Geben Sie den heutigen oder einen späteren Tag ein.
    }
refusal-date-in-the-future =
    { $has-found ->
        [yes] { $field }: { $found } liegt in der Zukunft.
       *[no] { $field }: Das Datum liegt in der Zukunft.
    } { $has-expected ->
        [yes] Geben Sie { $expected } oder einen früheren Tag ein.
       *[no] Geben Sie den heutigen oder einen früheren Tag ein.
    }
refusal-date-before-history =
    { $has-found ->
        [yes] { $field }: { $found } liegt vor dem Verlauf dieses Datensatzes.
       *[no] { $field }: Das Datum liegt vor dem Verlauf dieses Datensatzes.
    } { $has-expected ->
        [yes] Geben Sie { $expected } oder einen späteren Tag ein.
       *[no] Geben Sie einen späteren Tag ein.
    }
refusal-party-date-before-opening =
    { $has-found ->
        [yes] { $field }: { $found } liegt vor dem Tag, an dem das Hindernis eröffnet wurde.
       *[no] { $field }: Das Datum liegt vor dem Tag, an dem das Hindernis eröffnet wurde.
    } { $has-expected ->
        [yes] Geben Sie { $expected } oder einen späteren Tag ein.
       *[no] Geben Sie einen späteren Tag ein.
    }

## Access

refusal-code-does-not-match = Der Code stimmt nicht oder wurde schon benutzt. Geben Sie den ein, den Ihr Gerät jetzt zeigt.
refusal-cover-of-oneself = Niemand vertritt sich selbst. Wählen Sie eine andere Person.
refusal-dates-out-of-order =
    { $has-expected ->
        [yes]
            { $has-found ->
                [yes] { $found } liegt vor { $expected }.
               *[no] Die Tage stehen in der falschen Reihenfolge.
            }
       *[no] Die Tage stehen in der falschen Reihenfolge.
    } Wählen Sie einen letzten Tag, der nicht vor dem ersten liegt.
refusal-password-too-common = Dieses Passwort gehört zu denen, die zuerst erraten werden. Nehmen Sie mehrere Wörter, die niemand zusammen erwartet, ohne Namen oder Adresse.
refusal-password-too-short =
    { $has-found ->
        [yes] Ein Passwort mit { $found } Zeichen ist zu kurz.
       *[no] Das Passwort ist zu kurz.
    } { $has-expected ->
        [yes] Nehmen Sie mindestens { $expected }, etwa mehrere Wörter, die niemand zusammen erwartet.
       *[no] Nehmen Sie mehrere Wörter, die niemand zusammen erwartet.
    }
refusal-not-permitted = Ihre Rolle erlaubt das nicht. Bitten Sie jemanden mit passender Rolle darum, oder lassen Sie sich in der Administration eine andere Rolle geben.
refusal-override-needs-reason = { $field }: Das dürfen Sie nur mit einem Grund, den der Verlauf zeigt. Geben Sie den Grund an.
refusal-not-found =
    { $has-found ->
        [yes] { $field }: Zu „{ $found }“ wurde nichts gefunden.
       *[no] { $field }: Es wurde nichts gefunden.
    } Prüfen Sie Ihre Eingabe, oder wählen Sie aus der Liste.
refusal-ambiguous =
    { $has-found ->
        [yes] { $field }: „{ $found }“ passt auf mehrere Datensätze.
       *[no] { $field }: Der Wert passt auf mehrere Datensätze.
    } { $has-expected ->
        [yes] Wählen Sie einen davon: { $expected }.
       *[no] Geben Sie etwas ein, das nur einer davon hat, etwa seine Kennung.
    }
refusal-already-exists =
    { $has-found ->
        [yes] { $field }: „{ $found }“ gibt es bereits.
       *[no] { $field }: Den Wert gibt es bereits.
    } Geben Sie einen anderen Wert ein, oder verwenden Sie den vorhandenen Datensatz.
refusal-still-in-use =
    { $has-found ->
        [yes] { $field }: „{ $found }“ wird noch verwendet.
       *[no] { $field }: Der Wert wird noch verwendet.
    } { $has-expected ->
        [yes] Ändern Sie zuerst dies: { $expected }.
       *[no] Ändern Sie zuerst, was ihn verwendet.
    }
refusal-cycle =
    { $has-found ->
        [yes] { $field }: „{ $found }“ stünde damit unter sich selbst.
       *[no] { $field }: Der Datensatz stünde damit unter sich selbst.
    } Wählen Sie einen Platz außerhalb seines eigenen Zweigs.

## Edits

refusal-stale-version = Jemand hat diesen Datensatz geändert, während Sie ihn bearbeitet haben; Ihre Änderung wurde nicht gespeichert. Laden Sie ihn neu, vergleichen Sie, und wiederholen Sie, was noch richtig ist.
refusal-changed-since =
    { $has-found ->
        [yes] { $field }: Jemand hat den Wert inzwischen auf „{ $found }“ geändert.
       *[no] { $field }: Jemand hat den Wert inzwischen geändert.
    } { $has-expected ->
        [yes] Vorher war es „{ $expected }“; entscheiden Sie, was richtig ist, und speichern Sie erneut.
       *[no] Entscheiden Sie, welcher Wert richtig ist, und speichern Sie erneut.
    }
refusal-already-undone = Dies wurde bereits rückgängig gemacht. Es ist nichts mehr zu tun.
refusal-nothing-to-undo = Hier gibt es nichts rückgängig zu machen. Sehen Sie im Verlauf nach, was sich rückgängig machen lässt.
refusal-needs-reconciling =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] Gemeldete Einheiten: { $found }; vereinbart: { $expected }.
               *[no] Gemeldete Einheiten: { $found }; vereinbart ist eine andere Zahl.
            }
       *[no] Die gemeldeten Einheiten weichen von den vereinbarten ab.
    } Gleichen Sie den Anspruch ab, bevor Sie seine Einheiten ändern; alle anderen Felder können Sie bearbeiten.

## Import

refusal-not-a-number =
    { $has-found ->
        [yes] { $field }: „{ $found }“ ist keine Zahl.
       *[no] { $field }: Der Wert ist keine Zahl.
    } { $has-expected ->
        [yes] Erwartet: { $expected }.
       *[no] Geben Sie Ziffern ein, etwa 1200.
    }
refusal-not-a-date =
    { $has-found ->
        [yes] { $field }: „{ $found }“ ist kein Datum.
       *[no] { $field }: Der Wert ist kein Datum.
    } { $has-expected ->
        [yes] Erwartet: { $expected }.
       *[no] Geben Sie Jahr, Monat und Tag ein, etwa 2026-11-22.
    }
refusal-ambiguous-date =
    { $has-found ->
        [yes] { $field }: „{ $found }“ lässt sich als mehr als ein Datum lesen.
       *[no] { $field }: Der Wert lässt sich als mehr als ein Datum lesen.
    } { $has-expected ->
        [yes] Möglich sind: { $expected }. Schreiben Sie Jahr, Monat und Tag, etwa 2026-11-22.
       *[no] Schreiben Sie Jahr, Monat und Tag, etwa 2026-11-22.
    }
refusal-ambiguous-number =
    { $has-found ->
        [yes] { $field }: „{ $found }“ lässt sich als mehr als eine Zahl lesen.
       *[no] { $field }: Der Wert lässt sich als mehr als eine Zahl lesen.
    } { $has-expected ->
        [yes] Möglich sind: { $expected }. Schreiben Sie sie ohne Tausendertrennzeichen.
       *[no] Schreiben Sie sie ohne Tausendertrennzeichen, etwa 1200.
    }
refusal-ambiguous-label =
    { $has-found ->
        [yes] { $field }: „{ $found }“ ist die Bezeichnung mehrerer Werte.
       *[no] { $field }: Die Bezeichnung gehört zu mehreren Werten.
    } { $has-expected ->
        [yes] Verwenden Sie den Code eines dieser Werte: { $expected }.
       *[no] Verwenden Sie den Code, oder geben Sie auch die Ebene darüber an.
    }
refusal-ambiguous-row =
    { $has-found ->
        [yes] Die Tabellenzeile „{ $found }“ passt auf mehrere Zeilen des Anspruchs.
       *[no] Die Tabellenzeile passt auf mehrere Zeilen des Anspruchs.
    } { $has-expected ->
        [yes] Infrage kommen: { $expected }. Geben Sie die Kennung der richtigen oder ihr Segment an.
       *[no] Geben Sie die Kennung der richtigen oder ihr Segment an.
    }
refusal-rows-disagree =
    { $has-found ->
        [yes] { $field }: Die Tabellenzeilen eines Anspruchs widersprechen sich („{ $found }“).
       *[no] { $field }: Die Tabellenzeilen eines Anspruchs widersprechen sich.
    } { $has-expected ->
        [yes] In einer anderen steht „{ $expected }“; schreiben Sie in allen dasselbe.
       *[no] Schreiben Sie in allen denselben Wert.
    }
refusal-moved-meanwhile =
    { $has-found ->
        [yes] { $field }: In der Datei steht „{ $found }“.
       *[no] { $field }: In der Datei steht nichts.
    } { $has-expected ->
        [yes] Seit die Datei geschrieben wurde, hat jemand den Wert auf „{ $expected }“ geändert.
       *[no] Seit die Datei geschrieben wurde, hat jemand den Wert geändert.
    } Entscheiden Sie, was richtig ist, berichtigen Sie die Datei, und importieren Sie sie erneut.
refusal-sibling-refused = Eine andere Tabellenzeile dieses Anspruchs wird abgelehnt; sie werden nur gemeinsam übernommen. Berichtigen Sie die andere.
refusal-blocker-key-disagrees =
    { $has-found ->
        [yes] { $field }: In dieser Tabellenzeile steht „{ $found }“.
       *[no] { $field }: Tabellenzeilen mit demselben Hindernisschlüssel beschreiben das Hindernis unterschiedlich.
    } { $has-expected ->
        [yes] In einer anderen mit demselben Hindernisschlüssel steht „{ $expected }“; schreiben Sie in allen dasselbe, oder verwenden Sie einen anderen Schlüssel.
       *[no] Schreiben Sie in allen dasselbe, oder verwenden Sie einen anderen Schlüssel.
    }
refusal-status-per-column-needs-mapping =
    { $has-found ->
        [yes] Die Spalte „{ $found }“ enthält die Einheiten eines Status, der Zuordnung fehlen aber Grund, Datum und Notiz dazu.
       *[no] Eine Spalte enthält die Einheiten eines Status, der Zuordnung fehlen aber Grund, Datum und Notiz dazu.
    } Vervollständigen Sie die Zuordnung dieser Spalte.
refusal-invalid-text =
    { $has-found ->
        [yes] { $field }: „{ $found }“ enthält unzulässige Zeichen.
       *[no] { $field }: Der Text enthält unzulässige Zeichen.
    } { $has-expected ->
        [yes] Erwartet: { $expected }.
       *[no] Entfernen Sie Steuerzeichen, und speichern Sie erneut.
    }
refusal-too-long =
    { $has-expected ->
        [yes] { $field }: Der Text ist länger als { $expected } Zeichen.
       *[no] { $field }: Der Text ist zu lang.
    } Kürzen Sie ihn.
