# Gráficos de cómo se cumplen las reglas.

chart-rules-met-question = ¿Cuántas líneas cumplen todas las reglas?
chart-rules-met-answer = Cumplen todas las reglas { $met } de { $lines }, un { $share }: { $band }.
chart-rules-met-note = Una regla cuenta para las líneas a las que pide algo. Los enlaces muestran las líneas que hay que corregir.
chart-rules-met-past-note = En un día pasado, y junto a uno, solo se juzga lo que guarda el historial: motivo, fecha objetivo, responsable, escenario, estado del servicio y bloqueo. Lo demás que piden las reglas queda fuera.
chart-every-rule = Todas las reglas
chart-rule = { $rule } – { $gist }
chart-rules-met-by-owner-question = ¿De quién son las líneas que incumplen alguna regla?
chart-rules-met-by-owner-answer = { $name } tiene el mayor número que incumple alguna regla: { $unmet } de { $lines }.
chart-rules-met-by-owner-all = Todas las líneas cumplen todas las reglas.
chart-rules-met-by-owner-past-note = En un día pasado, y junto a uno, solo se juzga lo que guarda el historial: motivo, fecha objetivo, responsable, escenario, estado del servicio y bloqueo. Lo demás que piden las reglas queda fuera.
chart-playbook-fit-question = ¿Qué estados ya no ofrece la guía para sus líneas?
chart-playbook-fit-answer = El estado encaja con el servicio y el escenario en { $fit } de { $lines }, un { $share }.
chart-playbook-fit-note = Un valor retirado sigue siendo válido hasta el próximo cambio de estado; aquí se cuenta para poder sustituirlo.
chart-playbook-fit-past-note = También un día pasado se juzga con el playbook de hoy.
chart-misfit-retired = Retirado
chart-misfit-not-offered-for-service = No se ofrece para el servicio
chart-misfit-not-a-child = Es de otro estado
chart-misfit-unknown-code = No está en la guía
chart-misfit-missing = Falta
chart-misfit-does-not-apply = No se aplica en el escenario
chart-misfit-other = No encaja

chart-column-rule = Regla
chart-column-met = Cumplido, %
chart-column-band = Franja
chart-column-unmet = Líneas por corregir
chart-column-unmet-units = Unidades de estas
chart-column-why = Por qué
chart-band-green = verde
chart-band-yellow = amarillo
chart-band-red = rojo
chart-bands-note = Verde desde el { $green } %, amarillo desde el { $yellow } %, rojo por debajo.

## Las franjas de la instalación

quality-bands-title = Objetivos
quality-bands-text = Desde qué proporción de líneas que cumplen todas las reglas la calidad es verde, y desde cuál amarilla, para todos. Aquí se fija también en cuántas semanas no debe quedar nada sin clasificar ni sin tocar.
quality-bands-green = Verde desde, %
quality-bands-yellow = Amarillo desde, %
debt-weeks = Semanas hasta que no quede nada
quality-bands-wrong = Verde y amarillo son números enteros de 0 a 100, y el amarillo no supera al verde; las semanas son un número entero de 1 a 52. Corríjalos y guarde de nuevo.
quality-bands-saved = Los objetivos están guardados.
