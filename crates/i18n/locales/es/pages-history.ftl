# Pages: the history of a record, beside what portfolio.ftl says of changes.

history-of = Historial: { $record }
history-changes = Cambios
history-spans = Tiempo en cada motivo
history-span =
    { $has-party ->
        [yes]
            { $days ->
                [one] { $status } durante { $days } día, a cargo de: { $party }
               *[other] { $status } durante { $days } días, a cargo de: { $party }
            }
       *[no]
            { $days ->
                [one] { $status } durante { $days } día
               *[other] { $status } durante { $days } días
            }
    }
history-span-dates =
    { $has-to ->
        [yes] { $from } – { $to }
       *[no] desde el { $from }
    }
history-slipped =
    { $times ->
        [one] La fecha prometida se aplazó una vez; días en total: { $days }.
       *[other] La fecha prometida se aplazó { $times } veces; días en total: { $days }.
    }
history-confirmed = Confirmado: sigue siendo cierto.
history-more = Más campos
history-newer = Más recientes
history-field-units-override = Unidades fijadas a mano
history-field-handed-over = Traspasado
history-field-opened = Abierto
history-field-invited = Personas invitadas
history-field-domain = Dominio
history-field-side = Habla en nombre de
history-field-do-not-contact = No contactar
history-field-state = Estado
