# Small words and counts that pages, mails and the command line share.

yes = Sim
no = Não
none = Nenhum
nobody = Ninguém
unknown = Desconhecido
not-applicable = Não se aplica
to-be-decided = A decidir
today = Hoje
yesterday = Ontem
tomorrow = Amanhã

## Dates, seen from today

overdue-by =
    { $days ->
        [one] { $days } dia de atraso
       *[other] { $days } dias de atraso
    }
due-in =
    { $days ->
        [one] vence em { $days } dia
       *[other] vence em { $days } dias
    }
days-ago =
    { $days ->
        [one] há { $days } dia
       *[other] há { $days } dias
    }
since = desde { $date }
until = até { $date }

## Counts

count-units =
    { $count ->
        [one] { $count } unidade
       *[other] { $count } unidades
    }
count-days =
    { $count ->
        [one] { $count } dia
       *[other] { $count } dias
    }
count-unit-days =
    { $count ->
        [one] { $count } unidade-dia
       *[other] { $count } unidades-dia
    }
count-lines =
    { $count ->
        [one] { $count } linha
       *[other] { $count } linhas
    }
count-tenants =
    { $count ->
        [one] { $count } tenant
       *[other] { $count } tenants
    }
count-customers =
    { $count ->
        [one] { $count } cliente
       *[other] { $count } clientes
    }
count-entitlements =
    { $count ->
        [one] { $count } direito
       *[other] { $count } direitos
    }
count-blockers =
    { $count ->
        [one] { $count } bloqueio
       *[other] { $count } bloqueios
    }
count-rows =
    { $count ->
        [one] { $count } linha da planilha
       *[other] { $count } linhas da planilha
    }
count-changes =
    { $count ->
        [one] { $count } alteração
       *[other] { $count } alterações
    }
count-findings =
    { $count ->
        [one] { $count } observação
       *[other] { $count } observações
    }
and-more = e mais { $count }

## Languages

language-en = Inglês
language-es = Espanhol
language-de = Alemão
language-pt = Português
language-ja = Japonês
language-zh = Chinês
