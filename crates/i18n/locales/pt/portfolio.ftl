# What import, imports, export, verify, history and demo print.

## import

import-busy = Lendo e verificando
import-summary = Linhas da planilha: { $added } acrescentadas, { $changed } alteradas, { $unchanged } sem alteração, { $refused } recusadas.
import-undo = Aplicado. Desfaça com: desbloqueo imports undo { $id }
import-dry-run = Foi um teste: nada foi alterado.
import-nothing-applied = Nada foi alterado, porque há linhas da planilha recusadas. Corrija-as, ou aplique as demais com --only-valid e grave as recusadas em uma pasta de trabalho com --refused FILE.
import-nothing-new = Nada foi alterado: o arquivo diz o que já se sabe.
import-refused-written = As linhas recusadas estão em { $path }. Corrija-as nesse arquivo e importe-o.
import-nothing-applied-written = Nada foi alterado, porque há linhas recusadas. Corrija-as ou aproveite as demais com --only-valid.
import-columns-kept = Mantidas como campos próprios: { $columns }.
import-columns-dropped = Deixadas de fora, porque não são campos conhecidos: { $columns }.
import-change = Linha { $row }
import-reason = Motivo
import-place = Células

## imports

imports-kind = Tipo
imports-title = Título
imports-recorded = Registrado
imports-undone = Desfeito por
batch-import = Importação
batch-bulk = Edição em massa
batch-undo = Desfazer
batch-transfer = Transferência
imports-undone-summary =
    { $restored ->
        [one] { $restored } registro foi restaurado
       *[other] { $restored } registros foram restaurados
    }{ $left ->
        [0] .
        [one] ; { $left } ficou como está, porque foi alterado depois.
       *[other] ; { $left } ficaram como estão, porque foram alterados depois.
    }

## export

export-sheet = Linhas
export-busy = Gravando
export-done =
    { $lines ->
        [one] { $lines } linha foi gravada em { $path }.
       *[other] { $lines } linhas foram gravadas em { $path }.
    }
export-guidance = Orientação
export-advice = Como editar este arquivo
export-advice-edit = Alterar células
export-advice-edit-text = Altere o que quiser e importe o arquivo novamente: aplica-se exatamente o que você alterou.
export-advice-empty = Esvaziar uma célula
export-advice-empty-text = Uma célula esvaziada esvazia o campo. Se as regras exigem o campo, a linha da planilha é recusada com o motivo.
export-advice-ids = ID da linha e versão
export-advice-ids-text = Deixe as duas últimas colunas como estão: por elas cada linha da planilha encontra a sua linha, e um campo que outra pessoa tenha alterado nesse meio-tempo não é sobrescrito.
export-advice-again = Linhas da planilha
export-advice-again-text = Excluir linhas da planilha não tem efeito. Uma nova linha da planilha sem ID da linha acrescenta uma linha; as unidades de um direito devem somar as acordadas.

## verify

verify-busy = Percorrendo o histórico
verify-summary =
    { $faults ->
        [0] Nenhum erro. Foram verificados: alterações { $changes }, cadeias { $chains }, linhas { $lines }.
        [one] { $faults } erro. Foram verificados: alterações { $changes }, cadeias { $chains }, linhas { $lines }.
       *[other] { $faults } erros. Foram verificados: alterações { $changes }, cadeias { $chains }, linhas { $lines }.
    }
verify-content-changed = O conteúdo desta alteração não é o que foi registrado (hash { $found }, registrado { $expected }). Alguém adulterou o banco de dados; compare-o com um backup.
verify-link-broken = Esta alteração não segue a anterior (hash { $found }, esperado { $expected }). Alguém adulterou o banco de dados; compare-o com um backup.
verify-change-missing = Falta uma alteração no histórico (encontrado { $found }, esperado { $expected }). Alguém a removeu ou o registro foi gravado sem passar pelo programa; compare-o com um backup.
verify-change-unreadable = Não é possível ler esta alteração: { $found }. Alguém adulterou o banco de dados; compare-o com um backup.
verify-change-misplaced = Esta alteração está na organização { $found }, e seu registro, em { $expected }. Alguém adulterou o banco de dados; compare-o com um backup.
verify-head-differs = O registro indica a alteração { $found } como a última; o histórico termina com { $expected }. Compare-o com um backup.
verify-state-differs = O registro não é o que seu histórico diz: { $found }. Ele foi gravado sem passar pelo programa; compare-o com um backup.
verify-text-differs = O texto pelo qual este registro é encontrado é “{ $found }”; o nome ou a nota diz “{ $expected }”. Alguém adulterou o banco de dados; compare-o com um backup.
verify-repeat-differs = O registro desta linha repete “{ $found }”; segundo o direito, o cliente e os campos deveria ser “{ $expected }”, por isso listas e relatórios a contam errado. Alguém adulterou o banco de dados; compare-o com um backup.
verify-units-do-not-add-up = As linhas somam { $found } unidades, o que não é o acordado. Compare-as com um backup.
verify-interval-differs = O intervalo aberto diz { $found }, a linha { $expected }. Compare-os com um backup.
verify-neighbour-differs = Este intervalo diz “{ $found }” do que está ao lado dele e do dia desde o qual o motivo vale; é “{ $expected }”, por isso os relatórios de tempo o contam errado. Alguém adulterou o banco de dados; compare-o com um backup.
verify-intervals-overlap = Um intervalo termina em { $found }, e o seguinte começa em { $expected }. Compare-os com um backup.
verify-blocker-missing = A linha está bloqueada, e nenhum bloqueio aberto a retém. Vincule um com “desbloqueo blocker link”.
verify-blocker-left = A linha não está bloqueada, e um bloqueio ainda a retém. Compare-a com um backup.
verify-blocker-unknown = O bloqueio { $found } retém a linha e não existe ou não está acima da organização { $expected }. Compare-o com um backup.

## history

history-added = { $when } { $person } acrescentou este registro: { $record } ({ $source })
history-changed = { $when } { $person } alterou este registro: { $record } ({ $source })
history-removed = { $when } { $person } removeu este registro: { $record } ({ $source })
history-redacted = { $when } { $person } alterou este registro: { $record }; o que mudou foi suprimido ({ $source })
history-set = { $field }: { $after }
history-emptied = { $field }: esvaziado, antes { $before }
history-moved = { $field }: de { $before } para { $after }
history-reason = Motivo: { $text }
history-override = Exceção, porque: { $text }
history-field-key = Chave do arquivo
history-field-last-attempt = Última tentativa de contato
history-field-private = Criado sem perguntar para uma linha
history-field-parent = Pertence a
history-field-body = Texto
history-field-technical = Anotação técnica
history-reported = conforme informado
history-approval-awaited = pendente, solicitada por { $person }
history-approval-given = dada por { $person }
record-line = linha
record-entitlement = direito
record-blocker = bloqueio
record-comment = comentário
record-tenant = tenant
record-note = anotação do tenant
record-customer = cliente
record-contact = contato
record-organization = organização
record-person = pessoa
record-grant = função
record-transfer = transferência
record-own-field = campo próprio
record-own-value = valor do campo próprio

## demo

demo-busy = Criando a demonstração
demo-done = A demonstração está em { $address }: organizações { $organizations }, clientes { $customers }, tenants { $tenants }, direitos { $entitlements } e dois anos de histórico com { $changes } alterações. Tudo é inventado.
demo-own = Para começar com o que é seu: desbloqueo init, depois desbloqueo import PORTFOLIO.xlsx
