# Gráficos de como as regras são cumpridas.

chart-rules-met-question = Quantas linhas cumprem todas as regras?
chart-rules-met-answer = Cumprem todas as regras { $met } de { $lines }, { $share }: { $band }.
chart-rules-met-note = Uma regra conta para as linhas das quais pede algo. Os links mostram as linhas a corrigir.
chart-rules-met-past-note = Em um dia passado, e ao lado de um, só se julga o que o histórico guarda: motivo, data prevista, responsável, cenário, status do serviço e bloqueio. O que as regras pedem além disso fica de fora.
chart-every-rule = Todas as regras
chart-rule = { $rule } – { $gist }
chart-rules-met-by-owner-question = De quem são as linhas que não cumprem alguma regra?
chart-rules-met-by-owner-answer = { $name } tem o maior número que não cumpre alguma regra: { $unmet } de { $lines }.
chart-rules-met-by-owner-all = Todas as linhas cumprem todas as regras.
chart-rules-met-by-owner-past-note = Em um dia passado, e ao lado de um, só se julga o que o histórico guarda: motivo, data prevista, responsável, cenário, status do serviço e bloqueio. O que as regras pedem além disso fica de fora.
chart-playbook-fit-question = Quais status o playbook não oferece mais para suas linhas?
chart-playbook-fit-answer = O status combina com o serviço e o cenário em { $fit } de { $lines }, { $share }.
chart-playbook-fit-note = Um valor retirado continua válido até a próxima mudança de status; aqui ele conta para que possa ser substituído.
chart-playbook-fit-past-note = Um dia passado também é julgado pelo playbook de hoje.
chart-misfit-retired = Retirado de uso
chart-misfit-not-offered-for-service = Não oferecido para o serviço
chart-misfit-not-a-child = Pertence a outro status
chart-misfit-unknown-code = Não está no playbook
chart-misfit-missing = Falta o valor
chart-misfit-does-not-apply = Não se aplica no cenário
chart-misfit-other = Não combina

chart-column-rule = Regra
chart-column-met = Cumprido, %
chart-column-band = Faixa
chart-column-unmet = Linhas a corrigir
chart-column-unmet-units = Unidades destas
chart-column-why = Por quê
chart-band-green = verde
chart-band-yellow = amarelo
chart-band-red = vermelho
chart-bands-note = Verde a partir de { $green }%, amarelo a partir de { $yellow }%, vermelho abaixo.

## As faixas da instalação

quality-bands-title = Metas
quality-bands-text = A partir de que proporção de linhas que cumprem todas as regras a qualidade é verde, e a partir de qual é amarela, para todos. Aqui também se define em quantas semanas não deve restar nada sem classificar ou sem ser tocado.
quality-bands-green = Verde a partir de, %
quality-bands-yellow = Amarelo a partir de, %
debt-weeks = Semanas até não restar nada
quality-bands-wrong = Verde e amarelo são números inteiros de 0 a 100, e o amarelo não passa do verde; as semanas são um número inteiro de 1 a 52. Corrija-os e salve de novo.
quality-bands-saved = As metas foram salvas.
