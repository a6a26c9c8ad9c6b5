# A moldura das análises: visões, comparação e o que fica em volta de cada gráfico.

nav-insights = Análises
insights-view-now = Agora
insights-view-over-time = Ao longo do tempo
insights-view-how-long = Quanto dura
insights-view-promises = Promessas
insights-view-what-if = E se
insights-view-quality = Qualidade
insights-compare = Comparar com
insights-failed = Não foi possível obter o gráfico.
insights-again = Tentar de novo
insights-figures = Números
insights-figures-as-file = Números como arquivo
insights-counted-at = Dados de { $time }; as mudanças posteriores não estão incluídas.
insights-count-now = Contar agora
insights-deeper = Detalhar
insights-more-rows =
    { $count ->
        [one] Há mais { $count } linha nos arquivos.
       *[other] Há mais { $count } linhas nos arquivos.
    }
