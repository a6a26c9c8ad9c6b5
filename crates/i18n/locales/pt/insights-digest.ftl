# O resumo: uma página para a reunião semanal.

digest-page = Resumo
digest-title = O que está bloqueado, em { $date }
digest-everything = Todas as linhas visíveis
digest-slice = Somente: { $filters }
digest-compared = Em comparação com { $date }

## Sentences

digest-total =
    { $change ->
        [up] Em bloqueio: { $units } em { $lines }; { $percent } a mais do que em { $date }.
        [down] Em bloqueio: { $units } em { $lines }; { $percent } a menos do que em { $date }.
        [same] Em bloqueio: { $units } em { $lines }; tantas quantas em { $date }.
        [steady] Em bloqueio: { $units } em { $lines }; mudança de menos de 1% desde { $date }.
       *[new] Em bloqueio: { $units } em { $lines }; em { $date } nada estava bloqueado.
    }
digest-nothing-left = Nada mais está bloqueado. Em bloqueio em { $date }: { $units }.
digest-waiting = { $share } das unidades-dia se passaram aguardando { $party }.
digest-reason =
    { $change ->
        [up] { $reason }: { $units } em bloqueio, mediana de { $days }, { $share } das unidades-dia aguardando { $party }; { $percent } a mais do que em { $date }.
        [down] { $reason }: { $units } em bloqueio, mediana de { $days }, { $share } das unidades-dia aguardando { $party }; { $percent } a menos do que em { $date }.
        [same] { $reason }: { $units } em bloqueio, mediana de { $days }, { $share } das unidades-dia aguardando { $party }; tantas quantas em { $date }.
        [steady] { $reason }: { $units } em bloqueio, mediana de { $days }, { $share } das unidades-dia aguardando { $party }; mudança de menos de 1% desde { $date }.
       *[new] { $reason }: { $units } em bloqueio, mediana de { $days }, { $share } das unidades-dia aguardando { $party }; nenhuma em { $date }.
    }
digest-reason-alone =
    { $change ->
        [up] { $reason }: { $units } em bloqueio, mediana de { $days }; { $percent } a mais do que em { $date }.
        [down] { $reason }: { $units } em bloqueio, mediana de { $days }; { $percent } a menos do que em { $date }.
        [same] { $reason }: { $units } em bloqueio, mediana de { $days }; tantas quantas em { $date }.
        [steady] { $reason }: { $units } em bloqueio, mediana de { $days }; mudança de menos de 1% desde { $date }.
       *[new] { $reason }: { $units } em bloqueio, mediana de { $days }; nenhuma em { $date }.
    }
digest-flow = Desde { $date }: { $entered } em bloqueio novo, { $left } com o bloqueio resolvido.
digest-blocker =
    { $has-date ->
        [yes] O bloqueio que mais retém: “{ $title }”, { $units }, prometido para { $date }.
       *[no] O bloqueio que mais retém: “{ $title }”, { $units }, sem data prometida.
    }
digest-slipped =
    { $count ->
        [one] A data dele foi adiada { $count } vez, { $days }.
       *[other] A data dele foi adiada { $count } vezes, { $days } no total.
    }
digest-renewals =
    { $change ->
        [up] Renovam até { $until }: { $customers }; o bloqueado: { $units }, { $percent } a mais do que em { $date }.
        [down] Renovam até { $until }: { $customers }; o bloqueado: { $units }, { $percent } a menos do que em { $date }.
        [same] Renovam até { $until }: { $customers }; o bloqueado: { $units }, tantas quantas em { $date }.
        [steady] Renovam até { $until }: { $customers }; o bloqueado: { $units }, mudança de menos de 1% desde { $date }.
       *[new] Renovam até { $until }: { $customers }; o bloqueado: { $units }, nenhuma em { $date }.
    }
digest-renewals-none-left = Nada mais está bloqueado em clientes que renovam até { $until }. Em bloqueio ali em { $date }: { $units }.
digest-renewals-most = O que mais tem: { $customer }, { $units }, renova em { $date }.
digest-overdue = Em atraso: { $overdue }. Ainda não classificado: { $unclassified }.

## Tables

digest-statuses = Unidades por status
digest-reasons = O que mais bloqueia
digest-parties = Quem se aguarda
digest-blockers = Bloqueios que mais retêm
digest-renewing = Renovam em { $days } dias
digest-renewing-others =
    { $count ->
        [0] Outros, já sem bloqueio
        [one] Mais { $count } cliente
       *[other] Mais { $count } clientes
    }
digest-since = Unidades bloqueadas desde { $date }
digest-attention = Pede atenção
digest-column-what = O quê
digest-column-before = Unidades em { $date }
digest-column-change = Mudança
digest-column-share = Parte
digest-column-promised = Prometido para
digest-sentences = Em poucas palavras

## What to know

digest-note-counted = As unidades que não contam ficam de fora. Unidades-dia, medianas e partes contam o tempo em Bloqueado até este dia.
digest-note-past = Em um dia passado, cada linha conta para seu bloqueio principal; títulos, responsáveis, solucionadores e datas de renovação são os de hoje.
digest-note-left-out = Alguns filtros não têm resposta para um dia passado e ali ficam de fora.

## The page and its files

digest-as-of = Em
digest-compare-with = Em comparação com
digest-show = Mostrar
digest-file = Como { $kind }
digest-done = O resumo está em { $path }.
digest-no-font = Nenhuma fonte deste sistema tem estes sinais: { $signs }. É preciso uma que os tenha, como a Noto Sans CJK para chinês e japonês. Instale uma, ou escolha HTML ou XLSX.
