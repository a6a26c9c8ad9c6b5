# Pages and commands of access: roles, cover, sessions, second factors, the log, redaction.

## Roles

roles-title = Los roles y lo que permiten
roles-text = Cada rol se tiene en una organización y alcanza a las que están debajo. Las reglas que rechazan un acto se leen de esta misma tabla.
roles-act = Puede
roles-yours = su rol
roles-preview = Ver qué muestra
roles-preview-title = Qué muestra el rol
roles-preview-now = Inquilinos que { $person } ve ahora: { $count }
roles-preview-then = Con { $role } en { $organization }: { $count }

## Sessions

sessions-title = Sesiones
sessions-of = Sesiones de { $name }
sessions-text = Una sesión que nadie usa termina sola a las dos semanas.
sessions-none = No hay ninguna sesión abierta.
sessions-device = Dispositivo
sessions-device-unknown = Dispositivo desconocido
sessions-address = Dirección de red
sessions-began = Inicio
sessions-last-seen = Último uso
sessions-this = esta sesión
sessions-end = Terminar
sessions-ended = Sesión terminada
sessions-end-all = Cerrar sesión en todas partes
sessions-ended-all = Sesión cerrada en todas partes

## Cover

cover-title = Sustitución
cover-of = Sustitución: { $name }
cover-text = Mientras dura, quien sustituye ve y hace el trabajo de la otra persona con los permisos de esta; el historial muestra ambos nombres. Termina por sí sola.
cover-none = No consta ninguna sustitución.
cover-who = { $cover } por { $person }
cover-in-place = { $person } por { $covered }
cover-dates = del { $from } al { $to }
cover-planned = prevista
cover-in-force = vigente
cover-over = terminada
cover-ended = Sustitución terminada antes de tiempo
cover-add = Encargar el trabajo
cover-added = Trabajo encargado
cover-end = Terminar ahora
cover-work-of = Por { $person }, hasta el { $date }
record-cover = sustitución
record-redaction = supresión
record-second-factor = segundo factor

## Second factor

second-factor-title = Segundo factor
second-factor-text = Un autenticador en su teléfono muestra un código que se pide después de la contraseña; así una contraseña robada no abre nada por sí sola.
second-factor-is-on = activado
second-factor-needed = Su rol requiere un segundo factor. Configúrelo antes de continuar.
second-factor-begin = Configurar un autenticador
second-factor-scan = Lea la imagen con el autenticador
second-factor-scan-text = Después indique los seis dígitos que muestra.
second-factor-picture = Imagen con la clave que figura debajo
second-factor-secret = O escriba en él esta clave:
second-factor-confirm = Confirmar
second-factor-codes = Códigos de recuperación
second-factor-codes-text = Guárdelos lejos de su teléfono: cada uno permite entrar una vez si lo pierde. No se vuelven a mostrar.
second-factor-codes-kept = Ya los he guardado
second-factor-left =
    { $count ->
        [one] Queda { $count } código de recuperación.
       *[other] Quedan { $count } códigos de recuperación.
    }
second-factor-disable = Desactivar el segundo factor
second-factor-off = Segundo factor desactivado
second-factor-step-title = Indique su código
second-factor-step-text = Los seis dígitos de su autenticador o uno de sus códigos de recuperación.
second-factor-wrong = El código no es correcto o ya se usó. Espere al siguiente e indíquelo.
second-factor-too-many = Demasiados códigos fueron incorrectos. Espere un cuarto de hora.
second-factor-reset = Restablecer el segundo factor
second-factor-reset-text = La persona entra solo con la contraseña hasta que configure otro autenticador. Sus sesiones terminan. El historial muestra su motivo.
second-factor-reset-reason = Motivo
second-factor-was-reset = Segundo factor restablecido
second-factor-roles-title = Quién necesita un segundo factor
second-factor-roles-text = Quien tenga uno de estos roles y aún no tenga autenticador lo configura en la siguiente página. Los administradores deberían estar entre ellos.
second-factor-roles-saved = Roles que requieren un segundo factor guardados

## Redaction

redact-title = Suprimir datos personales
redact-of = Suprimir los datos de { $name }
redact-text = No se puede deshacer. El nombre y la dirección desaparecen de registros, búsquedas, exportaciones e historial; quién hizo qué y cuándo queda sin nombre, y el registro sigue siendo verificable.
redact-record = El propio registro pierde nombre y dirección; terminan sesiones, contraseña, roles y tokens.
redact-texts = Lugares en notas, comentarios y otros textos: { $count }
redact-changes = Cambios pasados que pierden su contenido: { $count }
redact-also = Quitar también
redact-also-hint = Una frase por línea, por ejemplo un apodo o un teléfono; al menos tres caracteres.
redact-look = Contar de nuevo
redact-for-good = Suprimir definitivamente
redact-done = Datos suprimidos
redact-nobody = Persona suprimida

## The log

audit-title = Registro de cambios
audit-verify = Verificar todas las cadenas
audit-verified = { $when }: cambios verificados: { $changes }; cadenas: { $chains }; fallos: { $faults }.
audit-download = Descargar como
audit-filter = Mostrar
audit-all = Todo
audit-kind = Tipo de registro
audit-record = Registro, por id
audit-none = No se registró nada que encaje. Amplíe el filtro.
audit-exported = Cambios escritos en { $path }: { $count }
redact-trial = No se cambió nada. Indique --yes y --reason para hacerlo definitivamente.

## Leaving

leave-of = { $name } se va
leave-text = Elija quién asume cada parte. La persona ya no podrá entrar y sus sesiones terminan. Lo que se encarga a otros puede deshacerse de una vez.
leave-nothing = No hay nada pendiente a su nombre.
leave-as-it-is = Nadie: queda como está
leave-lines = Líneas a su cargo: { $count }
leave-next-actions = Próximas acciones a su cargo: { $count }
leave-blockers = Bloqueos abiertos: { $count }
leave-teams = Equipos: { $count }
leave-done-with-work = Ya no puede entrar; registros encargados a otros: { $count }
leave-batch = Para deshacerlo: desbloqueo imports undo { $batch }
