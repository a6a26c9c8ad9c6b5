//! `desbloqueo playbook list`: the playbooks that come with the program.

use anyhow::{Result, anyhow};
use desbloqueo_playbook::{Kind, Playbook, built_ins};
use serde_json::{Value, json};

use crate::Outcome;
use crate::context::Context;
use crate::output::{Column, Table};

pub(super) fn run(context: &Context) -> Result<Outcome> {
    let packs = built_ins().map_err(|faults| anyhow!("{} faults", faults.len()))?;
    let in_force = context.playbook()?;
    let is_in_force =
        |pack: &Playbook| pack.code() == in_force.code() && pack.version() == in_force.version();
    let output = &context.output;
    let language = context.language().code();
    if output.json {
        let items: Vec<Value> = packs
            .iter()
            .map(|pack| body(pack, language, is_in_force(pack)))
            .collect();
        output.json_items(&items)?;
        return Ok(Outcome::Done);
    }
    let mut table = Table::new([
        Column::whole(output.plain("cli-column-code")),
        Column::whole(output.plain("field-version")),
        Column::text(output.plain("field-name")),
        Column::number(output.plain("cli-column-reasons")),
        Column::number(output.plain("cli-column-details")),
        Column::number(output.plain("cli-column-services")),
        Column::whole(output.plain("cli-column-in-force")),
    ]);
    for pack in &packs {
        let count = |kind| output.number(i64::try_from(pack.codes(kind).len()).unwrap_or(i64::MAX));
        let force = if is_in_force(pack) {
            output.plain("yes")
        } else {
            String::new()
        };
        table.row([
            pack.code().as_str().into(),
            pack.version().into(),
            pack.name(language).into(),
            count(Kind::L2).into(),
            count(Kind::L3).into(),
            count(Kind::Service).into(),
            force.into(),
        ]);
    }
    output.table(&table)?;
    Ok(Outcome::Done)
}

fn body(pack: &Playbook, language: &str, in_force: bool) -> Value {
    json!({
        "code": pack.code(),
        "version": pack.version(),
        "name": pack.name(language),
        "description": pack.description(language),
        "languages": pack.languages(),
        "published": pack.published(),
        "in_force": in_force,
    })
}
