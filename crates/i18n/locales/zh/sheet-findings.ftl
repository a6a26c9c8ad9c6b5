# Spreadsheets: what was noticed while reading (crates/sheets/src/finding.rs) and why a file is refused
# (crates/sheets/src/error.rs). $place is a cell such as Sheet1!C14, $format a format such as xlsx.

sheet-finding-extension-mismatch = 文件名“{ $file-name }”所示的格式与内容不同，内容为 { $found }。已以内容为准；如要分享文件，请重命名。
sheet-finding-encoding-guessed = 文件未注明编码，已按 { $encoding } 读取。请检查含有特殊文字的名称。
sheet-finding-encoding-lossy = 部分字符无法按 { $encoding } 读取。请将文件存为 UTF-8，然后重新上传。
sheet-finding-delimiter-guessed = 已按“{ $delimiter }”分列。如不正确，请选择其他分隔符。
sheet-finding-hidden-sheet-skipped = 因为可见的工作表中有表格，所以未读取隐藏的工作表“{ $sheet }”。如果它才是正确的，请选择它。
sheet-finding-hidden-sheet-used = 因为可见的工作表中没有表格，所以读取了隐藏的工作表“{ $sheet }”。如不正确，请选择其他工作表。
sheet-finding-other-sheet-with-table = 工作表“{ $sheet }”也有表格，未读取。如果它才是正确的，请选择它。
sheet-finding-title-row-skipped = { $place } 处的行被视为标题：“{ $text }”。如不正确，请选择其他表头行。
sheet-finding-heading-group-row = { $place } 处的行被视为表头分组。如不正确，请选择其他表头行。
sheet-finding-column-without-heading = { $place } 处的列有内容但没有表头。请添加表头，或略去该列。
sheet-finding-heading-repeated = { $place } 处的表头“{ $heading }”在 { $first } 处已经出现。请选择使用哪一列。
sheet-finding-repeated-heading-row-skipped = { $place } 处的行重复了表头，已略去。无需任何操作。
sheet-finding-total-row-skipped = { $place } 处的行是其他行的合计（“{ $label }”），已略去。如果它是数据行，请重命名。
sheet-finding-unlabelled-total-row-skipped = { $place } 处的行只有数字，已作为合计略去。如果它是数据行，请注明数字的含义。
sheet-finding-stray-row-skipped = { $place } 处的行只有一个单元格（“{ $text }”），已略去。如果它是数据行，请补全。
sheet-finding-findings-left-out =
    { $count ->
       *[other] 另有 { $count } 条问题未列出。
    }请先处理以上各条，再重新读取文件。
sheet-finding-mapped-heading-missing = 已保存的映射中有表头“{ $heading }”，而此文件没有。请添加该列，或更改映射。
sheet-finding-heading-not-in-mapping = { $place } 处的表头“{ $heading }”不在已保存的映射中。请映射它、保留为自有字段，或略去。
sheet-finding-mapped-column-moved = 列“{ $heading }”现在位于 { $place }。已按表头找到，无需任何操作。

## Why a file is refused

sheet-error-file-unreadable = 无法读取文件：{ $cause }。请检查文件是否存在，以及您是否有权读取。
sheet-error-file-too-large = 文件有 { $bytes } 字节，最多可读取 { $limit } 字节。请拆分为较小的文件。
sheet-error-file-empty = 文件为空。请选择含有带表头的表格的文件。
sheet-error-unknown-format = 内容和名称“{ $file-name }”都无法说明这是什么文件。请存为 xlsx、xls、ods 或 csv。
sheet-error-unsupported-format = 不能读取 { $found } 类型的文件。请存为 xlsx、xls、ods 或 csv。
sheet-error-encrypted = { $format } 文件受密码保护。请去除密码，然后重新上传。
sheet-error-truncated = { $format } 文件不完整。请重新上传，或重新保存。
sheet-error-damaged = { $format } 文件在“{ $part }”处损坏：{ $detail }。请用电子表格程序打开并重新保存。
sheet-error-too-many-parts = 文件有 { $parts } 个部分，最多可读取 { $limit } 个。请只保存含有表格的工作表。
sheet-error-inflates-too-large = 解压后文件将有 { $bytes } 字节，最多可读取 { $limit } 字节。请拆分为较小的文件。
sheet-error-compressed-too-well = 部分“{ $part }”解压后为原大小的 { $ratio } 倍，最多接受 { $limit } 倍。请删除有格式但为空的行和列。
sheet-error-size-misdeclared = 部分“{ $part }”与文件声明的 { $declared } 字节不符。请用电子表格程序重新保存文件。
sheet-error-too-much-shared-text = 文件的共享文本有 { $bytes } 字节，最多可读取 { $limit } 字节。请拆分为较小的文件。
sheet-error-too-many-sheets = 工作簿的工作表超过 { $limit } 个。请只保存含有表格的工作表。
sheet-error-too-many-rows = 工作表“{ $sheet }”有内容的行超过 { $limit } 行。请拆分为较小的文件。
sheet-error-too-many-columns = { $place } 处有内容，超出了最后读取的列（{ $limit } 列）。请删除，或移到左侧。
sheet-error-too-many-cells = 工作表“{ $sheet }”有内容的单元格超过 { $limit } 个。请删除不需要的列，或拆分文件。
sheet-error-text-too-long = { $place } 处的文本超过 { $limit } 字节。请缩短；如果是文本文件，请查找未闭合的引号。
sheet-error-too-many-merged-ranges = 工作表“{ $sheet }”的合并区域超过 { $limit } 个。请取消合并单元格。
sheet-error-rows-out-of-order = 工作表“{ $sheet }”的第 { $row } 行出现在后面的行之后。请用电子表格程序重新保存文件。
sheet-error-no-such-sheet = 没有第 { $index } 个工作表。请选择文件中的工作表。
sheet-error-no-table = 没有工作表含有带表头的表格。查看过的工作表：{ $sheets }。请将表头放在数据上方的一行中。

## Why a column was taken for what it is

sheet-reason-heading-known = 表头是已知的名称（“{ $name }”，{ $language }）。
sheet-reason-heading-near = 表头与已知的名称相近（“{ $name }”，{ $language }）。
sheet-reason-heading-contains = 表头包含已知的名称（“{ $name }”，{ $language }）。
sheet-reason-heading-is-l1 = 表头是状态“{ $l1 }”，其下为数字。
sheet-reason-content-dates = { $percent }% 的单元格是日期。
sheet-reason-content-not-dates = 只有 { $percent }% 的单元格是日期。
sheet-reason-content-numbers = { $percent }% 的单元格是数字。
sheet-reason-content-not-numbers = 只有 { $percent }% 的单元格是数字。
sheet-reason-content-guids = { $percent }% 的单元格是 GUID。
sheet-reason-content-domains = { $percent }% 的单元格是域名。
sheet-reason-content-known-labels = { $percent }% 的单元格是该字段的已知值。
sheet-reason-content-unknown-labels = 没有单元格是该字段的已知值。
sheet-reason-content-status-paths = { $percent }% 的单元格是多级状态。
sheet-reason-field-taken = 列“{ $by }”更适合字段“{ $field }”。
sheet-reason-nothing-known = 表头和内容都未知。
sheet-reason-saved = 按已保存的映射。
sheet-reason-chosen = 按您的选择。

## Values of a column; the caller adds the place

sheet-value-units-negative = 许可数不能小于零。请输入整数。
sheet-value-units-fraction = 许可数必须是整数。请不要输入小数。
sheet-value-units-too-large = 作为许可数，这个数字太大。请检查是否缺少分隔符。
sheet-value-units-ambiguous = 此数字中的符号既可能是千位分隔符，也可能是小数点。请为该列选择含义。
sheet-value-units-unreadable = 这不是数字。请输入数字，例如 1200。
sheet-value-ambiguous-date = 可能是 { $day-first }，也可能是 { $month-first }，该列无法判定。请选择日在前还是月在前。
sheet-value-unreadable-date = 这不是日期。请写成 2026-11-22 的形式。
sheet-value-undecidable = 该列无法判定以下内容如何理解：{ $examples }。请为该列选择。
sheet-value-ambiguous-label = 多个值具有此标签：{ $codes }。请选择其中之一。
sheet-value-near-label = 此值未知。您是指“{ $code }”吗？请选择它，或映射此值。
sheet-value-unknown-label = 此值未知。请将它映射到已知的值，或更正单元格。
sheet-value-mapping-unreadable = 无法读取已保存的映射。请重新映射各列并保存。
sheet-value-mapping-too-new = 映射由更新版本的程序（{ $version }）保存。请重新映射各列，或使用该版本。
