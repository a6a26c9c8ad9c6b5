# Gráficos do que muda de uma semana para outra.

chart-nothing-blocked = Não há nada bloqueado.
chart-all-others = Todo o resto
chart-option-weeks-13 = 13 semanas
chart-option-weeks-26 = 26 semanas
chart-option-weeks-52 = 52 semanas

## Status

chart-units-by-week-question = Como as unidades passam de um status a outro?
chart-units-by-week-answer =
    { $compared ->
        [more] Unidades bloqueadas em { $day }: { $units }; { $difference } a mais que em { $since }.
        [fewer] Unidades bloqueadas em { $day }: { $units }; { $difference } a menos que em { $since }.
       *[same] Unidades bloqueadas em { $day }: { $units }; tantas quanto em { $since }.
    }

## Fluxo

chart-flow-by-week-question = Bloqueia-se mais do que se desbloqueia?
chart-flow-by-week-answer =
    { $compared ->
        [more] Bloqueia-se mais do que se desbloqueia. Unidades desde { $since }: { $entered } recém-bloqueadas, { $left } desbloqueadas.
        [fewer] Bloqueia-se menos do que se desbloqueia. Unidades desde { $since }: { $entered } recém-bloqueadas, { $left } desbloqueadas.
       *[same] Bloqueia-se tanto quanto se desbloqueia. Unidades desde { $since }: { $entered } recém-bloqueadas, { $left } desbloqueadas.
    }
chart-flow-by-week-then = Em outras tantas semanas até { $date }: { $entered } recém-bloqueadas, { $left } desbloqueadas.
chart-newly-blocked-up-to = Recém-bloqueadas, semanas até { $date }
chart-unblocked-up-to = Desbloqueadas, semanas até { $date }
chart-column-net-difference = Diferença do saldo

## Idade

chart-ages-by-week-question = O que está bloqueado envelhece?
chart-ages-by-week-answer =
    { $has-before ->
        [yes] Metade das linhas bloqueadas está assim há { $median } dias ou menos; 85%, há { $p85 } ou menos. Em { $since } metade estava há { $before } ou menos.
       *[no] Metade das linhas bloqueadas está assim há { $median } dias ou menos; 85%, há { $p85 } ou menos.
    }
chart-ages-by-week-note = A idade conta linhas, não unidades, no fim de cada semana.
chart-column-p85-age = 85% em, dias
chart-median-up-to = Mediana de dias, semanas até { $date }

## Unidades-dia

chart-unit-days-by-week-question = Quanto tempo o bloqueio custa?
chart-unit-days-by-week-answer = Unidades-dia perdidas desde { $since }: { $total }, das quais { $last } na última semana.
chart-unit-days-by-week-then = Em outras tantas semanas até { $date }: { $total }.
chart-unit-days-by-week-note = Contam desde a primeira semana mostrada: o que se perdeu antes não está incluído.
chart-column-unit-days-so-far = Unidades-dia até então
chart-unit-days-up-to = Unidades-dia, semanas até { $date }

## Motivos

chart-reasons-by-week-question = Como mudam os motivos?
chart-reasons-by-week-answer = A maior parte das unidades bloqueadas espera por “{ $reason }”: { $units } de { $total }. Em { $since } eram { $before } de { $total-before }.
