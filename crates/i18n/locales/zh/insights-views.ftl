# 分析的框架：视图、比较，以及每个图表周围的内容。

nav-insights = 分析
insights-view-now = 现状
insights-view-over-time = 走势
insights-view-how-long = 时长
insights-view-promises = 承诺
insights-view-what-if = 假设
insights-view-quality = 质量
insights-compare = 比较日期
insights-failed = 未能取得图表。
insights-again = 重试
insights-figures = 数据
insights-figures-as-file = 数据文件
insights-counted-at = 统计于 { $time }；此后的更改未计入。
insights-count-now = 立即统计
insights-deeper = 细分
insights-more-rows = 文件中还有 { $count } 行。
