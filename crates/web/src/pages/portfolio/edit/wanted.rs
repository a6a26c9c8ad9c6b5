//! From the fields of the form to the bulk edit that they ask for.

use desbloqueo_app::bulk_edit::{BulkChange, ChosenLines};
use desbloqueo_domain::code::{Code, LineId};
use desbloqueo_domain::edit::LineEdit;
use desbloqueo_domain::line::{ActionText, Due};
use desbloqueo_i18n::Args;
use desbloqueo_words::Words;
use jiff::civil::Date;

use super::coach;
use super::paste;
use super::setting::Setting;
use crate::error::PageError;
use crate::pages::portfolio::asked::Asked;
use crate::pages::portfolio::choices::status;
use crate::pages::portfolio::filter::owner;
use crate::posted::Fields;
use crate::ui::Wrong;
use crate::visitor::Visitor;

/// The bulk edit that a form asks for.
pub(super) struct Wanted {
    pub(super) lines: ChosenLines,
    pub(super) change: BulkChange,
    pub(super) title: String,
}

/// Reads the form; what cannot be read is said where it stands.
pub(super) async fn read(
    visitor: &Visitor,
    fields: &Fields,
) -> Result<Result<Wanted, Wrong>, PageError> {
    let words = visitor.words();
    let setting = Setting::read(fields.get("set"));
    let lines = lines(visitor, fields);
    let mut reading = Reading {
        words,
        fields,
        wrong: Wrong::default(),
    };
    if matches!(&lines, ChosenLines::These(ids) if ids.is_empty()) {
        reading.miss("line", "portfolio-none-chosen");
    }
    if setting == Setting::Coach && reading.wrong.is_empty() {
        let taken = coach::change(visitor, fields, &lines).await?;
        return Ok(taken.map(|(lines, change)| Wanted {
            title: words.plain(setting.title()),
            lines,
            change,
        }));
    }
    let change = match setting {
        Setting::Status => reading.status(),
        Setting::Owner => reading.owner(),
        Setting::Dates => reading.dates(),
        Setting::Next => reading.next(),
        Setting::Confirm | Setting::Coach => BulkChange::Confirm,
        Setting::Blocker => {
            if let Ok(blocker) = fields.get("blocker").parse() {
                BulkChange::Link(blocker)
            } else {
                reading.miss("blocker", "portfolio-choose");
                BulkChange::Confirm
            }
        }
        Setting::Paste => match (&lines, paste::read(visitor, fields).await?) {
            (ChosenLines::These(ids), Ok(pasted)) => reading.pasted(ids, pasted),
            (_, Ok(_)) => BulkChange::Confirm,
            (_, Err(texts)) => {
                for text in texts {
                    reading.wrong = reading.wrong.and("pasted", text);
                }
                BulkChange::Confirm
            }
        },
    };
    Ok(if reading.wrong.is_empty() {
        Ok(Wanted {
            title: title(&words, setting, &change),
            lines,
            change,
        })
    } else {
        Err(reading.wrong)
    })
}

/// The lines of the form, or all that the filter finds, as they stand now.
pub(super) fn lines(visitor: &Visitor, fields: &Fields) -> ChosenLines {
    if fields.is_ticked("all") {
        let asked = Asked::of(fields.get("found"));
        return ChosenLines::Found(Box::new(asked.filter(&visitor.app, visitor.actor())));
    }
    let ids = fields
        .all("line")
        .filter_map(|id| id.parse::<LineId>().ok());
    ChosenLines::These(ids.collect())
}

/// What people shall know the batch by.
fn title(words: &Words<'_>, setting: Setting, change: &BulkChange) -> String {
    let set = words.plain(setting.title());
    let status = match change {
        BulkChange::Same(edit) => edit.status.as_ref(),
        _ => None,
    };
    match status {
        Some(status) => {
            let args = Args::new()
                .text("field", set)
                .text("value", words.status(status));
            words.text("portfolio-chip", &args)
        }
        None => set,
    }
}

struct Reading<'a> {
    words: Words<'a>,
    fields: &'a Fields,
    wrong: Wrong,
}

impl Reading<'_> {
    fn miss(&mut self, field: &str, message: &str) {
        let wrong = std::mem::take(&mut self.wrong);
        self.wrong = wrong.and(field, self.words.plain(message));
    }

    fn same(&self, edit: LineEdit) -> BulkChange {
        let reason = self.text("override_reason");
        BulkChange::Same(Box::new(LineEdit {
            override_reason: reason,
            ..edit
        }))
    }

    fn text(&self, name: &str) -> Option<String> {
        Some(self.fields.get(name).to_owned()).filter(|text| !text.is_empty())
    }

    /// A day, which an input of days writes in one way only.
    fn day(&mut self, name: &str) -> Option<Date> {
        let text = self.text(name)?;
        let day = text.parse().ok();
        if day.is_none() {
            self.miss(name, "portfolio-not-a-date");
        }
        day
    }

    fn status(&mut self) -> BulkChange {
        let status = status(self.fields.get("status"));
        if status.is_none() {
            self.miss("status", "portfolio-choose");
        }
        let target = self.day("target");
        self.same(LineEdit {
            status,
            note: self.text("note"),
            target: target.map(Some),
            ..LineEdit::default()
        })
    }

    fn owner(&mut self) -> BulkChange {
        let owner = owner(self.fields.get("owner"));
        if owner.is_none() {
            self.miss("owner", "portfolio-choose");
        }
        self.same(LineEdit {
            owner,
            ..LineEdit::default()
        })
    }

    fn dates(&mut self) -> BulkChange {
        let (target, review) = (self.day("target"), self.day("review"));
        let emptied = self.fields.is_ticked("empty_target");
        let edit = LineEdit {
            target: if emptied {
                Some(None)
            } else {
                target.map(Some)
            },
            review: review.map(Some),
            ..LineEdit::default()
        };
        if edit.is_empty() {
            self.miss("target", "portfolio-choose");
        }
        self.same(edit)
    }

    fn next(&mut self) -> BulkChange {
        let written = self.text("action_text").map(ActionText::Text);
        let code = Code::parse(self.fields.get("action")).ok();
        let edit = LineEdit {
            next_action: written.or(code.map(ActionText::Code)),
            next_due: self.day("due").map(Due::On),
            next_owner: owner(self.fields.get("next_owner")),
            ..LineEdit::default()
        };
        if edit.is_empty() {
            self.miss("action", "portfolio-choose");
        }
        self.same(edit)
    }

    /// One row for each line, or one for all of them.
    fn pasted(&mut self, lines: &[LineId], mut pasted: Vec<LineEdit>) -> BulkChange {
        if let [one] = pasted.as_slice() {
            return self.same(one.clone());
        }
        if pasted.len() != lines.len() {
            let args = Args::new()
                .count("rows", pasted.len())
                .count("lines", lines.len());
            let text = self.words.text("portfolio-pasted-rows", &args);
            self.wrong = std::mem::take(&mut self.wrong).and("pasted", text);
        }
        let reason = self.text("override_reason");
        for edit in &mut pasted {
            edit.override_reason.clone_from(&reason);
        }
        BulkChange::Each(lines.iter().copied().zip(pasted).collect())
    }
}
