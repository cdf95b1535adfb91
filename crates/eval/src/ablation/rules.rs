//! The embedded rules without a part of what they say.

use prescreen_lexicon::{Lexicon, RulesError};

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
    let tables = Lexicon::embedded_tables().iter();
    let tables: Vec<(String, String)> =
        tables.map(|(path, text)| ((*path).to_owned(), table(path, text, kept))).collect();
    Lexicon::from_tables(&tables)
}

fn table(path: &str, text: &str, kept: Kept) -> String {
    match path {
        "disambiguation.toml" if !kept.terms => emptied(text, "term", None),
        "cues.toml" if !kept.cues => emptied(text, "cue", Some("\n[years]")),
        _ if path.starts_with("skills/") => {
            let mut keys = Vec::new();
            if !kept.terms {
                keys.push("ambiguity");
            }
            if !kept.implications {
                keys.extend(["is_a", "uses"]);
            }
            without(text, &keys)
        }
        _ => text.to_owned(),
    }
}

/// The table with an empty list in place of its entries, which end at `until` or with the table.
fn emptied(text: &str, list: &str, until: Option<&str>) -> String {
    let head = format!("[[{list}]]");
    let Some((before, entries)) = text.split_once(&head) else { return text.to_owned() };
    let after = until.and_then(|until| entries.find(until)).map_or("", |at| &entries[at..]);
    format!("{before}{list} = []\n{after}")
}

/// The table without the lines of these keys; a list may go over several lines.
fn without(text: &str, keys: &[&str]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for line in text.lines() {
        let key = line.split_once('=').map(|(key, _)| key.trim());
        let begins = key.is_some_and(|key| keys.contains(&key));
        if begins || inside {
            inside = if begins { line.contains('[') && !line.contains(']') } else { !line.contains(']') };
            continue;
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}
