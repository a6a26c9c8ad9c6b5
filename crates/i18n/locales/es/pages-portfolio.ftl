# The portfolio: its filters, columns and views, and what is done with many of its lines at once.

## The list and its totals

portfolio-customer-tenant = Cliente e inquilino
portfolio-count = Contar líneas y unidades
portfolio-totals =
    { $more ->
        [yes] Líneas: { $lines }+ · Unidades: { $units }+
       *[no] Líneas: { $lines } · Unidades: { $units }
    }
pager-newer = Más recientes
column-reason-age = En este motivo
column-confirmed = Última confirmación
portfolio-more = Más
portfolio-back = Volver
portfolio-empty-import = Importar una cartera
portfolio-nothing-found = Ninguna línea cumple estos filtros.
portfolio-nothing-found-text = Quite un filtro o bórrelos todos.

## Filters

portfolio-filter = Filtro
portfolio-filters = Filtros activos
portfolio-filter-title = Filtrar las líneas
portfolio-apply-filters = Mostrar líneas
portfolio-clear = Borrar filtros
portfolio-chip = { $field }: { $value }
portfolio-remove = Quitar el filtro “{ $filter }”
portfolio-any-status = Cualquier estado
portfolio-any-service = Cualquier servicio
portfolio-as-of = A fecha de
portfolio-left-out = Un día pasado no puede responder a estos filtros, por lo que no se aplican: { $filters }.
filter-text = Cliente, inquilino o nota
filter-kind = Tipo de estado
filter-family = Familia de servicios
filter-of-team = En el equipo
filter-own-value = Valor del campo propio
filter-days = Por días
filter-dates = Por fechas
filter-ticks = Solo las líneas que cumplen esto
filter-overdue = Vencidas
filter-past-target = Fecha objetivo superada
filter-unclassified = Sin clasificar
filter-needs-reconciling = Por conciliar
filter-include-invalid = Con unidades que no cuentan
filter-stale-days = Sin confirmar desde hace (días)
filter-age-from-days = Antigüedad desde (días)
filter-age-to-days = Antigüedad hasta (días)
filter-target-from = Fecha objetivo desde
filter-target-to = Fecha objetivo hasta
filter-next-from = Próxima acción desde
filter-next-to = Próxima acción hasta
filter-renewal-from = Renovación desde
filter-renewal-to = Renovación hasta
chip-stale-days = Sin confirmar desde hace { $days } d
chip-age-from-days = Antigüedad desde { $days } d
chip-age-to-days = Antigüedad hasta { $days } d
chip-target-from = Fecha objetivo desde { $date }
chip-target-to = Fecha objetivo hasta { $date }
chip-next-from = Próxima acción desde { $date }
chip-next-to = Próxima acción hasta { $date }
chip-renewal-from = Renovación desde { $date }
chip-renewal-to = Renovación hasta { $date }
chip-unmet = Regla incumplida: { $rule }
chip-unmet-any = Alguna regla incumplida
chip-unmet-kept = Regla incumplida, según el historial: { $rule }
chip-unmet-kept-any = Alguna regla incumplida, según el historial

## What drop-downs offer

choice-any = Cualquiera
choice-pick = Elija…
choice-leave = Dejar como está
choice-skip = Omitir
choice-present = Actualmente
choice-roles = Roles del equipo
choice-people = Personas
choice-no-one = Sin asignar

## Columns, views, files

portfolio-columns-title = Columnas
portfolio-columns-shown = Columnas que se muestran
portfolio-dense = Filas compactas
portfolio-show-columns = Mostrar estas columnas
portfolio-save-view = Guardar vista
portfolio-views-title = Vistas guardadas
portfolio-views-empty = Todavía no hay vistas guardadas.
portfolio-views-empty-text = Filtre la cartera y guarde la vista: desde entonces aparece en la barra lateral.
portfolio-view-for = Para quién
portfolio-view-for-me = Solo para mí
portfolio-view-shared = Compartida
portfolio-view-delete = Quitar la vista “{ $name }”
portfolio-view-saved = La vista “{ $name }” se ha guardado.
portfolio-view-deleted = La vista “{ $name }” se ha quitado.
portfolio-export = Exportar
export-as-xlsx = Libro de Excel (.xlsx)
export-as-csv = Texto delimitado (.csv)
export-as-json = Para programas (.json)

## Many lines at once

portfolio-select-page = Seleccionar todas las líneas de esta página
portfolio-selected = Seleccionadas:
portfolio-all-of-filter = Todas las líneas del filtro
portfolio-all-found = Todas las líneas del filtro
portfolio-chosen = Líneas: { $count }
portfolio-edit-chosen = Cambiar las líneas seleccionadas
portfolio-none-chosen = No hay ninguna línea seleccionada. Vuelva y seleccione alguna.
portfolio-set-status = Cambiar estado
portfolio-set-owner = Cambiar responsable
portfolio-set-dates = Cambiar fechas
portfolio-set-next = Cambiar próxima acción
portfolio-set-blocker = Vincular bloqueo
portfolio-set-paste = Pegar
portfolio-choose = No se ha elegido nada. Elija un valor.
portfolio-not-a-date = No es una fecha. Escríbala así: 2026-11-22.
portfolio-note-hint = Un cambio de estado necesita una nota: qué quiere el cliente y por qué.
portfolio-empty-target = Vaciar la fecha objetivo
portfolio-own-words = O con sus propias palabras
portfolio-blocker-hint = Solo se vinculan líneas bloqueadas. Desde entonces valen para ellas la fecha, el responsable y la próxima acción del bloqueo.
portfolio-confirm-text = Indica que en cada línea nada ha cambiado. Su antigüedad sigue contando.
portfolio-override-hint = Solo si su rol necesita un motivo para cambiar el estado de otros.
portfolio-pasted = Las celdas copiadas
portfolio-pasted-hint = Una fila por cada línea seleccionada, en su orden; una sola fila se aplica a todas. Una celda vacía no cambia nada.
portfolio-pasted-column = Columna { $number }
portfolio-pasted-rows = Filas copiadas: { $rows }; líneas seleccionadas: { $lines }. Copie tantas filas como líneas seleccionadas, o una sola.
portfolio-pasted-wrong = Fila { $number }: { $text }
portfolio-pasted-nothing = No se ha copiado nada o no se ha elegido ninguna columna. Pegue las celdas e indique qué es cada columna.
portfolio-pasted-date = “{ $value }” no es una fecha. Escríbala así: 2026-11-22.
portfolio-preview = Vista previa
portfolio-edit-again = Cambiar el formulario
portfolio-effects = Cambian: { $changed } · ya están así: { $unchanged } · rechazadas: { $refused }
portfolio-cut = El filtro encuentra más líneas de las que se cambian a la vez: estas son las primeras { $count }. Acote el filtro o repita con el resto.
portfolio-apply = Aplicar ({ $count })
portfolio-apply-accepted = Aplicar solo las aceptadas ({ $count })
portfolio-edited =
    { $refused ->
        [0] Cambiadas: { $changed }
        [one] Cambiadas: { $changed } · rechazadas: { $refused }
       *[other] Cambiadas: { $changed } · rechazadas: { $refused }
    }
portfolio-nothing-to-change = No se ha cambiado nada: todas las líneas ya están así.
effect-changed = Cambia
effect-unchanged = Ya está así
effect-refused = Rechazada
effect-blocker-left = se desvincula
effect-blocker-new = uno nuevo
effect-blocker-other = otro

## What was done

portfolio-batches-title = Ediciones en bloque e importaciones
portfolio-batches-empty = Todavía no se ha cambiado nada en bloque.
portfolio-batches-empty-text = Seleccione líneas en la cartera para cambiarlas juntas.
portfolio-batch-undone = Deshecho

## One cell

portfolio-edit-field = Cambiar un campo
portfolio-edit-cell = Cambiar: { $field }
portfolio-cell-save = Guardar
portfolio-cell-cancel = Dejarlo como está
portfolio-cell-saved = Guardado: { $field }
portfolio-cell-undone = Deshecho: { $field }
