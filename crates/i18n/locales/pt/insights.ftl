# Relatórios de quanto duram os bloqueios, de como as promessas se cumprem e do que liberaria unidades.

insight-all = Tudo junto
insight-column-spells = Períodos
insight-column-open = Abertos
insight-column-p85 = 85% após
insight-column-within = ≤ { $days } dias
insight-column-p = Valor p

## Quanto dura

insight-unblock-title = Quanto se demora para desbloquear: períodos em um mesmo motivo, em { $date }
insight-unblock-nothing = Ainda não houve nada bloqueado.
insight-unblock-note = Dias até que a metade e 85% se resolvam, e a parte resolvida em 30, 60 e 90 dias; entre parênteses, a faixa de 95% da mediana. Os períodos abertos contam pelo tempo em que foram vistos. As unidades são as dos períodos abertos. O valor p compara cada linha da tabela com todas as outras juntas.

## Semana a semana

insight-flow-title = Unidades semana a semana, até { $date }
insight-flow-note = De outro modo: unidades de linhas bloqueadas que mudaram, foram mescladas ou já chegaram bloqueadas. Saldo: recém-bloqueadas menos desbloqueadas, mais o que veio de outro modo.
insight-column-week = Semana até
insight-column-newly-blocked = Recém-bloqueadas
insight-column-unblocked = Desbloqueadas
insight-column-otherwise = De outro modo
insight-column-net = Saldo

## Promessas

insight-promises-title = Datas previstas de desbloqueio e o que aconteceu, em { $date }
insight-promises-nothing = Ainda não foi dada nenhuma data de desbloqueio.
insight-promises-note = Dos bloqueios encerrados: no prazo é a parte encerrada até a última data dada; o viés é a média de dias de atraso, abaixo de 0 quando foi antes, e a dispersão, seu desvio padrão.
insight-column-closed = Encerrados
insight-column-overdue = Vencidos
insight-column-on-time = No prazo
insight-column-bias = Viés, dias
insight-column-spread = Dispersão, dias
insight-column-first-bias = Viés da primeira data
insight-column-slips = Adiamentos
insight-column-slip-days = Dias adiados

## E se

insight-what-if-title =
    { $count ->
        [one] O que andaria sem { $count } bloqueio aberto
       *[other] O que andaria sem { $count } bloqueios abertos
    }
insight-what-if-blocked = Bloqueado
insight-what-if-freed = Andaria
insight-what-if-still-held = Retido também por outro bloqueio
insight-column-freed = Livres, no total
insight-free-title = O menor número de bloqueios que libera { $share } das unidades bloqueadas, em { $date }
insight-free-sum =
    { $count ->
        [0] Nenhum bloqueio precisa sair. Unidades: { $units } de { $blocked }.
        [one] { $count } bloqueio. Unidades que libera: { $units } de { $blocked }.
       *[other] { $count } bloqueios. Unidades que liberam: { $units } de { $blocked }.
    }{ $cut ->
        [yes] { " " }Com --json aparecem mais.
       *[no] { "" }
    }
insight-free-smallest = Nenhum conjunto menor libera tanto: está provado.
insight-free-at-least =
    { $count ->
        [one] É preciso pelo menos { $count } bloqueio; não se sabe se um conjunto menor basta.
       *[other] São precisos pelo menos { $count } bloqueios; não se sabe se um conjunto menor basta.
    }
insight-free-not-enough = Não é possível liberar mais: nenhum bloqueio aberto que você veja retém o resto.
