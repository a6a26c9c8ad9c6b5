# Faults of a pack: crates/playbook/FAULTS.md. $subject is the path of a key, $found what stands there,
# $expected a list. File, line and column come before.

fault-toml-syntax = Isto não é TOML válido: { $found }. Corrija a sintaxe; o resto do arquivo é verificado depois.
fault-missing-file = Falta este arquivo no pacote. Acrescente-o.
fault-unknown-file = O formato não tem este arquivo, ou “languages” em pack.toml não lista o idioma dele, então ninguém o leria. Renomeie-o, remova-o ou liste o idioma.
fault-unknown-key = “{ $subject }” não é uma chave do formato. Confira a grafia ou remova-a.
fault-missing-key = Falta “{ $subject }”. Acrescente a chave.
fault-wrong-type = “{ $subject }” é do tipo { $found }. Escreva um valor do tipo { $expected }.
fault-not-a-code = “{ $found }” em “{ $subject }” não é um código. Use letras minúsculas, algarismos e hifens simples.
fault-not-a-language = “{ $found }” não é um código de idioma. Use um como en ou pt-BR.
fault-not-a-version = “{ $found }” não é uma versão. Use três números, como 1.0.0.
fault-not-a-date = “{ $found }” em “{ $subject }” não é uma data. Escreva-a como 2026-11-22.
fault-not-a-month-day = “{ $found }” em “{ $subject }” não é um dia do ano. Escreva mês e dia, como 12-31.
fault-unknown-rule = O produto não tem a regra “{ $found }”. Use um número da lista de regras, como S4.
fault-not-one-of = “{ $found }” em “{ $subject }” não é permitido. Use um destes: { $expected }.
fault-out-of-range = { $found } em “{ $subject }” está fora dos limites. Use um valor entre { $expected }.
fault-empty-list = “{ $subject }” está vazia. Informe pelo menos um valor.
fault-repeated-value = “{ $subject }” cita “{ $found }” duas vezes. Remova uma delas.
fault-duplicate-code = O código “{ $found }” já é de outra entrada; L1, L2 e L3 compartilham os códigos. Escolha outro.
fault-unknown-reference = “{ $subject }” cita “{ $found }”, mas o pacote não tem essa entrada. Esperado: { $expected }.
fault-wrong-level = “{ $found }” em “{ $subject }” é de outro nível. Esperado: { $expected }.
fault-not-a-child = “{ $found }” em “{ $subject }” não pertence a “{ $expected }”. Cite um valor desse grupo.
fault-retired-reference = “{ $found }” em “{ $subject }” não é mais usado. Cite um valor em uso.
fault-replaced-but-not-retired = “{ $subject }” foi informado, mas o valor ainda está em uso. Retire o valor de uso ou remova a chave.
fault-cycle = “{ $subject }” leva de volta a “{ $found }”. Rompa o círculo em uma das entradas.
fault-missing-kind = Nenhum L1 é do tipo “{ $expected }”, e cada tipo deve aparecer uma vez. Atribua-o a um L1.
fault-repeated-kind = Outro L1 já é do tipo “{ $found }”. Atribua cada tipo a um só L1.
fault-l2-missing = “{ $subject }” cita “{ $found }”, que exige um L2, sem informá-lo. Acrescente um L2.
fault-l2-need-contradicts = “{ $subject }” é “{ $found }”, mas o L1 exige um L2. Torne-o obrigatório.
fault-scenario-missing = Não há cenário sem condições para: { $expected }. Acrescente um.
fault-scenario-repeated = Já há um cenário sem condições para: { $found }. Remova um deles ou dê-lhe condições.
fault-dates-out-of-order = { $found } em “{ $subject }” e { $expected } estão na ordem errada. Corrija uma das datas.
fault-missing-translation = “{ $subject }” não tem texto neste idioma. Acrescente a tradução.
fault-empty-text = “{ $subject }” está vazio. Escreva o texto ou remova a chave.
fault-unexpected-text = “{ $subject }” nunca é mostrado: outro texto ocupa seu lugar ou o campo não se aplica. Remova-o.
fault-list-length-differs = Entradas em “{ $subject }”: { $found }. Esperam-se tantas quantas em use_instead ou no idioma de origem: { $expected }.
fault-placeholder-differs = “{ $subject }” e o idioma de origem devem ter ambos “{ "{" }name{ "}" }” ou nenhum. Acrescente-o ou remova-o em um deles.
