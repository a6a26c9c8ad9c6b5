# What is accepted, and worth saying: one message per remark of crates/domain/src/notice.rs.
# The variables are those of the refusals.

notice-note-too-long =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] A anotação tem { $found } caracteres; até { $expected } a leitura é fácil.
               *[no] A anotação tem { $found } caracteres, o que é muito.
            }
       *[no] A anotação é longa.
    } Ela foi salva; encurte-a se puder.
notice-park-date =
    { $has-found ->
        [yes] { $field }: { $found } parece mais uma data provisória do que um compromisso.
       *[no] { $field }: a data parece mais provisória do que um compromisso.
    } Informe um dia que alguém sustente, ou pergunte e anote para quando se espera a resposta.
notice-merge-offered = Outra linha deste direito tem o mesmo status, segmento, data prevista e bloqueio. Mescle as duas ou diferencie-as.
notice-few-attempts =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] Tentativas de contato com o cliente: { $found } de { $expected }.
               *[no] Tentativas de contato com o cliente: { $found }.
            }
       *[no] Houve poucas tentativas de contato com o cliente.
    } Registre as próximas tentativas à medida que as fizer.
notice-propose-unresponsive =
    { $has-found ->
        [yes] O cliente não respondeu; tentativas até agora: { $found }.
       *[no] O cliente não respondeu.
    } { $has-expected ->
        [yes] Considere o status “{ $expected }”.
       *[no] Considere o status “O cliente não responde”.
    }
notice-placed-by-itself =
    { $compared ->
        [more] As unidades passaram de { $expected } para { $found }, e as novas foram alocadas automaticamente.
        [fewer] As unidades caíram de { $expected } para { $found }, e as linhas acompanharam.
       *[unknown] O número de unidades mudou, e as linhas acompanharam.
    } Desfaça se não estiver certo.
notice-arrived-unclassified =
    { $compared ->
        [more] Novas unidades que chegaram como Status desconhecido: { $difference }.
       *[unknown] Chegaram novas unidades como Status desconhecido.
    } Classifique-as.
notice-needs-reconciling =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] Unidades reportadas: { $found }; acordadas: { $expected }.
               *[no] Unidades reportadas: { $found }, menos que as acordadas.
            }
       *[no] Foram reportadas menos unidades que as acordadas.
    } Concilie o direito; até lá suas unidades não podem ser alteradas.
notice-private-blocker =
    { $has-found ->
        [yes] O bloqueio “{ $found }” foi aberto para esta linha.
       *[no] Um bloqueio foi aberto para esta linha.
    } Dê a ele um título melhor ou agrupe-o com outros parecidos.
notice-left-blockers = A linha não está mais com o status Bloqueado e saiu de seus bloqueios. Encerre o bloqueio que não tiver mais linhas.
notice-awaits-approval = Duplicado/Inválido foi salvo e aguarda a aprovação de uma segunda pessoa. Avise um administrador ou um líder de equipe.
notice-lacks =
    { $field }: depois da passagem ainda falta um valor. { $has-expected ->
        [yes] Esperado: { $expected }.
       *[no] Informe-o dentro do prazo.
    }
notice-target-in-the-past =
    { $has-found ->
        [yes] { $field }: { $found } está no passado.
       *[no] { $field }: a data está no passado.
    } Foi salva; informe uma nova data se a anterior não foi cumprida.
