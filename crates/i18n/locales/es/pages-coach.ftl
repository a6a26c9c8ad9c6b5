# Páginas: el asistente de notas junto a una nota, sobre muchas líneas, y lo que ha aprendido.

## Junto a una nota

coaching-write-first = Escriba qué ocurre y el asistente propondrá dónde encaja.
coaching-summary = Propuesto: { $status }, { $confidence }. { $light }
coaching-confidence = { $how ->
    [high] bastante seguro, { $percent } %
    [medium] probable, { $percent } %
   *[low] dudoso, { $percent } %
  }
coaching-percent = { $percent } %

## Muchas líneas

coaching-classify = Clasificar por sus notas
coaching-classify-text = El asistente propone un estado para cada línea según su nota. Elija línea por línea; nada cambia antes de la vista previa.
coaching-proposed-for = Propuestas para { $proposed } de { $all }
coaching-cut = Solo se examinan las primeras { $count } líneas de una vez.
coaching-from-label = Elegir de antemano
coaching-from = desde el { $percent } %
coaching-from-all = cada primera propuesta
coaching-choose-again = Elegir
coaching-choice = { $status } ({ $confidence })
coaching-leave = Dejar como está
coaching-no-note = No hay nota.
coaching-nothing-proposed = No se propone nada.
coaching-none-taken = No se ha dado estado a ninguna línea. Elija al menos uno.
coaching-note-default = Clasificada por la nota.
coaching-note-hint = Aparece debajo de la nota propia de cada línea (S8).
coaching-note-missing = Nota: falta. Un cambio de estado necesita una nota nueva.
coaching-target-hint = Para las líneas que pasan a En curso o Bloqueado.

## Lo aprendido

coaching-page = Asistente de notas
coaching-lead = Lo que las personas eligen para una nota enseña solo al asistente de su organización: ninguna otra lo lee ni lo alimenta.
coaching-last = En los últimos
coaching-show = Mostrar
coaching-versions = Lo que ha aprendido
coaching-no-versions = Nada todavía: es el asistente tal como viene.
coaching-column-version = Versión
coaching-version = Versión { $version }
coaching-made = Creada
coaching-made-by = Pedida por
coaching-by-itself = por sí mismo, tras suficientes decisiones
coaching-examples-count = Decisiones
coaching-state = Situación
coaching-active = en uso
coaching-replaced = sustituida
coaching-undone-by = deshecha por { $name }, { $date }
coaching-version-undone = Se ha deshecho la versión { $version }.
coaching-reason = Por qué ahora
coaching-waiting = { $count ->
    [one] Una decisión desde la versión más reciente; tras 50 aprende por sí mismo.
   *[other] { $count } decisiones desde la versión más reciente; tras 50 aprende por sí mismo.
  }
coaching-retrain = Aprender de nuevo
coaching-started = El asistente está aprendiendo. Puede salir de esta página.
coaching-reading = Leyendo las decisiones…
coaching-learning = { $count ->
    [one] Aprendiendo de una decisión…
   *[other] Aprendiendo de { $count } decisiones…
  }
coaching-learned = Se ha aprendido la versión { $version } y está en uso.
coaching-nothing-to-learn = Todavía no hay nada de lo que aprender.
coaching-failed = No se ha podido aprender; el registro del programa dice por qué. La versión en uso no ha cambiado.
coaching-agreement = Coincidencia
coaching-agreed = Se han aceptado { $accepted } de { $proposed } primeras propuestas: { $percent } %.
coaching-nothing-decided = Nadie ha decidido sobre una propuesta en este tiempo.
coaching-times = Veces
coaching-accepted = Aceptadas
coaching-share = Proporción aceptada
coaching-corrected-to = Elegido en su lugar
coaching-confused = Se confunden entre sí
coaching-confused-text = Donde personas y asistente difieren más a menudo. Conviene revisar las definiciones de cada pareja.
coaching-one = Una
coaching-other = La otra
coaching-gained = Palabras que más han ganado
coaching-gained-text = En las notas sobre las que se ha decidido: las palabras que hablan a favor del motivo y cuánto más seguro está el asistente que tal como viene.
coaching-gained-nothing = Ninguna palabra pesa más que antes.
coaching-word = Palabra
coaching-speaks-for = A favor de
coaching-gain = Más seguro en
coaching-percent-points = { $percent ->
    [one] { $percent } punto
   *[other] { $percent } puntos
  }
coaching-in-notes = En
coaching-notes = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
  }
coaching-learned-from = Decisiones de las que ha aprendido
coaching-was-proposed = Se había propuesto
coaching-decided-by = { $name }, el { $date }

## Importaciones

coaching-tab = Propuesto por las notas
coaching-import-text = Filas cuyo estado falta o contradice su nota. Lo que elija se usará en lugar del estado del archivo al aplicarlo.
coaching-import-take = Usar lo elegido
coaching-import-taken = Ahora se usan los estados elegidos.
coaching-import-said = El archivo dice
coaching-import-none = Sin estado
