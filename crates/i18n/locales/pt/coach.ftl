# O assistente de anotações: o que uma anotação pode significar e o que lhe falta.

## O que ele propõe

coach-title = Assistente de anotações
coach-proposed = Proposta
coach-sure = A anotação diz isso com clareza.
coach-likely = Provavelmente é isto; leia também as outras.
coach-cannot-tell = Não dá para saber
coach-cannot-tell-why = A anotação não diz o bastante para propor um status. Escreva o que o cliente pretende e o motivo principal.
coach-because = Por causa de
coach-examples = Anotações parecidas
coach-question = Uma pergunta que distingue estas duas
coach-trap = Atenção à confusão
coach-take = Usar este status
coach-ask = Perguntar ao assistente
coach-unread = A anotação é muito longa: só o começo foi lido. Encurte-a.

## O que falta à anotação

coach-note-quality = A anotação
coach-light-green = A anotação informa a intenção e o motivo.
coach-light-amber = A anotação pode melhorar.
coach-light-red = Ninguém saberia pela anotação o que o cliente pretende e por quê.
coach-found-empty = Não há anotação.
coach-found-no-intent = A anotação não diz o que o cliente pretende.
coach-found-no-reason = A anotação não aponta um motivo principal.
coach-found-paste-of-another = A mesma anotação está em outro serviço.
coach-found-hedge = Há palavras que deixam em aberto até quando isso vale.
coach-found-meeting-logistics = A anotação fala de reuniões marcadas.
coach-found-usage-figures = A anotação traz números de uso.
coach-found-too-long = A anotação é longa demais.
coach-hint-empty = Escreva duas frases: o que o cliente pretende e o motivo principal.
coach-hint-no-intent = Comece pela intenção: o cliente quer o serviço, recusa ou não se sabe?
coach-hint-no-reason = Aponte um único motivo, tão concreto quanto o cliente disse: o que falta, quem decide, o que precisa acontecer antes.
coach-hint-paste-of-another = Diga o que há de particular neste serviço, mesmo que o motivo seja o mesmo.
coach-hint-hedge = Troque-as por uma data ou condição: “até a troca do firewall em março”.
coach-hint-meeting-logistics = Escreva o que resultou disso; o compromisso pertence à próxima ação.
coach-hint-usage-figures = Deixe os números para os relatórios; escreva o que significam para o cliente.
coach-hint-too-long = Mantenha a intenção e o motivo principal; os detalhes vão nos comentários do bloqueio.

## A linha de comando

coach-column-line = Linha
coach-line-not-a-note = A linha { $line } não é uma anotação: { $cause }. Escreva um objeto JSON por linha, com “text” e, se conhecido, “service”.
coach-line-unknown-service = Linha { $line }: o playbook não tem o serviço “{ $found }”. Informe o código ou o nome, ou omita-o.
coach-line-unknown-phase = Linha { $line }: a fase “{ $found }” não é conhecida. Informe “assignment” ou “delivery”, ou omita-a.
coach-line-unknown-language = Linha { $line }: o idioma “{ $found }” não é conhecido. Informe en, es, de, pt, ja ou zh, ou omita-o.
