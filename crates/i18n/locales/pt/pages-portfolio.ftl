# The portfolio: its filters, columns and views, and what is done with many of its lines at once.

## The list and its totals

portfolio-customer-tenant = Cliente e tenant
portfolio-count = Contar linhas e unidades
portfolio-totals =
    { $more ->
        [yes] Linhas: { $lines }+ · Unidades: { $units }+
       *[no] Linhas: { $lines } · Unidades: { $units }
    }
pager-newer = Mais recentes
column-reason-age = Neste motivo
column-confirmed = Última confirmação
portfolio-more = Mais
portfolio-back = Voltar
portfolio-empty-import = Importar uma carteira
portfolio-nothing-found = Nenhuma linha atende a estes filtros.
portfolio-nothing-found-text = Remova um filtro ou limpe todos.

## Filters

portfolio-filter = Filtro
portfolio-filters = Filtros em uso
portfolio-filter-title = Filtrar as linhas
portfolio-apply-filters = Mostrar linhas
portfolio-clear = Limpar filtros
portfolio-chip = { $field }: { $value }
portfolio-remove = Remover o filtro “{ $filter }”
portfolio-any-status = Qualquer status
portfolio-any-service = Qualquer serviço
portfolio-as-of = Na data de
portfolio-left-out = Um dia passado não responde a estes filtros, por isso eles não se aplicam: { $filters }.
filter-text = Cliente, tenant ou anotação
filter-kind = Tipo de status
filter-family = Família de serviços
filter-of-team = Na equipe
filter-own-value = Valor do campo próprio
filter-days = Por dias
filter-dates = Por datas
filter-ticks = Somente linhas a que isto se aplica
filter-overdue = Atrasadas
filter-past-target = Data prevista vencida
filter-unclassified = Ainda não classificadas
filter-needs-reconciling = A conciliar
filter-include-invalid = Com unidades que não contam
filter-stale-days = Sem confirmação há (dias)
filter-age-from-days = Idade a partir de (dias)
filter-age-to-days = Idade até (dias)
filter-target-from = Data prevista a partir de
filter-target-to = Data prevista até
filter-next-from = Próxima ação a partir de
filter-next-to = Próxima ação até
filter-renewal-from = Renovação a partir de
filter-renewal-to = Renovação até
chip-stale-days = Sem confirmação há { $days } d
chip-age-from-days = Idade a partir de { $days } d
chip-age-to-days = Idade até { $days } d
chip-target-from = Data prevista a partir de { $date }
chip-target-to = Data prevista até { $date }
chip-next-from = Próxima ação a partir de { $date }
chip-next-to = Próxima ação até { $date }
chip-renewal-from = Renovação a partir de { $date }
chip-renewal-to = Renovação até { $date }
chip-unmet = Regra não cumprida: { $rule }
chip-unmet-any = Alguma regra não cumprida
chip-unmet-kept = Regra não cumprida, pelo que diz o histórico: { $rule }
chip-unmet-kept-any = Alguma regra não cumprida, pelo que diz o histórico

## What drop-downs offer

choice-any = Qualquer
choice-pick = Escolha…
choice-leave = Deixar como está
choice-skip = Ignorar
choice-present = Atualmente
choice-roles = Funções da equipe
choice-people = Pessoas
choice-no-one = Sem atribuição

## Columns, views, files

portfolio-columns-title = Colunas
portfolio-columns-shown = Colunas mostradas
portfolio-dense = Linhas compactas
portfolio-show-columns = Mostrar estas colunas
portfolio-save-view = Salvar visão
portfolio-views-title = Visões salvas
portfolio-views-empty = Ainda não há visões salvas.
portfolio-views-empty-text = Filtre a carteira e salve a visão: ela passa a aparecer na barra lateral.
portfolio-view-for = Para quem
portfolio-view-for-me = Só para mim
portfolio-view-shared = Compartilhada
portfolio-view-delete = Remover a visão “{ $name }”
portfolio-view-saved = A visão “{ $name }” foi salva.
portfolio-view-deleted = A visão “{ $name }” foi removida.
portfolio-export = Exportar
export-as-xlsx = Pasta de trabalho do Excel (.xlsx)
export-as-csv = Texto delimitado (.csv)
export-as-json = Para programas (.json)

## Many lines at once

portfolio-select-page = Selecionar todas as linhas desta página
portfolio-selected = Selecionadas:
portfolio-all-of-filter = Todas as linhas do filtro
portfolio-all-found = Todas as linhas do filtro
portfolio-chosen = Linhas: { $count }
portfolio-edit-chosen = Alterar as linhas selecionadas
portfolio-none-chosen = Nenhuma linha está selecionada. Volte e selecione alguma.
portfolio-set-status = Definir status
portfolio-set-owner = Definir responsável
portfolio-set-dates = Definir datas
portfolio-set-next = Definir próxima ação
portfolio-set-blocker = Vincular bloqueio
portfolio-set-paste = Colar
portfolio-choose = Nada foi escolhido. Escolha um valor.
portfolio-not-a-date = Isto não é uma data. Escreva assim: 2026-11-22.
portfolio-note-hint = Uma mudança de status precisa de uma anotação: o que o cliente quer e por quê.
portfolio-empty-target = Esvaziar a data prevista
portfolio-own-words = Ou com suas palavras
portfolio-blocker-hint = Só linhas bloqueadas podem ser vinculadas. Passam a valer para elas a data, o responsável e a próxima ação do bloqueio.
portfolio-confirm-text = Indica que nada mudou em cada linha. A idade continua contando.
portfolio-override-hint = Só quando sua função precisa de um motivo para mudar o status de outros.
portfolio-pasted = As células copiadas
portfolio-pasted-hint = Uma linha da planilha para cada linha selecionada, na mesma ordem; uma única vale para todas. Uma célula vazia não muda nada.
portfolio-pasted-column = Coluna { $number }
portfolio-pasted-rows = Linhas copiadas: { $rows }; linhas selecionadas: { $lines }. Copie tantas linhas quantas estão selecionadas, ou uma só.
portfolio-pasted-wrong = Linha { $number }: { $text }
portfolio-pasted-nothing = Nada foi copiado ou nenhuma coluna foi escolhida. Cole as células e informe o que é cada coluna.
portfolio-pasted-date = “{ $value }” não é uma data. Escreva assim: 2026-11-22.
portfolio-preview = Pré-visualizar
portfolio-edit-again = Alterar o formulário
portfolio-effects = Mudam: { $changed } · já estão assim: { $unchanged } · recusadas: { $refused }
portfolio-cut = O filtro encontra mais linhas do que se alteram de uma vez: estas são as primeiras { $count }. Restrinja o filtro ou repita para as demais.
portfolio-apply = Aplicar ({ $count })
portfolio-apply-accepted = Aplicar só as aceitas ({ $count })
portfolio-edited =
    { $refused ->
        [0] Alteradas: { $changed }
        [one] Alteradas: { $changed } · recusadas: { $refused }
       *[other] Alteradas: { $changed } · recusadas: { $refused }
    }
portfolio-nothing-to-change = Nada foi alterado: todas as linhas já estão assim.
effect-changed = Muda
effect-unchanged = Já está assim
effect-refused = Recusada
effect-blocker-left = é desvinculado
effect-blocker-new = um novo
effect-blocker-other = outro

## What was done

portfolio-batches-title = Edições em lote e importações
portfolio-batches-empty = Nada foi alterado em lote ainda.
portfolio-batches-empty-text = Selecione linhas na carteira para alterá-las juntas.
portfolio-batch-undone = Desfeito

## One cell

portfolio-edit-field = Alterar um campo
portfolio-edit-cell = Alterar: { $field }
portfolio-cell-save = Salvar
portfolio-cell-cancel = Deixar como está
portfolio-cell-saved = Salvo: { $field }
portfolio-cell-undone = Desfeito: { $field }
