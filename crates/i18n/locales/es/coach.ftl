# El asistente de notas: qué puede querer decir una nota y qué le falta.

## Lo que propone

coach-title = Asistente de notas
coach-proposed = Propuesta
coach-sure = La nota lo dice con claridad.
coach-likely = Probablemente sea esto; lea también las demás.
coach-cannot-tell = No se puede saber
coach-cannot-tell-why = La nota no dice lo bastante para proponer un estado. Escriba qué pretende el cliente y el motivo principal.
coach-because = Por estas palabras
coach-examples = Notas parecidas
coach-question = Una pregunta que distingue estas dos
coach-trap = Cuidado con la confusión
coach-take = Usar este estado
coach-ask = Preguntar al asistente
coach-unread = La nota es muy larga: solo se leyó el principio. Acórtela.

## Lo que le falta a la nota

coach-note-quality = La nota
coach-light-green = La nota indica intención y motivo.
coach-light-amber = La nota puede mejorar.
coach-light-red = Nadie podría saber por la nota qué pretende el cliente ni por qué.
coach-found-empty = No hay nota.
coach-found-no-intent = La nota no dice qué pretende el cliente.
coach-found-no-reason = La nota no nombra un motivo principal.
coach-found-paste-of-another = La misma nota figura en otro servicio.
coach-found-hedge = Hay palabras que dejan abierto hasta cuándo vale.
coach-found-meeting-logistics = La nota habla de citas.
coach-found-usage-figures = La nota contiene cifras de uso.
coach-found-too-long = La nota es demasiado larga.
coach-hint-empty = Escriba dos frases: qué pretende el cliente y el motivo principal.
coach-hint-no-intent = Empiece por la intención: ¿el cliente quiere el servicio, lo rechaza o no se sabe?
coach-hint-no-reason = Nombre un solo motivo, tan concreto como lo dijo el cliente: qué falta, quién decide, qué debe ocurrir antes.
coach-hint-paste-of-another = Diga qué tiene de particular este servicio, aunque el motivo sea el mismo.
coach-hint-hedge = Sustitúyalas por una fecha o una condición: “hasta que se cambie el cortafuegos en marzo”.
coach-hint-meeting-logistics = Escriba qué resultó de ello; la cita pertenece a la próxima acción.
coach-hint-usage-figures = Deje las cifras a los informes; escriba qué significan para el cliente.
coach-hint-too-long = Conserve la intención y el motivo principal; los detalles van en los comentarios del bloqueo.

## La línea de órdenes

coach-column-line = Línea
coach-line-not-a-note = La línea { $line } no es una nota: { $cause }. Escriba un objeto JSON por línea, con “text” y, si se conoce, “service”.
coach-line-unknown-service = Línea { $line }: la guía no tiene el servicio “{ $found }”. Indique su código o su nombre, u omítalo.
coach-line-unknown-phase = Línea { $line }: no se conoce la fase “{ $found }”. Indique “assignment” o “delivery”, u omítala.
coach-line-unknown-language = Línea { $line }: no se conoce el idioma “{ $found }”. Indique en, es, de, pt, ja o zh, u omítalo.
