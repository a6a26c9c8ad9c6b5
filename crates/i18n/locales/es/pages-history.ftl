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
history-approval-awaited = propuesto por { $person }, espera a una segunda persona
history-approval-given = aprobado por { $person }
history-field-units-override = Unidades fijadas a mano
history-field-last-attempt = Último intento de contacto
history-field-handed-over = Traspasado
history-field-private = Solo para una línea
history-field-key = Clave del archivo
history-field-opened = Abierto
history-field-invited = Personas invitadas
history-field-domain = Dominio
history-field-side = Habla en nombre de
history-field-do-not-contact = No contactar
history-field-technical = Técnica
history-field-state = Estado
