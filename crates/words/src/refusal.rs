//! Refusals and notices, as sentences and for programs.

use desbloqueo_domain::notice::Notice;
use desbloqueo_domain::refusal::{Fact, Refusal};
use desbloqueo_i18n::Args;
use serde::Serialize;
use serde_json::{Value, json};

use crate::Words;

/// A refusal for programs: codes that stay, and the message in the reader's language.
#[derive(Debug, Clone, Serialize)]
pub struct RefusalBody {
    rule: &'static str,
    cause: &'static str,
    field: &'static str,
    found: Value,
    expected: Value,
    /// The sentence in the reader's language.
    pub message: String,
    hint: String,
}

impl Words<'_> {
    /// Why something is refused, and what to do.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let found = self.fact(refusal.field, &refusal.found);
        let expected = self.fact(refusal.field, &refusal.expected);
        let args = Args::refusal(self.field(refusal.field), found, expected);
        self.messages
            .text(&format!("refusal-{}", refusal.cause), &args)
    }

    /// The gist of the rule that refuses.
    pub fn rule(&self, refusal: &Refusal) -> String {
        self.messages.plain(&format!("rule-{}", refusal.rule))
    }

    /// What was accepted, and is worth saying.
    pub fn notice(&self, notice: &Notice) -> String {
        let found = self.fact(notice.field, &notice.found);
        let expected = self.fact(notice.field, &notice.expected);
        let args = Args::refusal(self.field(notice.field), found, expected);
        self.messages
            .text(&format!("notice-{}", notice.remark.code()), &args)
    }

    /// A refusal for programs.
    pub fn refusal_body(&self, refusal: &Refusal) -> RefusalBody {
        RefusalBody {
            rule: refusal.rule.code(),
            cause: refusal.cause.code(),
            field: refusal.field.code(),
            found: fact_body(&refusal.found),
            expected: fact_body(&refusal.expected),
            message: self.refusal(refusal),
            hint: self.rule(refusal),
        }
    }

    /// A notice for programs.
    pub fn notice_body(&self, notice: &Notice) -> Value {
        json!({
            "rule": notice.rule.code(),
            "remark": notice.remark.code(),
            "field": notice.field.code(),
            "found": fact_body(&notice.found),
            "expected": fact_body(&notice.expected),
            "message": self.notice(notice),
        })
    }
}

/// A fact for programs: what it is in JSON, without words.
pub fn fact_body(fact: &Fact) -> Value {
    match fact {
        Fact::Nothing => Value::Null,
        Fact::Text(text) => json!(text),
        Fact::Code(code) => json!(code),
        Fact::Codes(codes) => json!(codes),
        Fact::Number(number) => json!(number),
        Fact::Day(day) => json!(day),
        Fact::Field(field) => json!(field.code()),
    }
}
