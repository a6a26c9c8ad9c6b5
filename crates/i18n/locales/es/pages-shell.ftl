# Pages: what stands around each of them, and what went wrong.

app-name = Desbloqueo
skip-to-content = Saltar al contenido
nav-label = Navegación principal
nav-my-work = Mi trabajo
nav-portfolio = Cartera
nav-blockers = Bloqueos
nav-playbook = Guía
nav-imports = Importaciones
demonstration = Demostración
account-of = Cuenta de { $name }
sign-out = Cerrar sesión
panel-label = Panel lateral
close = Cerrar
undo = Deshacer
as-of-day = Tal como estaba al final del { $date }
sign-in-title = Iniciar sesión
sign-in-demonstration = Esto es la demostración: elija con quién entrar.
portfolio-empty = Todavía no hay líneas.
column-age = Antigüedad
pager-label = Páginas de la lista
pager-older = Más antiguas
days-short = { $days } d

## What went wrong: a heading, and what to do

error-not-found = No encontrado
error-not-found-text = Esta página no existe o no puede verla. Revise la dirección o empiece de nuevo.
error-forbidden = Sin permiso
error-forbidden-text = No puede hacer esto. Pida a un administrador el rol que puede.
error-refused = Rechazado
error-refused-text = No se guardó nada. Vuelva y corrija lo que se indica aquí.
error-expired = El formulario es demasiado antiguo
error-expired-text = No se guardó nada. Vuelva, cargue la página otra vez y envíe el formulario de nuevo.
error-unavailable = No disponible
error-unavailable-text = La base de datos no responde; no se guardó nada. Inténtelo de nuevo dentro de un minuto.
error-request = No se entiende
error-request-text = No se pudo leer la petición; no se guardó nada. Vuelva e inténtelo de nuevo.
error-too-large = Demasiado grande
error-too-large-text = El archivo supera los 64 MB; no se guardó nada. Quite las hojas e imágenes que no hagan falta o envíelo por partes.
error-fault = Algo falló
error-fault-text = No se guardó nada. La causa está en el registro del servidor. Inténtelo de nuevo o avise a su administrador.
error-to-start = A la página de inicio
