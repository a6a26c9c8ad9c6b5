# 备注助手：备注可能是什么意思，还缺什么。

## 建议

coach-title = 备注助手
coach-proposed = 建议
coach-sure = 备注说得很清楚。
coach-likely = 很可能是这个；请也看看其他几项。
coach-cannot-tell = 无法判断
coach-cannot-tell-why = 备注的内容不足以建议状态。请写明客户的意向和主要原因。
coach-because = 依据的词语
coach-examples = 相似的备注
coach-question = 区分这两项的问题
coach-trap = 注意混淆
coach-take = 使用此状态
coach-ask = 询问助手
coach-unread = 备注太长，只读了开头。请缩短。

## 备注缺什么

coach-note-quality = 备注质量
coach-light-green = 备注写明了意向和原因。
coach-light-amber = 备注还可以更好。
coach-light-red = 从备注中看不出客户的意向和原因。
coach-found-empty = 没有备注。
coach-found-no-intent = 备注没有写明客户的意向。
coach-found-no-reason = 备注没有写明主要原因。
coach-found-paste-of-another = 另一项服务有同样的备注。
coach-found-hedge = 有些词语没有说明情况持续到何时。
coach-found-meeting-logistics = 备注写的是会议安排。
coach-found-usage-figures = 备注含有使用数据。
coach-found-too-long = 备注太长。
coach-hint-empty = 请写两句话：客户的意向，以及主要原因。
coach-hint-no-intent = 请先写意向：客户想用该服务、拒绝该服务，还是尚不清楚？
coach-hint-no-reason = 请像客户那样具体地写出一个原因：缺什么、由谁决定、先要做什么。
coach-hint-paste-of-another = 即使原因相同，也请写出这项服务的特别之处。
coach-hint-hedge = 请换成日期或条件，例如“直到三月更换防火墙”。
coach-hint-meeting-logistics = 请写会议的结果；会议安排属于下一行动。
coach-hint-usage-figures = 数据请留给报告；请写它们对客户意味着什么。
coach-hint-too-long = 请保留意向和主要原因；细节写在阻碍项的评论里。

## 命令行

coach-column-line = 行号
coach-line-not-a-note = 第 { $line } 行不是备注：{ $cause }。请每行写一个 JSON 对象，含“text”，已知时含“service”。
coach-line-unknown-service = 第 { $line } 行：实战手册中没有服务“{ $found }”。请给出其代码或名称，或者省略。
coach-line-unknown-phase = 第 { $line } 行：未知的阶段“{ $found }”。请给出“assignment”或“delivery”，或者省略。
coach-line-unknown-language = 第 { $line } 行：未知的语言“{ $found }”。请给出 en、es、de、pt、ja 或 zh，或者省略。
