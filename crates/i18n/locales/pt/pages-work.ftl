# Páginas: o trabalho de um dia e o que espera por alguém.

my-work-greeting =
    { $part ->
        [morning] Bom dia, { $name }.
        [evening] Boa noite, { $name }.
       *[afternoon] Boa tarde, { $name }.
    }
my-work-scope = De quem é o trabalho
my-work-mine = Meus tenants
my-work-all = Tudo o que vejo
my-work-empty = Nada espera por você
my-work-empty-text = Nenhuma ação atrasada, nenhuma data prevista vencida, nada sem classificar ou sem confirmar nos seus tenants.
my-work-overdue = Próximas ações atrasadas
my-work-past-target = Data prevista vencida
my-work-unclassified = Sem classificação
my-work-to-reconcile = A conciliar
my-work-stale = Sem confirmação há um mês
my-work-totals = { $lines } · { $units }
my-work-changes = O que mudou desde a sua última visita
nav-waiting = Esperam por mim
show-all = Mostrar tudo
update = Atualizar
still-true = Continua igual
choose = Escolher
blocker-holds = { $units } · { $lines } · { $tenants }
waiting-empty = Nada espera por você
waiting-empty-text = Nenhum bloqueio aberto cabe a você e nenhuma linha indica você como responsável.
waiting-still-blocked = Os escolhidos continuam bloqueando
waiting-still-blocked-hint = Escolha bloqueios abaixo; as linhas deles contam como confirmadas hoje.
waiting-none-chosen = Nenhum bloqueio foi escolhido. Marque os que continuam bloqueando e envie de novo.
waiting-new-date = Nova data…
waiting-done = Resolvido…
waiting-lines = Linhas sob sua responsabilidade
my-work-count-overdue =
    { $count ->
        [one] { $count } atrasada
       *[other] { $count } atrasadas
    }
my-work-count-past-target =
    { $count ->
        [one] { $count } com data vencida
       *[other] { $count } com data vencida
    }
my-work-count-unclassified =
    { $count ->
        [one] { $count } sem classificação
       *[other] { $count } sem classificação
    }
my-work-count-to-reconcile =
    { $count ->
        [one] { $count } a conciliar
       *[other] { $count } a conciliar
    }
my-work-count-stale =
    { $count ->
        [one] { $count } sem confirmação
       *[other] { $count } sem confirmação
    }
waiting-confirmed =
    { $count ->
        [one] { $count } bloqueio confirmado
       *[other] { $count } bloqueios confirmados
    }
my-work-incomplete = Incompletas após a passagem
my-work-blockers = Bloqueios que resolvo
incomplete-none = Nada falta a nenhuma linha
incomplete-none-text = Aqui ficam as linhas a que falta algo após a passagem para a entrega.
incomplete-lacks =
    { $has-date ->
        [yes] Falta até { $date }: { $fields }
       *[no] Falta: { $fields }
    }
my-work-count-incomplete =
    { $count ->
        [one] { $count } incompleta
       *[other] { $count } incompletas
    }
my-work-count-blockers =
    { $count ->
        [one] { $count } bloqueio a resolver
       *[other] { $count } bloqueios a resolver
    }
waiting-why = Por que a data muda
waiting-date-chosen = Nova data para os escolhidos
waiting-no-date = Nenhuma data foi informada. Escolha um dia e envie de novo.
waiting-many-lines = Responder por várias linhas de uma vez
waiting-still-true = As escolhidas continuam válidas
waiting-dated =
    { $count ->
        [one] { $count } bloqueio tem nova data.
       *[other] { $count } bloqueios têm nova data.
    }
waiting-lines-confirmed =
    { $count ->
        [one] { $count } linha foi confirmada.
       *[other] { $count } linhas foram confirmadas.
    }
