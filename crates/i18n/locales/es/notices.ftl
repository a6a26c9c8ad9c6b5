# What is accepted, and worth saying: one message per remark of crates/domain/src/notice.rs.
# The variables are those of the refusals.

notice-note-too-long =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] La nota tiene { $found } caracteres; hasta { $expected } se leen bien.
               *[no] La nota tiene { $found } caracteres, que son muchos.
            }
       *[no] La nota es larga.
    } Se ha guardado; acórtela si puede.
notice-park-date =
    { $has-found ->
        [yes] { $field }: { $found } parece una fecha de relleno más que un compromiso.
       *[no] { $field }: la fecha parece de relleno más que un compromiso.
    } Indique un día que alguien sostenga, o pregunte y anote para cuándo se espera la respuesta.
notice-merge-offered = Otra línea de este derecho tiene el mismo estado, segmento, fecha objetivo y bloqueo. Combínelas o distíngalas.
notice-few-attempts =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] Intentos de contactar con el cliente: { $found } de { $expected }.
               *[no] Intentos de contactar con el cliente: { $found }.
            }
       *[no] Se ha intentado pocas veces contactar con el cliente.
    } Registre los siguientes intentos a medida que los haga.
notice-propose-unresponsive =
    { $has-found ->
        [yes] El cliente no ha respondido; intentos hasta ahora: { $found }.
       *[no] El cliente no ha respondido.
    } { $has-expected ->
        [yes] Considere el estado “{ $expected }”.
       *[no] Considere el estado “El cliente no responde”.
    }
notice-placed-by-itself =
    { $compared ->
        [more] Las unidades pasaron de { $expected } a { $found } y las nuevas se colocaron automáticamente.
        [fewer] Las unidades bajaron de { $expected } a { $found } y las líneas se ajustaron.
       *[unknown] El número de unidades cambió y las líneas se ajustaron.
    } Deshágalo si no es correcto.
notice-arrived-unclassified =
    { $compared ->
        [more] Unidades nuevas que llegaron como Estado desconocido: { $difference }.
       *[unknown] Llegaron unidades nuevas como Estado desconocido.
    } Clasifíquelas.
notice-needs-reconciling =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] Unidades informadas: { $found }; acordadas: { $expected }.
               *[no] Unidades informadas: { $found }, menos que las acordadas.
            }
       *[no] Se informan menos unidades que las acordadas.
    } Concilie el derecho; hasta entonces no se pueden cambiar sus unidades.
notice-private-blocker =
    { $has-found ->
        [yes] Se abrió el bloqueo “{ $found }” para esta línea.
       *[no] Se abrió un bloqueo para esta línea.
    } Póngale un título mejor o agrúpelo con otros parecidos.
notice-left-blockers = La línea ya no está en estado Bloqueado y dejó sus bloqueos. Cierre el bloqueo que ya no tenga líneas.
notice-awaits-approval = Duplicado/no válido se guardó y espera la aprobación de una segunda persona. Avise a un administrador o a un líder de equipo.
notice-lacks =
    { $field }: tras el traspaso todavía falta un valor. { $has-expected ->
        [yes] Se espera: { $expected }.
       *[no] Indíquelo dentro del plazo.
    }
notice-target-in-the-past =
    { $has-found ->
        [yes] { $field }: { $found } ya pasó.
       *[no] { $field }: la fecha ya pasó.
    } Se ha guardado; indique una fecha nueva si la anterior no se cumplió.
