# Páginas: o assistente de anotações ao lado de uma anotação, em muitas linhas, e o que ele aprendeu.

## Ao lado de uma anotação

coaching-write-first = Escreva o que está acontecendo e o assistente propõe onde isso se encaixa.
coaching-summary = Proposto: { $status }, { $confidence }. { $light }
coaching-confidence = { $how ->
    [high] bastante seguro, { $percent }%
    [medium] provável, { $percent }%
   *[low] incerto, { $percent }%
  }
coaching-percent = { $percent }%

## Muitas linhas

coaching-classify = Classificar pelas anotações
coaching-classify-text = O assistente propõe um status para cada linha conforme a anotação. Escolha linha por linha; nada muda antes da prévia.
coaching-proposed-for = Propostas para { $proposed } de { $all }
coaching-cut = Só as primeiras { $count } linhas são examinadas de uma vez.
coaching-from-label = Escolher de antemão
coaching-from = a partir de { $percent }%
coaching-from-all = cada primeira proposta
coaching-choose-again = Escolher
coaching-choice = { $status } ({ $confidence })
coaching-leave = Deixar como está
coaching-no-note = Não há anotação.
coaching-nothing-proposed = Nada é proposto.
coaching-none-taken = Nenhuma linha recebeu um status. Escolha pelo menos um.
coaching-note-default = Classificada pela anotação.
coaching-note-hint = Fica abaixo da anotação própria de cada linha (S8).
coaching-note-missing = Anotação: ausente. Uma mudança de status precisa de uma anotação nova.
coaching-target-hint = Para as linhas que passam a Em andamento ou Bloqueado.

## O que foi aprendido

coaching-page = Assistente de anotações
coaching-lead = O que as pessoas escolhem para uma anotação ensina só o assistente da organização delas: nenhuma outra o lê nem o alimenta.
coaching-last = Nos últimos
coaching-show = Mostrar
coaching-versions = O que ele aprendeu
coaching-no-versions = Nada ainda: este é o assistente como ele vem.
coaching-column-version = Versão
coaching-version = Versão { $version }
coaching-made = Criada
coaching-made-by = Pedida por
coaching-by-itself = por conta própria, após decisões suficientes
coaching-examples-count = Decisões
coaching-state = Situação
coaching-active = em uso
coaching-replaced = substituída
coaching-undone-by = desfeita por { $name }, { $date }
coaching-version-undone = A versão { $version } foi desfeita.
coaching-reason = Por que agora
coaching-waiting = { $count ->
    [one] Uma decisão desde a versão mais recente; após 50 ele aprende por conta própria.
   *[other] { $count } decisões desde a versão mais recente; após 50 ele aprende por conta própria.
  }
coaching-retrain = Aprender de novo
coaching-started = O assistente está aprendendo. Você pode sair desta página.
coaching-reading = Lendo as decisões…
coaching-learning = { $count ->
    [one] Aprendendo com uma decisão…
   *[other] Aprendendo com { $count } decisões…
  }
coaching-learned = A versão { $version } foi aprendida e está em uso.
coaching-nothing-to-learn = Ainda não há nada com que aprender.
coaching-failed = O aprendizado falhou; o log do programa diz por quê. A versão em uso não mudou.
coaching-agreement = Concordância
coaching-agreed = As pessoas aceitaram { $accepted } de { $proposed } primeiras propostas: { $percent }%.
coaching-nothing-decided = Ninguém decidiu sobre uma proposta nesse período.
coaching-times = Vezes
coaching-accepted = Aceitas
coaching-share = Parcela aceita
coaching-corrected-to = Escolhido em vez disso
coaching-confused = Confundidos entre si
coaching-confused-text = Onde as pessoas e o assistente mais divergem. Vale a pena rever as definições de cada par.
coaching-one = Um
coaching-other = O outro
coaching-gained = Palavras que mais ganharam
coaching-gained-text = Nas anotações sobre as quais se decidiu: as palavras que falam a favor do motivo e quanto o assistente está mais seguro do que como ele vem.
coaching-gained-nothing = Nenhuma palavra pesa mais do que antes.
coaching-word = Palavra
coaching-speaks-for = A favor de
coaching-gain = Mais seguro em
coaching-percent-points = { $percent ->
    [one] { $percent } ponto
   *[other] { $percent } pontos
  }
coaching-in-notes = Em
coaching-notes = { $count ->
    [one] { $count } anotação
   *[other] { $count } anotações
  }
coaching-learned-from = Decisões com que ele aprendeu
coaching-was-proposed = Foi proposto
coaching-decided-by = { $name }, em { $date }

## Importações

coaching-tab = Proposto pelas anotações
coaching-import-text = Linhas da planilha cujo status falta ou contradiz a anotação. O que você escolher vale em vez do status do arquivo quando ele for aplicado.
coaching-import-take = Usar o que foi escolhido
coaching-import-taken = Os status escolhidos são usados agora.
coaching-import-said = O arquivo diz
coaching-import-none = Sem status
