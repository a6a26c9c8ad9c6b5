//! `/imports`: the four steps, what each refuses, and what becomes of a file.

mod apply;
mod coached;
mod columns;
mod effects;
mod start;
mod steps;

use axum::http::StatusCode;

use crate::site::{Answer, Site};

/// Two customers that the demonstration does not have.
pub(crate) const FILE: &str = "Customer;Service;Seats;L1;L2;Notes;Phase;Target date\n\
    Nueva Ficticia;Teams;40;Blocked;Adoption Readiness;They want chat, nobody trained the users.;Delivery;2027-01-20\n\
    Otra Ficticia;Teams;25;In Progress;Migration;They move before spring.;Delivery;2027-02-01\n";

/// The list that shows what the file brings in.
pub(crate) const FOUND: &str = "/portfolio?text=Nueva+Ficticia";

impl Site {
    /// Sends a file and gives the path of its draft.
    pub(crate) async fn send_workbook(&mut self, name: &str, content: &str) -> String {
        let sent = self.post_file("/imports", name, content.as_bytes()).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let columns = sent.header("location").to_owned();
        let draft = columns.strip_suffix("/columns").unwrap().to_owned();
        self.say_why(&draft).await;
        draft
    }

    /// Says why an administrator may do what others do (rule S9).
    pub(crate) async fn say_why(&mut self, draft: &str) {
        let form = [("version", "1"), ("reason", "The weekly file.")];
        let said = self.post(&format!("{draft}/effects"), &form).await;
        assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    }

    /// The columns of a draft as its page shows them, with its version, ready to be sent.
    pub(crate) async fn columns_of(&mut self, draft: &str) -> Vec<(String, String)> {
        let page = self.get(&format!("{draft}/columns")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let version = version(&page).to_owned();
        let mut fields = vec![("version".to_owned(), version)];
        for part in page.body.split("name=\"column-").skip(1) {
            let number = part.split('"').next().unwrap();
            let chosen = part.split("</select>").next().unwrap();
            let chosen = chosen.split(" selected").next().unwrap();
            let value = chosen.rsplit_once("value=\"").unwrap().1;
            let value = value.trim_end_matches('"').to_owned();
            fields.push((format!("column-{number}"), value));
        }
        fields
    }

    /// Sends the form of the columns.
    pub(crate) async fn choose_columns(
        &mut self,
        draft: &str,
        fields: &[(String, String)],
    ) -> Answer {
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        self.post(&format!("{draft}/columns"), &fields).await
    }

    /// A page of effects, once the trial beside it has ended.
    pub(crate) async fn settled(&mut self, path: &str) -> Answer {
        loop {
            let page = self.get(path).await;
            if !page.body.contains("id=\"running\"") {
                return page;
            }
            tokio::task::yield_now().await;
        }
    }

    /// Applies a draft and gives the answer after which it has ended.
    pub(crate) async fn apply(&mut self, draft: &str, mode: &str) -> Answer {
        let effects = self.settled(&format!("{draft}/effects")).await;
        assert_eq!(effects.status, StatusCode::OK, "{}", effects.body);
        let form = [("version", version(&effects)), ("mode", mode)];
        let begun = self.post(&format!("{draft}/apply"), &form).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
        loop {
            let looked = self.get(&format!("{draft}/run")).await;
            if looked.status == StatusCode::SEE_OTHER {
                return looked;
            }
            assert!(looked.body.contains("id=\"running\""), "{}", looked.body);
            tokio::task::yield_now().await;
        }
    }
}

/// The version of the choices that a page shows.
pub(crate) fn version(page: &Answer) -> &str {
    page.between("name=\"version\" value=\"", "\"")
}

/// The same fields with one of them changed.
pub(crate) fn with(fields: &[(String, String)], name: &str, value: &str) -> Vec<(String, String)> {
    let mut fields = fields.to_vec();
    match fields.iter_mut().find(|(known, _)| known == name) {
        Some((_, known)) => value.clone_into(known),
        None => fields.push((name.to_owned(), value.to_owned())),
    }
    fields
}
