# Search and commands in one box, and the list of keys.

search-title = Pesquisar e fazer
search-box = Pesquisar ou fazer…
search-placeholder = Tenants, clientes, bloqueios, páginas, ações
search-results = Resultados
search-found =
    { $count ->
        [one] { $count } resultado
       *[other] { $count } resultados
    }
search-none = Nada foi encontrado para “{ $text }”.
search-none-text = Verifique a grafia ou tente com parte do nome.
search-tenants = Tenants
search-customers = Clientes
search-board = Quadro de bloqueios
search-notes = Linhas pela anotação
search-pages = Páginas
search-actions = Ações
search-closed = Fechado
search-everything = Pesquisar “{ $text }” em tudo, também nas anotações
search-all-of-these = Mostrar todos
search-notes-bound = Se mais de 3.000 anotações dizem isso, são pesquisadas as das 20.000 linhas alteradas ou confirmadas mais recentemente.
search-all-lines = Pesquisar em todas as linhas da carteira
search-overdue = Linhas com a próxima ação atrasada
search-past-target = Linhas com a data prevista vencida
search-unclassified = Linhas sem classificação
shortcuts-title = Atalhos de teclado
shortcuts-text = As teclas isoladas não fazem nada enquanto você escreve em um campo. No Mac, use Cmd em vez de Ctrl.
shortcuts-everywhere = Em qualquer lugar
shortcuts-lists = Nas listas
shortcuts-rows = Em uma linha da lista que o ofereça
shortcuts-selection = Com as linhas da carteira
shortcuts-forms = Nos formulários
shortcut-search = Pesquisar ou fazer algo
shortcut-help = Mostrar esta lista
shortcut-filter = Ir ao filtro ou ao campo de pesquisa da página
shortcut-close = Fechar a caixa, o painel ou o menu
shortcut-down = Para a próxima linha
shortcut-up = Para a linha anterior
shortcut-open = Abrir a linha
shortcut-edit = Editar ou atualizar
shortcut-status = Definir o status
shortcut-blocker = Ir ao bloqueio ou vincular um
shortcut-next = Definir a próxima ação ou uma nova data
shortcut-confirm = Confirmar que continua valendo
shortcut-select = Selecionar ou desmarcar
shortcut-range = Com um clique em uma caixa: selecionar todas as linhas até ela
shortcut-paste = Colar um bloco de uma planilha nas linhas selecionadas
shortcut-save = Salvar o formulário
shortcut-meeting = Para o bloqueio anterior, para o próximo
