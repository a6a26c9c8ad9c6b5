# El resumen: una página para la reunión semanal.

digest-page = Resumen
digest-title = Qué está bloqueado, a { $date }
digest-everything = Todas las líneas visibles
digest-slice = Solo: { $filters }
digest-compared = En comparación con el { $date }

## Sentences

digest-total =
    { $change ->
        [up] En bloqueo: { $units } en { $lines }; { $percent } más que el { $date }.
        [down] En bloqueo: { $units } en { $lines }; { $percent } menos que el { $date }.
        [same] En bloqueo: { $units } en { $lines }; tantas como el { $date }.
        [steady] En bloqueo: { $units } en { $lines }; menos de un 1 % de cambio desde el { $date }.
       *[new] En bloqueo: { $units } en { $lines }; el { $date } no había nada bloqueado.
    }
digest-nothing-left = Ya no hay nada bloqueado. En bloqueo el { $date }: { $units }.
digest-waiting = El { $share } de las unidades-día se pasó en espera de { $party }.
digest-reason =
    { $change ->
        [up] { $reason }: { $units } en bloqueo, mediana de { $days }, { $share } de las unidades-día en espera de { $party }; { $percent } más que el { $date }.
        [down] { $reason }: { $units } en bloqueo, mediana de { $days }, { $share } de las unidades-día en espera de { $party }; { $percent } menos que el { $date }.
        [same] { $reason }: { $units } en bloqueo, mediana de { $days }, { $share } de las unidades-día en espera de { $party }; tantas como el { $date }.
        [steady] { $reason }: { $units } en bloqueo, mediana de { $days }, { $share } de las unidades-día en espera de { $party }; menos de un 1 % de cambio desde el { $date }.
       *[new] { $reason }: { $units } en bloqueo, mediana de { $days }, { $share } de las unidades-día en espera de { $party }; ninguna el { $date }.
    }
digest-reason-alone =
    { $change ->
        [up] { $reason }: { $units } en bloqueo, mediana de { $days }; { $percent } más que el { $date }.
        [down] { $reason }: { $units } en bloqueo, mediana de { $days }; { $percent } menos que el { $date }.
        [same] { $reason }: { $units } en bloqueo, mediana de { $days }; tantas como el { $date }.
        [steady] { $reason }: { $units } en bloqueo, mediana de { $days }; menos de un 1 % de cambio desde el { $date }.
       *[new] { $reason }: { $units } en bloqueo, mediana de { $days }; ninguna el { $date }.
    }
digest-flow = Desde el { $date }: { $entered } en bloqueo nuevo, { $left } con el bloqueo resuelto.
digest-blocker =
    { $has-date ->
        [yes] El bloqueo que más retiene: “{ $title }”, { $units }, prometido para el { $date }.
       *[no] El bloqueo que más retiene: “{ $title }”, { $units }, sin fecha prometida.
    }
digest-slipped =
    { $count ->
        [one] Su fecha se ha aplazado { $count } vez, { $days }.
       *[other] Su fecha se ha aplazado { $count } veces, { $days } en total.
    }
digest-renewals =
    { $change ->
        [up] Renuevan hasta el { $until }: { $customers }; lo bloqueado: { $units }, { $percent } más que el { $date }.
        [down] Renuevan hasta el { $until }: { $customers }; lo bloqueado: { $units }, { $percent } menos que el { $date }.
        [same] Renuevan hasta el { $until }: { $customers }; lo bloqueado: { $units }, tantas como el { $date }.
        [steady] Renuevan hasta el { $until }: { $customers }; lo bloqueado: { $units }, menos de un 1 % de cambio desde el { $date }.
       *[new] Renuevan hasta el { $until }: { $customers }; lo bloqueado: { $units }, ninguna el { $date }.
    }
digest-renewals-none-left = Ya no hay nada bloqueado en clientes que renuevan hasta el { $until }. En bloqueo allí el { $date }: { $units }.
digest-renewals-most = El que más tiene: { $customer }, { $units }, renueva el { $date }.
digest-overdue = Con retraso: { $overdue }. Sin clasificar: { $unclassified }.

## Tables

digest-statuses = Unidades por estado
digest-reasons = Qué bloquea más
digest-parties = A quién se espera
digest-blockers = Bloqueos que más retienen
digest-renewing = Renuevan en { $days } días
digest-renewing-others =
    { $count ->
        [0] Otros, ya sin bloqueo
        [one] { $count } cliente más
       *[other] { $count } clientes más
    }
digest-since = Unidades bloqueadas desde el { $date }
digest-attention = Requiere atención
digest-column-what = Qué
digest-column-before = Unidades el { $date }
digest-column-change = Cambio
digest-column-share = Parte
digest-column-promised = Prometido para
digest-sentences = En pocas palabras

## What to know

digest-note-counted = Las unidades que no cuentan se dejan fuera. Las unidades-día, las medianas y las partes cuentan el tiempo en Bloqueado hasta este día.
digest-note-past = En un día pasado, cada línea cuenta para su bloqueo principal; los títulos, los responsables, los resolutores y las fechas de renovación son los de hoy.
digest-note-left-out = Algunos filtros no tienen respuesta para un día pasado y allí se dejan fuera.

## The page and its files

digest-as-of = Con fecha de
digest-compare-with = En comparación con
digest-show = Mostrar
digest-file = Como { $kind }
digest-done = El resumen está en { $path }.
digest-no-font = Ninguna fuente de este sistema tiene estos signos: { $signs }. Hace falta una que los tenga, como Noto Sans CJK para chino y japonés. Instale una, o elija HTML o XLSX.
