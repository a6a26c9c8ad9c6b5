# Gráficos do que andaria se algo deixasse de existir.

chart-option-share-50 = 50%
chart-option-share-80 = 80%
chart-option-share-95 = 95%

## Sem algo

chart-what-would-move-question = O que andaria sem isso?
chart-what-would-move-choose = Escolha um motivo, um bloqueio ou alguém cujas pendências são dadas como resolvidas.
chart-what-would-move-answer = Sem “{ $name }”, de { $blocked } unidades bloqueadas andaria isto: { $freed }. Retidas também por outro bloqueio: { $held }.
chart-what-would-move-note = Uma linha com vários bloqueios anda quando não resta nenhum. As unidades-dia são as perdidas até agora.
chart-what-would-move-past-note = Em um dia passado, cada linha conta só para o seu primeiro bloqueio.
chart-what-if-untouched = Retido só por outros
chart-column-what = Linhas
chart-pick-without = Dado como resolvido
chart-pick-without-more = Dar mais algo como resolvido
chart-pick-without-remove = Não dar mais { $name } como resolvido
chart-pick-reasons = Motivos
chart-pick-blockers = Bloqueios com mais unidades
chart-pick-resolvers = Solucionadores

## O menor número de bloqueios

chart-fewest-blockers-question = Quais poucos bloqueios retêm mais?
chart-fewest-blockers-answer =
    { $count ->
        [0] Para liberar { $share } de { $blocked } unidades bloqueadas, nenhum bloqueio precisa sair.
        [one] Para liberar { $share } de { $blocked } unidades bloqueadas, { $count } bloqueio precisa sair: ele libera { $units }.
       *[other] Para liberar { $share } de { $blocked } unidades bloqueadas, { $count } bloqueios precisam sair: eles liberam { $units }.
    }
chart-fewest-blockers-not-enough =
    { $count ->
        [0] Nenhum bloqueio que você veja libera algo de { $blocked } unidades bloqueadas.
        [one] { $count } bloqueio libera { $units } de { $blocked } unidades bloqueadas: menos de { $share }.
       *[other] { $count } bloqueios liberam { $units } de { $blocked } unidades bloqueadas: menos de { $share }.
    }
chart-fewest-blockers-then = Em { $date }: { $blockers } para { $units } de { $total }.
chart-fewest-blockers-first = A tabela e o seu arquivo mostram os primeiros { $told } de { $count } bloqueios.
chart-fewest-blockers-note = Uma linha com vários bloqueios anda quando não resta nenhum, por isso um bloqueio pode reter mais unidades do que libera.
chart-fewest-blockers-past-note = Em um dia passado, cada linha conta só para o seu primeiro bloqueio.
chart-column-held = Unidades retidas
chart-column-freed-share = Parte livre, no total
