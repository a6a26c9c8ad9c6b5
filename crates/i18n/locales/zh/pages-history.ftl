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
history-field-units-override = 手动设定的数量
history-field-handed-over = 已移交
history-field-opened = 开启日期
history-field-invited = 受邀人员
history-field-domain = 域名
history-field-side = 代表方
history-field-do-not-contact = 请勿联系
history-field-state = 状态
