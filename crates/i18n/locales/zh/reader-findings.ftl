# Findings of the page reader: crates/reader/FINDINGS.md. File, line and column come before.

finding-row-has-surplus-cells = 此行有 { $found } 个单元格，而标题有 { $expected } 个；第 { $cell } 个单元格（“{ $cell-text }”）已略去，因为去掉后其余正好对应。请检查此行。
finding-row-has-missing-cells = 此行有 { $found } 个单元格，而标题有 { $expected } 个；已在第 { $cell } 个位置补入空单元格。请检查此行。
finding-delimiter-row-differs = 标题下方的分隔线有 { $found } 个单元格，标题有 { $expected } 个。请使两者数目一致。
finding-table-unknown = 以“{ $found }”开头的表格不是已知形式，未读取。请使用已知表格的标题。
finding-column-unknown = 列“{ $found }”未知；其单元格已列为未读。请重命名或删除该列。
finding-column-missing = 场景表缺少列“{ $expected }”。请添加。
finding-column-twice = 列“{ $found }”出现两次；第二列已列为未读。请删除其中一列。
finding-value-unknown = “{ $found }”不是“{ $column-code }”的已知值；已保留原文。请自行选择值。
finding-phase-unknown = 场景“{ $found }”既未提到分配，也未提到交付。请添加阶段。
finding-scenario-l1-differs = 场景设定为“{ $found }”，但其页面讲的是“{ $expected }”。请更正其中之一。
finding-scenario-varies = 关于“{ $column-code }”，本页写的是“{ $found }”，{ $other-file } 第 { $other-line } 行写的是“{ $expected }”；已保留前者。请确定哪个正确。
finding-link-missing = “{ $text }”链接到的 { $found } 不存在。请更正或删除该链接。
finding-link-plain-http = 链接 { $found } 未加密。请试用 { $expected }。
finding-l2-absent = { $other-file } 第 { $other-line } 行列有“{ $expected }”（{ $code }），此处却没有。请在此添加，或在那里删除。
finding-l2-not-listed = 其状态的任何页面都没有列出“{ $found }”（{ $code }）。请加入列表。
finding-same-text-two-labels = “{ $found }”的文本与 { $other-file } 第 { $other-line } 行的“{ $expected }”相同。请说明二者的区别。
finding-same-label-two-texts = “{ $label }”在此处的描述是“{ $found }”，在 { $other-file } 第 { $other-line } 行却是“{ $expected }”。请统一文本。
finding-label-varies = “{ $found }”在 { $other-file } 第 { $other-line } 行称为“{ $expected }”。请统一名称。
finding-example-contradicts = “{ $found }”既被列为“{ $label }”的有效示例，又被列为无效示例。请删除其中之一。
finding-use-instead-unknown = 文中说应改用“{ $found }”，但没有叫这个名称的状态。请指明现有的状态。
finding-service-unknown = 目录中没有服务“{ $found }”；此处将其称为 { $code }。请添加该服务，或更正名称。
finding-status-kind-unknown = “{ $found }”不是五种已知状态中的任何一种。请说明它属于哪一种。
finding-code-invented = 无法由“{ $found }”生成代码，现称为 { $code }。请给出更好的代码。
finding-section-empty = 没有关于“{ $found }”的任何内容。请填写文本，或删除该标题。
finding-stray-character =
    字符 { $found }（{ $name }）在此行出现 { $count ->
       *[other] { $count } 次
    }，已忽略。请删除。
finding-odd-escape = “{ $found }”无需转义。请删除反斜杠。
finding-trailing-whitespace =
    { $spaces ->
       *[other] 行尾有 { $spaces } 个无意义的空格。
    }请删除。
finding-heading-whitespace =
    { $spaces ->
       *[other] 标题“{ $found }”有 { $spaces } 个空格，通常只有一个。
    }请只保留一个。
finding-heading-style-differs = “{ $heading }”以“{ $found }”开头，其他多数以“{ $expected }”开头。请统一形式。
finding-heading-level-skips = “{ $found }”为 { $level } 级，前面却是 { $level-before } 级。请不要跳级。
finding-heading-nested-under-unrelated = “{ $found }”为 { $level } 级，因此落在“{ $under }”之下。正确的应是 { $expected-level } 级。
finding-heading-unknown = 标题“{ $found }”未知，其下内容未读取。请使用已知的标题。
finding-label-colon-differs = 与页面上多数标签一样，“{ $found }”应写作“{ $expected }”。请使用该形式。
finding-heading-untranslated = 标题“{ $found }”是 { $language }，页面是 { $page-language }。通常写作“{ $expected }”。
finding-cell-untranslated = 单元格“{ $found }”是 { $language }，页面是 { $page-language }。请翻译。
finding-word-untranslated = “{ $found }”是英语，页面是 { $page-language }。除非是专有名称，否则请翻译。
finding-title-language-differs = 标题“{ $title }”是 { $language }，页面是 { $page-language }。请翻译标题。
finding-file-name-language-differs = 文件名表示是 { $language }，但正文是 { $page-language }。请重命名文件。
finding-language-unknown = 无法判断页面的语言，已按英语读取。请在元数据中注明语言。
finding-metadata-date-old = 页面日期为 { $found }，但最新的更改是 { $expected }（第 { $other-line } 行）。请更新日期。
finding-date-ambiguous =
    { $has-expected ->
        [yes] “{ $found }”可能是 { $expected }，也可能是 { $alternative }；已采用前者。请按年、月、日书写。
       *[no] “{ $found }”有多种理解，其中之一是 { $alternative }。请按年、月、日书写。
    }
finding-date-unreadable = “{ $found }”不是日期。请按年、月、日书写，例如 2026-11-22。
finding-metadata-contradicts = “{ $found }”与第 { $other-line } 行的“{ $expected }”矛盾。请更正其中之一。
finding-owner-is-not-manager = 负责人是“{ $found }”，但 { $other-file } 第 { $other-line } 行的经理是“{ $expected }”。请更正其中之一。
finding-metadata-varies = { $entry } 在此处为“{ $found }”，在 { $other-file } 第 { $other-line } 行为“{ $expected }”。请统一。
finding-metadata-missing = 页面没有注明：{ $expected }。请加入元数据。
finding-metadata-twice = “{ $found }”在元数据中出现两次；已保留第一个。请删除其中之一。
finding-metadata-unclosed = 元数据没有结尾。请用一行三个连字符结束。
finding-draft-lacks =
    { $has-found ->
        [yes] { $file }：“{ $found }”缺少 { $expected }。请添加。
       *[no] { $file } 缺少 { $expected }。请添加。
    }

## What was done about a finding

finding-action-ignored = 已忽略
finding-action-dropped-cell = 已略去一个单元格
finding-action-inserted-cell = 已补入空单元格
finding-action-left-unread = 未读取
finding-action-read-month-first = 按先月后日读取
finding-action-read-day-first = 按先日后月读取
finding-action-not-decided = 未确定
finding-action-kept-first = 已保留第一个
finding-action-kept-both = 两者均已保留
finding-action-read-anyway = 仍然读取
finding-action-made-code = 已生成代码

## How much a finding matters

finding-severity-minor = 轻微
finding-severity-notable = 值得注意
finding-severity-serious = 严重
