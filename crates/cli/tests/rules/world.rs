//! A database with organizations and a stock of lines, seen through the program and from inside.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use desbloqueo_store::database::Database;
use desbloqueo_testkit::{Contents, contents};
use serde_json::Value;
use tokio::runtime::Handle;
use tokio::task::block_in_place;

use crate::desk::{BEGINNING, Desk};
use crate::sheet::Sheet;
use crate::stock::{self, Kind};

/// The organization that keeps the stock; the head office stands above it.
pub(crate) const NORTH: &str = "Socio Norte";
/// Another one beside it, eight hours ahead.
pub(crate) const SOUTH: &str = "Socio Sur";

/// A database that was set up, with its stock.
pub(crate) struct World {
    desk: Desk,
    pub(crate) database: Database,
    lines: BTreeMap<String, Vec<Line>>,
    taken: RefCell<BTreeMap<Kind, usize>>,
    customers: Cell<usize>,
    people: RefCell<BTreeSet<String>>,
}

/// A line of the stock.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) entitlement: String,
    pub(crate) tenant: String,
    /// The name of its customer and of its tenant.
    pub(crate) customer: String,
    pub(crate) segment: String,
    /// Its private blocker, where it is Blocked.
    pub(crate) blocker: String,
}

impl World {
    /// Sets the database at an address up.
    pub(crate) async fn set_up(address: &str) -> Self {
        let desk = Desk::new(Some(address.to_owned()));
        desk.done(&[
            "init",
            "--organization",
            "Head office",
            "--time-zone",
            "Europe/Madrid",
        ]);
        desk.done(&["organization", "add", NORTH]);
        let far = ["organization", "add", SOUTH, "--time-zone", "Asia/Tokyo"];
        desk.done(&far);
        desk.write("stock.csv", &stock::sheet().csv());
        desk.done(&["import", "stock.csv", "--organization", NORTH]);
        let listed = desk.json(&["lines", "--limit", "1000"]);
        let mut lines = BTreeMap::<String, Vec<Line>>::new();
        for item in listed["items"].as_array().unwrap() {
            let line = Line::of(item);
            lines.entry(line.customer.clone()).or_default().push(line);
        }
        Self {
            desk,
            database: Database::open(address).await.unwrap(),
            lines,
            taken: RefCell::default(),
            customers: Cell::default(),
            people: RefCell::default(),
        }
    }

    pub(crate) async fn close(self) {
        self.database.close().await;
    }

    /// A case begins, on the day on which all do.
    pub(crate) fn begins(&self) {
        self.goes_on_to(BEGINNING);
    }

    /// Takes lines of the stock that no other case has.
    pub(crate) fn take(&self, kind: Kind) -> Vec<Line> {
        let mut taken = self.taken.borrow_mut();
        let number = taken.entry(kind).or_default();
        let lines = self.lines.get(&kind.customer(*number));
        *number += 1;
        lines
            .unwrap_or_else(|| panic!("the stock has no more of {kind:?}"))
            .clone()
    }

    /// Takes a line of the stock that no other case has.
    pub(crate) fn line(&self, kind: Kind) -> Line {
        self.take(kind).swap_remove(0)
    }

    /// A file that says of lines of the stock what is so.
    pub(crate) fn sheet_of(&self, kind: Kind, line: &Line) -> Sheet {
        sheet(kind, &line.customer)
    }

    /// A file about a customer that nobody knows yet, and the customer's name.
    pub(crate) fn new_sheet(&self, kind: Kind) -> (Sheet, String) {
        let customer = format!("Nuevo {}", self.customers.get());
        self.customers.set(self.customers.get() + 1);
        (sheet(kind, &customer), customer)
    }

    /// A command that must be done; gives its answer.
    pub(crate) fn accepts(&self, arguments: &[&str]) -> Value {
        self.json(arguments)
    }

    /// A file that must be taken over whole; gives the answer.
    pub(crate) fn takes(&self, sheet: &Sheet) -> Value {
        self.takes_with(sheet, &[])
    }

    /// The same with options of the command.
    pub(crate) fn takes_with(&self, sheet: &Sheet, options: &[&str]) -> Value {
        let answer = self.json(&self.import_of(sheet, options));
        assert_eq!(answer["summary"]["refused"], 0, "{answer}");
        answer
    }

    /// The command that brings a file in, once it is written.
    pub(crate) fn import_of<'a>(&self, sheet: &Sheet, options: &[&'a str]) -> Vec<&'a str> {
        self.write("portfolio.csv", &sheet.csv());
        [
            &["import", "portfolio.csv", "--organization", NORTH],
            options,
        ]
        .concat()
    }

    /// Somebody with a role on the organization of the stock, by their address; there from then on.
    pub(crate) fn hires(&self, name: &str, role: &str) -> String {
        self.hires_at(name, role, NORTH)
    }

    /// The same with a role on another organization.
    pub(crate) fn hires_at(&self, name: &str, role: &str, organization: &str) -> String {
        let mail = format!("{name}.{role}@ficticia.example").to_lowercase();
        if self.people.borrow_mut().insert(mail.clone()) {
            let who = ["person", "add", name, "--mail", &mail];
            let what = ["--role", role, "--organization", organization];
            self.json(&[&who[..], &what].concat());
        }
        mail
    }

    /// The lines of a customer, those that do not count too.
    pub(crate) fn lines_of(&self, customer: &str) -> Vec<Value> {
        let listed = self.json(&["lines", "--customer", customer, "--include-invalid"]);
        listed["items"].as_array().unwrap().clone()
    }

    /// Everything that the database holds.
    pub(crate) fn contents(&self) -> Contents {
        self.inside(contents(&self.database))
    }

    /// Fails where anything is not as it was.
    pub(crate) fn changed_nothing_since(&self, before: &Contents, what: &str) {
        let after = self.contents();
        for (table, rows) in &after {
            assert_eq!(before.get(table), Some(rows), "{table} changed by {what}");
        }
    }

    /// An id, of its 32 digits, as statements of this database write it.
    pub(crate) fn id_in_sql(&self, digits: &str) -> String {
        match self.database {
            Database::Sqlite { .. } => format!("x'{digits}'"),
            Database::Postgres(_) => format!("'{digits}'::uuid"),
        }
    }

    /// Waits for something done on the database itself.
    pub(crate) fn inside<T>(&self, work: impl Future<Output = T>) -> T {
        block_in_place(|| Handle::current().block_on(work))
    }
}

impl Deref for World {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.desk
    }
}

fn sheet(kind: Kind, customer: &str) -> Sheet {
    let rows = kind.rows(customer);
    rows.iter().fold(Sheet::default(), super::sheet::Sheet::row)
}

impl Line {
    fn of(item: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Self {
            id: text(&item["id"]),
            entitlement: text(&item["entitlement_id"]),
            tenant: text(&item["tenant"]["id"]),
            customer: text(&item["customer"]["name"]),
            segment: text(&item["segment"]),
            blocker: text(&item["blocker_id"]),
        }
    }
}
