# Pages: the history of a record, beside what portfolio.ftl says of changes.

history-of = Histórico: { $record }
history-changes = Alterações
history-spans = Tempo em cada motivo
history-span =
    { $has-party ->
        [yes]
            { $days ->
                [one] { $status } por { $days } dia, por conta de: { $party }
               *[other] { $status } por { $days } dias, por conta de: { $party }
            }
       *[no]
            { $days ->
                [one] { $status } por { $days } dia
               *[other] { $status } por { $days } dias
            }
    }
history-span-dates =
    { $has-to ->
        [yes] { $from } – { $to }
       *[no] desde { $from }
    }
history-slipped =
    { $times ->
        [one] A data prometida foi adiada uma vez; dias no total: { $days }.
       *[other] A data prometida foi adiada { $times } vezes; dias no total: { $days }.
    }
history-confirmed = Confirmado: continua valendo.
history-more = Mais campos
history-newer = Mais recentes
history-field-units-override = Unidades definidas à mão
history-field-handed-over = Passado para a entrega
history-field-opened = Aberto em
history-field-invited = Pessoas convidadas
history-field-domain = Domínio
history-field-side = Fala por
history-field-do-not-contact = Não contatar
history-field-state = Situação
