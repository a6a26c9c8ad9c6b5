# 分析の枠: ビュー、比較、各グラフの周り。

nav-insights = 分析
insights-view-now = 現在
insights-view-over-time = 推移
insights-view-how-long = 所要日数
insights-view-promises = 約束
insights-view-what-if = もしも
insights-view-quality = 品質
insights-compare = 比較する日
insights-failed = グラフを取得できませんでした。
insights-again = もう一度試す
insights-figures = 数値
insights-figures-as-file = 数値をファイルで
insights-counted-at = { $time } 時点の集計です。以後の変更は含まれていません。
insights-count-now = 今すぐ集計
insights-deeper = 内訳
insights-more-rows = 残り { $count } 行はファイルにあります。
