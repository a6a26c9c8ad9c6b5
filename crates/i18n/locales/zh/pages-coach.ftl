# 页面：备注旁的助手、面向多行的助手，以及它学到的内容。

## 备注旁

coaching-write-first = 请写下发生的情况，助手会建议它属于哪里。
coaching-summary = 建议：{ $status }，{ $confidence }。{ $light }
coaching-confidence = { $how ->
    [high] 相当确定，{ $percent }%
    [medium] 可能，{ $percent }%
   *[low] 不确定，{ $percent }%
  }
coaching-percent = { $percent }%

## 多行

coaching-classify = 按备注分类
coaching-classify-text = 助手根据每行的备注建议一个状态。请逐行选择；预览之前不会有任何更改。
coaching-proposed-for = { $all } 行中有 { $proposed } 行得到建议
coaching-cut = 一次只查看前 { $count } 行。
coaching-from-label = 预先选择
coaching-from = { $percent }% 及以上
coaching-from-all = 每个首选建议
coaching-choose-again = 选择
coaching-choice = { $status }（{ $confidence }）
coaching-leave = 保持不变
coaching-no-note = 没有备注。
coaching-nothing-proposed = 没有建议。
coaching-none-taken = 没有为任何行选择状态。请至少选择一个。
coaching-note-default = 按备注分类。
coaching-note-hint = 写在每行自己的备注之下 (S8)。
coaching-note-missing = 备注：缺失。更改状态需要新的备注。
coaching-target-hint = 用于变为进行中或已阻止的行。

## 学到的内容

coaching-page = 备注助手
coaching-lead = 人们为备注所做的选择只训练本组织的助手：其他组织既不读取也不提供。
coaching-last = 时间范围
coaching-show = 显示
coaching-versions = 学到的内容
coaching-no-versions = 尚无：这是默认的助手。
coaching-column-version = 版本
coaching-version = 版本 { $version }
coaching-made = 生成时间
coaching-made-by = 请求人
coaching-by-itself = 决定足够多后自动进行
coaching-examples-count = 决定数
coaching-state = 状况
coaching-active = 使用中
coaching-replaced = 已被取代
coaching-undone-by = 由 { $name } 撤销，{ $date }
coaching-version-undone = 版本 { $version } 已撤销。
coaching-reason = 为何现在进行
coaching-waiting = { $count ->
   *[other] 自最新版本以来有 { $count } 个决定；满 50 个后自动学习。
  }
coaching-retrain = 重新学习
coaching-started = 助手正在学习。您可以离开此页面。
coaching-reading = 正在读取决定…
coaching-learning = { $count ->
   *[other] 正在从 { $count } 个决定中学习…
  }
coaching-learned = 版本 { $version } 已学成并投入使用。
coaching-nothing-to-learn = 还没有可以学习的内容。
coaching-failed = 学习失败；程序日志说明了原因。使用中的版本未改变。
coaching-agreement = 一致程度
coaching-agreed = { $proposed } 个首选建议中有 { $accepted } 个被采用：{ $percent }%。
coaching-nothing-decided = 这段时间内没有人对建议做出决定。
coaching-times = 次数
coaching-accepted = 采用
coaching-share = 采用比例
coaching-corrected-to = 改选
coaching-confused = 互相混淆
coaching-confused-text = 人与助手最常不一致之处。这样一对的定义值得再看一看。
coaching-one = 其一
coaching-other = 其二
coaching-gained = 权重增加最多的词语
coaching-gained-text = 在人们做过决定的备注中：支持该原因的词语，以及助手比默认时确定了多少。
coaching-gained-nothing = 没有词语比以前更有分量。
coaching-word = 词语
coaching-speaks-for = 支持
coaching-gain = 确定程度提高
coaching-percent-points = { $percent ->
   *[other] { $percent } 个百分点
  }
coaching-in-notes = 出现于
coaching-notes = { $count ->
   *[other] { $count } 条备注
  }
coaching-learned-from = 所学习的决定
coaching-was-proposed = 原建议：
coaching-decided-by = { $name }，{ $date }

## 导入

coaching-tab = 按备注建议
coaching-import-text = 状态缺失或与备注矛盾的表格行。应用文件时，您的选择会代替文件中的状态。
coaching-import-take = 使用所选
coaching-import-taken = 现在使用所选的状态。
coaching-import-said = 文件写明：
coaching-import-none = 没有状态
