# Why an edit is refused: one message per cause of crates/domain/src/refusal.rs.
# $field is the field's name; $found and $expected are there where $has-found and $has-expected say yes.
# Between two numbers, $difference is how far apart they are and $compared says more, fewer or unknown.

## Units

refusal-units-do-not-add-up =
    { $compared ->
        [more] Unidades en las líneas: { $found }; acordadas: { $expected } (de más: { $difference }).
        [fewer] Unidades en las líneas: { $found }; acordadas: { $expected } (de menos: { $difference }).
       *[unknown]
            { $has-found ->
                [yes]
                    { $has-expected ->
                        [yes] Unidades en las líneas: { $found }; acordadas: { $expected }.
                       *[no] Unidades en las líneas: { $found }; se acordó otro número.
                    }
               *[no] Las unidades de las líneas no suman las acordadas.
            }
    } Ajuste las líneas hasta que las sumas coincidan y vuelva a guardar.
refusal-units-not-positive =
    { $has-found ->
        [yes] { $field }: { $found } es demasiado poco.
       *[no] { $field }: el número es demasiado pequeño.
    } { $has-expected ->
        [yes] Indique un número entero de { $expected } como mínimo.
       *[no] Indique un número entero mayor que cero.
    }
refusal-units-too-many =
    { $has-found ->
        [yes] { $field }: { $found } es más de lo que hay.
       *[no] { $field }: el número es mayor de lo que hay.
    } { $has-expected ->
        [yes] Indique { $expected } como máximo.
       *[no] Indique un número menor.
    }
refusal-split-takes-whole-line =
    { $has-found ->
        [yes] Separar { $found } no dejaría nada en la línea.
       *[no] La división no dejaría nada en la línea.
    } { $has-expected ->
        [yes] Separe { $expected } como máximo o cambie el estado de toda la línea.
       *[no] Separe menos unidades o cambie el estado de toda la línea.
    }
refusal-lines-not-told-apart =
    { $has-found ->
        [yes] Otra línea de este derecho tiene el mismo estado y el mismo segmento “{ $found }”.
       *[no] Otra línea de este derecho tiene el mismo estado y nada las distingue.
    } Dé a una de ellas otro segmento, otra fecha objetivo u otro bloqueo, o combínelas.
refusal-lines-of-other-entitlement = Las líneas pertenecen a derechos distintos. Elija líneas de un solo inquilino y un solo servicio.
refusal-merge-with-itself = Una línea no se puede combinar consigo misma. Elija otra línea del mismo derecho.
refusal-reconcile-does-not-match =
    { $compared ->
        [more] Unidades en las líneas con la propuesta: { $found }; informadas: { $expected } (de más: { $difference }).
        [fewer] Unidades en las líneas con la propuesta: { $found }; informadas: { $expected } (de menos: { $difference }).
       *[unknown]
            { $has-found ->
                [yes]
                    { $has-expected ->
                        [yes] Unidades en las líneas con la propuesta: { $found }; informadas: { $expected }.
                       *[no] Unidades en las líneas con la propuesta: { $found }; se informó otro número.
                    }
               *[no] La propuesta no lleva a las unidades informadas.
            }
    } Ajuste la propuesta hasta que las sumas coincidan.
refusal-nothing-to-reconcile =
    { $has-found ->
        [yes] El número informado y el acordado son { $found }; no hay nada que conciliar.
       *[no] El número informado y el acordado coinciden; no hay nada que conciliar.
    } Vuelva a cargar el derecho para ver cómo está.
refusal-duplicate-of-unknown =
    { $has-found ->
        [yes] No se conoce ningún registro “{ $found }” que pueda quedar en lugar del duplicado.
       *[no] No se conoce el registro que queda.
    } Indique un registro existente que pueda ver o deje el campo vacío.
refusal-approval-missing = Duplicado/no válido necesita la aprobación de una segunda persona. Pídala a un administrador o a un líder de equipo.
refusal-approval-by-author = Usted mismo solicitó esta aprobación, así que debe darla otra persona. Pídala a otro administrador o líder de equipo.
refusal-not-awaiting-approval = Esta línea no espera ninguna aprobación. Vuelva a cargarla para ver su estado.

## Status

refusal-unknown-code =
    { $has-found ->
        [yes] { $field }: no se conoce “{ $found }”.
       *[no] { $field }: no se conoce el valor.
    } { $has-expected ->
        [yes] Elija uno de estos: { $expected }.
       *[no] Elija un valor de la guía.
    }
refusal-not-a-child =
    { $has-found ->
        [yes] { $field }: “{ $found }” no pertenece al valor del nivel superior.
       *[no] { $field }: el valor no pertenece al del nivel superior.
    } { $has-expected ->
        [yes] Elija uno de estos: { $expected }.
       *[no] Elija un valor que la guía indique allí.
    }
refusal-not-offered-for-service =
    { $has-found ->
        [yes] { $field }: “{ $found }” no se ofrece para este servicio.
       *[no] { $field }: el valor no se ofrece para este servicio.
    } { $has-expected ->
        [yes] Elija uno de estos: { $expected }.
       *[no] Elija otro valor o deje el campo vacío.
    }
refusal-retired =
    { $has-found ->
        [yes] { $field }: “{ $found }” ya no se usa.
       *[no] { $field }: el valor ya no se usa.
    } { $has-expected ->
        [yes] Elija “{ $expected }” en su lugar.
       *[no] Elija un valor vigente.
    }
refusal-missing =
    { $field }: falta un valor. { $has-expected ->
        [yes] Se espera: { $expected }.
       *[no] Indíquelo.
    }
refusal-does-not-apply =
    { $has-found ->
        [yes] { $field }: se indicó “{ $found }”, pero el campo no se aplica en este estado.
       *[no] { $field }: el campo no se aplica en este estado.
    } Déjelo vacío o elija otro estado.
refusal-not-among-allowed =
    { $has-found ->
        [yes] { $field }: aquí no se permite “{ $found }”.
       *[no] { $field }: aquí no se permite el valor.
    } { $has-expected ->
        [yes] Elija uno de estos: { $expected }.
       *[no] Elija otro valor.
    }
refusal-fixed-by-rule =
    { $has-found ->
        [yes] { $field }: se indicó “{ $found }”, pero este valor lo fija la guía.
       *[no] { $field }: este valor lo fija la guía.
    } { $has-expected ->
        [yes] Déjelo en “{ $expected }”.
       *[no] Déjelo como está.
    }
refusal-kept-by-rule =
    { $has-found ->
        [yes] { $field }: se indicó “{ $found }”, pero en este estado se conserva el valor anterior.
       *[no] { $field }: en este estado se conserva el valor anterior.
    } { $has-expected ->
        [yes] Déjelo en “{ $expected }”.
       *[no] Déjelo como está.
    }
refusal-note-needs-to-be-new = { $field }: un cambio de estado necesita una nota nueva. Escriba qué piensa hacer el cliente y el motivo principal.
refusal-start-date-needs-reason = { $field }: se cambió la fecha de inicio sin indicar el motivo. Indique el motivo junto con la fecha.
refusal-start-date-only-in-progress = { $field }: solo se aplica mientras alguna línea del derecho esté En progreso. Pase antes una línea a En progreso o deje la fecha como está.
refusal-service-status-only-in-progress = { $field }: solo se puede cambiar mientras alguna línea del derecho esté En progreso. Pase antes una línea a En progreso o deje el estado del servicio como está.
refusal-unresponsive-needs-attempts =
    { $has-found ->
        [yes] Intentos de contactar con el cliente hasta ahora: { $found }.
       *[no] Todavía no se ha intentado lo suficiente contactar con el cliente.
    } { $has-expected ->
        [yes] “El cliente no responde” necesita al menos { $expected }; registre antes cada intento.
       *[no] Registre cada intento antes de elegir “El cliente no responde”.
    }
refusal-handover-not-in-assignment =
    { $has-found ->
        [yes] El derecho está en la fase “{ $found }” y no se puede traspasar.
       *[no] El derecho no se puede traspasar en su fase.
    } Solo es posible en la fase de asignación; elija un derecho que esté en ella.

## Blockers

refusal-blocker-closed =
    { $has-found ->
        [yes] El bloqueo “{ $found }” está cerrado.
       *[no] El bloqueo está cerrado.
    } Reábralo antes o elija uno abierto.
refusal-blocker-open =
    { $has-found ->
        [yes] El bloqueo “{ $found }” ya está abierto.
       *[no] El bloqueo ya está abierto.
    } Solo se puede reabrir un bloqueo cerrado; continúe con este.
refusal-blocker-other-subtree =
    { $has-found ->
        [yes] El bloqueo “{ $found }” pertenece a una organización de la que esta línea no depende.
       *[no] El bloqueo pertenece a una organización de la que esta línea no depende.
    } Elija un bloqueo de la organización de la línea o de una superior.
refusal-blocker-not-on-line =
    { $has-found ->
        [yes] La línea no tiene el bloqueo “{ $found }”.
       *[no] La línea no tiene este bloqueo.
    } Elija uno de sus bloqueos o añada antes este.
refusal-line-not-blocked = Solo una línea en estado Bloqueado puede tener un bloqueo. Pásela antes a Bloqueado o quite el bloqueo.
refusal-last-blocker-of-line = Es el último bloqueo abierto de una línea en estado Bloqueado. Añada antes otro o cambie el estado de la línea.
refusal-target-needed-to-close = Las líneas de este bloqueo pasan a un estado que necesita fecha objetivo. Indique una para ellas.

## Time

refusal-date-in-the-past =
    { $has-found ->
        [yes] { $field }: { $found } ya pasó.
       *[no] { $field }: la fecha ya pasó.
    } { $has-expected ->
        [yes] Indique { $expected } o un día posterior.
       *[no] Indique hoy o un día posterior.
    }
refusal-date-in-the-future =
    { $has-found ->
        [yes] { $field }: { $found } todavía no ha llegado.
       *[no] { $field }: la fecha todavía no ha llegado.
    } { $has-expected ->
        [yes] Indique { $expected } o un día anterior.
       *[no] Indique hoy o un día anterior.
    }
refusal-date-before-history =
    { $has-found ->
        [yes] { $field }: { $found } es anterior al historial de este registro.
       *[no] { $field }: la fecha es anterior al historial de este registro.
    } { $has-expected ->
        [yes] Indique { $expected } o un día posterior.
       *[no] Indique un día posterior.
    }
refusal-party-date-before-opening =
    { $has-found ->
        [yes] { $field }: { $found } es anterior al día en que se abrió el bloqueo.
       *[no] { $field }: la fecha es anterior al día en que se abrió el bloqueo.
    } { $has-expected ->
        [yes] Indique { $expected } o un día posterior.
       *[no] Indique un día posterior.
    }

## Access

refusal-code-does-not-match = El código no es correcto o ya se usó. Indique el que muestra ahora su dispositivo.
refusal-cover-of-oneself = Nadie se sustituye a sí mismo. Elija a otra persona.
refusal-dates-out-of-order =
    { $has-expected ->
        [yes]
            { $has-found ->
                [yes] { $found } es anterior al { $expected }.
               *[no] Los días están en el orden equivocado.
            }
       *[no] Los días están en el orden equivocado.
    } Elija un último día que no sea anterior al primero.
refusal-password-too-common = Esta contraseña es de las que se adivinan primero. Use varias palabras que nadie espere juntas, sin nombres ni direcciones.
refusal-password-too-short =
    { $has-found ->
        [yes] Una contraseña de { $found } caracteres es demasiado corta.
       *[no] La contraseña es demasiado corta.
    } { $has-expected ->
        [yes] Use al menos { $expected }, por ejemplo varias palabras que nadie espere juntas.
       *[no] Use varias palabras que nadie espere juntas.
    }
refusal-not-permitted = Su rol no lo permite. Pídaselo a alguien cuyo rol sí lo permita o solicite otro rol a un administrador.
refusal-override-needs-reason = { $field }: solo puede hacerlo con un motivo, que aparecerá en el historial. Indique el motivo.
refusal-not-found =
    { $has-found ->
        [yes] { $field }: no se encontró nada para “{ $found }”.
       *[no] { $field }: no se encontró nada.
    } Revise lo que indicó o elija de la lista.
refusal-ambiguous =
    { $has-found ->
        [yes] { $field }: “{ $found }” corresponde a más de un registro.
       *[no] { $field }: el valor corresponde a más de un registro.
    } { $has-expected ->
        [yes] Elija uno de estos: { $expected }.
       *[no] Indique algo que solo tenga uno de ellos, como su identificador.
    }
refusal-already-exists =
    { $has-found ->
        [yes] { $field }: “{ $found }” ya existe.
       *[no] { $field }: el valor ya existe.
    } Indique otro valor o use el registro existente.
refusal-still-in-use =
    { $has-found ->
        [yes] { $field }: “{ $found }” todavía se usa.
       *[no] { $field }: el valor todavía se usa.
    } { $has-expected ->
        [yes] Cambie antes esto: { $expected }.
       *[no] Cambie antes lo que lo usa.
    }
refusal-cycle =
    { $has-found ->
        [yes] { $field }: “{ $found }” quedaría por debajo de sí mismo.
       *[no] { $field }: el registro quedaría por debajo de sí mismo.
    } Elija un lugar fuera de su propia rama.

## Edits

refusal-stale-version = Alguien cambió este registro mientras usted lo editaba; su cambio no se guardó. Vuelva a cargarlo, compare y repita lo que siga siendo correcto.
refusal-changed-since =
    { $has-found ->
        [yes] { $field }: alguien ha cambiado el valor a “{ $found }” entretanto.
       *[no] { $field }: alguien ha cambiado el valor entretanto.
    } { $has-expected ->
        [yes] Antes era “{ $expected }”; decida cuál es el correcto y vuelva a guardar.
       *[no] Decida cuál es el correcto y vuelva a guardar.
    }
refusal-already-undone = Esto ya se deshizo. No queda nada por hacer.
refusal-nothing-to-undo = Aquí no hay nada que deshacer. Consulte en el historial qué se puede deshacer.
refusal-needs-reconciling =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] Unidades informadas: { $found }; acordadas: { $expected }.
               *[no] Unidades informadas: { $found }; se acordó otro número.
            }
       *[no] Las unidades informadas no son las acordadas.
    } Concilie el derecho antes de cambiar sus unidades; todos los demás campos se pueden editar.

## Import

refusal-not-a-number =
    { $has-found ->
        [yes] { $field }: “{ $found }” no es un número.
       *[no] { $field }: el valor no es un número.
    } { $has-expected ->
        [yes] Se espera: { $expected }.
       *[no] Escriba cifras, como 1200.
    }
refusal-not-a-date =
    { $has-found ->
        [yes] { $field }: “{ $found }” no es una fecha.
       *[no] { $field }: el valor no es una fecha.
    } { $has-expected ->
        [yes] Se espera: { $expected }.
       *[no] Escriba año, mes y día, como 2026-11-22.
    }
refusal-ambiguous-date =
    { $has-found ->
        [yes] { $field }: “{ $found }” se puede leer como más de una fecha.
       *[no] { $field }: el valor se puede leer como más de una fecha.
    } { $has-expected ->
        [yes] Puede ser: { $expected }. Escriba año, mes y día, como 2026-11-22.
       *[no] Escriba año, mes y día, como 2026-11-22.
    }
refusal-ambiguous-number =
    { $has-found ->
        [yes] { $field }: “{ $found }” se puede leer como más de un número.
       *[no] { $field }: el valor se puede leer como más de un número.
    } { $has-expected ->
        [yes] Puede ser: { $expected }. Escríbalo sin separadores de miles.
       *[no] Escríbalo sin separadores de miles, como 1200.
    }
refusal-ambiguous-label =
    { $has-found ->
        [yes] { $field }: “{ $found }” es la etiqueta de más de un valor.
       *[no] { $field }: la etiqueta es de más de un valor.
    } { $has-expected ->
        [yes] Use el código de uno de estos: { $expected }.
       *[no] Use el código o indique también el nivel superior.
    }
refusal-ambiguous-row =
    { $has-found ->
        [yes] La fila “{ $found }” corresponde a más de una línea.
       *[no] La fila corresponde a más de una línea.
    } { $has-expected ->
        [yes] Candidatas: { $expected }. Indique el identificador de la correcta o su segmento.
       *[no] Indique el identificador de la línea correcta o su segmento.
    }
refusal-rows-disagree =
    { $has-found ->
        [yes] { $field }: las filas de un mismo derecho se contradicen (“{ $found }”).
       *[no] { $field }: las filas de un mismo derecho se contradicen.
    } { $has-expected ->
        [yes] Otra fila dice “{ $expected }”; escriba lo mismo en todas.
       *[no] Escriba el mismo valor en todas.
    }
refusal-moved-meanwhile =
    { $has-found ->
        [yes] { $field }: el archivo dice “{ $found }”.
       *[no] { $field }: el archivo no dice nada.
    } { $has-expected ->
        [yes] Desde que se escribió el archivo, alguien ha cambiado el valor a “{ $expected }”.
       *[no] Desde que se escribió el archivo, alguien ha cambiado el valor.
    } Decida cuál es el correcto, corrija el archivo y vuelva a importarlo.
refusal-sibling-refused = Se rechazó otra fila de este derecho, y sus filas se aceptan todas o ninguna. Corrija la otra fila.
refusal-blocker-key-disagrees =
    { $has-found ->
        [yes] { $field }: esta fila dice “{ $found }” de su bloqueo.
       *[no] { $field }: las filas con la misma clave de bloqueo lo describen de formas distintas.
    } { $has-expected ->
        [yes] Otra fila con la misma clave de bloqueo dice “{ $expected }”; escriba lo mismo en todas o use otra clave.
       *[no] Escriba lo mismo en todas o use otra clave.
    }
refusal-status-per-column-needs-mapping =
    { $has-found ->
        [yes] La columna “{ $found }” contiene las unidades de un estado, pero la asignación no indica su motivo, fecha y nota.
       *[no] Una columna contiene las unidades de un estado, pero la asignación no indica su motivo, fecha y nota.
    } Complete la asignación de esta columna.
refusal-invalid-text =
    { $has-found ->
        [yes] { $field }: “{ $found }” contiene caracteres no permitidos.
       *[no] { $field }: el texto contiene caracteres no permitidos.
    } { $has-expected ->
        [yes] Se espera: { $expected }.
       *[no] Quite los caracteres de control y vuelva a guardar.
    }
refusal-too-long =
    { $has-expected ->
        [yes] { $field }: el texto supera los { $expected } caracteres.
       *[no] { $field }: el texto es demasiado largo.
    } Acórtelo.
