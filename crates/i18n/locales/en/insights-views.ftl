# The frame of insights: views, comparison, and what stands around every chart.

nav-insights = Insights
insights-view-now = Now
insights-view-over-time = Over time
insights-view-how-long = How long
insights-view-promises = Promises
insights-view-what-if = What if
insights-view-quality = Quality
insights-compare = Compare with
insights-failed = The chart could not be fetched.
insights-again = Try again
insights-figures = Figures
insights-figures-as-file = Figures as a file
insights-counted-at = Counted on { $time }; later changes are not included.
insights-count-now = Count now
insights-deeper = Details
insights-more-rows =
    { $count ->
        [one] { $count } more row is in the files.
       *[other] { $count } more rows are in the files.
    }
