# Gráficos de lo que hay ahora, y lo que todos los gráficos comparten.

chart-nothing = Aquí no hay nada de esto.
chart-sentences = { $one } { $other }
chart-first-then = { $name }, el { $date }: { $amount }.
chart-share-then = El { $date }: { $share }.
chart-change =
    { $direction ->
        [up] Subió un { $percent } desde el { $date }.
        [down] Bajó un { $percent } desde el { $date }.
        [new] El { $date } no había nada.
        [same] Igual que el { $date }.
       *[about] Casi igual que el { $date }.
    }
chart-others =
    { $count ->
        [one] { $count } más
       *[other] otros { $count }
    }
chart-without-detail = { $reason }, sin detalle
chart-stale-for = { $days } días o más

## Lo que se puede elegir en un gráfico

chart-option-by-reason = Por motivo
chart-option-by-detail = Por detalle
chart-option-by-blocker = Por bloqueo compartido

## Encabezados de las cifras

chart-column-status = Estado
chart-column-reason = Motivo
chart-column-detail = Detalle
chart-column-service = Servicio
chart-column-party = A la espera de
chart-column-owner = Responsable
chart-column-resolver = Resolutor
chart-column-gap = Carencia del producto
chart-column-untouched = Sin tocar desde hace
chart-column-date = Fecha
chart-column-week-from = Semana desde
chart-column-units = Unidades
chart-column-units-now = Unidades ahora
chart-column-lines = Líneas
chart-column-lines-now = Líneas ahora
chart-column-unit-days = Unidades-día
chart-column-days = Días
chart-column-share = Proporción
chart-column-cumulative = Proporción con los anteriores
chart-column-compared = El { $date }
chart-column-difference = Diferencia
chart-column-planned = Línea recta a cero
chart-column-median-age = Antigüedad mediana, días
chart-column-median-open = Mediana abierta, días
chart-column-oldest = Más antigua, días
chart-column-overdue = Líneas vencidas
chart-column-overdue-blockers = Bloqueos vencidos
chart-column-blockers = Bloqueos
chart-column-tenants = Inquilinos
chart-column-customers = Clientes

## Los gráficos

chart-units-by-status-question = ¿Cuántas unidades hay en cada estado?
chart-units-by-status-answer = Bloqueadas: { $units } de { $total }, un { $share }.
chart-reasons-by-units-question = ¿Qué bloquea más unidades?
chart-reasons-by-units-answer = { $name } retiene lo que más: { $amount } de { $total }, un { $share }.
chart-reasons-by-unit-days-question = ¿Qué ha costado más unidades-día?
chart-reasons-by-unit-days-answer = { $name } ha costado lo que más: { $amount } de { $total }, un { $share }.
chart-reasons-by-unit-days-note = Unidades-día de lo que está bloqueado ahora, desde que lo está.
chart-reasons-by-service-question = ¿Qué motivos bloquean qué servicios?
chart-reasons-by-service-answer = El grupo mayor: { $reason } en { $service }, { $units }, un { $share } de lo bloqueado.
chart-ages-by-reason-question = ¿Desde hace cuánto están bloqueadas las unidades, y por qué?
chart-ages-by-reason-answer = Bloqueadas desde hace más de 30 días: { $units } de { $total }, un { $share }.
chart-ages-by-reason-note = A partir de 15 días merece una mirada; pasados 30 días, una alarma.
chart-waiting-on-question = ¿A quién se espera?
chart-waiting-on-answer = { $party }: { $amount } de los últimos { $days } días, un { $share } de la espera.
chart-waiting-on-note = Tiempo bloqueado de los últimos { $days } días, cargado cada día a quien se esperaba. Los enlaces muestran lo que espera ahora.
chart-resolvers-question = ¿Quién puede quitar lo que más?
chart-resolvers-answer = { $name } puede quitar { $blockers }; lo retenido: { $units }.
chart-resolvers-note = Bloqueos abiertos que retienen algo aquí. Lo que varios pueden quitar cuenta para cada uno.
chart-resolvers-past-note = En un día pasado cada línea cuenta solo para su primer bloqueo, y un bloqueo está vencido cuando ha pasado la fecha objetivo de una línea que retiene.
chart-owners-question = ¿Quién debe actuar sobre más unidades bloqueadas?
chart-owners-answer = { $name } tiene lo que más: { $units } en { $lines }. Vencido: { $overdue }.
chart-owners-note = Un rol representa a quien lo tiene hoy en el equipo. Lo que es de un rol de varias personas cuenta para cada una.
chart-nobody-question = ¿Qué está bloqueado sin que nadie deba actuar?
chart-nobody-answer = Bloqueado sin responsable: { $units } en { $lines }, un { $share } de lo bloqueado.
chart-nobody-note = No hay responsable, o nadie tiene hoy el rol.
chart-renewals-question = ¿Qué está bloqueado en clientes que renuevan pronto?
chart-renewals-answer = Renuevan en { $days } días: { $customers }; lo bloqueado: { $units }.
chart-renewals-note = Según la fecha de renovación del cliente; cada barra es una semana que empieza en su día.
chart-renewals-past-note = También un día pasado se rige por las fechas de renovación de hoy.
chart-product-gaps-question = ¿Qué carencias del producto retienen a más inquilinos?
chart-product-gaps-answer = { $name } retiene lo que más: { $tenants } con { $units }.
chart-product-gaps-past-note = Por bloqueo, una línea cuenta en un día pasado solo para el primero.
chart-unclassified-question = ¿Cuánto está sin clasificar, y va camino de cero?
chart-unclassified-answer = Sin clasificar: { $units } en { $lines }. El { $date } no debe quedar nada.
chart-unclassified-note =
    { $weeks ->
        [one] Al final de cada semana. La línea recta va desde hace ocho semanas hasta cero dentro de { $weeks } semana.
       *[other] Al final de cada semana. La línea recta va desde hace ocho semanas hasta cero dentro de { $weeks } semanas.
    }
chart-units-up-to = Unidades, semanas hasta { $date }
chart-stale-question = ¿Cuánto lleva mucho tiempo sin que nadie lo mire?
chart-stale-answer = Sin tocar desde hace { $days } días o más: { $units } en { $lines }, un { $share } de todas las líneas. El { $date } no debe quedar nada.
chart-stale-note = Cada escalón contiene los siguientes. Cambiar o confirmar una línea la saca de aquí.
chart-stale-past-note = En un día pasado, una línea que se tocó después cuenta por el último cambio registrado hasta entonces.
chart-to-reconcile-question = ¿Qué unidades hay que conciliar?
chart-to-reconcile-answer = Por conciliar: { $units } en { $lines }.
