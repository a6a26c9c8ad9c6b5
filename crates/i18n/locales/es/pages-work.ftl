# Páginas: el trabajo de un día y lo que espera a alguien.

my-work-greeting =
    { $part ->
        [morning] Buenos días, { $name }.
        [evening] Buenas noches, { $name }.
       *[afternoon] Buenas tardes, { $name }.
    }
my-work-scope = De quién es el trabajo
my-work-mine = Mis inquilinos
my-work-all = Todo lo que veo
my-work-empty = Nada le espera
my-work-empty-text = Ninguna acción atrasada, ninguna fecha objetivo vencida, nada sin clasificar ni sin confirmar en sus inquilinos.
my-work-overdue = Próximas acciones atrasadas
my-work-past-target = Fecha objetivo vencida
my-work-unclassified = Sin clasificar
my-work-to-reconcile = Por conciliar
my-work-stale = Sin confirmar desde hace un mes
my-work-totals = { $lines } · { $units }
my-work-changes = Qué cambió desde su última visita
nav-waiting = Me esperan
show-all = Ver todo
update = Actualizar
still-true = Sigue igual
choose = Elegir
blocker-holds = { $units } · { $lines } · { $tenants }
waiting-empty = Nada le espera
waiting-empty-text = Ningún bloqueo abierto le corresponde y ninguna línea le nombra responsable.
waiting-still-blocked = Los elegidos siguen bloqueando
waiting-still-blocked-hint = Elija bloqueos abajo; sus líneas quedan confirmadas hoy.
waiting-none-chosen = No se eligió ningún bloqueo. Marque los que siguen bloqueando y envíe de nuevo.
waiting-new-date = Nueva fecha…
waiting-done = Resuelto…
waiting-lines = Líneas a su cargo
my-work-count-overdue =
    { $count ->
        [one] { $count } atrasada
       *[other] { $count } atrasadas
    }
my-work-count-past-target =
    { $count ->
        [one] { $count } con fecha vencida
       *[other] { $count } con fecha vencida
    }
my-work-count-unclassified =
    { $count ->
        [one] { $count } sin clasificar
       *[other] { $count } sin clasificar
    }
my-work-count-to-reconcile =
    { $count ->
        [one] { $count } por conciliar
       *[other] { $count } por conciliar
    }
my-work-count-stale =
    { $count ->
        [one] { $count } sin confirmar
       *[other] { $count } sin confirmar
    }
waiting-confirmed =
    { $count ->
        [one] { $count } bloqueo confirmado
       *[other] { $count } bloqueos confirmados
    }
my-work-incomplete = Incompletas tras el traspaso
my-work-blockers = Bloqueos que resuelvo
incomplete-none = A ninguna línea le falta nada
incomplete-none-text = Aquí están las líneas a las que falta algo tras su traspaso a la entrega.
incomplete-lacks =
    { $has-date ->
        [yes] Falta hasta el { $date }: { $fields }
       *[no] Falta: { $fields }
    }
my-work-count-incomplete =
    { $count ->
        [one] { $count } incompleta
       *[other] { $count } incompletas
    }
my-work-count-blockers =
    { $count ->
        [one] { $count } bloqueo por resolver
       *[other] { $count } bloqueos por resolver
    }
waiting-why = Por qué se mueve la fecha
waiting-date-chosen = Fecha nueva para los elegidos
waiting-no-date = No se indicó fecha. Elija un día y envíe de nuevo.
waiting-many-lines = Responder por varias líneas a la vez
waiting-still-true = Las elegidas siguen igual
waiting-dated =
    { $count ->
        [one] { $count } bloqueo tiene fecha nueva.
       *[other] { $count } bloqueos tienen fecha nueva.
    }
waiting-lines-confirmed =
    { $count ->
        [one] Se confirmó { $count } línea.
       *[other] Se confirmaron { $count } líneas.
    }
