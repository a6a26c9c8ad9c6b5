//! What a status requires.

use crate::desk::Desk;

#[test]
fn blocked_in_delivery_asks_for_an_unblock_date() {
    let desk = Desk::empty();
    insta::assert_snapshot!(
        desk.done(&["requirements", "--phase", "delivery", "--l1", "blocked"])
            .out
    );
}

#[test]
fn blocked_in_assignment_has_no_target_date() {
    let desk = Desk::empty();
    insta::assert_snapshot!(
        desk.done(&["requirements", "--phase", "assignment", "--l1", "blocked"])
            .out
    );
}

#[test]
fn codes_are_taken_by_label_in_any_language() {
    let desk = Desk::empty();
    let by_label = desk.json(&["requirements", "--phase", "Entrega", "--l1", "Blockiert"]);
    let by_code = desk.json(&["requirements", "--phase", "delivery", "--l1", "blocked"]);
    assert_eq!(by_label, by_code);
    insta::assert_json_snapshot!(by_code);
}

#[test]
fn an_unknown_status_is_refused_with_those_allowed() {
    let desk = Desk::empty();
    let refused = desk.refused_json(&["requirements", "--phase", "delivery", "--l1", "marmalade"]);
    assert_eq!(refused["error"]["rule"], "S1");
    assert_eq!(refused["error"]["expected"].as_array().unwrap().len(), 5);
}
