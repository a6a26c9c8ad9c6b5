# Pages: a customer with its tenants and contacts.

customer-add-tenant = Adicionar um tenant
customer-tenants = Inquilinos (tenants)
customer-no-tenants = Nenhum tenant visível para você
customer-overdue = Em atraso
customer-side = Fala por
tenant-new-title = Novo tenant
tenant-new-do = Adicionar o tenant
tenant-added = O tenant foi adicionado.
customer-edit = Editar
customer-edit-title = Editar o cliente
customer-saved = O cliente foi salvo.
contact-add = Adicionar um contato
contact-new-title = Novo contato
contact-edit-title = Editar o contato
contact-change = Alterar { $name }
contact-saved = O contato foi salvo.
contact-as-organization = Como a organização o tem
contact-do-not-contact = Por que não deve ser contatado
contact-do-not-contact-hint = Deixe vazio se puder ser contatado.
nav-customers = Clientes
customers-search = Cliente, tenant ou domínio
customers-any-organization = Qualquer organização
customers-any-region = Qualquer região
customers-none = Ainda não há clientes
customers-none-text = Importe uma pasta de trabalho ou adicione um cliente à mão.
customers-none-found = Nenhum cliente atende a estes filtros
customers-cut = Estes clientes têm mais tenants do que os mostrados. Abra um cliente para ver todos os seus.
customers-select-page = Selecionar todos os tenants desta página
customers-in-assignment = A passar
customers-chosen = Com os tenants selecionados
customers-transfer = Transferir…
customers-transfer-title = Transferir tenants
customers-transfer-text = Tudo o que é de um tenant vai com ele, inclusive o histórico. Para desfazer, transfira-o de novo.
customers-transfer-to = Para a organização
customers-transfer-reason = Por quê
customers-choose-organization = Nenhuma organização foi escolhida. Escolha a de destino e veja a prévia.
customers-nothing-done = Nada foi alterado: algo é recusado. Veja a prévia e aplique o que é aceito.
customers-nothing-to-hand-over = Nada destes tenants está na fase de atribuição
customers-lacks-nothing = Nada faltará às suas linhas.
customers-lacks = Faltará às suas linhas: { $fields }. A completar até { $date }.
customers-fate-joins = O cliente já está lá: o tenant se junta a ele.
customers-fate-moves = O cliente vai junto, com seus contatos.
customers-fate-copied = O cliente mantém outros tenants aqui: lá começa uma cópia.
customer-new = Novo cliente
customer-new-do = Adicionar o cliente
customer-added = O cliente foi adicionado.
customers-hand-over-counts = A passar: { $done } · recusados: { $refused }
customers-transfer-counts = A transferir: { $done } · recusados: { $refused }
customers-handed-over =
    { $count ->
        [one] { $count } serviço foi passado à entrega.
       *[other] { $count } serviços foram passados à entrega.
    }
customers-transferred =
    { $count ->
        [one] { $count } tenant foi transferido para { $organization }.
       *[other] { $count } tenants foram transferidos para { $organization }.
    }
