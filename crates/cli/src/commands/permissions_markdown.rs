//! `desbloqueo permissions-markdown`: what each role may do, from which docs/permissions.md is made.

use std::fmt::Write;

use anyhow::Result;
use desbloqueo_domain::access::{Allowed, OrganizationRole, matrix_rows};

use crate::Outcome;
use crate::context::Context;

pub(crate) fn run(context: &Context) -> Result<Outcome> {
    let output = &context.output;
    let mut text = String::from("# What each role may do\n\n");
    text.push_str("Printed by `desbloqueo permissions-markdown`; do not edit.\n\n");
    text.push_str("Each role is held on an organization and reaches those below it. ");
    text.push_str("● yes · ◐ in part, as it says · – no.\n\n|  |");
    for role in OrganizationRole::ALL {
        write!(
            text,
            " {} |",
            output.plain(&format!("role-{}", role.code()))
        )?;
    }
    text.push_str("\n|---|");
    text.push_str(&"---|".repeat(OrganizationRole::ALL.len()));
    for row in matrix_rows() {
        let permission = output.plain(&format!("permission-{}", row.permission.code()));
        write!(text, "\n| {permission} |")?;
        for cell in row.cells {
            match cell {
                Allowed::Yes | Allowed::No => write!(text, " {} |", cell.sign())?,
                partly => {
                    let words = output.plain(&format!("allowed-{}", partly.code()));
                    write!(text, " {} {words} |", partly.sign())?;
                }
            }
        }
    }
    output.line(text)?;
    Ok(Outcome::Done)
}
