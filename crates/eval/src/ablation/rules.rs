//! The embedded rules without a part of what they say.

use prescreen_lexicon::{Lexicon, RulesError};
use toml::{Table, Value};

/// What is left in the rules.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kept {
    /// How to tell words that mean other things too.
    pub(super) terms: bool,
    /// What is said of a skill where it is named.
    pub(super) cues: bool,
    /// What a skill is an instance of, and what it uses.
    pub(super) implications: bool,
}

impl Kept {
    pub(super) const NOTHING: Self = Self { terms: false, cues: false, implications: false };
}

/// The embedded rules with what is kept.
///
/// # Errors
/// When the tables do not compile without the rest.
pub(super) fn lexicon(kept: Kept) -> Result<Lexicon, RulesError> {
    let tables = Lexicon::embedded_tables();
    let tables: Vec<(String, String)> =
        tables.map(|(path, text)| (path.to_owned(), table(path, text, kept))).collect();
    Lexicon::from_tables(&tables)
}

fn table(path: &str, text: &str, kept: Kept) -> String {
    let Ok(mut table) = text.parse::<Table>() else { return text.to_owned() };
    match path {
        "disambiguation.toml" if !kept.terms => empty(&mut table, "term"),
        "cues.toml" if !kept.cues => {
            empty(&mut table, "cue");
            table.insert("sections".to_owned(), Value::Table(Table::new()));
        }
        _ if path.starts_with("skills/") && !(kept.terms && kept.implications) => {
            for skill in table.get_mut("skill").and_then(Value::as_array_mut).into_iter().flatten() {
                leave_out(skill, kept);
            }
        }
        _ => return text.to_owned(),
    }
    table.to_string()
}

fn empty(table: &mut Table, list: &str) {
    table.insert(list.to_owned(), Value::Array(Vec::new()));
}

fn leave_out(skill: &mut Value, kept: Kept) {
    let Some(skill) = skill.as_table_mut() else { return };
    let ambiguity = (!kept.terms).then_some("ambiguity");
    let implications = ["is_a", "uses"].into_iter().filter(|_| !kept.implications);
    for key in implications.chain(ambiguity) {
        skill.remove(key);
    }
}
