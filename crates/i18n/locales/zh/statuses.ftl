# Words of the domain, by the codes of crates/domain. Statuses, phases and roles agree with the pack’s labels.

## Status kinds

kind-status-unknown = 状态未知
kind-in-progress = 进行中
kind-blocked = 受阻
kind-no-intent = 无意向
kind-duplicate-invalid = 重复/无效

## Phases

phase-assignment = 分配
phase-delivery = 交付

## Severities of blockers

severity-low = 低
severity-medium = 中
severity-high = 高
severity-critical = 严重

## Priorities of tenants

priority-low = 低
priority-medium = 中
priority-high = 高
priority-critical = 紧急

## Age buckets

age-0-14 = 0–14 天
age-15-30 = 15–30 天
age-31-60 = 31–60 天
age-61-90 = 61–90 天
age-91-180 = 91–180 天
age-over-180 = 180 天以上

## Roles on the organization tree

role-administrator = 管理员
role-team-lead = 团队主管
role-assignment-manager = 分配经理
role-delivery-manager = 交付经理
role-engineer = 工程师
role-account-team = 客户经理团队
role-resolver = 解决人
role-viewer = 查看者
role-auditor = 审计员

## Permissions

permission-see = 查看租户、行和阻碍项
permission-change-status-in-assignment = 在分配阶段更改状态、许可数和场景
permission-change-status-in-delivery = 在交付阶段更改状态、许可数和场景
permission-confirm = 确认、设定日期、评论、完成下一行动
permission-write-notes = 撰写备注和技术备注
permission-manage-blockers = 打开、归组和关闭阻碍项
permission-reconcile-units = 核对许可数并手动设定
permission-manage-tenants = 移交交付、指定团队、转移租户
permission-change-in-bulk = 导入、批量编辑、撤消自己的批次
permission-undo-any-batch = 撤消任何人的批次
permission-export = 导出可见内容
permission-approve-invalid = 批准“重复/无效”
permission-manage-access = 管理人员、角色、他人的令牌、定时器和连接器
permission-edit-playbook = 编辑和发布实战手册
permission-redact-personal-data = 删除个人数据
permission-read-log = 查看、校验和导出全部日志
permission-teach-coach = 训练备注助手并查看其所学内容

## Cells of the permission matrix

allowed-yes = 是
allowed-override = 需说明理由
allowed-own = 仅限自己的记录
allowed-own-blockers = 仅限自己的阻碍项和行
allowed-own-comment = 仅限评论自己的记录
allowed-own-open = 仅限在自己的记录上打开阻碍项
allowed-own-propose-close = 仅限提议关闭自己的阻碍项
allowed-own-hand-over = 仅限移交自己的记录
allowed-invite-within-node = 仅限邀请人员加入自己的组织
allowed-review = 仅限审阅
allowed-no = 否

## What a status asks of a field

need-required = 必填
need-optional = 选填
need-not-applicable = 不适用
need-keep = 保留原值

## Whether a tenant is being worked on

activity-active = 活跃
activity-paused = 已暂停
activity-paused-until = 暂停至 { $date }
activity-finished = 已结束

## Through what somebody acted

source-cli = 命令行
source-page = 页面
source-api = API
source-import = 导入
source-job = 任务

## People and contacts

person-active = 有效
person-deactivated = 已停用
person-redacted = 已删除
side-customer = 客户
side-partner = 合作伙伴
side-vendor = 厂商

## Own fields

own-field-on-tenant = 租户
own-field-on-entitlement = 权益
own-field-on-line = 行
own-field-text = 文本
own-field-number = 数字
own-field-date = 日期
own-field-choice = 选项
own-field-yes-no = 是/否
own-field-tags = 标签
