# Search and commands in one box, and the list of keys.

search-title = 搜索与命令
search-box = 搜索或执行…
search-placeholder = 租户、客户、阻碍项、页面、操作
search-results = 结果
search-found =
    { $count ->
       *[other] { $count } 个结果
    }
search-none = 没有找到与“{ $text }”相符的内容。
search-none-text = 请检查拼写，或尝试名称的一部分。
search-tenants = 租户
search-customers = 客户
search-board = 阻碍项看板
search-notes = 按备注找到的行
search-pages = 页面
search-actions = 操作
search-closed = 已关闭
search-everything = 在全部内容（包括备注）中搜索“{ $text }”
search-all-of-these = 显示全部
search-notes-bound = 符合的备注超过 3,000 条时，仅在最近更改或确认的 20,000 行中搜索。
search-all-lines = 在组合的所有行中搜索
search-overdue = 下一行动已逾期的行
search-past-target = 已过目标日期的行
search-unclassified = 未分类的行
shortcuts-title = 键盘快捷键
shortcuts-text = 在字段中输入时，单个按键不起作用。在 Mac 上用 Cmd 代替 Ctrl。
shortcuts-everywhere = 任何位置
shortcuts-lists = 列表中
shortcuts-rows = 行中提供时
shortcuts-selection = 组合的行
shortcuts-forms = 表单中
shortcut-search = 搜索或执行操作
shortcut-help = 显示此列表
shortcut-filter = 转到页面的筛选或搜索框
shortcut-close = 关闭搜索框、侧栏或菜单
shortcut-down = 下一行
shortcut-up = 上一行
shortcut-open = 打开该行
shortcut-edit = 编辑或更新
shortcut-status = 设置状态
shortcut-blocker = 转到其阻碍项或关联一个
shortcut-next = 设置下一行动或新日期
shortcut-confirm = 确认仍然属实
shortcut-select = 选择或取消选择
shortcut-range = 单击复选框：选择到该行为止的所有行
shortcut-paste = 将电子表格中的区域粘贴到所选行
shortcut-save = 保存表单
shortcut-meeting = 上一个、下一个阻碍项
