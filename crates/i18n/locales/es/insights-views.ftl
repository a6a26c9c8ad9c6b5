# El marco de los análisis: vistas, comparación y lo que rodea cada gráfico.

nav-insights = Análisis
insights-view-now = Ahora
insights-view-over-time = En el tiempo
insights-view-how-long = Cuánto dura
insights-view-promises = Promesas
insights-view-what-if = Qué pasaría
insights-view-quality = Calidad
insights-compare = Comparar con
insights-failed = No se pudo obtener el gráfico.
insights-again = Intentar de nuevo
insights-figures = Cifras
insights-figures-as-file = Cifras como archivo
insights-counted-at = Datos del { $time }; los cambios posteriores no están incluidos.
insights-count-now = Contar ahora
insights-deeper = Desglose
insights-more-rows =
    { $count ->
        [one] Hay { $count } fila más en los archivos.
       *[other] Hay { $count } filas más en los archivos.
    }
