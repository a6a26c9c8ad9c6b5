# Faults of a pack: crates/playbook/FAULTS.md. $subject is the path of a key, $found what stands there,
# $expected a list. File, line and column come before.

fault-toml-syntax = This is not valid TOML: { $found }. Correct the syntax; the rest of the file is checked afterwards.
fault-missing-file = The pack lacks this file. Add it.
fault-unknown-file = The format has no such file, or “languages” in pack.toml does not list its language, so nobody would read it. Rename or remove it, or list the language.
fault-unknown-key = “{ $subject }” is not a key of the format. Check its spelling, or remove it.
fault-missing-key = “{ $subject }” must be given. Add it.
fault-wrong-type = “{ $subject }” is of the type { $found }. Write a value of the type { $expected }.
fault-not-a-code = “{ $found }” in “{ $subject }” is not a code. Use lower-case letters, digits and single hyphens.
fault-not-a-language = “{ $found }” is not a language code. Use one such as en or pt-BR.
fault-not-a-version = “{ $found }” is not a version. Use three numbers, such as 1.0.0.
fault-not-a-date = “{ $found }” in “{ $subject }” is not a date. Write it like 2026-11-22.
fault-not-a-month-day = “{ $found }” in “{ $subject }” is not a day of the year. Write month and day, like 12-31.
fault-unknown-rule = The product has no rule “{ $found }”. Use a number from the list of rules, such as S4.
fault-not-one-of = “{ $found }” in “{ $subject }” is not allowed. Use one of: { $expected }.
fault-out-of-range = { $found } in “{ $subject }” is out of bounds. Use a value within { $expected }.
fault-empty-list = “{ $subject }” is empty. Name at least one value.
fault-repeated-value = “{ $subject }” names “{ $found }” twice. Remove one of them.
fault-duplicate-code = The code “{ $found }” is taken by another entry; L1, L2 and L3 share one space of codes. Choose another code.
fault-unknown-reference = “{ $subject }” names “{ $found }”, but the pack has no such entry. Expected: { $expected }.
fault-wrong-level = “{ $found }” in “{ $subject }” is of another level. Expected: { $expected }.
fault-not-a-child = “{ $found }” in “{ $subject }” does not belong under “{ $expected }”. Name a value from there.
fault-retired-reference = “{ $found }” in “{ $subject }” is retired. Name a value in use.
fault-replaced-but-not-retired = “{ $subject }” is given, but the value is not retired. Retire the value, or remove the key.
fault-cycle = “{ $subject }” leads back to “{ $found }”. Break the circle at one of the entries.
fault-missing-kind = No L1 has the kind “{ $expected }”, but each kind must be there once. Give it to an L1.
fault-repeated-kind = Another L1 has the kind “{ $found }” already. Give each kind to one L1 only.
fault-l2-missing = “{ $subject }” names “{ $found }”, which requires an L2, without one. Add an L2.
fault-l2-need-contradicts = “{ $subject }” is “{ $found }”, but the L1 requires an L2. Make it required.
fault-scenario-missing = There is no scenario without conditions for: { $expected }. Add one.
fault-scenario-repeated = There is already a scenario without conditions for: { $found }. Remove one, or give it conditions.
fault-dates-out-of-order = { $found } in “{ $subject }” and { $expected } are in the wrong order. Correct one of them.
fault-missing-translation = “{ $subject }” has no text in this language. Add the translation.
fault-empty-text = “{ $subject }” is empty. Write the text, or remove the key.
fault-unexpected-text = “{ $subject }” is never shown: another text takes its place, or the field does not apply. Remove it.
fault-list-length-differs = Entries in “{ $subject }”: { $found }. As many are expected as in use_instead or the source language: { $expected }.
fault-placeholder-differs = “{ $subject }” and the source language must both have “{ "{" }name{ "}" }”, or neither. Add it or remove it in one of them.
