# Search and commands in one box, and the list of keys.

search-title = Buscar y hacer
search-box = Buscar o hacer…
search-placeholder = Inquilinos, clientes, bloqueos, páginas, acciones
search-results = Resultados
search-found =
    { $count ->
        [one] { $count } resultado
       *[other] { $count } resultados
    }
search-none = No se encontró nada para “{ $text }”.
search-none-text = Revise la ortografía o pruebe con una parte del nombre.
search-tenants = Inquilinos
search-customers = Clientes
search-board = Tablero de bloqueos
search-notes = Líneas por su nota
search-pages = Páginas
search-actions = Acciones
search-closed = Cerrado
search-everything = Buscar “{ $text }” en todo, también en las notas
search-all-of-these = Mostrar todos
search-notes-bound = Si lo dicen más de 3000 notas, se buscan en las 20.000 líneas modificadas o confirmadas más recientemente.
search-all-lines = Buscar en todas las líneas de la cartera
search-overdue = Líneas con la próxima acción vencida
search-past-target = Líneas con la fecha objetivo vencida
search-unclassified = Líneas sin clasificar
shortcuts-title = Atajos de teclado
shortcuts-text = Las teclas sueltas no hacen nada mientras escribe en un campo. En un Mac, use Cmd en lugar de Ctrl.
shortcuts-everywhere = En todas partes
shortcuts-lists = En las listas
shortcuts-rows = En una fila que lo ofrezca
shortcuts-selection = Con las filas de la cartera
shortcuts-forms = En los formularios
shortcut-search = Buscar o hacer algo
shortcut-help = Mostrar esta lista
shortcut-filter = Ir al filtro o al campo de búsqueda de la página
shortcut-close = Cerrar el cuadro, el panel o el menú
shortcut-down = A la fila siguiente
shortcut-up = A la fila anterior
shortcut-open = Abrir la fila
shortcut-edit = Editarla o actualizarla
shortcut-status = Indicar su estado
shortcut-blocker = Ir a su bloqueo o vincular uno
shortcut-next = Indicar la próxima acción o una nueva fecha
shortcut-confirm = Confirmar que sigue vigente
shortcut-select = Seleccionarla o dejar de hacerlo
shortcut-range = Con un clic en una casilla: seleccionar todas las filas hasta ella
shortcut-paste = Pegar un bloque de una hoja de cálculo en las filas seleccionadas
shortcut-save = Guardar el formulario
shortcut-meeting = Al bloqueo anterior, al siguiente
