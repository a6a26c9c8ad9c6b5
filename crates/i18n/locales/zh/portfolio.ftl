# What import, imports, export, verify, history and demo print.

## import

import-busy = 正在读取和检查
import-summary = 表格行：添加 { $added }，更改 { $changed }，未变 { $unchanged }，拒绝 { $refused }。
import-undo = 已应用。如需撤消，请运行：desbloqueo imports undo { $id }
import-dry-run = 这是试运行：未更改任何内容。
import-nothing-applied = 有表格行被拒绝，因此未更改任何内容。请更正这些行，或用 --only-valid 应用其余各行，并用 --refused FILE 将被拒绝的行写入工作簿。
import-nothing-new = 未更改任何内容：文件中的内容都是已知的。
import-refused-written = 被拒绝的行在 { $path } 中。请在其中修改，然后导入该文件。
import-nothing-applied-written = 由于有行被拒绝，未做任何更改。请修改这些行，或使用 --only-valid 接受其余的行。
import-columns-kept = 已保留为自有字段：{ $columns }。
import-columns-dropped = 因不是已知字段而略去：{ $columns }。
import-change = 第 { $row } 行
import-reason = 原因
import-place = 单元格

## imports

imports-kind = 类别
imports-title = 标题
imports-recorded = 记录时间
imports-undone = 撤消批次
batch-import = 导入
batch-bulk = 批量编辑
batch-undo = 撤消
batch-transfer = 转移
imports-undone-summary =
    { $restored ->
       *[other] 已恢复 { $restored } 条记录
    }{ $left ->
        [0] 。
       *[other] ；{ $left } 条此后已被更改，因此保持原样。
    }

## export

export-sheet = 行
export-busy = 正在写入
export-done =
    { $lines ->
       *[other] 已将 { $lines } 行写入 { $path }。
    }
export-guidance = 说明
export-advice = 如何编辑此文件
export-advice-edit = 更改单元格
export-advice-edit-text = 请更改所需内容，然后重新导入文件：只会应用您更改的内容。
export-advice-empty = 清空单元格
export-advice-empty-text = 清空单元格即清空字段。如果规则要求该字段，则该表格行会被拒绝，并说明原因。
export-advice-ids = 行 ID 和版本
export-advice-ids-text = 请保持最后两列不变：每个表格行凭这两列找到对应的行，其他人在此期间更改过的字段也不会被覆盖。
export-advice-again = 表格行
export-advice-again-text = 删除表格行没有任何作用。没有行 ID 的新表格行会添加一行；同一权益的许可总数必须相符。

## verify

verify-busy = 正在核查历史
verify-summary =
    { $faults ->
        [0] 没有错误。已检查 { $changes } 项更改、{ $chains } 条链和 { $lines } 行。
       *[other] 有 { $faults } 个错误。已检查 { $changes } 项更改、{ $chains } 条链和 { $lines } 行。
    }
verify-content-changed = 此项更改的内容与记录时不同（哈希值 { $found }，记录值 { $expected }）。有人改动了数据库；请与备份比较。
verify-link-broken = 此项更改与前一项不衔接（哈希值 { $found }，应为 { $expected }）。有人改动了数据库；请与备份比较。
verify-change-missing = 历史中缺少一项更改（实际 { $found }，应为 { $expected }）。有人删除了它，或记录是绕过程序写入的；请与备份比较。
verify-change-unreadable = 无法读取此项更改：{ $found }。有人改动了数据库；请与备份比较。
verify-change-misplaced = 此项更改位于组织 { $found }，而其记录位于 { $expected }。有人改动了数据库；请与备份比较。
verify-head-differs = 记录中的最后一项更改为 { $found }，而历史止于 { $expected }。请与备份比较。
verify-state-differs = 记录与其历史不符：{ $found }。它是绕过程序写入的；请与备份比较。
verify-text-differs = 用于查找此记录的文本是“{ $found }”，而其名称或备注是“{ $expected }”。有人改动了数据库；请与备份比较。
verify-repeat-differs = 此行记录中重复保存的值是“{ $found }”，而按其权益、客户和字段应为“{ $expected }”，因此列表和报告会把它算错。有人改动了数据库；请与备份比较。
verify-units-do-not-add-up = 各行共有 { $found } 个许可，与商定数不符。请与备份比较。
verify-interval-differs = 当前时段为 { $found }，而行为 { $expected }。请与备份比较。
verify-neighbour-differs = 该时段将其前后时段及原因起始日记为“{ $found }”，实际应为“{ $expected }”，因此时间报表会统计错误。有人改动了数据库；请与备份比较。
verify-intervals-overlap = 一个时段结束于 { $found }，而下一个时段始于 { $expected }。请与备份比较。
verify-blocker-missing = 此行受阻，但没有未关闭的阻碍项。请用“desbloqueo blocker link”关联一个。
verify-blocker-left = 此行并未受阻，但仍有阻碍项。请与备份比较。
verify-blocker-unknown = 此行的阻碍项 { $found } 不存在，或不在组织 { $expected } 的上级。请与备份比较。

## history

history-added = { $when } { $person } 添加了此{ $record }（{ $source }）
history-changed = { $when } { $person } 更改了此{ $record }（{ $source }）
history-removed = { $when } { $person } 移除了此{ $record }（{ $source }）
history-redacted = { $when } { $person } 更改了此{ $record }；更改的内容已删除（{ $source }）
history-set = { $field }：{ $after }
history-emptied = { $field }：已清空，原为 { $before }
history-moved = { $field }：从 { $before } 改为 { $after }
history-reason = 理由：{ $text }
history-override = 例外，理由：{ $text }
history-field-key = 文件中的键
history-field-last-attempt = 最近一次联系
history-field-private = 为一行自动创建
history-field-parent = 隶属于
history-field-body = 正文
history-field-technical = 技术备注
history-reported = 据报告
history-approval-awaited = 待批准，申请人 { $person }
history-approval-given = 批准人 { $person }
record-line = 行
record-entitlement = 权益
record-blocker = 阻碍项
record-comment = 评论
record-tenant = 租户
record-note = 租户备注
record-customer = 客户
record-contact = 联系人
record-organization = 组织
record-person = 人员
record-grant = 角色
record-transfer = 转移
record-own-field = 自有字段
record-own-value = 自有字段的值

## demo

demo-busy = 正在创建演示
demo-done = 演示位于 { $address }：{ $organizations } 个组织、{ $customers } 个客户、{ $tenants } 个租户、{ $entitlements } 项权益，以及两年的历史和 { $changes } 项更改。全部内容均为虚构。
demo-own = 如需从自己的数据开始：先运行 desbloqueo init，再运行 desbloqueo import PORTFOLIO.xlsx
