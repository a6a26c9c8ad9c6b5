# Pages: a customer with its tenants and contacts.

customer-add-tenant = Añadir un inquilino
customer-tenants = Inquilinos
customer-no-tenants = Ningún inquilino visible para usted
customer-overdue = Vencido
customer-side = Habla en nombre de
tenant-new-title = Nuevo inquilino
tenant-new-do = Añadir el inquilino
tenant-added = Se añadió el inquilino.
customer-edit = Editar
customer-edit-title = Editar el cliente
customer-saved = Se guardó el cliente.
contact-add = Añadir un contacto
contact-new-title = Contacto nuevo
contact-edit-title = Editar el contacto
contact-change = Cambiar { $name }
contact-saved = Se guardó el contacto.
contact-as-organization = Como lo tiene la organización
contact-do-not-contact = Por qué no se le debe contactar
contact-do-not-contact-hint = Déjelo vacío si se le puede contactar.
nav-customers = Clientes
customers-search = Cliente, inquilino o dominio
customers-any-organization = Cualquier organización
customers-any-region = Cualquier región
customers-none = Aún no hay clientes
customers-none-text = Importe un libro, o añada un cliente a mano.
customers-none-found = Ningún cliente cumple estos filtros
customers-cut = Estos clientes tienen más inquilinos de los que se muestran. Abra un cliente para ver todos los suyos.
customers-select-page = Seleccionar todos los inquilinos de esta página
customers-in-assignment = Por traspasar
customers-chosen = Con los inquilinos seleccionados
customers-transfer = Transferir…
customers-transfer-title = Transferir inquilinos
customers-transfer-text = Todo lo de un inquilino se va con él, también su historial. Para deshacerlo, vuelva a transferirlo.
customers-transfer-to = A la organización
customers-transfer-reason = Por qué
customers-choose-organization = No se eligió ninguna organización. Elija la de destino y mire la vista previa.
customers-nothing-done = No se cambió nada: algo se rechaza. Mire la vista previa y aplique lo aceptado.
customers-nothing-to-hand-over = Nada de estos inquilinos está en la fase de asignación
customers-lacks-nothing = A sus líneas no les faltará nada.
customers-lacks = A sus líneas les faltará: { $fields }. Se completa hasta el { $date }.
customers-fate-joins = El cliente ya está allí: el inquilino se une a él.
customers-fate-moves = El cliente va con él, con sus contactos.
customers-fate-copied = El cliente conserva aquí otros inquilinos: allí empieza una copia.
customer-new = Cliente nuevo
customer-new-do = Añadir el cliente
customer-added = Se añadió el cliente.
customers-hand-over-counts = Por traspasar: { $done } · rechazados: { $refused }
customers-transfer-counts = Por transferir: { $done } · rechazados: { $refused }
customers-handed-over =
    { $count ->
        [one] Se traspasó { $count } servicio a la entrega.
       *[other] Se traspasaron { $count } servicios a la entrega.
    }
customers-transferred =
    { $count ->
        [one] Se transfirió { $count } inquilino a { $organization }.
       *[other] Se transfirieron { $count } inquilinos a { $organization }.
    }
