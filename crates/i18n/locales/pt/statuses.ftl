# Words of the domain, by the codes of crates/domain. Statuses, phases and roles agree with the pack’s labels.

## Status kinds

kind-status-unknown = Status desconhecido
kind-in-progress = Em andamento
kind-blocked = Bloqueado
kind-no-intent = Sem intenção
kind-duplicate-invalid = Duplicado/Inválido

## Phases

phase-assignment = Atribuição
phase-delivery = Entrega

## Severities of blockers

severity-low = Baixa
severity-medium = Média
severity-high = Alta
severity-critical = Crítica

## Priorities of tenants

priority-low = Baixa
priority-medium = Média
priority-high = Alta
priority-critical = Crítica

## Age buckets

age-0-14 = 0–14 dias
age-15-30 = 15–30 dias
age-31-60 = 31–60 dias
age-61-90 = 61–90 dias
age-91-180 = 91–180 dias
age-over-180 = Mais de 180 dias

## Roles on the organization tree

role-administrator = Administrador
role-team-lead = Líder de equipe
role-assignment-manager = Gerente de atribuição
role-delivery-manager = Gerente de entrega
role-engineer = Engenheiro
role-account-team = Equipe de conta
role-resolver = Solucionador
role-viewer = Leitor
role-auditor = Auditor

## Permissions

permission-see = Ver tenants, linhas e bloqueios
permission-change-status-in-assignment = Mudar status, unidades e cenário na fase de atribuição
permission-change-status-in-delivery = Mudar status, unidades e cenário na fase de entrega
permission-confirm = Confirmar, datar, comentar e concluir a próxima ação
permission-write-notes = Escrever anotações e anotações técnicas
permission-manage-blockers = Abrir, agrupar e encerrar bloqueios
permission-reconcile-units = Conciliar unidades e fixá-las à mão
permission-manage-tenants = Passar para a entrega, definir a equipe, transferir tenants
permission-change-in-bulk = Importar, editar em massa, desfazer lotes próprios
permission-undo-any-batch = Desfazer o lote de qualquer pessoa
permission-export = Exportar o que se pode ver
permission-approve-invalid = Aprovar Duplicado/Inválido
permission-manage-access = Gerenciar pessoas, funções, tokens de outros, temporizadores e conectores
permission-edit-playbook = Editar e publicar o playbook
permission-redact-personal-data = Suprimir dados pessoais
permission-read-log = Ler, verificar e exportar todo o registro
permission-teach-coach = Ensinar o assistente de anotações e ver o que ele aprendeu

## Cells of the permission matrix

allowed-yes = Sim
allowed-override = Com um motivo
allowed-own = Nos próprios registros
allowed-own-blockers = Só os próprios bloqueios e linhas
allowed-own-comment = Comentários nos próprios registros
allowed-own-open = Abrir bloqueios nos próprios registros
allowed-own-propose-close = Propor o encerramento dos próprios bloqueios
allowed-own-hand-over = Passar os próprios registros
allowed-invite-within-node = Convidar pessoas dentro da própria organização
allowed-review = Só revisar
allowed-no = Não

## What a status asks of a field

need-required = Obrigatório
need-optional = Opcional
need-not-applicable = Não se aplica
need-keep = Mantém o valor

## Whether a tenant is being worked on

activity-active = Ativo
activity-paused = Em pausa
activity-paused-until = Em pausa até { $date }
activity-finished = Concluído

## Through what somebody acted

source-cli = Linha de comando
source-page = Página
source-api = API
source-import = Importação
source-job = Tarefa agendada

## People and contacts

person-active = Ativo
person-deactivated = Desativado
person-redacted = Suprimido
side-customer = Cliente
side-partner = Parceiro
side-vendor = Fornecedor

## Own fields

own-field-on-tenant = Tenant
own-field-on-entitlement = Direito
own-field-on-line = Linha
own-field-text = Texto
own-field-number = Número
own-field-date = Data
own-field-choice = Opção
own-field-yes-no = Sim/não
own-field-tags = Etiquetas
