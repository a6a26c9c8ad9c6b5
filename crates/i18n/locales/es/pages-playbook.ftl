# The playbook: its statuses, what each means, and what its scenarios ask.

playbook-search = Buscar en nombres, significados, situaciones y preguntas
playbook-search-button = Buscar
playbook-found =
    { $count ->
        [one] { $count } estado encontrado
       *[other] { $count } estados encontrados
    }
playbook-none-found = Nada en la guía contiene todas estas palabras.
playbook-none-found-text = Pruebe con menos palabras o recorra todos los estados.
playbook-all = Todos los estados
playbook-count-details =
    { $count ->
        [one] { $count } detalle
       *[other] { $count } detalles
    }
playbook-about = Acerca de esta guía
playbook-published = Publicado
playbook-audience = Para
playbook-reasons = Motivos
playbook-details = Detalles de este motivo
playbook-facts = Quién lo resuelve
playbook-offered-for = Se ofrece para
playbook-retired = Este valor se ha retirado. La línea que lo tiene lo conserva hasta su próximo cambio de estado.
playbook-became = Use ahora { $status }.
playbook-notes = Ejemplos de notas
playbook-notes-good = Notas buenas
playbook-notes-poor = Notas insuficientes
playbook-note-why = “{ $note }” { $why }
playbook-scenarios = Qué pide cada escenario
playbook-scenarios-all = Todos los escenarios
playbook-scenarios-text = Para cada estado y fase: quién actualiza una línea y cómo debe quedar cada uno de sus campos.
playbook-rule = Regla
playbook-by-default = Por defecto: { $value }
playbook-by-reason = Según propongan el motivo y su detalle
playbook-open-days =
    { $days ->
        [one] Puede quedar por decidir { $days } día; después está vencida
       *[other] Puede quedar por decidir { $days } días; después está vencida
    }
playbook-used = En uso ahora:
playbook-used-none = Ninguna línea que usted ve tiene ahora este estado.
playbook-compare = Junto a
playbook-compare-none = Un solo idioma
playbook-compare-show = Mostrar
playbook-read-page = La página completa de la guía
