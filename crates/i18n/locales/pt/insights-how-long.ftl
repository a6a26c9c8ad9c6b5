# Gráficos de quanto se demora para desbloquear e de quando os bloqueios abertos devem acabar.

chart-option-by-service = Por serviço
chart-option-by-party = Por parte
chart-option-by-owner = Por responsável
chart-option-by-organization = Por organização

## Tempo até desbloquear

chart-time-to-unblock-question = Quanto se demora para desbloquear?
chart-time-to-unblock-answer =
    { $has-slowest ->
        [yes] Metade se resolve em { $median } dias; o mais lento é “{ $slowest }”, com { $days }.
       *[no] Metade se resolve em { $median } dias.
    }
chart-time-to-unblock-unknown = Ainda se resolveu menos da metade: { $cleared } de { $spells }. Não se sabe quanto a metade demora.
chart-time-to-unblock-note = Um período é uma linha em um mesmo motivo de bloqueio; contam linhas, não unidades. Os períodos abertos contam pelo tempo em que foram vistos, para que os lentos não desapareçam. As faixas são de 95%. O valor p compara cada linha da tabela com todas as outras juntas.
chart-column-cleared = Resolvidos
chart-column-open-units = Unidades abertas
chart-column-band-from = Faixa de, dias
chart-column-band-to = Faixa até, dias
chart-axis-days-in-reason = Dias no motivo
chart-axis-still-blocked = Parte ainda bloqueada
chart-all-on = Tudo junto, em { $date }

## Dois recortes

chart-slices-compared-question = Dois recortes são diferentes?
chart-slices-compared-choose = Escolha com o que este recorte é comparado.
chart-slices-compared-answer =
    { $outcome ->
        [differ] “{ $one }” e “{ $other }” terminam em ritmos diferentes (p { $p }).
        [alike] A diferença entre “{ $one }” e “{ $other }” não se distingue do acaso (p { $p }).
       *[unknown] “{ $one }” ou “{ $other }” nunca esteve em bloqueio: não há o que comparar.
    }
chart-slices-compared-note = O teste log-rank compara as curvas inteiras. Abaixo de p 0,05 se fala em diferença.
chart-column-slice = Recorte
chart-slice-chosen = Este recorte
chart-slice-on = { $name }, em { $date }
chart-pick-against = Comparar com

## Datas realistas

chart-realistic-dates-question = Quando os bloqueios abertos vão acabar de verdade?
chart-realistic-dates-answer = Datas que podem ser avaliadas: { $judged }; mais prováveis de falhar que de cumprir: { $missed }.
chart-realistic-dates-then = Em { $date } eram { $judged } e { $missed }.
chart-realistic-dates-none = Ainda não é possível avaliar nenhuma data.
chart-realistic-dates-note = Cada bloqueio aberto é comparado com os do seu motivo que duraram tanto e cuja data tinha sido adiada as mesmas vezes até então, ou com todos do seu motivo quando poucos desses se resolveram. Com menos de { $fewest } resolvidos, nada se diz.
chart-realistic-dates-past-note = Em um dia passado, cada linha conta só para o seu primeiro bloqueio.
chart-realistic-dates-more =
    { $count ->
        [one] Há mais { $count } bloqueio, com menos unidades, que não aparece.
       *[other] Há mais { $count } bloqueios, com menos unidades, que não aparecem.
    }
chart-column-by-promise = Resolvido até lá
chart-column-half-by = Metade até
chart-column-half-by-on = Metade até, em { $date }
chart-column-days-later = Dias mais tarde
chart-column-most-by = 80% até
chart-column-cases = Comparado com
chart-axis-days-from = Dias a partir de { $date }
blocker-realistic-when = Data realista
blocker-realistic-unknown = ainda sem data realista: poucos parecidos se resolveram
blocker-realistic = realista { $from }–{ $to }
blocker-realistic-on = realista { $date }
blocker-realistic-from = realista a partir de { $date }
blocker-realistic-why =
    { $has-share ->
        [yes] Até a primeira data se resolve metade dos parecidos; até a segunda, 80%. Probabilidade de se resolver até a data prometida: { $share }. Comparado com: { $cases }.
       *[no] Até a primeira data se resolve metade dos parecidos; até a segunda, 80%. Comparado com: { $cases }.
    }
