# Pages: one tenant on one screen, its entitlements as a whole.

tenant-edit = Editar
tenant-edit-title = Editar el inquilino
tenant-saved = Se guardó el inquilino.
tenant-domain = Dominio
tenant-paused-until = En pausa hasta
tenant-priority-computed = Calculada a partir de las líneas
tenant-renewal = renueva el { $date }
tenant-add-service = Añadir un servicio
tenant-history = Historial
tenant-history-all = Todo
tenant-services = Servicios
tenant-service-menu = Más sobre { $service }
tenant-empty = Aún no hay servicios
tenant-empty-text = Añada un servicio con sus unidades o importe un libro.
tenant-bar-part = { $status }: { $units }
tenant-engagement = Colaboración y fechas
tenant-units = Unidades compradas, excepción
tenant-initiate = primera conversación prevista para el { $date }
tenant-started = iniciado el { $date }
tenant-attempts =
    { $count ->
        [one] { $count } intento sin respuesta
       *[other] { $count } intentos sin respuesta
    }
tenant-overridden = fijadas a mano (compradas: { $purchased }): { $reason }
tenant-success-owner = responsable del éxito: { $name }
tenant-to-reconcile = Unidades informadas: { $reported }; acordadas: { $agreed }.
tenant-reconcile = Conciliar…
tenant-incomplete =
    { $count ->
        [one] A { $count } línea le falta algo que su estado exige.
       *[other] A { $count } líneas les falta algo que su estado exige.
    }
tenant-incomplete-by =
    { $count ->
        [one] A { $count } línea le falta algo; complétela hasta el { $date } tras el traspaso.
       *[other] A { $count } líneas les falta algo; complételas hasta el { $date } tras el traspaso.
    }
tenant-merge-offered = Dos líneas están en { $status } y nada las distingue.
tenant-merge = Unir
tenant-tried = Intentado
tenant-answered = Respondió
tenant-hand-over = Traspasar a la entrega
tenant-passed = (vencida)
tenant-was-promised =
    { $times ->
        [0] antes { $dates }
        [one] antes { $dates }; aplazada una vez, { $days } d
       *[other] antes { $dates }; aplazada { $times } veces, { $days } d
    }
tenant-in-reason = en este motivo { $days } d
tenant-confirmed =
    { $days ->
        [0] confirmada hoy
        [one] confirmada hace { $days } d
       *[other] confirmada hace { $days } d
    }
tenant-lacks = Falta:
tenant-blocker-closed = (cerrado)
tenant-approve = Aprobar
tenant-update = Actualizar…
tenant-split = Dividir…
tenant-move = Mover unidades…
tenant-still-true = Sigue siendo cierto
tenant-beside = Historial, notas, equipo y contactos
tenant-latest = Últimos cambios
tenant-latest-none = Aún no hay cambios.
tenant-notes = Notas del inquilino
tenant-note-new = Nota nueva
tenant-note-technical = técnica
tenant-note-add = Añadir
tenant-note-by = { $person }, { $when }
tenant-note-written = Se añadió la nota.
tenant-contacts = Contactos
tenant-contacts-none = Aún no hay contactos.
tenant-do-not-contact = No contactar: { $reason }
tenant-own-fields = Campos propios
tenant-own-filled = Se guardó el campo propio.
entitlement-added = Se añadió el servicio; sus unidades esperan a ser clasificadas.
entitlement-new-title = Nuevo servicio
entitlement-new-hint = Las unidades llegan con el estado desconocido y esperan a ser clasificadas.
entitlement-new-do = Añadir el servicio
entitlement-edit-title = Colaboración y fechas
entitlement-saved = Guardado.
entitlement-not-in-progress = Se conserva; se edita mientras una línea está En progreso (S11).
entitlement-reason = Motivo del cambio
entitlement-start-hint = Cambiar la fecha exige su motivo (S10).
entitlement-start-do = Guardar la fecha de inicio
entitlement-tried = Se registró el intento.
entitlement-answered = Los intentos vuelven a contar desde cero: el cliente respondió.
entitlement-handed-over =
    { $count ->
        [0] Traspasado a la entrega; a ninguna línea le falta nada.
        [one] Traspasado a la entrega; a { $count } línea le falta algo, plazo hasta el { $date }.
       *[other] Traspasado a la entrega; a { $count } líneas les falta algo, plazo hasta el { $date }.
    }
entitlement-reconcile-title = Conciliar unidades
entitlement-reconcile-text = Primero cede el estado desconocido; cambie la propuesta hasta que la suma sea correcta. Una línea con 0 se quita.
entitlement-before = Antes
entitlement-after = Después
entitlement-sum = Suma
entitlement-reconcile-do = Conciliar
entitlement-reconciled = Las unidades vuelven a sumar.
entitlement-nothing-to-reconcile = Nada que conciliar
entitlement-to-tenant = Al inquilino
entitlement-units-title = Unidades
entitlement-units-saved = Se guardaron las unidades.
entitlement-purchased = Unidades compradas
entitlement-purchased-hint = Las unidades de más se reparten o esperan a ser clasificadas; si hay menos, se concilian con las líneas.
entitlement-override = Excepción
entitlement-override-hint = Un número que sustituye a las unidades compradas, con su motivo.
entitlement-override-remove = Quitar la excepción
tenant-approval-awaited = propuesto por { $person }, espera a una segunda persona
tenant-approval-given = aprobado por { $person }
team-edit = Cambiar
team-title = Equipo del inquilino
team-saved = Se guardó el equipo.
team-all-services = Todos los servicios
team-who = Quién
team-remove = Quitar
team-add = Incorporar a alguien
team-add-do = Añadir al equipo
team-instead = En lugar de quienes tienen ahora el rol
team-service-hint = Para un servicio prevalece sobre el rol para todos.
own-none = Sin campos propios
own-none-text = Las columnas de un archivo importado se pueden conservar como campos propios.
tenant-time-in-reasons = Tiempo en cada motivo
tenant-span =
    { $has-party ->
        [yes] { $days } d { $status } ({ $party })
       *[no] { $days } d { $status }
    }
