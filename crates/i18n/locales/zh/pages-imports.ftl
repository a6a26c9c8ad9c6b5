# Pages: bringing a portfolio in.

import-trial-title = 此文件将做的更改
import-file = 工作簿
import-file-hint = 含一行标题的 Excel（xlsx、xls）、OpenDocument（ods）或文本（csv）。在您看到它将做什么之前，不会更改任何内容。
import-try = 显示将做的更改
import-apply = 导入
import-apply-valid = 导入未被拒绝的行
import-another = 另一个文件
import-rule = 规则
import-refused = 已拒绝
import-no-sheet = 文件中没有包含表格的工作表“{ $sheet }”。请重命名工作表后重新提交文件。
import-columns-missing = 文件缺少列：{ $missing }。找到的标题为：{ $headings }。请使用可识别的列名后重新提交文件。
import-reason-hint = 仅当您的角色本身不允许该文件所做的更改时填写；会保留在历史记录中。
