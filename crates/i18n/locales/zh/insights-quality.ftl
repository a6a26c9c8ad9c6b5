# 规则满足程度的图表。

chart-rules-met-question = 有多少行满足所有规则？
chart-rules-met-answer = 满足所有规则：{ $lines }中的 { $met }，{ $share }（{ $band }）。
chart-rules-met-note = 规则只针对它有所要求的行计算。链接显示需要修正的行。
chart-rules-met-past-note = 对于过去的日期以及与之比较的日期，只判断历史中保留的内容：原因、目标日期、负责人、场景、服务状态和阻碍项。规则要求的其他内容不计入。
chart-every-rule = 所有规则
chart-rule = { $rule } – { $gist }
chart-rules-met-by-owner-question = 哪些人的行未满足规则？
chart-rules-met-by-owner-answer = 最多的是{ $name }：{ $lines }中有 { $unmet }未满足规则。
chart-rules-met-by-owner-all = 所有行都满足所有规则。
chart-rules-met-by-owner-past-note = 对于过去的日期以及与之比较的日期，只判断历史中保留的内容：原因、目标日期、负责人、场景、服务状态和阻碍项。规则要求的其他内容不计入。
chart-playbook-fit-question = 哪些状态已不再由实战手册提供给其所在的行？
chart-playbook-fit-answer = 状态符合服务和场景：{ $lines }中的 { $fit }，{ $share }。
chart-playbook-fit-note = 已停用的值在下次更改状态前仍然有效；在此计入以便替换。
chart-playbook-fit-past-note = 过去的日期也按今天的实战手册判断。
chart-misfit-retired = 已停用
chart-misfit-not-offered-for-service = 不适用于该服务
chart-misfit-not-a-child = 属于其他状态
chart-misfit-unknown-code = 不在实战手册中
chart-misfit-missing = 缺失
chart-misfit-does-not-apply = 不适用于该场景
chart-misfit-other = 不符合

chart-column-rule = 规则
chart-column-met = 满足率（%）
chart-column-band = 等级
chart-column-unmet = 待修正行数
chart-column-unmet-units = 其许可数
chart-column-why = 说明
chart-band-green = 绿
chart-band-yellow = 黄
chart-band-red = 红
chart-bands-note = { $green }% 起为绿，{ $yellow }% 起为黄，低于则为红。

## 本系统的等级

quality-bands-title = 目标
quality-bands-text = 满足所有规则的行达到多少比例时质量为绿，达到多少时为黄，对所有人生效。未分类或未更新的要在几周内清零，也在此设定。
quality-bands-green = 绿色下限（%）
quality-bands-yellow = 黄色下限（%）
debt-weeks = 清零所需周数
quality-bands-wrong = 绿色和黄色是 0 到 100 的整数，且黄色不高于绿色；周数是 1 到 52 的整数。请更正后再次保存。
quality-bands-saved = 目标已保存。
