# Faults of a pack: crates/playbook/FAULTS.md. $subject is the path of a key, $found what stands there,
# $expected a list. File, line and column come before.

fault-toml-syntax = 这不是有效的 TOML：{ $found }。请更正语法；文件的其余部分随后检查。
fault-missing-file = 规则包缺少此文件。请添加。
fault-unknown-file = 此格式没有这个文件，或 pack.toml 的“languages”未列出其语言，因此不会被读取。请重命名、删除，或列出该语言。
fault-unknown-key = “{ $subject }”不是此格式的键。请检查拼写，或将其删除。
fault-missing-key = 必须给出“{ $subject }”。请添加。
fault-wrong-type = “{ $subject }”的类型为 { $found }。请改为 { $expected } 类型的值。
fault-not-a-code = “{ $subject }”中的“{ $found }”不是代码。请使用小写字母、数字和单个连字符。
fault-not-a-language = “{ $found }”不是语言代码。请使用 en 或 pt-BR 这样的代码。
fault-not-a-version = “{ $found }”不是版本号。请使用三个数字，例如 1.0.0。
fault-not-a-date = “{ $subject }”中的“{ $found }”不是日期。请写成 2026-11-22 的形式。
fault-not-a-month-day = “{ $subject }”中的“{ $found }”不是一年中的某一天。请写月和日，例如 12-31。
fault-unknown-rule = 本产品没有规则“{ $found }”。请使用规则列表中的编号，例如 S4。
fault-not-one-of = “{ $subject }”中不允许“{ $found }”。请使用以下之一：{ $expected }。
fault-out-of-range = “{ $subject }”中的 { $found } 超出范围。请使用 { $expected } 范围内的值。
fault-empty-list = “{ $subject }”为空。请至少给出一个值。
fault-repeated-value = “{ $subject }”中“{ $found }”出现了两次。请删除其中一个。
fault-duplicate-code = 代码“{ $found }”已被另一条目占用；L1、L2 和 L3 共用代码。请选择其他代码。
fault-unknown-reference = “{ $subject }”引用了“{ $found }”，但规则包中没有该条目。应为：{ $expected }。
fault-wrong-level = “{ $subject }”中的“{ $found }”属于其他级别。应为：{ $expected }。
fault-not-a-child = “{ $subject }”中的“{ $found }”不属于“{ $expected }”。请给出其下的值。
fault-retired-reference = “{ $subject }”中的“{ $found }”已停用。请给出仍在使用的值。
fault-replaced-but-not-retired = 给出了“{ $subject }”，但该值并未停用。请停用该值，或删除此键。
fault-cycle = “{ $subject }”又绕回到“{ $found }”。请在其中一个条目处断开循环。
fault-missing-kind = 没有 L1 属于类别“{ $expected }”，而每个类别必须出现一次。请将它赋予某个 L1。
fault-repeated-kind = 另一个 L1 已属于类别“{ $found }”。每个类别只能赋予一个 L1。
fault-l2-missing = “{ $subject }”引用了需要 L2 的“{ $found }”，却没有给出 L2。请添加 L2。
fault-l2-need-contradicts = “{ $subject }”为“{ $found }”，但该 L1 需要 L2。请改为必填。
fault-scenario-missing = 缺少无条件的场景：{ $expected }。请添加。
fault-scenario-repeated = 已有无条件的场景：{ $found }。请删除其中一个，或为其添加条件。
fault-dates-out-of-order = “{ $subject }”中的 { $found } 与 { $expected } 顺序颠倒。请更正其中一个日期。
fault-missing-translation = “{ $subject }”没有此语言的文本。请添加翻译。
fault-empty-text = “{ $subject }”为空。请填写文本，或删除此键。
fault-unexpected-text = “{ $subject }”永远不会显示：已有其他文本取代，或该字段不适用。请删除。
fault-list-length-differs = “{ $subject }”的条目数：{ $found }。应与 use_instead 或源语言一致：{ $expected }。
fault-placeholder-differs = “{ "{" }name{ "}" }”须同时出现在“{ $subject }”和源语言中，或都不出现。请在其中一处添加或删除。
