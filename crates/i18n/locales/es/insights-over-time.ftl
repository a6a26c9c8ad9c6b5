# Gráficos de lo que cambia de una semana a otra.

chart-nothing-blocked = No hay nada bloqueado.
chart-all-others = Todo lo demás
chart-option-weeks-13 = 13 semanas
chart-option-weeks-26 = 26 semanas
chart-option-weeks-52 = 52 semanas

## Estados

chart-units-by-week-question = ¿Cómo pasan las unidades de un estado a otro?
chart-units-by-week-answer =
    { $compared ->
        [more] Unidades bloqueadas a { $day }: { $units }; { $difference } más que a { $since }.
        [fewer] Unidades bloqueadas a { $day }: { $units }; { $difference } menos que a { $since }.
       *[same] Unidades bloqueadas a { $day }: { $units }; tantas como a { $since }.
    }

## Flujo

chart-flow-by-week-question = ¿Se bloquea más de lo que se desbloquea?
chart-flow-by-week-answer =
    { $compared ->
        [more] Se bloquea más de lo que se desbloquea. Unidades desde { $since }: { $entered } recién bloqueadas, { $left } desbloqueadas.
        [fewer] Se bloquea menos de lo que se desbloquea. Unidades desde { $since }: { $entered } recién bloqueadas, { $left } desbloqueadas.
       *[same] Se bloquea tanto como se desbloquea. Unidades desde { $since }: { $entered } recién bloqueadas, { $left } desbloqueadas.
    }
chart-flow-by-week-then = En otras tantas semanas hasta el { $date }: { $entered } recién bloqueadas, { $left } desbloqueadas.
chart-newly-blocked-up-to = Recién bloqueadas, semanas hasta { $date }
chart-unblocked-up-to = Desbloqueadas, semanas hasta { $date }
chart-column-net-difference = Diferencia del neto

## Antigüedad

chart-ages-by-week-question = ¿Envejece lo que está bloqueado?
chart-ages-by-week-answer =
    { $has-before ->
        [yes] La mitad de las líneas bloqueadas lleva { $median } días o menos; el 85 %, { $p85 } o menos. A { $since } la mitad llevaba { $before } o menos.
       *[no] La mitad de las líneas bloqueadas lleva { $median } días o menos; el 85 %, { $p85 } o menos.
    }
chart-ages-by-week-note = La antigüedad cuenta líneas, no unidades, al final de cada semana.
chart-column-p85-age = Percentil 85, días
chart-median-up-to = Mediana de días, semanas hasta { $date }

## Unidades-día

chart-unit-days-by-week-question = ¿Cuánto tiempo cuesta el bloqueo?
chart-unit-days-by-week-answer = Unidades-día perdidas desde { $since }: { $total }, de ellas { $last } en la última semana.
chart-unit-days-by-week-then = En otras tantas semanas hasta el { $date }: { $total }.
chart-unit-days-by-week-note = Se cuentan desde la primera semana mostrada: lo perdido antes no está incluido.
chart-column-unit-days-so-far = Unidades-día acumuladas
chart-unit-days-up-to = Unidades-día, semanas hasta { $date }

## Motivos

chart-reasons-by-week-question = ¿Cómo cambian los motivos?
chart-reasons-by-week-answer = La mayoría de las unidades bloqueadas espera por “{ $reason }”: { $units } de { $total }. A { $since } eran { $before } de { $total-before }.
