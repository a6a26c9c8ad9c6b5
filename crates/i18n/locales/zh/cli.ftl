# What the command line prints. Messages of rules, fields and counts are shared with the pages.

## Who acts

cli-standing-reason = 由管理员在命令行执行

## What went wrong

cli-error-no-database = { $address } 处没有数据库。请用“desbloqueo init”创建，或用 --database 指定另一个。
cli-error-not-set-up = { $address } 中尚未进行任何设置。请先运行“desbloqueo init”。
cli-error-playbook =
    { $count ->
       *[other] 对于此版本的程序，数据库中的实战手册有 { $count } 个错误。
    }请安装发布该手册的版本，或发布更正后的实战手册。
cli-error-file = { $path }：{ $cause }。请检查文件是否存在，以及您是否有权读写。
cli-error-settings = { $path }：{ $cause }。设置项见 docs/operations/sign-in.md。
cli-error-mapping-unreadable = 文件不是列映射：{ $cause }。请指定由 --save-mapping 写出的文件。
cli-error-mapping-too-new = 映射由更新版本的程序保存。请安装该版本，或用此版本重新保存映射。
cli-error-no-sheet = 映射中指定了工作表“{ $sheet }”，但文件中没有含表格的此工作表。请重命名工作表，或不使用映射导入。
cli-error-columns-missing = 文件缺少列：{ $missing }。找到的表头：{ $headings }。请使用可识别的列名，或用 --mapping 指定映射。
cli-error-not-written = 导出文件未写入：{ $cause }。请选择其他文件夹或其他文件类型，然后重试。
cli-error-other = 无法完成：{ $cause }。

## Columns

cli-column-field = 字段
cli-column-cell = 单元格
cli-column-heading = 标题
cli-column-left-out = 略去
cli-columns-left-out = 因宽度不足而省略：{ $columns }。更宽的终端或 --json 会显示。
cli-column-need = 要求
cli-column-default = 自动
cli-column-allowed = 允许的值
cli-column-rule = 规则
cli-column-tenant = 客户 › 租户
cli-column-days = 天数
cli-column-target = 目标
cli-column-lines = 行
cli-column-unit-days = 许可日
cli-column-median-age = 天数中位数
cli-column-oldest-age = 最长天数
cli-column-age = 已持续
cli-column-entitlement = 权益
cli-column-code = 代码
cli-column-reasons = 原因
cli-column-details = 细节
cli-column-services = 服务
cli-column-in-force = 生效
cli-column-who-updates = 由谁更新
cli-column-above = 上级
cli-column-state = 情况
cli-column-side = 代表
cli-column-do-not-contact = 请勿联系
cli-column-domain = 域名
cli-column-blocked = 受阻
cli-column-proposed = 建议
cli-column-blockers = 阻碍项
cli-column-likeness = 相似度
cli-column-fate = 行的去向
cli-column-describes = 描述对象
cli-column-kind = 类别

## init, migrate

cli-init-organization = 总部
cli-init-done = 已为 { $organization } 设置 { $address }。管理员为 { $person }（{ $mail }）。
cli-serve-ready = Desbloqueo 正在 { $url } 运行；按 Ctrl+C 停止。
cli-init-next = 接下来可输入：
cli-migrate-done =
    { $count ->
        [0] 数据库已是最新。
       *[other] 已应用 { $count } 项迁移；数据库已是最新。
    }

## requirements

cli-requirements-who = 由谁更改：{ $roles }。
cli-requirements-or-answer-due = 如果尚无人知道日期：请注明询问对象和答复期限。
cli-requirements-days =
    { $days ->
        [0] 当天
       *[other] { $days } 天后
    }
cli-requirements-event = “{ $event }”当天

## lines

cli-asked = 已询问 { $of }，答复期限 { $date }
cli-lines-totals =
    { $lines ->
        [0] 没有行。
       *[other]
            { $more ->
                [yes] 超过 { $lines } 行，超过 { $units } 个许可。
               *[no] { $lines } 行，{ $units } 个许可。
            }
    }{ $cut ->
        [yes] 已显示 { $shown } 行；如需查看更多，请使用 --limit。
       *[no] { "" }
    }
cli-filters-left-out = 对于过去的日期无法回答，因此略去：{ $filters }。
cli-slipped = 延期
cli-slips =
    { $count ->
       *[other] { $count } 次，共 { $days } 天
    }
cli-age-in-reason = 处于此原因
cli-confirmed = 最后确认

## report

cli-report-blocked = 受阻情况，截至 { $date }
cli-report-nothing = 没有任何受阻的内容。
cli-report-totals =
    { $lines ->
       *[other] { $lines } 个受阻行，{ $units } 个许可。
    }
cli-report-more =
    { $count ->
       *[other] 另有 { $count } 个许可更少的分组未列出。
    }

## playbook

cli-playbook-use-when = 适用情况
cli-playbook-do-not-use-when = 不适用情况
cli-playbook-trap = { $when } → { $instead }
cli-playbook-questions = 应询问的问题
cli-playbook-questions-of = 关于 { $service } 应询问的问题
cli-playbook-retired = 已停用
cli-playbook-author = 作者
cli-playbook-written = 撰写日期
cli-playbook-reviewed = 审阅日期
cli-playbook-changes = 更改
cli-playbook-l1 =
    { $count ->
       *[other] { $count } 个状态
    }
cli-playbook-l2 =
    { $count ->
       *[other] { $count } 个原因
    }
cli-playbook-l3 =
    { $count ->
       *[other] { $count } 个细节
    }
cli-playbook-services =
    { $count ->
       *[other] { $count } 项服务
    }
cli-playbook-scenarios =
    { $count ->
       *[other] { $count } 个场景
    }
cli-playbook-timers =
    { $count ->
       *[other] { $count } 个定时器
    }
cli-playbook-languages = 语言：{ $languages }
cli-playbook-faults =
    { $count ->
        [0] 没有错误。
       *[other] { $count } 个错误。
    }
cli-read-summary = 已读取：页面 { $pages }，原因 { $reasons }，细节 { $details }，场景 { $scenarios }，更改 { $changes }
cli-read-unread = 无法理解：“{ $text }”
cli-read-choose = 待选择
cli-read-choose-child = 页面所列之一
cli-read-coming-soon = 已预告，尚未提供
cli-read-to-be-decided = 待定
cli-read-by-reason = 取决于原因和详情
cli-read-totals = 问题：{ $findings }。无法理解的行：{ $unread }。
cli-written = 已写入：{ $path }

## Catalogue

cli-tenant-of = 租户：{ $tenant }
cli-tenants-transferred =
    { $count ->
       *[other] 已转移 { $count } 个租户。
    }如需撤消，请再次转移：desbloqueo tenant transfer TENANT --to ORGANIZATION
cli-note-technical = 技术
cli-entitlement-to-reconcile = 报告数为 { $reported } 个许可，但商定数为 { $agreed }。请核对该权益。
cli-reconcile-nothing = 报告数与商定数相同，无需核对。
cli-reconcile-hint = 如需接受建议，请运行：desbloqueo entitlement reconcile { $id } --accept
cli-handed-over = { $id } 已移交交付；请在 { $date } 之前补全各行。
cli-handed-over-on = 移交日期
cli-line-lacks = 行 { $line } 缺少：{ $fields }
cli-lines-mergeable = 行 { $one } 与 { $other } 无法区分：是否合并？

## blocker

cli-blockers-total =
    { $count ->
        [0] 没有阻碍项。
       *[other] { $count } 个阻碍项。
    }{ $more ->
        [yes] 还有更多；请使用 --limit 查看。
       *[no] { "" }
    }
cli-blocker-commented = 已在 { $id } 上写入评论。
cli-blocker-closed =
    { $moved ->
       *[other] 已关闭；{ $moved } 行已转入其他状态，
    }{ $stayed ->
       *[other] { $stayed } 行因其他阻碍项仍然受阻。
    }如需撤消，请运行：desbloqueo imports undo { $batch }
cli-blocker-needs-target = 转入其他状态的行需要目标日期：请指定 --target-date。
cli-fate-moves = 转为“{ $status }”
cli-fate-stays = 不变：还有其他未关闭的阻碍项
cli-blocker-no-groups = 没有相似的单独阻碍项。
cli-blocker-group-hint = 如需归为一组：
cli-blocker-invited = 受邀人
cli-blocker-opened = 打开日期
cli-blocker-closed-on = 关闭日期
cli-blocker-promised = 承诺日期
cli-blocker-waited = 等待过
cli-password-set = 密码已设置；此人的所有会话均已结束。
