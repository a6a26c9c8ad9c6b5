# The portfolio: its filters, columns and views, and what is done with many of its lines at once.

## The list and its totals

portfolio-customer-tenant = 客户和租户
portfolio-count = 统计行数和许可数
portfolio-totals =
    { $more ->
        [yes] 行：{ $lines }+ · 许可：{ $units }+
       *[no] 行：{ $lines } · 许可：{ $units }
    }
pager-newer = 上一页
column-reason-age = 在此原因中的天数
column-confirmed = 上次确认
portfolio-more = 更多
portfolio-back = 返回
portfolio-empty-import = 导入明细
portfolio-nothing-found = 没有符合这些筛选条件的行。
portfolio-nothing-found-text = 请移除一个筛选条件，或全部清除。

## Filters

portfolio-filter = 筛选
portfolio-filters = 正在使用的筛选条件
portfolio-filter-title = 筛选行
portfolio-apply-filters = 显示行
portfolio-clear = 清除筛选条件
portfolio-chip = { $field }：{ $value }
portfolio-remove = 移除筛选条件“{ $filter }”
portfolio-any-status = 任何状态
portfolio-any-service = 任何服务
portfolio-as-of = 截至
portfolio-left-out = 过去的日期无法回答以下筛选条件，因此未应用：{ $filters }。
filter-text = 客户、租户或备注
filter-kind = 状态类型
filter-family = 服务系列
filter-of-team = 团队成员
filter-own-value = 自有字段的值
filter-days = 按天数
filter-dates = 按日期
filter-ticks = 仅限符合以下条件的行
filter-overdue = 已逾期
filter-past-target = 目标日期已过
filter-unclassified = 尚未分类
filter-needs-reconciling = 待核对
filter-include-invalid = 包括不计数的许可
filter-stale-days = 未确认的天数
filter-age-from-days = 时长下限（天）
filter-age-to-days = 时长上限（天）
filter-target-from = 目标日期起
filter-target-to = 目标日期止
filter-next-from = 下一行动起
filter-next-to = 下一行动止
filter-renewal-from = 续订日期起
filter-renewal-to = 续订日期止
chip-stale-days = { $days } 天未确认
chip-age-from-days = 时长至少 { $days } 天
chip-age-to-days = 时长至多 { $days } 天
chip-target-from = 目标日期从 { $date } 起
chip-target-to = 目标日期到 { $date } 止
chip-next-from = 下一行动从 { $date } 起
chip-next-to = 下一行动到 { $date } 止
chip-renewal-from = 续订日期从 { $date } 起
chip-renewal-to = 续订日期到 { $date } 止
chip-unmet = 未满足规则：{ $rule }
chip-unmet-any = 未满足某条规则
chip-unmet-kept = 就历史所知未满足规则：{ $rule }
chip-unmet-kept-any = 就历史所知未满足某条规则

## What drop-downs offer

choice-any = 任意
choice-pick = 请选择…
choice-leave = 保持不变
choice-skip = 忽略
choice-present = 当前
choice-roles = 团队角色
choice-people = 人员
choice-no-one = 不指定

## Columns, views, files

portfolio-columns-title = 列
portfolio-columns-shown = 显示的列
portfolio-dense = 紧凑行距
portfolio-show-columns = 显示这些列
portfolio-save-view = 保存视图
portfolio-views-title = 已保存的视图
portfolio-views-empty = 还没有已保存的视图。
portfolio-views-empty-text = 筛选明细后保存视图，它就会显示在侧栏中。
portfolio-view-for = 适用对象
portfolio-view-for-me = 仅自己
portfolio-view-shared = 已共享
portfolio-view-delete = 删除视图“{ $name }”
portfolio-view-saved = 视图“{ $name }”已保存。
portfolio-view-deleted = 视图“{ $name }”已删除。
portfolio-export = 导出
export-as-xlsx = Excel 工作簿 (.xlsx)
export-as-csv = 分隔文本 (.csv)
export-as-json = 供程序使用 (.json)

## Many lines at once

portfolio-select-page = 选择此页的所有行
portfolio-selected = 已选择：
portfolio-all-of-filter = 筛选到的所有行
portfolio-all-found = 筛选到的所有行
portfolio-chosen = 行：{ $count }
portfolio-edit-chosen = 更改所选行
portfolio-none-chosen = 未选择任何行。请返回并选择。
portfolio-set-status = 设置状态
portfolio-set-owner = 设置负责人
portfolio-set-dates = 设置日期
portfolio-set-next = 设置下一行动
portfolio-set-blocker = 关联阻碍项
portfolio-set-paste = 粘贴
portfolio-choose = 尚未选择。请选择一个值。
portfolio-not-a-date = 这不是日期。请按 2026-11-22 的格式填写。
portfolio-note-hint = 更改状态需要备注：客户想要什么，以及原因。
portfolio-empty-target = 清空目标日期
portfolio-own-words = 或自行填写
portfolio-blocker-hint = 只能关联被阻碍的行。此后将采用阻碍项的日期、负责人和下一行动。
portfolio-confirm-text = 表示每一行都没有变化。时长继续累计。
portfolio-override-hint = 仅当您的角色更改他人的状态需要理由时填写。
portfolio-pasted = 复制的单元格
portfolio-pasted-hint = 按所选行的顺序，每行对应一个表格行；只有一个表格行时应用到所有行。空单元格不作更改。
portfolio-pasted-column = 第 { $number } 列
portfolio-pasted-rows = 复制的表格行：{ $rows }；所选行：{ $lines }。请复制与所选行数相同的表格行，或只复制一行。
portfolio-pasted-wrong = 第 { $number } 行：{ $text }
portfolio-pasted-nothing = 没有复制内容，或未选择列。请粘贴单元格，并指明每一列的含义。
portfolio-pasted-date = “{ $value }”不是日期。请按 2026-11-22 的格式填写。
portfolio-preview = 预览
portfolio-edit-again = 修改表单
portfolio-effects = 将更改：{ $changed } · 已是如此：{ $unchanged } · 被拒绝：{ $refused }
portfolio-cut = 筛选到的行超过一次可更改的数量：这里是前 { $count } 行。请缩小筛选范围，或对其余行重复操作。
portfolio-apply = 应用 ({ $count })
portfolio-apply-accepted = 仅应用可接受的行 ({ $count })
portfolio-edited =
    { $refused ->
        [0] 已更改：{ $changed }
       *[other] 已更改：{ $changed } · 被拒绝：{ $refused }
    }
portfolio-nothing-to-change = 没有更改：所有行已是如此。
effect-changed = 更改
effect-unchanged = 已是如此
effect-refused = 被拒绝
effect-blocker-left = 解除关联
effect-blocker-new = 新建
effect-blocker-other = 改为另一个

## What was done

portfolio-batches-title = 批量编辑和导入
portfolio-batches-empty = 还没有批量更改。
portfolio-batches-empty-text = 在明细中选择行即可一起更改。
portfolio-batch-undone = 已撤销

## One cell

portfolio-edit-field = 更改字段
portfolio-edit-cell = 更改：{ $field }
portfolio-cell-save = 保存
portfolio-cell-cancel = 保持不变
portfolio-cell-saved = 已保存：{ $field }
portfolio-cell-undone = 已撤回：{ $field }
