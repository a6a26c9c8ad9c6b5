# What the command line prints. Messages of rules, fields and counts are shared with the pages.

## Who acts

cli-standing-reason = por el administrador en la línea de comandos

## What went wrong

cli-error-no-database = No hay ninguna base de datos en { $address }. Cree una con “desbloqueo init” o indique otra con --database.
cli-error-not-set-up = Todavía no hay nada configurado en { $address }. Ejecute antes “desbloqueo init”.
cli-error-playbook =
    { $count ->
        [one] La guía de la base de datos tiene { $count } error para esta versión del programa.
       *[other] La guía de la base de datos tiene { $count } errores para esta versión del programa.
    } Instale la versión que la publicó o publique una guía corregida.
cli-error-file = { $path }: { $cause }. Compruebe que el archivo existe y que tiene permiso para leerlo y escribirlo.
cli-error-settings = { $path }: { $cause }. docs/operations/sign-in.md enumera los ajustes.
cli-error-mapping-unreadable = El archivo no es una asignación de columnas: { $cause }. Indique uno escrito por --save-mapping.
cli-error-mapping-too-new = La asignación se guardó con una versión posterior del programa. Instale esa versión o guarde de nuevo la asignación con esta.
cli-error-no-sheet = El archivo no tiene ninguna hoja “{ $sheet }” con una tabla, y la asignación la nombra. Cambie el nombre de la hoja o importe sin la asignación.
cli-error-columns-missing = Al archivo le faltan columnas: { $missing }. Se encontraron estos encabezados: { $headings }. Nombre las columnas de modo que se reconozcan o indique una asignación con --mapping.
cli-error-not-written = La exportación no se escribió: { $cause }. Elija otra carpeta u otro tipo de archivo y vuelva a intentarlo.
cli-error-other = No se pudo hacer: { $cause }.

## Columns

cli-column-field = Campo
cli-column-cell = Celda
cli-column-heading = Encabezado
cli-column-left-out = Se omite
cli-columns-left-out = Omitido por falta de espacio: { $columns }. Se muestra en un terminal más ancho o con --json.
cli-column-need = Qué se pide
cli-column-default = Automático
cli-column-allowed = Permitido
cli-column-rule = Regla
cli-column-tenant = Cliente › inquilino
cli-column-days = Días
cli-column-target = Objetivo
cli-column-lines = Líneas
cli-column-unit-days = Unidades-día
cli-column-median-age = Mediana de días
cli-column-oldest-age = Máximo de días
cli-column-age = Antigüedad
cli-column-entitlement = Derecho
cli-column-code = Código
cli-column-reasons = Motivos
cli-column-details = Detalles
cli-column-services = Servicios
cli-column-in-force = Vigente
cli-column-who-updates = Quién actualiza
cli-column-above = Pertenece a
cli-column-state = Situación
cli-column-side = Habla por
cli-column-do-not-contact = No contactar
cli-column-domain = Dominio
cli-column-blocked = Bloqueadas
cli-column-proposed = Propuestas
cli-column-blockers = Bloqueos
cli-column-likeness = Similitud
cli-column-fate = Qué pasa con ella
cli-column-describes = Describe
cli-column-kind = Clase

## init, migrate

cli-init-organization = Sede central
cli-init-done = { $address } está preparada para { $organization }. La administración la tiene { $person } ({ $mail }).
cli-serve-ready = Desbloqueo está en { $url } — deténgalo con Ctrl+C.
cli-init-next = Qué escribir ahora:
cli-migrate-done =
    { $count ->
        [0] La base de datos está al día.
        [one] Se aplicó { $count } migración; la base de datos está al día.
       *[other] Se aplicaron { $count } migraciones; la base de datos está al día.
    }

## requirements

cli-requirements-who = Lo cambia: { $roles }.
cli-requirements-or-answer-due = Mientras nadie sepa la fecha: indique a quién se preguntó y para cuándo debe responder.
cli-requirements-days =
    { $days ->
        [0] el mismo día
        [one] después de { $days } día
       *[other] después de { $days } días
    }
cli-requirements-event = el día de “{ $event }”

## lines

cli-asked = preguntado a { $of }, respuesta prevista para el { $date }
cli-lines-totals =
    { $lines ->
        [0] Ninguna línea.
        [one] { $lines } línea; unidades: { $units }.
       *[other]
            { $more ->
                [yes] Más de { $lines } líneas; unidades: más de { $units }.
               *[no] { $lines } líneas; unidades: { $units }.
            }
    }{ $cut ->
        [yes] { " " }Se muestran { $shown }; vea más con --limit.
       *[no] { "" }
    }
cli-filters-left-out = Se omite para un día pasado, porque no se puede responder: { $filters }.
cli-slipped = Aplazado
cli-slips =
    { $count ->
        [one] una vez; días: { $days }
       *[other] { $count } veces; días en total: { $days }
    }
cli-age-in-reason = En este motivo
cli-confirmed = Última confirmación

## report

cli-report-blocked = Qué está bloqueado, a { $date }
cli-report-nothing = No hay nada bloqueado.
cli-report-totals =
    { $lines ->
        [one] { $lines } línea bloqueada; unidades: { $units }.
       *[other] { $lines } líneas bloqueadas; unidades: { $units }.
    }
cli-report-more =
    { $count ->
        [one] Hay { $count } grupo más, con menos unidades, que no se muestra.
       *[other] Hay { $count } grupos más, con menos unidades, que no se muestran.
    }

## playbook

cli-playbook-use-when = Úselo cuando
cli-playbook-do-not-use-when = No lo use cuando
cli-playbook-trap = { $when } → { $instead }
cli-playbook-questions = Preguntas que hacer
cli-playbook-questions-of = Preguntas que hacer sobre { $service }
cli-playbook-retired = Retirado
cli-playbook-author = Autor
cli-playbook-written = Escrito
cli-playbook-reviewed = Revisado
cli-playbook-changes = Cambios
cli-playbook-l1 =
    { $count ->
        [one] { $count } estado
       *[other] { $count } estados
    }
cli-playbook-l2 =
    { $count ->
        [one] { $count } motivo
       *[other] { $count } motivos
    }
cli-playbook-l3 =
    { $count ->
        [one] { $count } detalle
       *[other] { $count } detalles
    }
cli-playbook-services =
    { $count ->
        [one] { $count } servicio
       *[other] { $count } servicios
    }
cli-playbook-scenarios =
    { $count ->
        [one] { $count } escenario
       *[other] { $count } escenarios
    }
cli-playbook-timers =
    { $count ->
        [one] { $count } temporizador
       *[other] { $count } temporizadores
    }
cli-playbook-languages = Idiomas: { $languages }
cli-playbook-faults =
    { $count ->
        [0] Ningún error.
        [one] { $count } error.
       *[other] { $count } errores.
    }
cli-read-summary = Leído: páginas { $pages }, motivos { $reasons }, detalles { $details }, escenarios { $scenarios }, cambios { $changes }
cli-read-unread = No entendido: “{ $text }”
cli-read-choose = Por elegir
cli-read-choose-child = Uno de los de la página
cli-read-coming-soon = Anunciado, aún no disponible
cli-read-to-be-decided = Por decidir
cli-read-by-reason = Depende del motivo y del detalle
cli-read-totals = Observaciones: { $findings }. Líneas no entendidas: { $unread }.
cli-written = Escrito: { $path }

## Catalogue

cli-tenant-of = Inquilino: { $tenant }
cli-tenants-transferred =
    { $count ->
        [one] Se transfirió { $count } inquilino.
       *[other] Se transfirieron { $count } inquilinos.
    } Para revertirlo, transfiera de nuevo: desbloqueo tenant transfer TENANT --to ORGANIZATION
cli-note-technical = técnica
cli-entitlement-to-reconcile = Unidades informadas: { $reported }; acordadas: { $agreed }. Concilie el derecho.
cli-reconcile-nothing = No hay nada que conciliar: las unidades informadas son las acordadas.
cli-reconcile-hint = Acepte la propuesta con: desbloqueo entitlement reconcile { $id } --accept
cli-handed-over = { $id } se traspasó a la entrega; complete sus líneas a más tardar el { $date }.
cli-handed-over-on = Traspasado el
cli-line-lacks = A la línea { $line } le falta: { $fields }
cli-lines-mergeable = Nada distingue las líneas { $one } y { $other }: ¿desea combinarlas?

## blocker

cli-blockers-total =
    { $count ->
        [0] Ningún bloqueo.
        [one] { $count } bloqueo.
       *[other] { $count } bloqueos.
    }{ $more ->
        [yes] { " " }Hay más; véalos con --limit.
       *[no] { "" }
    }
cli-blocker-commented = Se escribió el comentario en { $id }.
cli-blocker-closed =
    { $moved ->
        [one] Cerrado; { $moved } línea pasó a otro estado,
       *[other] Cerrado; { $moved } líneas pasaron a otro estado,
    } { $stayed ->
        [one] { $stayed } sigue bloqueada por otro bloqueo.
       *[other] { $stayed } siguen bloqueadas por otros bloqueos.
    } Deshágalo con: desbloqueo imports undo { $batch }
cli-blocker-needs-target = Las líneas que pasan a otro estado necesitan una fecha objetivo: indique --target-date.
cli-fate-moves = pasa a { $status }
cli-fate-stays = se queda: otro bloqueo abierto la retiene
cli-blocker-no-groups = Ningún bloqueo individual se parece a otro.
cli-blocker-group-hint = Para unirlos en uno:
cli-blocker-invited = Invitados
cli-blocker-opened = Abierto
cli-blocker-closed-on = Cerrado
cli-blocker-promised = Prometido
cli-blocker-waited = Se esperó a
cli-password-set = La contraseña está puesta; todas las sesiones de la persona han terminado.
