# Informes de cuánto duran los bloqueos, cómo se cumplen las promesas y qué liberaría unidades.

insight-all = Todo junto
insight-column-spells = Períodos
insight-column-open = Abiertos
insight-column-p85 = 85 % tras
insight-column-within = ≤ { $days } días
insight-column-p = Valor p

## Cuánto dura

insight-unblock-title = Cuánto se tarda en desbloquear: períodos en un mismo motivo, a { $date }
insight-unblock-nothing = Todavía no ha habido nada bloqueado.
insight-unblock-note = Días hasta que se resuelven la mitad y el 85 %, y parte resuelta en 30, 60 y 90 días; entre paréntesis, la banda del 95 % de la mediana. Los períodos abiertos cuentan por el tiempo en que se han visto. Las unidades son las de los períodos abiertos. El valor p compara cada fila con todas las demás juntas.

## Semana a semana

insight-flow-title = Unidades semana a semana, hasta { $date }
insight-flow-note = Por otra vía: unidades de líneas bloqueadas que cambiaron, se fusionaron o llegaron ya bloqueadas. Neto: recién bloqueadas menos desbloqueadas, más lo llegado por otra vía.
insight-column-week = Semana hasta
insight-column-newly-blocked = Recién bloqueadas
insight-column-unblocked = Desbloqueadas
insight-column-otherwise = Por otra vía
insight-column-net = Neto

## Promesas

insight-promises-title = Fechas previstas de desbloqueo frente a lo ocurrido, a { $date }
insight-promises-nothing = Todavía no se ha dado ninguna fecha de desbloqueo.
insight-promises-note = De los bloqueos cerrados: a tiempo es la parte cerrada hasta la última fecha dada; el sesgo es la media de días de retraso, por debajo de 0 si fue antes, y la dispersión, su desviación típica.
insight-column-closed = Cerrados
insight-column-overdue = Vencidos
insight-column-on-time = A tiempo
insight-column-bias = Sesgo, días
insight-column-spread = Dispersión, días
insight-column-first-bias = Sesgo de la primera fecha
insight-column-slips = Aplazamientos
insight-column-slip-days = Días aplazados

## Qué pasaría

insight-what-if-title =
    { $count ->
        [one] Qué se movería sin { $count } bloqueo abierto
       *[other] Qué se movería sin { $count } bloqueos abiertos
    }
insight-what-if-blocked = Bloqueado
insight-what-if-freed = Se movería
insight-what-if-still-held = Retenido además por otro bloqueo
insight-column-freed = Libres, en total
insight-free-title = Los menos bloqueos que liberan el { $share } de las unidades bloqueadas, a { $date }
insight-free-sum =
    { $count ->
        [0] No hace falta quitar ningún bloqueo. Unidades: { $units } de { $blocked }.
        [one] { $count } bloqueo. Unidades que libera: { $units } de { $blocked }.
       *[other] { $count } bloqueos. Unidades que liberan: { $units } de { $blocked }.
    }{ $cut ->
        [yes] { " " }Con --json se muestran más.
       *[no] { "" }
    }
insight-free-smallest = Ningún conjunto menor libera tanto: está demostrado.
insight-free-at-least =
    { $count ->
        [one] Hace falta al menos { $count } bloqueo; no se sabe si basta un conjunto menor.
       *[other] Hacen falta al menos { $count } bloqueos; no se sabe si basta un conjunto menor.
    }
insight-free-not-enough = No se puede liberar más: ningún bloqueo abierto que usted vea retiene el resto.
