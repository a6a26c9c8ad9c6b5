# Why an edit is refused: one message per cause of crates/domain/src/refusal.rs.
# $field is the field's name; $found and $expected are there where $has-found and $has-expected say yes.
# Between two numbers, $difference is how far apart they are and $compared says more, fewer or unknown.

## Units

refusal-units-do-not-add-up =
    { $compared ->
        [more] 各行共有 { $found } 个许可，但商定数为 { $expected }，多出 { $difference } 个。
        [fewer] 各行共有 { $found } 个许可，但商定数为 { $expected }，缺少 { $difference } 个。
       *[unknown]
            { $has-found ->
                [yes]
                    { $has-expected ->
                        [yes] 各行共有 { $found } 个许可，但商定数为 { $expected }。
                       *[no] 各行共有 { $found } 个许可，与商定数不符。
                    }
               *[no] 各行的许可总数与商定数不符。
            }
    }请调整各行，使总数一致，然后重新保存。
refusal-units-not-positive =
    { $has-found ->
        [yes] { $field }：{ $found } 太小。
       *[no] { $field }：数字太小。
    }{ $has-expected ->
        [yes] 请输入不小于 { $expected } 的整数。
       *[no] 请输入大于零的整数。
    }
refusal-units-too-many =
    { $has-found ->
        [yes] { $field }：{ $found } 超过了现有数量。
       *[no] { $field }：数字超过了现有数量。
    }{ $has-expected ->
        [yes] 请输入不超过 { $expected } 的数字。
       *[no] 请输入较小的数字。
    }
refusal-split-takes-whole-line =
    { $has-found ->
        [yes] 拆分 { $found } 个许可后，原行将没有剩余。
       *[no] 这样拆分后，原行将没有剩余。
    }{ $has-expected ->
        [yes] 请最多拆分 { $expected } 个许可，或更改整行的状态。
       *[no] 请减少拆分的许可数，或更改整行的状态。
    }
refusal-lines-not-told-apart =
    { $has-found ->
        [yes] 此权益已有另一行具有相同的状态和细分“{ $found }”。
       *[no] 此权益已有另一行具有相同的状态，二者无法区分。
    }请为其中一行设置不同的细分、目标日期或阻碍项，或将两行合并。
refusal-lines-of-other-entitlement = 所选各行属于不同的权益。请选择同一租户、同一服务的行。
refusal-merge-with-itself = 一行不能与自身合并。请选择同一权益的另一行。
refusal-reconcile-does-not-match =
    { $compared ->
        [more] 按此方案，各行共有 { $found } 个许可，但报告数为 { $expected }，多出 { $difference } 个。
        [fewer] 按此方案，各行共有 { $found } 个许可，但报告数为 { $expected }，缺少 { $difference } 个。
       *[unknown]
            { $has-found ->
                [yes]
                    { $has-expected ->
                        [yes] 按此方案，各行共有 { $found } 个许可，但报告数为 { $expected }。
                       *[no] 按此方案，各行共有 { $found } 个许可，与报告数不符。
                    }
               *[no] 此方案与报告数不符。
            }
    }请调整方案，使总数一致。
refusal-nothing-to-reconcile =
    { $has-found ->
        [yes] 报告数与商定数均为 { $found }，无需核对。
       *[no] 报告数与商定数相同，无需核对。
    }请重新加载该权益以查看当前情况。
refusal-duplicate-of-unknown =
    { $has-found ->
        [yes] 找不到可以取代重复项的记录“{ $found }”。
       *[no] 不清楚保留的是哪条记录。
    }请指定一条您能看到的现有记录，或将此字段留空。
refusal-approval-missing = “重复/无效”需要另一人批准。请联系管理员或团队主管批准。
refusal-approval-by-author = 此批准是您本人申请的，必须由其他人给出。请联系另一位管理员或团队主管。
refusal-not-awaiting-approval = 此行并未等待批准。请重新加载以查看其状态。

## Status

refusal-unknown-code =
    { $has-found ->
        [yes] { $field }：“{ $found }”不是已知的值。
       *[no] { $field }：不是已知的值。
    }{ $has-expected ->
        [yes] 请选择以下之一：{ $expected }。
       *[no] 请选择实战手册中的值。
    }
refusal-not-a-child =
    { $has-found ->
        [yes] { $field }：“{ $found }”不属于上一级的值。
       *[no] { $field }：该值不属于上一级的值。
    }{ $has-expected ->
        [yes] 请选择以下之一：{ $expected }。
       *[no] 请选择实战手册在该处列出的值。
    }
refusal-not-offered-for-service =
    { $has-found ->
        [yes] { $field }：“{ $found }”不适用于此服务。
       *[no] { $field }：该值不适用于此服务。
    }{ $has-expected ->
        [yes] 请选择以下之一：{ $expected }。
       *[no] 请选择其他值，或将此字段留空。
    }
refusal-retired =
    { $has-found ->
        [yes] { $field }：“{ $found }”已停用。
       *[no] { $field }：该值已停用。
    }{ $has-expected ->
        [yes] 请改选“{ $expected }”。
       *[no] 请选择仍在使用的值。
    }
refusal-missing =
    { $field }：缺少值。{ $has-expected ->
        [yes] 应为：{ $expected }。
       *[no] 请填写。
    }
refusal-does-not-apply =
    { $has-found ->
        [yes] { $field }：填写了“{ $found }”，但此字段不适用于当前状态。
       *[no] { $field }：此字段不适用于当前状态。
    }请留空，或选择其他状态。
refusal-not-among-allowed =
    { $has-found ->
        [yes] { $field }：此处不允许“{ $found }”。
       *[no] { $field }：此处不允许该值。
    }{ $has-expected ->
        [yes] 请选择以下之一：{ $expected }。
       *[no] 请选择其他值。
    }
refusal-fixed-by-rule =
    { $has-found ->
        [yes] { $field }：填写了“{ $found }”，但此值由实战手册规定。
       *[no] { $field }：此值由实战手册规定。
    }{ $has-expected ->
        [yes] 请保留“{ $expected }”。
       *[no] 请保持原样。
    }
refusal-kept-by-rule =
    { $has-found ->
        [yes] { $field }：填写了“{ $found }”，但此状态下保留原值。
       *[no] { $field }：此状态下保留原值。
    }{ $has-expected ->
        [yes] 请保留“{ $expected }”。
       *[no] 请保持原样。
    }
refusal-note-needs-to-be-new = { $field }：更改状态需要新的备注。请写明客户的意向和主要原因。
refusal-start-date-needs-reason = { $field }：更改了开始日期，但没有说明理由。请连同日期一起填写理由。
refusal-start-date-only-in-progress = { $field }：仅当权益中有“进行中”的行时适用。请先将一行改为“进行中”，或保持日期不变。
refusal-service-status-only-in-progress = { $field }：仅当权益中有“进行中”的行时可以更改。请先将一行改为“进行中”，或保持服务状态不变。
refusal-unresponsive-needs-attempts =
    { $has-found ->
        [yes] 目前的联系次数：{ $found }。
       *[no] 联系客户的次数还不够。
    }{ $has-expected ->
        [yes] “客户没有响应”至少需要 { $expected } 次；请先记录每次联系。
       *[no] 请先记录每次联系，再选择“客户没有响应”。
    }
refusal-handover-not-in-assignment =
    { $has-found ->
        [yes] 此权益处于“{ $found }”阶段，无法移交。
       *[no] 此权益在当前阶段无法移交。
    }只有处于分配阶段的权益才能移交，请选择这样的权益。

## Blockers

refusal-blocker-closed =
    { $has-found ->
        [yes] 阻碍项“{ $found }”已关闭。
       *[no] 该阻碍项已关闭。
    }请先重新打开，或选择未关闭的阻碍项。
refusal-blocker-open =
    { $has-found ->
        [yes] 阻碍项“{ $found }”本来就是打开的。
       *[no] 该阻碍项本来就是打开的。
    }只有已关闭的阻碍项才能重新打开，请直接继续处理。
refusal-blocker-other-subtree =
    { $has-found ->
        [yes] 阻碍项“{ $found }”所属的组织不是此行的上级。
       *[no] 该阻碍项所属的组织不是此行的上级。
    }请选择此行所在组织或其上级组织的阻碍项。
refusal-blocker-not-on-line =
    { $has-found ->
        [yes] 此行没有阻碍项“{ $found }”。
       *[no] 此行没有该阻碍项。
    }请选择此行已有的阻碍项，或先添加它。
refusal-line-not-blocked = 只有状态为“受阻”的行才能有阻碍项。请先将此行改为“受阻”，或去掉阻碍项。
refusal-last-blocker-of-line = 这是受阻行上最后一个未关闭的阻碍项。请先添加另一个，或更改此行的状态。
refusal-target-needed-to-close = 此阻碍项的各行将转入需要目标日期的状态。请为它们填写目标日期。

## Time

refusal-date-in-the-past =
    { $has-found ->
        [yes] { $field }：{ $found } 已经过去。
       *[no] { $field }：日期已经过去。
    }{ $has-expected ->
        [yes] 请输入 { $expected } 或之后的日期。
       *[no] 请输入今天或之后的日期。
    }
refusal-date-in-the-future =
    { $has-found ->
        [yes] { $field }：{ $found } 尚未到来。
       *[no] { $field }：日期尚未到来。
    }{ $has-expected ->
        [yes] 请输入 { $expected } 或之前的日期。
       *[no] 请输入今天或之前的日期。
    }
refusal-date-before-history =
    { $has-found ->
        [yes] { $field }：{ $found } 早于此记录的历史。
       *[no] { $field }：日期早于此记录的历史。
    }{ $has-expected ->
        [yes] 请输入 { $expected } 或之后的日期。
       *[no] 请输入更晚的日期。
    }
refusal-party-date-before-opening =
    { $has-found ->
        [yes] { $field }：{ $found } 早于阻碍项的打开日期。
       *[no] { $field }：日期早于阻碍项的打开日期。
    }{ $has-expected ->
        [yes] 请输入 { $expected } 或之后的日期。
       *[no] 请输入更晚的日期。
    }

## Access

refusal-code-does-not-match = 验证码不正确或已使用过。请输入设备当前显示的验证码。
refusal-cover-of-oneself = 不能给自己代班。请选择其他人。
refusal-dates-out-of-order =
    { $has-expected ->
        [yes]
            { $has-found ->
                [yes] { $found } 早于 { $expected }。
               *[no] 日期顺序颠倒了。
            }
       *[no] 日期顺序颠倒了。
    }请选择不早于第一天的最后一天。
refusal-password-too-common = 这个密码属于最先被猜到的一类。请使用几个别人想不到会连在一起的词，不要包含姓名或地址。
refusal-password-too-short =
    { $has-found ->
        [yes] { $found } 个字符的密码太短。
       *[no] 密码太短。
    }{ $has-expected ->
        [yes] 请至少使用 { $expected } 个字符，例如几个别人想不到会连在一起的词。
       *[no] 请使用几个别人想不到会连在一起的词。
    }
refusal-not-permitted = 您的角色不允许此操作。请让有权限的人来做，或向管理员申请其他角色。
refusal-override-needs-reason = { $field }：此操作需要理由，理由会显示在历史中。请填写理由。
refusal-not-found =
    { $has-found ->
        [yes] { $field }：找不到与“{ $found }”相符的内容。
       *[no] { $field }：找不到相符的内容。
    }请检查输入内容，或从列表中选择。
refusal-ambiguous =
    { $has-found ->
        [yes] { $field }：“{ $found }”与多条记录相符。
       *[no] { $field }：该值与多条记录相符。
    }{ $has-expected ->
        [yes] 请选择以下之一：{ $expected }。
       *[no] 请输入只与其中一条相符的内容，例如其 ID。
    }
refusal-already-exists =
    { $has-found ->
        [yes] { $field }：“{ $found }”已存在。
       *[no] { $field }：该值已存在。
    }请输入其他值，或使用现有记录。
refusal-still-in-use =
    { $has-found ->
        [yes] { $field }：“{ $found }”仍在使用。
       *[no] { $field }：该值仍在使用。
    }{ $has-expected ->
        [yes] 请先更改：{ $expected }。
       *[no] 请先更改使用它的内容。
    }
refusal-cycle =
    { $has-found ->
        [yes] { $field }：“{ $found }”会成为自身的下级。
       *[no] { $field }：该记录会成为自身的下级。
    }请选择其自身分支以外的位置。

## Edits

refusal-stale-version = 在您编辑期间，有人更改了此记录；您的更改未保存。请重新加载、比较，并重做仍然正确的更改。
refusal-changed-since =
    { $has-found ->
        [yes] { $field }：之后有人将值改为“{ $found }”。
       *[no] { $field }：之后有人更改了该值。
    }{ $has-expected ->
        [yes] 原值为“{ $expected }”；请确定哪个正确，然后重新保存。
       *[no] 请确定哪个值正确，然后重新保存。
    }
refusal-already-undone = 此操作已经撤消。无需再做任何事。
refusal-nothing-to-undo = 此处没有可撤消的内容。请在历史中查看哪些操作可以撤消。
refusal-needs-reconciling =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] 报告数为 { $found } 个许可，但商定数为 { $expected }。
               *[no] 报告数为 { $found } 个许可，与商定数不符。
            }
       *[no] 报告数与商定数不同。
    }请先核对该权益，再更改其许可数；其他字段均可编辑。

## Import

refusal-not-a-number =
    { $has-found ->
        [yes] { $field }：“{ $found }”不是数字。
       *[no] { $field }：该值不是数字。
    }{ $has-expected ->
        [yes] 应为：{ $expected }。
       *[no] 请输入数字，例如 1200。
    }
refusal-not-a-date =
    { $has-found ->
        [yes] { $field }：“{ $found }”不是日期。
       *[no] { $field }：该值不是日期。
    }{ $has-expected ->
        [yes] 应为：{ $expected }。
       *[no] 请按年、月、日输入，例如 2026-11-22。
    }
refusal-ambiguous-date =
    { $has-found ->
        [yes] { $field }：“{ $found }”可以理解为多个日期。
       *[no] { $field }：该值可以理解为多个日期。
    }{ $has-expected ->
        [yes] 可能是：{ $expected }。请按年、月、日书写，例如 2026-11-22。
       *[no] 请按年、月、日书写，例如 2026-11-22。
    }
refusal-ambiguous-number =
    { $has-found ->
        [yes] { $field }：“{ $found }”可以理解为多个数字。
       *[no] { $field }：该值可以理解为多个数字。
    }{ $has-expected ->
        [yes] 可能是：{ $expected }。请不要使用千位分隔符。
       *[no] 请不要使用千位分隔符，例如写成 1200。
    }
refusal-ambiguous-label =
    { $has-found ->
        [yes] { $field }：“{ $found }”是多个值的标签。
       *[no] { $field }：该标签属于多个值。
    }{ $has-expected ->
        [yes] 请使用以下之一的代码：{ $expected }。
       *[no] 请使用代码，或同时给出上一级。
    }
refusal-ambiguous-row =
    { $has-found ->
        [yes] 表格行“{ $found }”与多行相符。
       *[no] 该表格行与多行相符。
    }{ $has-expected ->
        [yes] 候选：{ $expected }。请给出正确那一行的 ID 或细分。
       *[no] 请给出正确那一行的 ID 或细分。
    }
refusal-rows-disagree =
    { $has-found ->
        [yes] { $field }：同一权益的表格行相互矛盾（“{ $found }”）。
       *[no] { $field }：同一权益的表格行相互矛盾。
    }{ $has-expected ->
        [yes] 另一行写的是“{ $expected }”；请在所有行中写成一致。
       *[no] 请在所有行中写成一致。
    }
refusal-moved-meanwhile =
    { $has-found ->
        [yes] { $field }：文件中为“{ $found }”。
       *[no] { $field }：文件中为空。
    }{ $has-expected ->
        [yes] 文件写出之后，有人将值改为“{ $expected }”。
       *[no] 文件写出之后，有人更改了该值。
    }请确定哪个正确，更正文件，然后重新导入。
refusal-sibling-refused = 此权益的另一表格行被拒绝，而这些行要么全部接受，要么全部不接受。请更正那一行。
refusal-blocker-key-disagrees =
    { $has-found ->
        [yes] { $field }：此行写的是“{ $found }”。
       *[no] { $field }：阻碍项键相同的各行对阻碍项的描述不同。
    }{ $has-expected ->
        [yes] 阻碍项键相同的另一行写的是“{ $expected }”；请写成一致，或使用其他键。
       *[no] 请写成一致，或使用其他键。
    }
refusal-status-per-column-needs-mapping =
    { $has-found ->
        [yes] 列“{ $found }”存放某一状态的许可数，但映射中缺少其原因、日期和备注。
       *[no] 有一列存放某一状态的许可数，但映射中缺少其原因、日期和备注。
    }请补全此列的映射。
refusal-invalid-text =
    { $has-found ->
        [yes] { $field }：“{ $found }”包含不允许的字符。
       *[no] { $field }：文本包含不允许的字符。
    }{ $has-expected ->
        [yes] 应为：{ $expected }。
       *[no] 请删除控制字符，然后重新保存。
    }
refusal-too-long =
    { $has-expected ->
        [yes] { $field }：文本超过 { $expected } 个字符。
       *[no] { $field }：文本太长。
    }请缩短。
