# What import, imports, export, verify, history and demo print.

## import

import-busy = Leyendo y comprobando
import-summary = Filas: { $added } añadidas, { $changed } cambiadas, { $unchanged } sin cambios, { $refused } rechazadas.
import-undo = Aplicado. Deshágalo con: desbloqueo imports undo { $id }
import-dry-run = Era una prueba: no se cambió nada.
import-nothing-applied = No se cambió nada, porque hay filas rechazadas. Corríjalas, o aplique las demás con --only-valid y escriba las rechazadas en un libro con --refused FILE.
import-nothing-new = No se cambió nada: el archivo dice lo que ya se sabe.
import-refused-written = Las filas rechazadas están en { $path }. Corríjalas allí e importe ese archivo.
import-nothing-applied-written = No se cambió nada, porque hay filas rechazadas. Corríjalas o incorpore las demás con --only-valid.
import-columns-kept = Se conservan como campos propios: { $columns }.
import-columns-dropped = Se omiten, porque no son campos conocidos: { $columns }.
import-change = Fila { $row }
import-reason = Motivo
import-place = Celdas

## imports

imports-kind = Clase
imports-title = Título
imports-recorded = Registrado
imports-undone = Deshecho por
batch-import = Importación
batch-bulk = Edición en bloque
batch-undo = Deshacer
batch-transfer = Transferencia
imports-undone-summary =
    { $restored ->
        [one] Se restauró { $restored } registro
       *[other] Se restauraron { $restored } registros
    }{ $left ->
        [0] .
        [one] ; { $left } quedó como está, porque se cambió después.
       *[other] ; { $left } quedaron como están, porque se cambiaron después.
    }

## export

export-sheet = Líneas
export-busy = Escribiendo
export-done =
    { $lines ->
        [one] Se escribió { $lines } línea en { $path }.
       *[other] Se escribieron { $lines } líneas en { $path }.
    }
export-guidance = Ayuda
export-advice = Cómo editar este archivo
export-advice-edit = Cambiar celdas
export-advice-edit-text = Cambie lo que desee y vuelva a importar el archivo: se aplica exactamente lo que cambió.
export-advice-empty = Vaciar una celda
export-advice-empty-text = Una celda vaciada vacía el campo. Si las reglas exigen el campo, la fila se rechaza con el motivo.
export-advice-ids = ID de línea y versión
export-advice-ids-text = Deje las dos últimas columnas como están: por ellas cada fila encuentra su línea, y no se sobrescribe un campo que otra persona haya cambiado entretanto.
export-advice-again = Filas
export-advice-again-text = Borrar filas no tiene ningún efecto. Una fila nueva sin ID de línea añade una línea; las unidades de un derecho deben sumar lo acordado.

## verify

verify-busy = Recorriendo el historial
verify-summary =
    { $faults ->
        [0] Ningún error. Se comprobaron: cambios { $changes }, cadenas { $chains }, líneas { $lines }.
        [one] { $faults } error. Se comprobaron: cambios { $changes }, cadenas { $chains }, líneas { $lines }.
       *[other] { $faults } errores. Se comprobaron: cambios { $changes }, cadenas { $chains }, líneas { $lines }.
    }
verify-content-changed = El contenido de este cambio no es el que se registró (huella { $found }, registrada { $expected }). Alguien alteró la base de datos; compárela con una copia de seguridad.
verify-link-broken = Este cambio no sigue al anterior (huella { $found }, se espera { $expected }). Alguien alteró la base de datos; compárela con una copia de seguridad.
verify-change-missing = Falta un cambio en el historial (hay { $found }, se espera { $expected }). Alguien lo quitó o el registro se escribió sin pasar por el programa; compárelo con una copia de seguridad.
verify-change-unreadable = Este cambio no se puede leer: { $found }. Alguien alteró la base de datos; compárela con una copia de seguridad.
verify-change-misplaced = Este cambio está en la organización { $found } y su registro, en { $expected }. Alguien alteró la base de datos; compárela con una copia de seguridad.
verify-head-differs = El registro indica el cambio { $found } como el último; el historial termina con { $expected }. Compárelo con una copia de seguridad.
verify-state-differs = El registro no es lo que dice su historial: { $found }. Se escribió sin pasar por el programa; compárelo con una copia de seguridad.
verify-text-differs = El texto por el que se encuentra este registro es “{ $found }”; su nombre o nota dice “{ $expected }”. Alguien alteró la base de datos; compárela con una copia de seguridad.
verify-repeat-differs = El registro de esta línea repite “{ $found }”; según su derecho, su cliente y sus campos debería ser “{ $expected }”, así que listas e informes la cuentan mal. Alguien alteró la base de datos; compárela con una copia de seguridad.
verify-units-do-not-add-up = Las líneas suman { $found } unidades, y no es lo acordado. Compárelas con una copia de seguridad.
verify-interval-differs = El intervalo abierto dice { $found }, la línea { $expected }. Compárelos con una copia de seguridad.
verify-neighbour-differs = Este intervalo dice “{ $found }” de lo que tiene al lado y del día desde el que rige su motivo; es “{ $expected }”, así que los informes de tiempo lo cuentan mal. Alguien alteró la base de datos; compárela con una copia de seguridad.
verify-intervals-overlap = Un intervalo termina el { $found } y el siguiente empieza el { $expected }. Compárelos con una copia de seguridad.
verify-blocker-missing = La línea está bloqueada y ningún bloqueo abierto la retiene. Vincule uno con “desbloqueo blocker link”.
verify-blocker-left = La línea no está bloqueada y un bloqueo todavía la retiene. Compárela con una copia de seguridad.
verify-blocker-unknown = El bloqueo { $found } retiene la línea y no existe, o no está por encima de la organización { $expected }. Compárelo con una copia de seguridad.

## history

history-added = { $when } { $person } añadió este registro: { $record } ({ $source })
history-changed = { $when } { $person } cambió este registro: { $record } ({ $source })
history-removed = { $when } { $person } quitó este registro: { $record } ({ $source })
history-redacted = { $when } { $person } cambió este registro: { $record }; lo cambiado se suprimió ({ $source })
history-set = { $field }: { $after }
history-emptied = { $field }: se vació, antes { $before }
history-moved = { $field }: de { $before } a { $after }
history-reason = Motivo: { $text }
history-override = Excepción, porque: { $text }
history-field-key = Clave del archivo
history-field-last-attempt = Último intento de contacto
history-field-private = Creado sin preguntar para una línea
history-field-parent = Pertenece a
history-field-body = Texto
history-field-technical = Nota técnica
history-reported = según lo informado
history-approval-awaited = pendiente, solicitada por { $person }
history-approval-given = dada por { $person }
record-line = línea
record-entitlement = derecho
record-blocker = bloqueo
record-comment = comentario
record-tenant = inquilino
record-note = nota del inquilino
record-customer = cliente
record-contact = contacto
record-organization = organización
record-person = persona
record-grant = rol
record-transfer = transferencia
record-own-field = campo propio
record-own-value = valor del campo propio

## demo

demo-busy = Creando la demostración
demo-done = La demostración está en { $address }: organizaciones { $organizations }, clientes { $customers }, inquilinos { $tenants }, derechos { $entitlements } y dos años de historial con { $changes } cambios. Todo es inventado.
demo-own = Para empezar con lo suyo: desbloqueo init, después desbloqueo import PORTFOLIO.xlsx
