# What is accepted, and worth saying: one message per remark of crates/domain/src/notice.rs.
# The variables are those of the refusals.

notice-note-too-long =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] 备注有 { $found } 个字符；不超过 { $expected } 个较易阅读。
               *[no] 备注有 { $found } 个字符，偏长。
            }
       *[no] 备注偏长。
    }备注已保存；如有可能请缩短。
notice-park-date =
    { $has-found ->
        [yes] { $field }：{ $found } 更像是占位日期，而不是承诺。
       *[no] { $field }：该日期更像是占位日期，而不是承诺。
    }请填写有人负责的日期，或去询问并记下答复期限。
notice-merge-offered = 此权益的另一行具有相同的状态、细分、目标日期和阻碍项。请将两行合并，或加以区分。
notice-few-attempts =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] 联系客户的次数：{ $found }，共需 { $expected }。
               *[no] 联系客户的次数：{ $found }。
            }
       *[no] 联系客户的次数还很少。
    }以后每次联系，请及时记录。
notice-propose-unresponsive =
    { $has-found ->
        [yes] 客户没有答复；目前的联系次数：{ $found }。
       *[no] 客户没有答复。
    }{ $has-expected ->
        [yes] 请考虑状态“{ $expected }”。
       *[no] 请考虑状态“客户没有响应”。
    }
notice-placed-by-itself =
    { $compared ->
        [more] 许可数从 { $expected } 增加到 { $found }，新增部分已自动安置。
        [fewer] 许可数从 { $expected } 减少到 { $found }，各行已随之调整。
       *[unknown] 许可数有变化，各行已随之调整。
    }如不正确，请撤消。
notice-arrived-unclassified =
    { $compared ->
        [more] 新到 { $difference } 个许可，状态为“状态未知”。
       *[unknown] 新到一些许可，状态为“状态未知”。
    }请加以分类。
notice-needs-reconciling =
    { $has-found ->
        [yes]
            { $has-expected ->
                [yes] 报告数为 { $found } 个许可，但商定数为 { $expected }。
               *[no] 报告数为 { $found } 个许可，少于商定数。
            }
       *[no] 报告数少于商定数。
    }请核对该权益；在此之前不能更改其许可数。
notice-private-blocker =
    { $has-found ->
        [yes] 已为此行打开阻碍项“{ $found }”。
       *[no] 已为此行打开一个阻碍项。
    }请为它取一个更好的标题，或与类似的阻碍项归为一组。
notice-left-blockers = 此行不再受阻，已脱离其阻碍项。请关闭不再包含任何行的阻碍项。
notice-awaits-approval = “重复/无效”已保存，正在等待另一人批准。请告知管理员或团队主管。
notice-lacks =
    { $field }：移交后仍缺少值。{ $has-expected ->
        [yes] 应为：{ $expected }。
       *[no] 请在期限内填写。
    }
notice-target-in-the-past =
    { $has-found ->
        [yes] { $field }：{ $found } 已经过去。
       *[no] { $field }：日期已经过去。
    }日期已保存；如果未能按期完成，请填写新的日期。
