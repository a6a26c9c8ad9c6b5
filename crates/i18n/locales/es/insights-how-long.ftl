# Gráficos de cuánto se tarda en desbloquear y de cuándo es probable que se resuelvan los bloqueos abiertos.

chart-option-by-service = Por servicio
chart-option-by-party = Por parte
chart-option-by-owner = Por responsable
chart-option-by-organization = Por organización

## Tiempo hasta desbloquear

chart-time-to-unblock-question = ¿Cuánto se tarda en desbloquear?
chart-time-to-unblock-answer =
    { $has-slowest ->
        [yes] La mitad se resuelve en { $median } días; lo más lento es “{ $slowest }”, con { $days }.
       *[no] La mitad se resuelve en { $median } días.
    }
chart-time-to-unblock-unknown = Aún se ha resuelto menos de la mitad: { $cleared } de { $spells }. No se sabe cuánto tarda la mitad.
chart-time-to-unblock-note = Un período es una línea en un mismo motivo de bloqueo; cuentan líneas, no unidades. Los períodos abiertos cuentan por el tiempo en que se han visto, para que los lentos no desaparezcan. Las bandas son del 95 %. El valor p compara cada fila con todas las demás juntas.
chart-column-cleared = Resueltos
chart-column-open-units = Unidades abiertas
chart-column-band-from = Banda desde, días
chart-column-band-to = Banda hasta, días
chart-axis-days-in-reason = Días en el motivo
chart-axis-still-blocked = Parte aún bloqueada
chart-all-on = Todo junto, a { $date }

## Dos selecciones

chart-slices-compared-question = ¿Se diferencian dos selecciones?
chart-slices-compared-choose = Elija con qué se compara esta selección.
chart-slices-compared-answer =
    { $outcome ->
        [differ] “{ $one }” y “{ $other }” terminan a ritmos distintos (p { $p }).
        [alike] La diferencia entre “{ $one }” y “{ $other }” no se distingue del azar (p { $p }).
       *[unknown] “{ $one }” o “{ $other }” nunca estuvo en bloqueo: no hay nada que comparar.
    }
chart-slices-compared-note = La prueba log-rank compara las curvas enteras. Por debajo de p 0,05 se habla de diferencia.
chart-column-slice = Selección
chart-slice-chosen = Esta selección
chart-slice-on = { $name }, a { $date }
chart-pick-against = Comparar con

## Fechas realistas

chart-realistic-dates-question = ¿Cuándo se resolverán de verdad los bloqueos abiertos?
chart-realistic-dates-answer = Fechas que se pueden valorar: { $judged }; más probable incumplirlas que cumplirlas: { $missed }.
chart-realistic-dates-then = El { $date } eran { $judged } y { $missed }.
chart-realistic-dates-none = Todavía no se puede valorar ninguna fecha.
chart-realistic-dates-note = Cada bloqueo abierto se compara con los de su motivo que duraron tanto y cuya fecha se había aplazado las mismas veces hasta entonces, o con todos los de su motivo si de esos se resolvieron muy pocos. Con menos de { $fewest } resueltos no se dice nada.
chart-realistic-dates-past-note = En un día pasado cada línea cuenta solo para su primer bloqueo.
chart-realistic-dates-more =
    { $count ->
        [one] Hay { $count } bloqueo más, con menos unidades, que no se muestra.
       *[other] Hay { $count } bloqueos más, con menos unidades, que no se muestran.
    }
chart-column-by-promise = Resuelto para entonces
chart-column-half-by = La mitad hasta
chart-column-half-by-on = La mitad hasta, a { $date }
chart-column-days-later = Días más tarde
chart-column-most-by = El 80 % hasta
chart-column-cases = Comparado con
chart-axis-days-from = Días desde el { $date }
blocker-realistic-when = Fecha realista
blocker-realistic-unknown = todavía sin fecha realista: se han resuelto muy pocos parecidos
blocker-realistic = realista { $from }–{ $to }
blocker-realistic-on = realista { $date }
blocker-realistic-from = realista a partir de { $date }
blocker-realistic-why =
    { $has-share ->
        [yes] Hasta la primera fecha se resuelve la mitad de los parecidos; hasta la segunda, el 80 %. Probabilidad de que se resuelva para la fecha prometida: { $share }. Comparado con: { $cases }.
       *[no] Hasta la primera fecha se resuelve la mitad de los parecidos; hasta la segunda, el 80 %. Comparado con: { $cases }.
    }
