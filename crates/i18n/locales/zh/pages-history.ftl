# Pages: the history of a record, beside what portfolio.ftl says of changes.

history-of = 历史：{ $record }
history-changes = 更改
history-spans = 各原因的时长
history-span =
    { $has-party ->
        [yes] { $status }：{ $days } 天，计入：{ $party }
       *[no] { $status }：{ $days } 天
    }
history-span-dates =
    { $has-to ->
        [yes] { $from } – { $to }
       *[no] 自 { $from } 起
    }
history-slipped = 承诺日期推迟了 { $times } 次，共 { $days } 天。
history-confirmed = 已确认：仍然属实。
history-more = 更多字段
history-newer = 较新
history-approval-awaited = 由 { $person } 提出，等待第二人批准
history-approval-given = 由 { $person } 批准
history-field-units-override = 手动设定的数量
history-field-last-attempt = 上次联系尝试
history-field-handed-over = 已移交
history-field-private = 仅用于一行
history-field-key = 文件中的键
history-field-opened = 开启日期
history-field-invited = 受邀人员
history-field-domain = 域名
history-field-side = 代表方
history-field-do-not-contact = 请勿联系
history-field-technical = 技术性
history-field-state = 状态
