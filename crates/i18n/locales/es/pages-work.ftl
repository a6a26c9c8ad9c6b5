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
