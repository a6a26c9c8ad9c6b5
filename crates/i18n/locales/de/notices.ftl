# What is accepted, and worth saying: one message per remark of crates/domain/src/notice.rs.
# The variables are those of the refusals.

notice-note-too-long =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] Die Notiz hat { $found } Zeichen; bis { $expected } liest sie sich leicht.
               *[no] Die Notiz hat { $found } Zeichen und ist damit lang.
            }
       *[no] Die Notiz ist lang.
    } Sie wurde gespeichert; kürzen Sie sie nach Möglichkeit.
notice-park-date =
    { $has-found ->
        [yes] { $field }: { $found } sieht eher nach einem Platzhalter als nach einer Zusage aus.
       *[no] { $field }: Das Datum sieht eher nach einem Platzhalter als nach einer Zusage aus.
    } Nennen Sie einen Tag, für den jemand einsteht, oder fragen Sie nach und notieren Sie, wann die Antwort fällig ist.
notice-merge-offered = Eine andere Zeile dieses Anspruchs hat denselben Status und dasselbe Segment, Zieldatum und Hindernis. Führen Sie beide zusammen, oder unterscheiden Sie sie.
notice-few-attempts =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] Versuche, den Kunden zu erreichen: { $found } von { $expected }.
               *[no] Versuche, den Kunden zu erreichen: { $found }.
            }
       *[no] Es wurde erst selten versucht, den Kunden zu erreichen.
    } Erfassen Sie weitere Versuche, sobald sie erfolgen.
notice-propose-unresponsive =
    { $has-found ->
        [yes] Der Kunde hat nicht geantwortet; bisherige Versuche: { $found }.
       *[no] Der Kunde hat nicht geantwortet.
    } { $has-expected ->
        [yes] Erwägen Sie den Status „{ $expected }“.
       *[no] Erwägen Sie den Status „Kunde reagiert nicht“.
    }
notice-placed-by-itself =
    { $compared ->
        [more] Die Zahl der Einheiten stieg von { $expected } auf { $found }; die neuen wurden von selbst eingeordnet.
        [fewer] Die Zahl der Einheiten sank von { $expected } auf { $found }; die Zeilen folgen.
       *[unknown] Die Zahl der Einheiten hat sich geändert; die Zeilen folgen.
    } Machen Sie es rückgängig, wenn das nicht stimmt.
notice-arrived-unclassified =
    { $compared ->
        [more] Neu eingetroffene Einheiten mit unbekanntem Status: { $difference }.
       *[unknown] Neue Einheiten sind mit unbekanntem Status eingetroffen.
    } Ordnen Sie sie ein.
notice-needs-reconciling =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] Gemeldete Einheiten: { $found }; vereinbart: { $expected }.
               *[no] Gemeldete Einheiten: { $found }, weniger als vereinbart.
            }
       *[no] Es sind weniger Einheiten gemeldet als vereinbart.
    } Gleichen Sie den Anspruch ab; bis dahin lassen sich seine Einheiten nicht ändern.
notice-private-blocker =
    { $has-found ->
        [yes] Für diese Zeile wurde das Hindernis „{ $found }“ eröffnet.
       *[no] Für diese Zeile wurde ein Hindernis eröffnet.
    } Geben Sie ihm einen besseren Titel, oder fassen Sie es mit ähnlichen zusammen.
notice-left-blockers = Die Zeile ist nicht mehr blockiert und hat ihre Hindernisse verlassen. Schließen Sie ein Hindernis, das keine Zeile mehr umfasst.
notice-awaits-approval = Dupliziert/Ungültig wurde gespeichert und wartet auf die Genehmigung einer zweiten Person. Sagen Sie in der Administration oder der Teamleitung Bescheid.
notice-lacks =
    { $field }: Nach der Übergabe fehlt noch ein Wert. { $has-expected ->
        [yes] Erwartet: { $expected }.
       *[no] Geben Sie ihn innerhalb der Frist ein.
    }
notice-target-in-the-past =
    { $has-found ->
        [yes] { $field }: { $found } liegt in der Vergangenheit.
       *[no] { $field }: Das Datum liegt in der Vergangenheit.
    } Es wurde gespeichert; geben Sie ein neues ein, wenn das alte verpasst wurde.
