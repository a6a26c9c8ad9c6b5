# Gráficos do que há agora, e o que todos os gráficos têm em comum.

chart-nothing = Não há nada disso aqui.
chart-sentences = { $one } { $other }
chart-first-then = { $name } em { $date }: { $amount }.
chart-share-then = Em { $date }: { $share }.
chart-change =
    { $direction ->
        [up] Subiu { $percent } desde { $date }.
        [down] Caiu { $percent } desde { $date }.
        [new] Em { $date } não havia nada.
        [same] Igual a { $date }.
       *[about] Quase igual a { $date }.
    }
chart-others =
    { $count ->
        [one] mais { $count }
       *[other] outros { $count }
    }
chart-without-detail = { $reason }, sem detalhe
chart-stale-for = { $days } dias ou mais

## O que se pode escolher em um gráfico

chart-option-by-reason = Por motivo
chart-option-by-detail = Por detalhe
chart-option-by-blocker = Por bloqueio compartilhado

## Títulos dos números

chart-column-status = Status
chart-column-reason = Motivo
chart-column-detail = Detalhe
chart-column-service = Serviço
chart-column-party = Aguardando
chart-column-owner = Responsável
chart-column-resolver = Solucionador
chart-column-gap = Lacuna do produto
chart-column-untouched = Sem ser tocado há
chart-column-date = Data
chart-column-week-from = Semana a partir de
chart-column-units = Unidades
chart-column-units-now = Unidades agora
chart-column-lines = Linhas
chart-column-lines-now = Linhas agora
chart-column-unit-days = Unidades-dia
chart-column-days = Dias
chart-column-share = Participação
chart-column-cumulative = Participação com os anteriores
chart-column-compared = Em { $date }
chart-column-difference = Diferença
chart-column-planned = Linha reta até zero
chart-column-median-age = Idade mediana, dias
chart-column-median-open = Mediana aberta, dias
chart-column-oldest = Mais antiga, dias
chart-column-overdue = Linhas vencidas
chart-column-overdue-blockers = Bloqueios vencidos
chart-column-blockers = Bloqueios
chart-column-tenants = Tenants com bloqueio
chart-column-customers = Clientes

## Os gráficos

chart-units-by-status-question = Quantas unidades há em cada status?
chart-units-by-status-answer = Bloqueadas: { $units } de { $total }, { $share }.
chart-reasons-by-units-question = O que bloqueia mais unidades?
chart-reasons-by-units-answer = { $name } retém o que mais: { $amount } de { $total }, { $share }.
chart-reasons-by-unit-days-question = O que custou mais unidades-dia?
chart-reasons-by-unit-days-answer = { $name } custou o que mais: { $amount } de { $total }, { $share }.
chart-reasons-by-unit-days-note = Unidades-dia do que está bloqueado agora, desde que está.
chart-reasons-by-service-question = Quais motivos bloqueiam quais serviços?
chart-reasons-by-service-answer = O maior grupo: { $reason } em { $service }, { $units }, { $share } do que está bloqueado.
chart-ages-by-reason-question = Há quanto tempo as unidades estão bloqueadas, e por quê?
chart-ages-by-reason-answer = Bloqueadas há mais de 30 dias: { $units } de { $total }, { $share }.
chart-ages-by-reason-note = A partir de 15 dias merece um olhar; depois de 30 dias, um alarme.
chart-waiting-on-question = Por quem se espera?
chart-waiting-on-answer = { $party }: { $amount } dos últimos { $days } dias, { $share } da espera.
chart-waiting-on-note = Tempo bloqueado dos últimos { $days } dias, cobrado a cada dia de quem se esperava. Os links mostram o que espera agora.
chart-resolvers-question = Quem pode resolver o que mais?
chart-resolvers-answer = { $name } pode resolver { $blockers }; o retido: { $units }.
chart-resolvers-note = Bloqueios abertos que retêm algo aqui. O que vários podem resolver conta para cada um.
chart-resolvers-past-note = Em um dia passado, cada linha conta só para o seu primeiro bloqueio, e um bloqueio está atrasado quando passou a data prevista de uma linha que ele retém.
chart-owners-question = Quem deve agir sobre mais unidades bloqueadas?
chart-owners-answer = { $name } tem o que mais: { $units } em { $lines }. Vencido: { $overdue }.
chart-owners-note = Um papel representa quem o tem hoje na equipe. O que é de um papel de várias pessoas conta para cada uma.
chart-nobody-question = O que está bloqueado sem que ninguém deva agir?
chart-nobody-answer = Bloqueado sem responsável: { $units } em { $lines }, { $share } do que está bloqueado.
chart-nobody-note = Não há responsável, ou ninguém tem hoje o papel.
chart-renewals-question = O que está bloqueado em clientes que renovam em breve?
chart-renewals-answer = Renovam em { $days } dias: { $customers }; o bloqueado: { $units }.
chart-renewals-note = Pela data de renovação do cliente; cada barra é uma semana que começa no seu dia.
chart-renewals-past-note = Um dia passado também segue as datas de renovação de hoje.
chart-product-gaps-question = Quais lacunas do produto retêm mais tenants?
chart-product-gaps-answer = { $name } retém o que mais: { $tenants } com { $units }.
chart-product-gaps-past-note = Por bloqueio, uma linha conta em um dia passado só para o primeiro.
chart-unclassified-question = Quanto está sem classificar, e está a caminho de zero?
chart-unclassified-answer = Sem classificar: { $units } em { $lines }. Em { $date } não deve restar nada.
chart-unclassified-note =
    { $weeks ->
        [one] No fim de cada semana. A linha reta vai de oito semanas atrás até zero daqui a { $weeks } semana.
       *[other] No fim de cada semana. A linha reta vai de oito semanas atrás até zero daqui a { $weeks } semanas.
    }
chart-units-up-to = Unidades, semanas até { $date }
chart-stale-question = Quanto está há muito tempo sem que ninguém olhe?
chart-stale-answer = Sem ser tocado há { $days } dias ou mais: { $units } em { $lines }, { $share } de todas as linhas. Em { $date } não deve restar nada.
chart-stale-note = Cada degrau contém os seguintes. Mudar ou confirmar uma linha a tira daqui.
chart-stale-past-note = Em um dia passado, uma linha que foi tocada depois conta pela última mudança registrada dela até então.
chart-to-reconcile-question = Quais unidades precisam ser conciliadas?
chart-to-reconcile-answer = A conciliar: { $units } em { $lines }.
