# Pages: what stands around each of them, and what went wrong.

app-name = Desbloqueo
skip-to-content = 跳到内容
nav-label = 主导航
nav-my-work = 我的工作
nav-portfolio = 全部明细
nav-blockers = 阻碍
nav-playbook = 实战手册
nav-imports = 导入
demonstration = 演示
account-of = { $name } 的帐户
sign-out = 退出登录
panel-label = 侧边面板
close = 关闭
undo = 撤消
as-of-day = 截至 { $date } 结束时的状态
sign-in-title = 登录
sign-in-demonstration = 这是演示环境：请选择以谁的身份登录。
portfolio-empty = 还没有任何行。
column-age = 时长
pager-label = 列表分页
pager-older = 下一页
days-short = { $days } 天

## What went wrong: a heading, and what to do

error-not-found = 未找到
error-not-found-text = 没有这个页面，或您无权查看。请检查地址，或重新开始。
error-forbidden = 没有权限
error-forbidden-text = 您不能执行此操作。请向管理员申请相应角色。
error-refused = 已拒绝
error-refused-text = 未保存任何内容。请返回并修正此处指出的问题。
error-expired = 表单已过期
error-expired-text = 未保存任何内容。请返回，重新加载页面后再次提交表单。
error-unavailable = 不可用
error-unavailable-text = 数据库没有响应；未保存任何内容。请一分钟后重试。
error-request = 无法理解
error-request-text = 无法读取该请求；未保存任何内容。请返回后重试。
error-too-large = 文件过大
error-too-large-text = 文件超过 64 MB，未保存任何内容。请去掉不需要的工作表和图片，或分批发送。
error-fault = 出现问题
error-fault-text = 未保存任何内容。原因记录在服务器日志中。请重试或告知管理员。
error-to-start = 回到首页
