# Pages and commands of access: roles, cover, sessions, second factors, the log, redaction.

## Roles

roles-title = 角色及其权限
roles-text = 每个角色属于一个组织，并适用于其下级组织。拒绝操作的规则就读自这张表。
roles-act = 可以
roles-yours = 您的角色
roles-preview = 查看可见范围
roles-preview-title = 该角色的可见范围
roles-preview-now = { $person } 目前可见的租户：{ $count }
roles-preview-then = 在 { $organization } 担任“{ $role }”后：{ $count }

## Sessions

sessions-title = 会话
sessions-of = { $name } 的会话
sessions-text = 无人使用的会话会在两周后自动结束。
sessions-none = 没有打开的会话。
sessions-device = 设备
sessions-device-unknown = 未知设备
sessions-address = 网络地址
sessions-began = 开始
sessions-last-seen = 最近使用
sessions-this = 当前会话
sessions-end = 结束
sessions-ended = 会话已结束
sessions-end-all = 在所有设备上退出
sessions-ended-all = 已在所有设备上退出

## Cover

cover-title = 代班
cover-of = 代班：{ $name }
cover-text = 代班期间，代班人以对方的权限查看并处理其工作；历史中会显示两个人的姓名。到期自动结束。
cover-none = 没有代班记录。
cover-who = { $cover }（代 { $person }）
cover-in-place = { $person }（代 { $covered }）
cover-dates = { $from } 至 { $to }
cover-planned = 未开始
cover-in-force = 进行中
cover-over = 已结束
cover-ended = 代班已提前结束
cover-add = 交托工作
cover-added = 工作已交托
cover-end = 立即结束
cover-work-of = 代 { $person } 处理，至 { $date }
record-cover = 代班
record-redaction = 个人数据删除
record-second-factor = 第二验证因素

## Second factor

second-factor-title = 第二验证因素
second-factor-text = 手机上的身份验证器会显示验证码，输入密码后需要填写。这样，仅凭被盗的密码什么也打不开。
second-factor-is-on = 已启用
second-factor-needed = 您的角色需要第二验证因素。请先完成设置再继续。
second-factor-begin = 设置身份验证器
second-factor-scan = 用身份验证器扫描图片
second-factor-scan-text = 然后输入它显示的六位数字。
second-factor-picture = 包含下方密钥的图片
second-factor-secret = 或手动输入此密钥：
second-factor-confirm = 确认
second-factor-codes = 恢复代码
second-factor-codes-text = 请与手机分开保管：手机丢失时，每个代码可登录一次。它们不会再次显示。
second-factor-codes-kept = 我已保管好
second-factor-left =
    { $count ->
       *[other] 还剩 { $count } 个恢复代码。
    }
second-factor-disable = 关闭第二验证因素
second-factor-off = 第二验证因素已关闭
second-factor-step-title = 输入验证码
second-factor-step-text = 身份验证器的六位数字，或一个恢复代码。
second-factor-wrong = 验证码不正确或已使用过。请等待下一个验证码再输入。
second-factor-too-many = 错误的验证码过多。请等待一刻钟。
second-factor-reset = 重置第二验证因素
second-factor-reset-text = 在设置新的身份验证器之前，此人仅凭密码登录。其会话会结束，历史中会显示您的原因。
second-factor-reset-reason = 原因
second-factor-was-reset = 第二验证因素已重置
second-factor-roles-title = 谁需要第二验证因素
second-factor-roles-text = 拥有这些角色但尚无身份验证器的人，会在下一个页面进行设置。管理员应包括在内。
second-factor-roles-saved = 需要第二验证因素的角色已保存

## Redaction

redact-title = 删除个人数据
redact-of = 删除 { $name } 的个人数据
redact-text = 此操作无法撤销。姓名和地址会从记录、搜索、导出和历史中消失；何时发生了什么会以无姓名的形式保留，日志仍可验证。
redact-record = 记录本身会失去姓名和地址；会话、密码、角色和令牌都会终止。
redact-texts = 备注、评论及其他文字中的位置：{ $count }
redact-changes = 将失去内容的历史更改：{ $count }
redact-also = 同时删除
redact-also-hint = 每行一个，例如昵称或电话号码；至少三个字符。
redact-look = 重新统计
redact-for-good = 永久删除
redact-done = 已删除
redact-nobody = 已删除的人员

## The log

audit-title = 日志
audit-verify = 验证所有链
audit-verified = { $when }：已验证更改：{ $changes }；链：{ $chains }；错误：{ $faults }。
audit-download = 下载为
audit-filter = 显示
audit-all = 全部
audit-kind = 记录类型
audit-record = 记录（按 ID）
audit-none = 没有符合条件的记录。请放宽筛选条件。
audit-exported = 已写入 { $path } 的更改：{ $count }
redact-trial = 未作任何更改。要永久删除，请指定 --yes 和 --reason。

## Leaving

leave-of = { $name } 离任
leave-text = 请选择由谁接手各部分。此人将无法再登录，其会话也会结束。移交的工作可以一次性撤销。
leave-nothing = 此人名下没有未完成的工作。
leave-as-it-is = 无人：保持不变
leave-lines = 负责的行：{ $count }
leave-next-actions = 负责的下一行动：{ $count }
leave-blockers = 未关闭的阻碍项：{ $count }
leave-teams = 团队：{ $count }
leave-done-with-work = 已无法登录；移交给他人的记录：{ $count }
leave-batch = 撤销方法：desbloqueo imports undo { $batch }
