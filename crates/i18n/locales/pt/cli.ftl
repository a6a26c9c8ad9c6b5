# What the command line prints. Messages of rules, fields and counts are shared with the pages.

## Who acts

cli-standing-reason = pelo administrador na linha de comando

## What went wrong

cli-error-no-database = Não há banco de dados em { $address }. Crie um com “desbloqueo init” ou informe outro com --database.
cli-error-not-set-up = Ainda não há nada configurado em { $address }. Execute antes “desbloqueo init”.
cli-error-playbook =
    { $count ->
        [one] O playbook do banco de dados tem { $count } erro para esta versão do programa.
       *[other] O playbook do banco de dados tem { $count } erros para esta versão do programa.
    } Instale a versão que o publicou ou publique um playbook corrigido.
cli-error-file = { $path }: { $cause }. Verifique se o arquivo existe e se você pode lê-lo e gravá-lo.
cli-error-settings = { $path }: { $cause }. docs/operations/sign-in.md lista as configurações.
cli-error-mapping-unreadable = O arquivo não é um mapeamento de colunas: { $cause }. Informe um gravado por --save-mapping.
cli-error-mapping-too-new = O mapeamento foi salvo por uma versão posterior do programa. Instale essa versão ou salve o mapeamento novamente com esta.
cli-error-no-sheet = O arquivo não tem a planilha “{ $sheet }” com uma tabela, que o mapeamento cita. Renomeie a planilha ou importe sem o mapeamento.
cli-error-columns-missing = Faltam colunas no arquivo: { $missing }. Cabeçalhos encontrados: { $headings }. Nomeie as colunas de modo que sejam reconhecidas ou informe um mapeamento com --mapping.
cli-error-not-written = A exportação não foi gravada: { $cause }. Escolha outra pasta ou outro tipo de arquivo e tente novamente.
cli-error-other = Não foi possível: { $cause }.

## Columns

cli-column-field = Campo
cli-column-cell = Célula
cli-column-heading = Cabeçalho
cli-column-left-out = Deixada de fora
cli-columns-left-out = Omitido por falta de espaço: { $columns }. Aparece em um terminal mais largo ou com --json.
cli-column-need = O que se pede
cli-column-default = Automático
cli-column-allowed = Permitido
cli-column-rule = Regra
cli-column-tenant = Cliente › tenant
cli-column-days = Dias
cli-column-target = Previsto
cli-column-lines = Linhas
cli-column-unit-days = Unidades-dia
cli-column-median-age = Mediana de dias
cli-column-oldest-age = Máximo de dias
cli-column-age = Tempo
cli-column-entitlement = Direito
cli-column-code = Código
cli-column-reasons = Motivos
cli-column-details = Detalhes
cli-column-services = Serviços
cli-column-in-force = Em vigor
cli-column-who-updates = Quem atualiza
cli-column-above = Pertence a
cli-column-state = Situação
cli-column-side = Fala por
cli-column-do-not-contact = Não contatar
cli-column-domain = Domínio
cli-column-blocked = Bloqueadas
cli-column-proposed = Propostas
cli-column-blockers = Bloqueios
cli-column-likeness = Semelhança
cli-column-fate = O que acontece com ela
cli-column-describes = Descreve
cli-column-kind = Tipo

## init, migrate

cli-init-organization = Matriz
cli-init-done = { $address } está configurado para { $organization }. A administração é de { $person } ({ $mail }).
cli-serve-ready = O Desbloqueo está em { $url } — pare-o com Ctrl+C.
cli-init-next = O que digitar em seguida:
cli-migrate-done =
    { $count ->
        [0] O banco de dados está atualizado.
        [one] { $count } migração foi aplicada; o banco de dados está atualizado.
       *[other] { $count } migrações foram aplicadas; o banco de dados está atualizado.
    }

## requirements

cli-requirements-who = Quem altera: { $roles }.
cli-requirements-or-answer-due = Enquanto ninguém souber a data: informe a quem se perguntou e até quando deve responder.
cli-requirements-days =
    { $days ->
        [0] no mesmo dia
        [one] após { $days } dia
       *[other] após { $days } dias
    }
cli-requirements-event = no dia de “{ $event }”

## lines

cli-asked = perguntado a { $of }, resposta prevista para { $date }
cli-lines-totals =
    { $lines ->
        [0] Nenhuma linha.
        [one] { $lines } linha; unidades: { $units }.
       *[other]
            { $more ->
                [yes] Mais de { $lines } linhas; unidades: mais de { $units }.
               *[no] { $lines } linhas; unidades: { $units }.
            }
    }{ $cut ->
        [yes] { " " }Exibidas: { $shown }; veja mais com --limit.
       *[no] { "" }
    }
cli-filters-left-out = Omitido para um dia passado, porque não pode ser respondido: { $filters }.
cli-slipped = Adiado
cli-slips =
    { $count ->
        [one] uma vez; dias: { $days }
       *[other] { $count } vezes; dias no total: { $days }
    }
cli-age-in-reason = Neste motivo
cli-confirmed = Última confirmação

## report

cli-report-blocked = O que está bloqueado, em { $date }
cli-report-nothing = Nada está bloqueado.
cli-report-totals =
    { $lines ->
        [one] { $lines } linha bloqueada; unidades: { $units }.
       *[other] { $lines } linhas bloqueadas; unidades: { $units }.
    }
cli-report-more =
    { $count ->
        [one] Há mais { $count } grupo, com menos unidades, que não aparece.
       *[other] Há mais { $count } grupos, com menos unidades, que não aparecem.
    }

## playbook

cli-playbook-use-when = Use quando
cli-playbook-do-not-use-when = Não use quando
cli-playbook-trap = { $when } → { $instead }
cli-playbook-questions = Perguntas a fazer
cli-playbook-questions-of = Perguntas a fazer sobre { $service }
cli-playbook-retired = Não é mais usado
cli-playbook-author = Autor
cli-playbook-written = Escrito em
cli-playbook-reviewed = Revisado em
cli-playbook-changes = Alterações
cli-playbook-l1 =
    { $count ->
        [one] { $count } status
       *[other] { $count } status
    }
cli-playbook-l2 =
    { $count ->
        [one] { $count } motivo
       *[other] { $count } motivos
    }
cli-playbook-l3 =
    { $count ->
        [one] { $count } detalhe
       *[other] { $count } detalhes
    }
cli-playbook-services =
    { $count ->
        [one] { $count } serviço
       *[other] { $count } serviços
    }
cli-playbook-scenarios =
    { $count ->
        [one] { $count } cenário
       *[other] { $count } cenários
    }
cli-playbook-timers =
    { $count ->
        [one] { $count } temporizador
       *[other] { $count } temporizadores
    }
cli-playbook-languages = Idiomas: { $languages }
cli-playbook-faults =
    { $count ->
        [0] Nenhum erro.
        [one] { $count } erro.
       *[other] { $count } erros.
    }
cli-read-summary = Lido: páginas { $pages }, motivos { $reasons }, detalhes { $details }, cenários { $scenarios }, alterações { $changes }
cli-read-unread = Não entendido: “{ $text }”
cli-read-choose = A escolher
cli-read-choose-child = Um dos que estão na página
cli-read-coming-soon = Anunciado, ainda não disponível
cli-read-to-be-decided = A definir
cli-read-by-reason = Depende do motivo e do detalhe
cli-read-totals = Observações: { $findings }. Linhas não entendidas: { $unread }.
cli-written = Gravado: { $path }

## Catalogue

cli-tenant-of = Tenant: { $tenant }
cli-tenants-transferred =
    { $count ->
        [one] { $count } tenant foi transferido.
       *[other] { $count } tenants foram transferidos.
    } Para reverter, transfira de novo: desbloqueo tenant transfer TENANT --to ORGANIZATION
cli-note-technical = técnica
cli-entitlement-to-reconcile = Unidades reportadas: { $reported }; acordadas: { $agreed }. Concilie o direito.
cli-reconcile-nothing = Não há nada a conciliar: as unidades reportadas são as acordadas.
cli-reconcile-hint = Aceite a proposta com: desbloqueo entitlement reconcile { $id } --accept
cli-handed-over = { $id } passou para a entrega; complete suas linhas até { $date }.
cli-handed-over-on = Passado em
cli-line-lacks = Falta na linha { $line }: { $fields }
cli-lines-mergeable = Nada distingue as linhas { $one } e { $other }: deseja mesclá-las?

## blocker

cli-blockers-total =
    { $count ->
        [0] Nenhum bloqueio.
        [one] { $count } bloqueio.
       *[other] { $count } bloqueios.
    }{ $more ->
        [yes] { " " }Há mais; veja-os com --limit.
       *[no] { "" }
    }
cli-blocker-commented = O comentário foi gravado em { $id }.
cli-blocker-closed =
    { $moved ->
        [one] Encerrado; { $moved } linha passou para outro status,
       *[other] Encerrado; { $moved } linhas passaram para outro status,
    } { $stayed ->
        [one] { $stayed } continua bloqueada por outro bloqueio.
       *[other] { $stayed } continuam bloqueadas por outros bloqueios.
    } Desfaça com: desbloqueo imports undo { $batch }
cli-blocker-needs-target = As linhas que passam para outro status precisam de uma data prevista: informe --target-date.
cli-fate-moves = passa para { $status }
cli-fate-stays = fica: outro bloqueio aberto a retém
cli-blocker-no-groups = Nenhum bloqueio individual se parece com outro.
cli-blocker-group-hint = Para reuni-los em um só:
cli-blocker-invited = Convidados
cli-blocker-opened = Aberto
cli-blocker-closed-on = Encerrado
cli-blocker-promised = Prometido
cli-blocker-waited = Esperou-se por
cli-password-set = A senha foi definida; todas as sessões da pessoa terminaram.
