# Why an edit is refused: one message per cause of crates/domain/src/refusal.rs.
# $field is the field's name; $found and $expected are there where $has-found and $has-expected say yes.
# Between two numbers, $difference is how far apart they are and $compared says more, fewer or unknown.

## Units

refusal-units-do-not-add-up =
    { $compared ->
        [more] Unidades nas linhas: { $found }; acordadas: { $expected } (a mais: { $difference }).
        [fewer] Unidades nas linhas: { $found }; acordadas: { $expected } (a menos: { $difference }).
       *[unknown]
            { $has-found ->
                [yes]
                    { $has-expected ->
                        [yes] Unidades nas linhas: { $found }; acordadas: { $expected }.
                       *[no] Unidades nas linhas: { $found }; foi acordado outro número.
                    }
               *[no] As unidades das linhas não somam as acordadas.
            }
    } Ajuste as linhas até que as somas coincidam e salve novamente.
refusal-units-not-positive =
    { $has-found ->
        [yes] { $field }: { $found } é pouco demais.
       *[no] { $field }: o número é pequeno demais.
    } { $has-expected ->
        [yes] Informe um número inteiro de pelo menos { $expected }.
       *[no] Informe um número inteiro maior que zero.
    }
refusal-units-too-many =
    { $has-found ->
        [yes] { $field }: { $found } é mais do que existe.
       *[no] { $field }: o número é maior do que o existente.
    } { $has-expected ->
        [yes] Informe no máximo { $expected }.
       *[no] Informe um número menor.
    }
refusal-split-takes-whole-line =
    { $has-found ->
        [yes] Separar { $found } não deixaria nada na linha.
       *[no] A divisão não deixaria nada na linha.
    } { $has-expected ->
        [yes] Separe no máximo { $expected } ou mude o status da linha inteira.
       *[no] Separe menos unidades ou mude o status da linha inteira.
    }
refusal-lines-not-told-apart =
    { $has-found ->
        [yes] Outra linha deste direito tem o mesmo status e o mesmo segmento “{ $found }”.
       *[no] Outra linha deste direito tem o mesmo status, e nada as distingue.
    } Dê a uma delas outro segmento, outra data prevista ou outro bloqueio, ou mescle as duas.
refusal-lines-of-other-entitlement = As linhas pertencem a direitos diferentes. Escolha linhas de um só tenant e de um só serviço.
refusal-merge-with-itself = Uma linha não pode ser mesclada consigo mesma. Escolha outra linha do mesmo direito.
refusal-reconcile-does-not-match =
    { $compared ->
        [more] Unidades nas linhas com a proposta: { $found }; reportadas: { $expected } (a mais: { $difference }).
        [fewer] Unidades nas linhas com a proposta: { $found }; reportadas: { $expected } (a menos: { $difference }).
       *[unknown]
            { $has-found ->
                [yes]
                    { $has-expected ->
                        [yes] Unidades nas linhas com a proposta: { $found }; reportadas: { $expected }.
                       *[no] Unidades nas linhas com a proposta: { $found }; foi reportado outro número.
                    }
               *[no] A proposta não leva às unidades reportadas.
            }
    } Ajuste a proposta até que as somas coincidam.
refusal-nothing-to-reconcile =
    { $has-found ->
        [yes] O número reportado e o acordado são { $found }; não há nada a conciliar.
       *[no] O número reportado e o acordado coincidem; não há nada a conciliar.
    } Recarregue o direito para ver como está.
refusal-duplicate-of-unknown =
    { $has-found ->
        [yes] Não se conhece nenhum registro “{ $found }” que possa permanecer no lugar da duplicata.
       *[no] Não se conhece o registro que permanece.
    } Informe um registro existente que você possa ver ou deixe o campo vazio.
refusal-approval-missing = Duplicado/Inválido precisa da aprovação de uma segunda pessoa. Peça-a a um administrador ou a um líder de equipe.
refusal-approval-by-author = Você mesmo pediu esta aprovação, por isso outra pessoa precisa dá-la. Peça a outro administrador ou líder de equipe.
refusal-not-awaiting-approval = Esta linha não aguarda aprovação. Recarregue-a para ver o status.

## Status

refusal-unknown-code =
    { $has-found ->
        [yes] { $field }: “{ $found }” não é conhecido.
       *[no] { $field }: o valor não é conhecido.
    } { $has-expected ->
        [yes] Escolha um destes: { $expected }.
       *[no] Escolha um valor do playbook.
    }
refusal-not-a-child =
    { $has-found ->
        [yes] { $field }: “{ $found }” não pertence ao valor do nível acima.
       *[no] { $field }: o valor não pertence ao do nível acima.
    } { $has-expected ->
        [yes] Escolha um destes: { $expected }.
       *[no] Escolha um valor que o playbook liste ali.
    }
refusal-not-offered-for-service =
    { $has-found ->
        [yes] { $field }: “{ $found }” não é oferecido para este serviço.
       *[no] { $field }: o valor não é oferecido para este serviço.
    } { $has-expected ->
        [yes] Escolha um destes: { $expected }.
       *[no] Escolha outro valor ou deixe o campo vazio.
    }
refusal-retired =
    { $has-found ->
        [yes] { $field }: “{ $found }” não é mais usado.
       *[no] { $field }: o valor não é mais usado.
    } { $has-expected ->
        [yes] Escolha “{ $expected }” no lugar dele.
       *[no] Escolha um valor em uso.
    }
refusal-missing =
    { $field }: falta um valor. { $has-expected ->
        [yes] Esperado: { $expected }.
       *[no] Informe-o.
    }
refusal-does-not-apply =
    { $has-found ->
        [yes] { $field }: “{ $found }” foi informado, mas o campo não se aplica neste status.
       *[no] { $field }: o campo não se aplica neste status.
    } Deixe-o vazio ou escolha outro status.
refusal-not-among-allowed =
    { $has-found ->
        [yes] { $field }: “{ $found }” não é permitido aqui.
       *[no] { $field }: o valor não é permitido aqui.
    } { $has-expected ->
        [yes] Escolha um destes: { $expected }.
       *[no] Escolha outro valor.
    }
refusal-fixed-by-rule =
    { $has-found ->
        [yes] { $field }: “{ $found }” foi informado, mas este valor é definido pelo playbook.
       *[no] { $field }: este valor é definido pelo playbook.
    } { $has-expected ->
        [yes] Deixe “{ $expected }”.
       *[no] Deixe-o como está.
    }
refusal-kept-by-rule =
    { $has-found ->
        [yes] { $field }: “{ $found }” foi informado, mas neste status o valor anterior é mantido.
       *[no] { $field }: neste status o valor anterior é mantido.
    } { $has-expected ->
        [yes] Deixe “{ $expected }”.
       *[no] Deixe-o como está.
    }
refusal-note-needs-to-be-new = { $field }: uma mudança de status precisa de uma nova anotação. Escreva o que o cliente pretende e o motivo principal.
refusal-start-date-needs-reason = { $field }: a data de início foi alterada sem motivo. Informe o motivo junto com a data.
refusal-start-date-only-in-progress = { $field }: só se aplica enquanto alguma linha do direito estiver Em andamento. Passe antes uma linha para Em andamento ou deixe a data como está.
refusal-service-status-only-in-progress = { $field }: só pode ser alterado enquanto alguma linha do direito estiver Em andamento. Passe antes uma linha para Em andamento ou deixe o status do serviço como está.
refusal-unresponsive-needs-attempts =
    { $has-found ->
        [yes] Tentativas de contato com o cliente até agora: { $found }.
       *[no] Ainda não houve tentativas suficientes de contato com o cliente.
    } { $has-expected ->
        [yes] “O cliente não responde” exige pelo menos { $expected }; registre antes cada tentativa.
       *[no] Registre cada tentativa antes de escolher “O cliente não responde”.
    }
refusal-handover-not-in-assignment =
    { $has-found ->
        [yes] O direito está na fase “{ $found }” e não pode ser passado.
       *[no] O direito não pode ser passado nesta fase.
    } Isso só é possível na fase de atribuição; escolha um direito que esteja nela.

## Blockers

refusal-blocker-closed =
    { $has-found ->
        [yes] O bloqueio “{ $found }” está encerrado.
       *[no] O bloqueio está encerrado.
    } Reabra-o antes ou escolha um aberto.
refusal-blocker-open =
    { $has-found ->
        [yes] O bloqueio “{ $found }” já está aberto.
       *[no] O bloqueio já está aberto.
    } Só um bloqueio encerrado pode ser reaberto; continue com este.
refusal-blocker-other-subtree =
    { $has-found ->
        [yes] O bloqueio “{ $found }” pertence a uma organização da qual esta linha não faz parte.
       *[no] O bloqueio pertence a uma organização da qual esta linha não faz parte.
    } Escolha um bloqueio da organização da linha ou de uma acima dela.
refusal-blocker-not-on-line =
    { $has-found ->
        [yes] A linha não tem o bloqueio “{ $found }”.
       *[no] A linha não tem este bloqueio.
    } Escolha um dos bloqueios dela ou acrescente este antes.
refusal-line-not-blocked = Só uma linha com o status Bloqueado pode ter um bloqueio. Passe-a antes para Bloqueado ou retire o bloqueio.
refusal-last-blocker-of-line = Este é o último bloqueio aberto de uma linha com o status Bloqueado. Acrescente outro antes ou mude o status da linha.
refusal-target-needed-to-close = As linhas deste bloqueio passam para um status que precisa de data prevista. Informe uma data prevista para elas.

## Time

refusal-date-in-the-past =
    { $has-found ->
        [yes] { $field }: { $found } está no passado.
       *[no] { $field }: a data está no passado.
    } { $has-expected ->
        [yes] Informe { $expected } ou um dia posterior.
       *[no] Informe hoje ou um dia posterior.
    }
refusal-date-in-the-future =
    { $has-found ->
        [yes] { $field }: { $found } está no futuro.
       *[no] { $field }: a data está no futuro.
    } { $has-expected ->
        [yes] Informe { $expected } ou um dia anterior.
       *[no] Informe hoje ou um dia anterior.
    }
refusal-date-before-history =
    { $has-found ->
        [yes] { $field }: { $found } é anterior ao histórico deste registro.
       *[no] { $field }: a data é anterior ao histórico deste registro.
    } { $has-expected ->
        [yes] Informe { $expected } ou um dia posterior.
       *[no] Informe um dia posterior.
    }
refusal-party-date-before-opening =
    { $has-found ->
        [yes] { $field }: { $found } é anterior ao dia em que o bloqueio foi aberto.
       *[no] { $field }: a data é anterior ao dia em que o bloqueio foi aberto.
    } { $has-expected ->
        [yes] Informe { $expected } ou um dia posterior.
       *[no] Informe um dia posterior.
    }

## Access

refusal-code-does-not-match = O código não está certo ou já foi usado. Informe o que seu dispositivo mostra agora.
refusal-cover-of-oneself = Ninguém substitui a si mesmo. Escolha outra pessoa.
refusal-dates-out-of-order =
    { $has-expected ->
        [yes]
            { $has-found ->
                [yes] { $found } é anterior a { $expected }.
               *[no] Os dias estão na ordem errada.
            }
       *[no] Os dias estão na ordem errada.
    } Escolha um último dia que não seja anterior ao primeiro.
refusal-password-too-common = Esta senha está entre as que são adivinhadas primeiro. Use várias palavras que ninguém espera juntas, sem nomes nem endereços.
refusal-password-too-short =
    { $has-found ->
        [yes] Uma senha de { $found } caracteres é curta demais.
       *[no] A senha é curta demais.
    } { $has-expected ->
        [yes] Use pelo menos { $expected }, por exemplo várias palavras que ninguém espera juntas.
       *[no] Use várias palavras que ninguém espera juntas.
    }
refusal-not-permitted = Sua função não permite isto. Peça a alguém cuja função permita ou solicite outra função a um administrador.
refusal-override-needs-reason = { $field }: você só pode fazer isto com um motivo, que aparecerá no histórico. Informe o motivo.
refusal-not-found =
    { $has-found ->
        [yes] { $field }: nada foi encontrado para “{ $found }”.
       *[no] { $field }: nada foi encontrado.
    } Confira o que você informou ou escolha na lista.
refusal-ambiguous =
    { $has-found ->
        [yes] { $field }: “{ $found }” corresponde a mais de um registro.
       *[no] { $field }: o valor corresponde a mais de um registro.
    } { $has-expected ->
        [yes] Escolha um destes: { $expected }.
       *[no] Informe algo que só um deles tenha, como o identificador.
    }
refusal-already-exists =
    { $has-found ->
        [yes] { $field }: “{ $found }” já existe.
       *[no] { $field }: o valor já existe.
    } Informe outro valor ou use o registro existente.
refusal-still-in-use =
    { $has-found ->
        [yes] { $field }: “{ $found }” ainda está em uso.
       *[no] { $field }: o valor ainda está em uso.
    } { $has-expected ->
        [yes] Altere isto antes: { $expected }.
       *[no] Altere antes o que o usa.
    }
refusal-cycle =
    { $has-found ->
        [yes] { $field }: “{ $found }” ficaria abaixo de si mesmo.
       *[no] { $field }: o registro ficaria abaixo de si mesmo.
    } Escolha um lugar fora do próprio ramo.

## Edits

refusal-stale-version = Alguém alterou este registro enquanto você o editava; sua alteração não foi salva. Recarregue-o, compare e repita o que ainda estiver certo.
refusal-changed-since =
    { $has-found ->
        [yes] { $field }: alguém alterou o valor para “{ $found }” nesse meio-tempo.
       *[no] { $field }: alguém alterou o valor nesse meio-tempo.
    } { $has-expected ->
        [yes] Antes era “{ $expected }”; decida qual está certo e salve novamente.
       *[no] Decida qual valor está certo e salve novamente.
    }
refusal-already-undone = Isto já foi desfeito. Não há mais nada a fazer.
refusal-nothing-to-undo = Não há nada a desfazer aqui. Veja no histórico o que pode ser desfeito.
refusal-needs-reconciling =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] Unidades reportadas: { $found }; acordadas: { $expected }.
               *[no] Unidades reportadas: { $found }; foi acordado outro número.
            }
       *[no] As unidades reportadas diferem das acordadas.
    } Concilie o direito antes de alterar suas unidades; todos os outros campos podem ser editados.

## Import

refusal-not-a-number =
    { $has-found ->
        [yes] { $field }: “{ $found }” não é um número.
       *[no] { $field }: o valor não é um número.
    } { $has-expected ->
        [yes] Esperado: { $expected }.
       *[no] Digite algarismos, como 1200.
    }
refusal-not-a-date =
    { $has-found ->
        [yes] { $field }: “{ $found }” não é uma data.
       *[no] { $field }: o valor não é uma data.
    } { $has-expected ->
        [yes] Esperado: { $expected }.
       *[no] Digite ano, mês e dia, como 2026-11-22.
    }
refusal-ambiguous-date =
    { $has-found ->
        [yes] { $field }: “{ $found }” pode ser lido como mais de uma data.
       *[no] { $field }: o valor pode ser lido como mais de uma data.
    } { $has-expected ->
        [yes] Pode ser: { $expected }. Escreva ano, mês e dia, como 2026-11-22.
       *[no] Escreva ano, mês e dia, como 2026-11-22.
    }
refusal-ambiguous-number =
    { $has-found ->
        [yes] { $field }: “{ $found }” pode ser lido como mais de um número.
       *[no] { $field }: o valor pode ser lido como mais de um número.
    } { $has-expected ->
        [yes] Pode ser: { $expected }. Escreva-o sem separadores de milhar.
       *[no] Escreva-o sem separadores de milhar, como 1200.
    }
refusal-ambiguous-label =
    { $has-found ->
        [yes] { $field }: “{ $found }” é o rótulo de mais de um valor.
       *[no] { $field }: o rótulo é de mais de um valor.
    } { $has-expected ->
        [yes] Use o código de um destes: { $expected }.
       *[no] Use o código ou informe também o nível acima.
    }
refusal-ambiguous-row =
    { $has-found ->
        [yes] A linha “{ $found }” da planilha corresponde a mais de uma linha do direito.
       *[no] A linha da planilha corresponde a mais de uma linha do direito.
    } { $has-expected ->
        [yes] Candidatas: { $expected }. Informe o identificador da correta ou o segmento dela.
       *[no] Informe o identificador da correta ou o segmento dela.
    }
refusal-rows-disagree =
    { $has-found ->
        [yes] { $field }: as linhas da planilha de um mesmo direito se contradizem (“{ $found }”).
       *[no] { $field }: as linhas da planilha de um mesmo direito se contradizem.
    } { $has-expected ->
        [yes] Outra diz “{ $expected }”; escreva o mesmo em todas.
       *[no] Escreva o mesmo valor em todas.
    }
refusal-moved-meanwhile =
    { $has-found ->
        [yes] { $field }: o arquivo diz “{ $found }”.
       *[no] { $field }: o arquivo não diz nada.
    } { $has-expected ->
        [yes] Desde que o arquivo foi gravado, alguém alterou o valor para “{ $expected }”.
       *[no] Desde que o arquivo foi gravado, alguém alterou o valor.
    } Decida qual está certo, corrija o arquivo e importe-o novamente.
refusal-sibling-refused = Outra linha da planilha deste direito foi recusada, e elas são aceitas todas ou nenhuma. Corrija a outra.
refusal-blocker-key-disagrees =
    { $has-found ->
        [yes] { $field }: esta linha da planilha diz “{ $found }” sobre o bloqueio.
       *[no] { $field }: linhas da planilha com a mesma chave de bloqueio o descrevem de formas diferentes.
    } { $has-expected ->
        [yes] Outra com a mesma chave de bloqueio diz “{ $expected }”; escreva o mesmo em todas ou use outra chave.
       *[no] Escreva o mesmo em todas ou use outra chave.
    }
refusal-status-per-column-needs-mapping =
    { $has-found ->
        [yes] A coluna “{ $found }” contém as unidades de um status, mas o mapeamento não traz seu motivo, data e anotação.
       *[no] Uma coluna contém as unidades de um status, mas o mapeamento não traz seu motivo, data e anotação.
    } Complete o mapeamento desta coluna.
refusal-invalid-text =
    { $has-found ->
        [yes] { $field }: “{ $found }” contém caracteres não permitidos.
       *[no] { $field }: o texto contém caracteres não permitidos.
    } { $has-expected ->
        [yes] Esperado: { $expected }.
       *[no] Remova os caracteres de controle e salve novamente.
    }
refusal-too-long =
    { $has-expected ->
        [yes] { $field }: o texto passa de { $expected } caracteres.
       *[no] { $field }: o texto é longo demais.
    } Encurte-o.
