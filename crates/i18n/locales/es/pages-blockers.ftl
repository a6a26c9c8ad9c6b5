# Pages about blockers: the list, the board, one blocker, a meeting.

## The list

blockers-open = Abiertos
blockers-closed = Cerrados
blockers-all = Todos
blockers-states = Abiertos o cerrados
blockers-search = Palabras del título
blockers-filter = Filtrar
blockers-choose-filters = Elegir filtros
blockers-any = Cualquiera
blockers-apply = Aplicar
blockers-without = Sin { $filter }
blockers-kind = Líneas que retiene
blockers-kind-shared = Compartido por líneas
blockers-kind-private = De una línea
blockers-overdue = Fecha o acción vencida
blockers-count = Contarlos
blockers-and-more = y más
blockers-units-at-risk = Unidades en riesgo
blockers-lines = Líneas
blockers-days-open = Abierto desde hace
blockers-promised = Prometido
blockers-none = No hay bloqueos
blockers-none-text = Una línea bloqueada trae su bloqueo: pase una línea a Bloqueado o abra aquí un bloqueo.
blockers-none-found = Ningún bloqueo cumple estos filtros
blockers-show-all = Mostrar todos los abiertos
blockers-to-list = A la lista de bloqueos
blockers-to-beginning = Al principio
blockers-next-page = Página siguiente
blockers-table = Tabla
blockers-meeting = Reunión
blocker-slipped =
    { $number ->
        [one] aplazado { $number } vez, { $days } d
       *[other] aplazado { $number } veces, { $days } d
    }

## The board

blockers-board = Tablero
blockers-columns = Qué representan las columnas
blockers-by-severity = Por gravedad
blockers-by-party = Por quien se espera
blockers-by-resolver = Por resolutor
blockers-board-cut = Se muestran los 200 bloqueos con más unidades. Filtre para ver otros.
blockers-column-empty = Nada aquí
blockers-move-to = Mover a…
blocker-moved = El bloqueo se ha movido.

## Grouping

blockers-groups = Buscar bloqueos que parecen uno solo
blockers-groups-text = Se bloquearon líneas una a una por motivos parecidos. Como un solo bloqueo, una fecha y un responsable valen para todas.
blockers-groups-none = No hay bloqueos parecidos
blockers-groups-all = Ver todas las propuestas
blockers-look-like-one =
    { $count ->
        [one] { $count } línea parece un solo bloqueo: ¿agruparla?
       *[other] { $count } líneas parecen un solo bloqueo: ¿agruparlas?
    }
blockers-group = Agrupar bloqueos
blockers-group-look = Ver
blockers-group-text = Ponga nombre al bloqueo y quite lo que no le corresponda. Las fechas en que las líneas no coinciden se quedan en cada línea.
blockers-group-take = Incluir
blockers-group-do = Hacer de ellos un solo bloqueo
blockers-grouped = Ahora son un solo bloqueo.

## One blocker

blocker-untitled = Bloqueo sin título
blocker-open-for = abierto desde hace
blocker-closed-on = Cerrado el { $date }
blocker-more = Más acciones
blocker-change = Cambiar
blocker-no-date = Todavía sin fecha
blocker-was = antes: { $dates }
blocker-party-from = { $party } desde el { $date }
blocker-tickets = Incidencias en otros sistemas
blocker-channels = Canales usados
blocker-invited = Personas invitadas
blocker-timeline = Qué ha pasado
blocker-earlier = Anteriores
blocker-say = ¿Qué hay que saber?
blocker-add-comment = Comentar
blocker-commented = Se ha añadido el comentario.
blocker-still-true = Sigue igual
blocker-confirmed = Sus líneas se han confirmado hoy.
blocker-holds-nothing = No retiene ninguna línea.
blocker-line-actions = Acciones de la línea de { $line }
blocker-not-primary = otro cuenta primero
blocker-make-primary = Que cuente primero este
blocker-made-primary = Su fecha, responsable y próxima acción valen ahora para la línea.
blocker-unlink = Quitar de la línea
blocker-line-unlinked = El bloqueo se ha quitado de la línea.

## Its forms

blocker-new = Bloqueo nuevo
blocker-open-do = Abrir el bloqueo
blocker-opened = El bloqueo se ha abierto.
blocker-as-lines = Según las líneas
blocker-as-owner = Quien es responsable
blocker-roles = Roles del equipo
blocker-people = Personas
blocker-edit = Editar
blocker-save = Guardar
blocker-saved = El bloqueo se ha guardado.
blocker-next-saved = La próxima acción se ha guardado.
blocker-stands-now = Alguien lo ha guardado entretanto. Así está ahora; lo que usted escribió sigue abajo. Guarde de nuevo para que valga lo suyo.
blocker-ticket-name = Número de incidencia
blocker-ticket-state = Estado en ese sistema
blocker-address = Dirección web
blocker-move-date = Mover la fecha
blocker-nobody-knows = Mientras nadie sepa la fecha
blocker-why-moved = Por qué cambia la fecha
blocker-date-moved = La fecha se ha movido.
blocker-charge = Cambiar a quién se espera
blocker-from-day = Desde este día
blocker-why = Por qué
blocker-charged = La espera se imputa desde ese día.
blocker-link-lines = Vincular líneas
blocker-lines-linked = Las líneas se han vinculado.
blocker-find-lines = Cliente, inquilino o nota
blocker-find = Buscar
blocker-no-lines-found = Ninguna otra línea bloqueada coincide
blocker-as-primary = Su fecha, responsable y próxima acción valen para estas líneas
blocker-close = Cerrar…
blocker-close-do = Cerrar el bloqueo
blocker-close-propose = El cierre corresponde a quienes gestionan los bloqueos. Indique en un comentario que está resuelto.
blocker-resolution-hint = Será la nota de las líneas que avanzan.
blocker-target-of-lines = Fecha objetivo de las líneas que avanzan
blocker-what-closing-does = Qué le pasa a cada línea al cerrar
blocker-becomes = Después
blocker-stays = Sigue bloqueada por { $titles }
blocker-stays-otherwise = Sigue bloqueada por otro bloqueo
blocker-was-closed = El bloqueo se ha cerrado.
blocker-lines-moved =
    { $count ->
        [one] { $count } línea ha avanzado.
       *[other] { $count } líneas han avanzado.
    }
blocker-reopen = Reabrir
blocker-reopen-text = Las líneas que salieron al cerrarlo se quedan donde están. Para recuperarlas, deshaga el cierre.
blocker-reopened = El bloqueo vuelve a estar abierto.

## What somebody did

blocker-did-open = { $person } abrió el bloqueo
blocker-did-close = { $person } cerró el bloqueo
blocker-did-reopen = { $person } reabrió el bloqueo
blocker-did-comment = { $person } comentó
blocker-did-change = { $person } modificó el bloqueo
blocker-did-remove = { $person } eliminó el bloqueo
blocker-did-redacted = { $person } modificó el bloqueo; lo modificado se ha suprimido

## A meeting and its minutes

meeting-title = Reunión sobre bloqueos
meeting-text = Estos bloqueos se recorren en este orden. Lo que se decida se guarda en el acto; el acta lo recoge al final.
meeting-cut = Se recorren los 100 primeros. Filtre la lista para elegir otros.
meeting-begin = Empezar la reunión
meeting-go-on = Seguir con la anterior
meeting-back = Volver a la reunión
meeting-previous = Anterior
meeting-next = Siguiente
meeting-place = { $number } de { $count }
meeting-keys = Flechas: atrás y adelante
meeting-said = Qué se dijo
meeting-gone = Este bloqueo ya no está
minutes-title = Acta
minutes-nothing = Todavía no se ha decidido nada
minutes-unchanged = Sin cambios
minutes-copy = Copiar como texto
minutes-copied = Copiado
minutes-download = Archivo Markdown
minutes-as-text = El acta como texto
