# The playbook: its statuses, what each means, and what its scenarios ask.

playbook-search = 搜索名称、含义、情况和问题
playbook-search-button = 搜索
playbook-found =
    { $count ->
       *[other] 找到 { $count } 个状态
    }
playbook-none-found = 实战手册中没有同时包含这些词的内容。
playbook-none-found-text = 请减少词语，或查看所有状态。
playbook-all = 所有状态
playbook-count-details =
    { $count ->
       *[other] { $count } 个细节
    }
playbook-about = 关于本实战手册
playbook-published = 发布日期
playbook-audience = 适用对象
playbook-reasons = 原因
playbook-details = 此原因的细节
playbook-facts = 由谁解决
playbook-offered-for = 适用服务
playbook-retired = 此值已停用。已使用它的行在下次更改状态之前保留该值。
playbook-became = 现在请使用 { $status }。
playbook-notes = 备注示例
playbook-notes-good = 好的备注
playbook-notes-poor = 不足的备注
playbook-note-why = “{ $note }”{ $why }
playbook-scenarios = 各场景的要求
playbook-scenarios-all = 所有场景
playbook-scenarios-text = 针对每个状态和阶段：由谁更新行，以及每个字段的要求。
playbook-rule = 规则
playbook-by-default = 默认：{ $value }
playbook-by-reason = 按原因及其细节的建议
playbook-open-days =
    { $days ->
       *[other] 可以待定 { $days } 天，之后即为逾期
    }
playbook-used = 当前使用：
playbook-used-none = 您能看到的行目前都没有此状态。
playbook-compare = 并排显示语言
playbook-compare-none = 仅一种语言
playbook-compare-show = 显示
playbook-read-page = 实战手册的完整页面
