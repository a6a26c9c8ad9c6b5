# Gráficos de datas prometidas e do que aconteceu.

chart-option-by-resolver = Por solucionador

## Dias de atraso

chart-days-late-question = Com quanto atraso as datas prometidas se cumprem?
chart-days-late-answer =
    { $direction ->
        [late] Até a última data dada: { $share } de { $closed ->
            [one] { $closed } bloqueio encerrado
           *[other] { $closed } bloqueios encerrados
        }; em média { $days } dias depois.
        [early] Até a última data dada: { $share } de { $closed ->
            [one] { $closed } bloqueio encerrado
           *[other] { $closed } bloqueios encerrados
        }; em média { $days } dias antes.
       *[even] Até a última data dada: { $share } de { $closed ->
            [one] { $closed } bloqueio encerrado
           *[other] { $closed } bloqueios encerrados
        }; em média no dia.
    }
chart-days-late-none = Ainda não foi encerrado nenhum bloqueio com data.
chart-days-late-note = O dia do encerramento e a última data dada. Não conta um bloqueio privado que deu lugar a outro enquanto sua linha continuava bloqueada.
chart-early-over = mais de { $days } d antes
chart-early-days = { $from }–{ $to } d antes
chart-on-the-day = no dia
chart-late-days = { $from }–{ $to } d depois
chart-late-over = mais de { $days } d depois
chart-closed-by = Encerrados até { $date }
chart-column-late = Encerramento

## De quem são as datas que se cumprem

chart-promises-kept-question = De quem são as datas que se cumprem?
chart-promises-kept-answer = O maior atraso é de “{ $name }”: em média { $days } dias depois, { $share } de { $closed } bloqueios encerrados no prazo.
chart-promises-kept-none = Em média não há atraso onde { $fewest } bloqueios ou mais foram encerrados.
chart-mean-days-late = Dias de atraso, em média
chart-mean-days-late-on = Dias de atraso, em média, em { $date }
chart-axis-days-late = Dias de atraso

## Adiamentos

chart-slips-question = Com que frequência as datas são adiadas?
chart-slips-answer = Vezes em que uma data passou para outra posterior: { $slips }, { $days } dias no total, em { $blockers } bloqueios com data.
chart-column-days-a-slip = Dias por adiamento
chart-slip-days-on = Dias adiados, em { $date }
