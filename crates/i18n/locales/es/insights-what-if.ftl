# Gráficos de qué se movería si algo desapareciera.

chart-option-share-50 = 50 %
chart-option-share-80 = 80 %
chart-option-share-95 = 95 %

## Sin algo

chart-what-would-move-question = ¿Qué se movería sin ello?
chart-what-would-move-choose = Elija un motivo, un bloqueo o a alguien cuyo trabajo pendiente se da por resuelto.
chart-what-would-move-answer = Sin “{ $name }”, de { $blocked } unidades bloqueadas se movería esto: { $freed }. Retenidas además por otro bloqueo: { $held }.
chart-what-would-move-note = Una línea con varios bloqueos se mueve cuando no queda ninguno. Las unidades-día son las perdidas hasta ahora.
chart-what-would-move-past-note = En un día pasado cada línea cuenta solo para su primer bloqueo.
chart-what-if-untouched = Retenido solo por otros
chart-column-what = Líneas
chart-pick-without = Dado por resuelto
chart-pick-without-more = Dar por resuelto algo más
chart-pick-without-remove = Dejar de dar por resuelto { $name }
chart-pick-reasons = Motivos
chart-pick-blockers = Bloqueos con más unidades
chart-pick-resolvers = Resolutores

## Los menos bloqueos

chart-fewest-blockers-question = ¿Qué pocos bloqueos retienen más?
chart-fewest-blockers-answer =
    { $count ->
        [0] Para liberar el { $share } de { $blocked } unidades bloqueadas no hace falta quitar ningún bloqueo.
        [one] Para liberar el { $share } de { $blocked } unidades bloqueadas hace falta quitar { $count } bloqueo: libera { $units }.
       *[other] Para liberar el { $share } de { $blocked } unidades bloqueadas hace falta quitar { $count } bloqueos: liberan { $units }.
    }
chart-fewest-blockers-not-enough =
    { $count ->
        [0] Ningún bloqueo que usted vea libera nada de { $blocked } unidades bloqueadas.
        [one] { $count } bloqueo libera { $units } de { $blocked } unidades bloqueadas: menos del { $share }.
       *[other] { $count } bloqueos liberan { $units } de { $blocked } unidades bloqueadas: menos del { $share }.
    }
chart-fewest-blockers-then = El { $date }: { $blockers } para { $units } de { $total }.
chart-fewest-blockers-first = La tabla y su archivo recogen los primeros { $told } de { $count } bloqueos.
chart-fewest-blockers-note = Una línea con varios bloqueos se mueve cuando no queda ninguno, así que un bloqueo puede retener más unidades de las que libera.
chart-fewest-blockers-past-note = En un día pasado cada línea cuenta solo para su primer bloqueo.
chart-column-held = Unidades retenidas
chart-column-freed-share = Parte libre, en total
