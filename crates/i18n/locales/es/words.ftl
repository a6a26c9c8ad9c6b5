# Small words and counts that pages, mails and the command line share.

yes = Sí
no = No
none = Ninguno
nobody = Nadie
unknown = Desconocido
not-applicable = No se aplica
to-be-decided = Por decidir
today = Hoy
yesterday = Ayer
tomorrow = Mañana

## Dates, seen from today

overdue-by =
    { $days ->
        [one] { $days } día de retraso
       *[other] { $days } días de retraso
    }
due-in =
    { $days ->
        [one] vence en { $days } día
       *[other] vence en { $days } días
    }
days-ago =
    { $days ->
        [one] hace { $days } día
       *[other] hace { $days } días
    }
since = desde el { $date }
until = hasta el { $date }

## Counts

count-units =
    { $count ->
        [one] { $count } unidad
       *[other] { $count } unidades
    }
count-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
count-unit-days =
    { $count ->
        [one] { $count } unidad-día
       *[other] { $count } unidades-día
    }
count-lines =
    { $count ->
        [one] { $count } línea
       *[other] { $count } líneas
    }
count-tenants =
    { $count ->
        [one] { $count } inquilino
       *[other] { $count } inquilinos
    }
count-customers =
    { $count ->
        [one] { $count } cliente
       *[other] { $count } clientes
    }
count-entitlements =
    { $count ->
        [one] { $count } derecho
       *[other] { $count } derechos
    }
count-blockers =
    { $count ->
        [one] { $count } bloqueo
       *[other] { $count } bloqueos
    }
count-rows =
    { $count ->
        [one] { $count } fila
       *[other] { $count } filas
    }
count-changes =
    { $count ->
        [one] { $count } cambio
       *[other] { $count } cambios
    }
count-findings =
    { $count ->
        [one] { $count } observación
       *[other] { $count } observaciones
    }
and-more = y { $count } más

## Languages

language-en = Inglés
language-es = Español
language-de = Alemán
language-pt = Portugués
language-ja = Japonés
language-zh = Chino
