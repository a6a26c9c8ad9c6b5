# Pages: one tenant on one screen, its entitlements as a whole.

tenant-edit = Editar
tenant-edit-title = Editar o tenant
tenant-saved = O tenant foi salvo.
tenant-domain = Domínio
tenant-paused-until = Em pausa até
tenant-priority-computed = Calculada a partir das linhas
tenant-renewal = renova em { $date }
tenant-add-service = Adicionar um serviço
tenant-history = Histórico
tenant-history-all = Tudo
tenant-services = Serviços
tenant-service-menu = Mais sobre { $service }
tenant-empty = Ainda não há serviços
tenant-empty-text = Adicione um serviço com suas unidades ou importe uma planilha.
tenant-bar-part = { $status }: { $units }
tenant-engagement = Engajamento e datas
tenant-units = Unidades compradas, exceção
tenant-initiate = primeira conversa prevista para { $date }
tenant-started = iniciado em { $date }
tenant-attempts =
    { $count ->
        [one] { $count } tentativa sem resposta
       *[other] { $count } tentativas sem resposta
    }
tenant-overridden = definidas à mão (compradas: { $purchased }): { $reason }
tenant-success-owner = responsável pelo sucesso: { $name }
tenant-to-reconcile = Unidades reportadas: { $reported }; acordadas: { $agreed }.
tenant-reconcile = Conciliar…
tenant-incomplete =
    { $count ->
        [one] Falta a { $count } linha algo que o status exige.
       *[other] Falta a { $count } linhas algo que o status exige.
    }
tenant-incomplete-by =
    { $count ->
        [one] Falta algo a { $count } linha; complete-a até { $date }, depois da passagem.
       *[other] Falta algo a { $count } linhas; complete-as até { $date }, depois da passagem.
    }
tenant-merge-offered = Duas linhas estão em { $status } e nada as distingue.
tenant-merge = Unir
tenant-tried = Tentei
tenant-answered = Respondeu
tenant-hand-over = Passar para a entrega
tenant-passed = (vencida)
tenant-was-promised =
    { $times ->
        [0] antes { $dates }
        [one] antes { $dates }; adiada uma vez, { $days } d
       *[other] antes { $dates }; adiada { $times } vezes, { $days } d
    }
tenant-in-reason = neste motivo há { $days } d
tenant-confirmed =
    { $days ->
        [0] confirmada hoje
        [one] confirmada há { $days } d
       *[other] confirmada há { $days } d
    }
tenant-lacks = Falta:
tenant-blocker-closed = (encerrado)
tenant-approve = Aprovar
tenant-update = Atualizar…
tenant-split = Dividir…
tenant-move = Mover unidades…
tenant-still-true = Continua valendo
tenant-beside = Histórico, anotações, equipe e contatos
tenant-latest = Últimas alterações
tenant-latest-none = Ainda não há alterações.
tenant-notes = Anotações do tenant
tenant-note-new = Nova anotação
tenant-note-technical = técnica
tenant-note-add = Adicionar
tenant-note-by = { $person }, { $when }
tenant-note-written = A anotação foi adicionada.
tenant-contacts = Contatos
tenant-contacts-none = Ainda não há contatos.
tenant-do-not-contact = Não contatar: { $reason }
tenant-own-fields = Campos próprios
tenant-own-filled = O campo próprio foi salvo.
entitlement-added = O serviço foi adicionado; suas unidades aguardam classificação.
entitlement-new-title = Novo serviço
entitlement-new-hint = As unidades chegam com status desconhecido e aguardam classificação.
entitlement-new-do = Adicionar o serviço
entitlement-edit-title = Engajamento e datas
entitlement-saved = Salvo.
entitlement-not-in-progress = Conservado; edita-se enquanto uma linha está Em andamento (S11).
entitlement-reason = Motivo da alteração
entitlement-start-hint = Mudar a data exige o motivo (S10).
entitlement-start-do = Salvar a data de início
entitlement-tried = A tentativa foi registrada.
entitlement-answered = As tentativas recomeçam do zero: o cliente respondeu.
entitlement-handed-over =
    { $count ->
        [0] Passado para a entrega; não falta nada em nenhuma linha.
        [one] Passado para a entrega; falta algo em { $count } linha, prazo até { $date }.
       *[other] Passado para a entrega; falta algo em { $count } linhas, prazo até { $date }.
    }
entitlement-reconcile-title = Conciliar unidades
entitlement-reconcile-text = O status desconhecido cede primeiro; mude a proposta até a soma estar certa. Uma linha com 0 é removida.
entitlement-before = Antes (atual)
entitlement-after = Depois
entitlement-sum = Soma
entitlement-reconcile-do = Conciliar
entitlement-reconciled = As unidades voltam a somar.
entitlement-nothing-to-reconcile = Nada a conciliar
entitlement-to-tenant = Para o tenant
entitlement-units-title = Unidades
entitlement-units-saved = As unidades foram salvas.
entitlement-purchased = Unidades compradas
entitlement-purchased-hint = Unidades a mais são distribuídas ou aguardam classificação; a menos, são conciliadas com as linhas.
entitlement-override = Exceção
entitlement-override-hint = Um número que substitui as unidades compradas, com o motivo.
entitlement-override-remove = Remover a exceção
tenant-approval-awaited = proposto por { $person }, aguarda uma segunda pessoa
tenant-approval-given = aprovado por { $person }
team-edit = Alterar
team-title = Equipe do tenant
team-saved = A equipe foi salva.
team-all-services = Todos os serviços
team-who = Quem
team-remove = Retirar
team-add = Incluir alguém
team-add-do = Adicionar à equipe
team-instead = No lugar de quem tem a função agora
team-service-hint = Para um serviço, prevalece sobre a função para todos.
own-none = Sem campos próprios
own-none-text = As colunas de um arquivo importado podem ficar como campos próprios.
tenant-time-in-reasons = Tempo em cada motivo
tenant-span =
    { $has-party ->
        [yes] { $days } d { $status } ({ $party })
       *[no] { $days } d { $status }
    }
