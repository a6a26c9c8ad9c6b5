# Pages and commands of access: roles, cover, sessions, second factors, the log, redaction.

## Roles

roles-title = Papéis e o que permitem
roles-text = Cada papel vale em uma organização e alcança as que estão abaixo dela. As regras que recusam um ato são lidas desta mesma tabela.
roles-act = Pode
roles-yours = seu papel
roles-preview = Ver o que mostra
roles-preview-title = O que o papel mostra
roles-preview-now = Tenants que { $person } vê agora: { $count }
roles-preview-then = Com { $role } em { $organization }: { $count }

## Sessions

sessions-title = Sessões
sessions-of = Sessões de { $name }
sessions-text = Uma sessão que ninguém usa termina sozinha após duas semanas.
sessions-none = Nenhuma sessão está aberta.
sessions-device = Dispositivo
sessions-device-unknown = Dispositivo desconhecido
sessions-address = Endereço de rede
sessions-began = Início
sessions-last-seen = Último uso
sessions-this = esta sessão
sessions-end = Encerrar
sessions-ended = Sessão encerrada
sessions-end-all = Sair em todos os lugares
sessions-ended-all = Saída em todos os lugares

## Cover

cover-title = Substituição
cover-of = Substituição: { $name }
cover-text = Enquanto dura, quem substitui vê e faz o trabalho da outra pessoa com as permissões dela; o histórico mostra os dois nomes. Termina sozinha.
cover-none = Nenhuma substituição consta aqui.
cover-who = { $cover } por { $person }
cover-in-place = { $person } por { $covered }
cover-dates = de { $from } a { $to }
cover-planned = prevista
cover-in-force = em vigor
cover-over = terminada
cover-ended = Substituição encerrada antes do prazo
cover-add = Passar o trabalho
cover-added = Trabalho passado
cover-end = Encerrar agora
cover-work-of = Por { $person }, até { $date }
record-cover = substituição
record-redaction = supressão
record-second-factor = segundo fator

## Second factor

second-factor-title = Segundo fator
second-factor-text = Um autenticador no seu telefone mostra um código pedido depois da senha; assim, uma senha roubada sozinha não abre nada.
second-factor-is-on = ativado
second-factor-needed = Seu papel exige um segundo fator. Configure-o antes de continuar.
second-factor-begin = Configurar um autenticador
second-factor-scan = Leia a imagem com o autenticador
second-factor-scan-text = Depois informe os seis dígitos que ele mostra.
second-factor-picture = Imagem com a chave que está abaixo
second-factor-secret = Ou digite nele esta chave:
second-factor-confirm = Confirmar
second-factor-codes = Códigos de recuperação
second-factor-codes-text = Guarde-os longe do telefone: cada um permite entrar uma vez se você o perder. Não são mostrados de novo.
second-factor-codes-kept = Já os guardei
second-factor-left =
    { $count ->
        [one] Resta { $count } código de recuperação.
       *[other] Restam { $count } códigos de recuperação.
    }
second-factor-disable = Desativar o segundo fator
second-factor-off = Segundo fator desativado
second-factor-step-title = Informe seu código
second-factor-step-text = Os seis dígitos do seu autenticador ou um dos seus códigos de recuperação.
second-factor-wrong = O código não está certo ou já foi usado. Espere o próximo e informe-o.
second-factor-too-many = Códigos errados demais. Espere um quarto de hora.
second-factor-reset = Redefinir o segundo fator
second-factor-reset-text = A pessoa entra só com a senha até configurar outro autenticador. As sessões dela terminam. O histórico mostra o seu motivo.
second-factor-reset-reason = Motivo
second-factor-was-reset = Segundo fator redefinido
second-factor-roles-title = Quem precisa de um segundo fator
second-factor-roles-text = Quem tem um destes papéis e ainda não tem autenticador o configura na próxima página. Os administradores devem estar entre eles.
second-factor-roles-saved = Papéis que exigem um segundo fator salvos

## Redaction

redact-title = Suprimir dados pessoais
redact-of = Suprimir os dados de { $name }
redact-text = Isso não pode ser desfeito. O nome e o endereço desaparecem de registros, buscas, exportações e histórico; quem fez o quê e quando fica sem nome, e o registro continua verificável.
redact-record = O próprio registro perde nome e endereço; terminam sessões, senha, papéis e tokens.
redact-texts = Lugares em anotações, comentários e outros textos: { $count }
redact-changes = Alterações passadas que perdem o conteúdo: { $count }
redact-also = Retirar também
redact-also-hint = Uma expressão por linha, como um apelido ou um telefone; pelo menos três caracteres.
redact-look = Contar de novo
redact-for-good = Suprimir definitivamente
redact-done = Dados suprimidos
redact-nobody = Pessoa suprimida

## The log

audit-title = Registro de alterações
audit-verify = Verificar todas as cadeias
audit-verified = { $when }: alterações verificadas: { $changes }; cadeias: { $chains }; falhas: { $faults }.
audit-download = Baixar como
audit-filter = Mostrar
audit-all = Tudo
audit-kind = Tipo de registro
audit-record = Registro, por id
audit-none = Nada que se encaixe foi registrado. Amplie o filtro.
audit-exported = Alterações gravadas em { $path }: { $count }
redact-trial = Nada foi alterado. Informe --yes e --reason para fazê-lo definitivamente.

## Leaving

leave-of = { $name } sai
leave-text = Escolha quem assume cada parte. A pessoa não poderá mais entrar e as sessões dela terminam. O que passa a outros pode ser desfeito de uma vez.
leave-nothing = Não há nada em aberto em seu nome.
leave-as-it-is = Ninguém: fica como está
leave-lines = Linhas sob sua responsabilidade: { $count }
leave-next-actions = Próximas ações a seu cargo: { $count }
leave-blockers = Bloqueios abertos: { $count }
leave-teams = Equipes: { $count }
leave-done-with-work = Não pode mais entrar; registros passados a outros: { $count }
leave-batch = Para desfazer: desbloqueo imports undo { $batch }
