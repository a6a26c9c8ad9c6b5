# Pages about blockers: the list, the board, one blocker, a meeting.

## The list

blockers-open = Abertos
blockers-closed = Fechados
blockers-all = Todos
blockers-states = Abertos ou fechados
blockers-search = Palavras do título
blockers-filter = Filtrar
blockers-choose-filters = Escolher filtros
blockers-any = Qualquer
blockers-apply = Aplicar
blockers-without = Sem { $filter }
blockers-kind = Linhas que retém
blockers-kind-shared = Compartilhado por linhas
blockers-kind-private = De uma linha
blockers-overdue = Data ou ação vencida
blockers-count = Contar
blockers-and-more = e mais
blockers-units-at-risk = Unidades em risco
blockers-lines = Linhas
blockers-days-open = Aberto há
blockers-promised = Prometido
blockers-none = Não há bloqueios
blockers-none-text = Uma linha bloqueada traz o seu bloqueio: passe uma linha para Bloqueado ou abra um bloqueio aqui.
blockers-none-found = Nenhum bloqueio atende a estes filtros
blockers-show-all = Mostrar todos os abertos
blockers-to-list = Para a lista de bloqueios
blockers-to-beginning = Para o início
blockers-next-page = Próxima página
blockers-table = Tabela
blockers-meeting = Reunião
blocker-slipped =
    { $number ->
        [one] adiado { $number } vez, { $days } d
       *[other] adiado { $number } vezes, { $days } d
    }

## The board

blockers-board = Quadro
blockers-columns = O que as colunas representam
blockers-by-severity = Por gravidade
blockers-by-party = Por quem se aguarda
blockers-by-resolver = Por solucionador
blockers-board-cut = São mostrados os 200 bloqueios com mais unidades. Filtre para ver outros.
blockers-column-empty = Nada aqui
blockers-move-to = Mover para…
blocker-moved = O bloqueio foi movido.

## Grouping

blockers-groups = Procurar bloqueios que parecem um só
blockers-groups-text = Linhas foram bloqueadas uma a uma por motivos parecidos. Como um só bloqueio, uma data e um responsável valem para todas.
blockers-groups-none = Não há bloqueios parecidos
blockers-groups-all = Ver todas as propostas
blockers-look-like-one =
    { $count ->
        [one] { $count } linha parece um só bloqueio: agrupar?
       *[other] { $count } linhas parecem um só bloqueio: agrupar?
    }
blockers-group = Agrupar bloqueios
blockers-group-look = Ver
blockers-group-text = Dê um nome ao bloqueio e retire o que não pertence a ele. As datas em que as linhas não coincidem ficam em cada linha.
blockers-group-take = Incluir
blockers-group-do = Transformar em um só bloqueio
blockers-grouped = Agora são um só bloqueio.

## One blocker

blocker-untitled = Bloqueio sem título
blocker-open-for = aberto há
blocker-closed-on = Fechado em { $date }
blocker-more = Mais ações
blocker-change = Alterar
blocker-no-date = Ainda sem data
blocker-was = antes: { $dates }
blocker-party-from = { $party } desde { $date }
blocker-tickets = Chamados em outros sistemas
blocker-channels = Canais usados
blocker-invited = Convidados
blocker-timeline = O que aconteceu
blocker-earlier = Anteriores
blocker-say = O que é preciso saber?
blocker-add-comment = Comentar
blocker-commented = O comentário foi adicionado.
blocker-still-true = Continua valendo
blocker-confirmed = Suas linhas foram confirmadas hoje.
blocker-holds-nothing = Não retém nenhuma linha.
blocker-line-actions = Ações da linha de { $line }
blocker-not-primary = outro conta primeiro
blocker-make-primary = Que este conte primeiro
blocker-made-primary = Sua data, responsável e próxima ação agora valem para a linha.
blocker-unlink = Retirar da linha
blocker-line-unlinked = O bloqueio foi retirado da linha.

## Its forms

blocker-new = Novo bloqueio
blocker-open-do = Abrir o bloqueio
blocker-opened = O bloqueio foi aberto.
blocker-as-lines = Conforme as linhas
blocker-as-owner = Quem é responsável
blocker-roles = Papéis na equipe
blocker-people = Pessoas
blocker-edit = Editar
blocker-save = Salvar
blocker-saved = O bloqueio foi salvo.
blocker-next-saved = A próxima ação foi salva.
blocker-stands-now = Alguém salvou isto nesse meio-tempo. Agora está assim; o que você digitou está abaixo. Salve de novo para que valha o seu.
blocker-ticket-name = Número do chamado
blocker-ticket-state = Situação nesse sistema
blocker-address = Endereço na web
blocker-move-date = Mover a data
blocker-nobody-knows = Enquanto ninguém souber a data
blocker-why-moved = Por que a data muda
blocker-date-moved = A data foi movida.
blocker-charge = Mudar por quem se aguarda
blocker-from-day = A partir deste dia
blocker-why = Por quê
blocker-charged = A espera é atribuída a partir desse dia.
blocker-link-lines = Vincular linhas
blocker-lines-linked = As linhas foram vinculadas.
blocker-find-lines = Cliente, tenant ou anotação
blocker-find = Buscar
blocker-no-lines-found = Nenhuma outra linha bloqueada corresponde
blocker-as-primary = Sua data, responsável e próxima ação valem para estas linhas
blocker-close = Fechar…
blocker-close-do = Fechar o bloqueio
blocker-close-propose = O fechamento cabe a quem gerencia os bloqueios. Informe em um comentário que está resolvido.
blocker-resolution-hint = Será a anotação das linhas que avançam.
blocker-target-of-lines = Data prevista das linhas que avançam
blocker-what-closing-does = O que o fechamento faz com cada linha
blocker-becomes = Depois
blocker-stays = Continua bloqueada por { $titles }
blocker-stays-otherwise = Continua bloqueada por outro bloqueio
blocker-was-closed = O bloqueio foi fechado.
blocker-lines-moved =
    { $count ->
        [one] { $count } linha avançou.
       *[other] { $count } linhas avançaram.
    }
blocker-reopen = Reabrir
blocker-reopen-text = As linhas que saíram no fechamento ficam onde estão. Para trazê-las de volta, desfaça o fechamento.
blocker-reopened = O bloqueio está aberto de novo.

## What somebody did

blocker-did-open = { $person } abriu o bloqueio
blocker-did-close = { $person } fechou o bloqueio
blocker-did-reopen = { $person } reabriu o bloqueio
blocker-did-comment = { $person } comentou
blocker-did-change = { $person } alterou o bloqueio
blocker-did-remove = { $person } removeu o bloqueio
blocker-did-redacted = { $person } alterou o bloqueio; o que mudou foi suprimido

## A meeting and its minutes

meeting-title = Reunião sobre bloqueios
meeting-text = Estes bloqueios são percorridos nesta ordem. O que for decidido é salvo na hora; a ata traz tudo no final.
meeting-cut = São percorridos os 100 primeiros. Filtre a lista para escolher outros.
meeting-begin = Começar a reunião
meeting-go-on = Continuar a anterior
meeting-back = Voltar à reunião
meeting-previous = Anterior
meeting-next = Próximo
meeting-place = { $number } de { $count }
meeting-keys = Setas: voltar e avançar
meeting-said = O que foi dito
meeting-gone = Este bloqueio não existe mais
minutes-title = Ata
minutes-nothing = Nada foi decidido ainda
minutes-unchanged = Sem alterações
minutes-copy = Copiar como texto
minutes-copied = Copiado
minutes-download = Arquivo Markdown
minutes-as-text = A ata como texto
