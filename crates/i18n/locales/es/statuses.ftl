# Words of the domain, by the codes of crates/domain. Statuses, phases and roles agree with the pack’s labels.

## Status kinds

kind-status-unknown = Estado desconocido
kind-in-progress = En progreso
kind-blocked = Bloqueado
kind-no-intent = Sin intención
kind-duplicate-invalid = Duplicado/no válido

## Phases

phase-assignment = Asignación
phase-delivery = Entrega

## Severities of blockers

severity-low = Baja
severity-medium = Media
severity-high = Alta
severity-critical = Crítica

## Priorities of tenants

priority-low = Baja
priority-medium = Media
priority-high = Alta
priority-critical = Crítica

## Age buckets

age-0-14 = 0–14 días
age-15-30 = 15–30 días
age-31-60 = 31–60 días
age-61-90 = 61–90 días
age-91-180 = 91–180 días
age-over-180 = Más de 180 días

## Roles on the organization tree

role-administrator = Administrador
role-team-lead = Líder de equipo
role-assignment-manager = Gerente de asignación
role-delivery-manager = Gerente de entrega
role-engineer = Ingeniero
role-account-team = Equipo de cuenta
role-resolver = Resolutor
role-viewer = Lector
role-auditor = Auditor

## Permissions

permission-see = Ver inquilinos, líneas y bloqueos
permission-change-status-in-assignment = Cambiar estado, unidades y escenario en la fase de asignación
permission-change-status-in-delivery = Cambiar estado, unidades y escenario en la fase de entrega
permission-confirm = Confirmar, fechar, comentar y completar la próxima acción
permission-write-notes = Escribir notas y notas técnicas
permission-manage-blockers = Abrir, agrupar y cerrar bloqueos
permission-reconcile-units = Conciliar unidades y fijarlas a mano
permission-manage-tenants = Traspasar a entrega, asignar el equipo, transferir inquilinos
permission-change-in-bulk = Importar, editar en bloque, deshacer lotes propios
permission-undo-any-batch = Deshacer el lote de cualquier persona
permission-export = Exportar lo que se puede ver
permission-approve-invalid = Aprobar Duplicado/no válido
permission-manage-access = Gestionar personas, roles, tokens ajenos, temporizadores y conectores
permission-edit-playbook = Editar y publicar la guía
permission-redact-personal-data = Suprimir datos personales
permission-read-log = Leer, verificar y exportar todo el registro
permission-teach-coach = Enseñar al asistente de notas y ver lo que ha aprendido

## Cells of the permission matrix

allowed-yes = Sí
allowed-override = Con un motivo
allowed-own = En sus propios registros
allowed-own-blockers = Solo sus propios bloqueos y líneas
allowed-own-comment = Comentarios en sus propios registros
allowed-own-open = Abrir bloqueos en sus propios registros
allowed-own-propose-close = Proponer el cierre de sus propios bloqueos
allowed-own-hand-over = Traspasar sus propios registros
allowed-invite-within-node = Invitar a personas dentro de su organización
allowed-review = Solo revisar
allowed-no = No

## What a status asks of a field

need-required = Obligatorio
need-optional = Opcional
need-not-applicable = No se aplica
need-keep = Conserva su valor

## Whether a tenant is being worked on

activity-active = Activo
activity-paused = En pausa
activity-paused-until = En pausa hasta el { $date }
activity-finished = Finalizado

## Through what somebody acted

source-cli = Línea de comandos
source-page = Página
source-api = API
source-import = Importación
source-job = Tarea programada

## People and contacts

person-active = Activo
person-deactivated = Desactivado
person-redacted = Suprimido
side-customer = Cliente
side-partner = Socio
side-vendor = Proveedor

## Own fields

own-field-on-tenant = Inquilino
own-field-on-entitlement = Derecho
own-field-on-line = Línea
own-field-text = Texto
own-field-number = Número
own-field-date = Fecha
own-field-choice = Opción
own-field-yes-no = Sí/no
own-field-tags = Etiquetas
