# The playbook: its statuses, what each means, and what its scenarios ask.

playbook-search = Pesquisar nomes, significados, situações e perguntas
playbook-search-button = Pesquisar
playbook-found =
    { $count ->
        [one] { $count } status encontrado
       *[other] { $count } status encontrados
    }
playbook-none-found = Nada no playbook contém todas estas palavras.
playbook-none-found-text = Tente com menos palavras ou percorra todos os status.
playbook-all = Todos os status
playbook-count-details =
    { $count ->
        [one] { $count } detalhe
       *[other] { $count } detalhes
    }
playbook-about = Sobre este playbook
playbook-published = Publicado em
playbook-audience = Para
playbook-reasons = Motivos
playbook-details = Detalhes deste motivo
playbook-facts = Quem resolve
playbook-offered-for = Disponível para
playbook-retired = Este valor não é mais usado. A linha que o tem o mantém até a próxima mudança de status.
playbook-became = Use agora { $status }.
playbook-notes = Exemplos de anotações
playbook-notes-good = Anotações boas
playbook-notes-poor = Anotações fracas
playbook-note-why = “{ $note }” { $why }
playbook-scenarios = O que cada cenário pede
playbook-scenarios-all = Todos os cenários
playbook-scenarios-text = Para cada status e fase: quem atualiza uma linha e como deve ficar cada um de seus campos.
playbook-rule = Regra
playbook-by-default = Por padrão: { $value }
playbook-by-reason = Conforme proponham o motivo e seu detalhe
playbook-open-days =
    { $days ->
        [one] Pode ficar em aberto por { $days } dia; depois está atrasada
       *[other] Pode ficar em aberto por { $days } dias; depois está atrasada
    }
playbook-used = Em uso agora:
playbook-used-none = Nenhuma linha que você vê tem este status agora.
playbook-compare = Lado a lado com
playbook-compare-none = Um só idioma
playbook-compare-show = Mostrar
playbook-read-page = A página completa do playbook
