# Gráficos de fechas prometidas frente a lo ocurrido.

chart-option-by-resolver = Por resolutor

## Días de retraso

chart-days-late-question = ¿Con cuánto retraso se cumplen las fechas prometidas?
chart-days-late-answer =
    { $direction ->
        [late] Hasta la última fecha dada: { $share } de { $closed ->
            [one] { $closed } bloqueo cerrado
           *[other] { $closed } bloqueos cerrados
        }; de media, { $days } días tarde.
        [early] Hasta la última fecha dada: { $share } de { $closed ->
            [one] { $closed } bloqueo cerrado
           *[other] { $closed } bloqueos cerrados
        }; de media, { $days } días antes.
       *[even] Hasta la última fecha dada: { $share } de { $closed ->
            [one] { $closed } bloqueo cerrado
           *[other] { $closed } bloqueos cerrados
        }; de media, en el día.
    }
chart-days-late-none = Todavía no se ha cerrado ningún bloqueo con fecha.
chart-days-late-note = El día del cierre frente a la última fecha dada. No cuenta un bloqueo privado que dejó paso a otro mientras su línea seguía bloqueada.
chart-early-over = más de { $days } d antes
chart-early-days = { $from }–{ $to } d antes
chart-on-the-day = en el día
chart-late-days = { $from }–{ $to } d tarde
chart-late-over = más de { $days } d tarde
chart-closed-by = Cerrados hasta { $date }
chart-column-late = Cierre

## De quién son las fechas que se cumplen

chart-promises-kept-question = ¿De quién son las fechas que se cumplen?
chart-promises-kept-answer = El mayor retraso es de “{ $name }”: de media { $days } días tarde, { $share } de { $closed } bloqueos cerrados a tiempo.
chart-promises-kept-none = De media no hay retraso donde se han cerrado { $fewest } bloqueos o más.
chart-mean-days-late = Días de retraso, de media
chart-mean-days-late-on = Días de retraso, de media, a { $date }
chart-axis-days-late = Días de retraso

## Aplazamientos

chart-slips-question = ¿Con qué frecuencia se aplazan las fechas?
chart-slips-answer = Veces que una fecha pasó a otra posterior: { $slips }, { $days } días en total, en { $blockers } bloqueos con fecha.
chart-column-days-a-slip = Días por aplazamiento
chart-slip-days-on = Días aplazados, a { $date }
