//! `[leadership]` of `rules/cues.toml`, compiled.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::phrases::Phrases;
use super::token::Words;
use super::{CueKind, Leadership};
use crate::RulesError;
use crate::table::Tables;

const FILE: &str = "cues.toml";
/// Letters that stand for classes; none of them means anything else in a pattern.
const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!%'/:;=@_";
/// Classes that words get by their shape.
pub(super) const SHAPES: [&str; 8] = ["other", "number", "comma", "end", "colon", "open", "close", "dash"];

#[derive(Deserialize)]
struct File {
    leadership: Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    /// Words by class; a word of several parts outweighs those within it.
    classes: BTreeMap<String, Vec<String>>,
    numbers: BTreeMap<String, u32>,
    /// Classes that say that those led are engineers, and that they are others.
    engineers: Vec<String>,
    others: Vec<String>,
    /// Pieces of patterns by name.
    parts: BTreeMap<String, String>,
    phrase: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    kind: Kind,
    /// A regular expression over names of classes; `<name>` stands for a part.
    pattern: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    People,
    Technical,
    Organisation,
    Building,
    NotLeadership,
}

impl From<Kind> for CueKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::People => Self::People,
            Kind::Technical => Self::Technical,
            Kind::Organisation => Self::Organisation,
            Kind::Building => Self::Building,
            Kind::NotLeadership => Self::NotLeadership,
        }
    }
}

pub(super) fn compile(tables: &Tables<'_>) -> Result<Leadership, RulesError> {
    let table = tables.read::<File>(FILE)?.leadership;
    let names = SHAPES.into_iter().chain(table.classes.keys().map(String::as_str));
    let letters: BTreeMap<&str, u8> = names.zip(LETTERS.iter().copied()).collect();
    if letters.len() < SHAPES.len() + table.classes.len() {
        return Err(RulesError::new(
            FILE,
            "leadership.classes",
            "more classes than there are letters; join two",
        ));
    }
    let mut words = Words::new(letters["other"], letters["number"], table.numbers.clone());
    for (class, list) in &table.classes {
        for word in list {
            if !words.add(word, letters[class.as_str()]) {
                return Err(RulesError::new(
                    FILE,
                    class,
                    format!("{word:?} stands in two classes; keep it in one"),
                ));
            }
        }
    }
    for shape in SHAPES {
        words.shape(shape, letters[shape]);
    }
    words.judge(&all(&letters, &table.engineers)?, &all(&letters, &table.others)?);
    let mut kinds = Vec::with_capacity(table.phrase.len());
    let mut sources = Vec::with_capacity(table.phrase.len());
    for entry in &table.phrase {
        kinds.push(entry.kind.into());
        sources.push(over_letters(&entry.pattern, &table.parts, &letters)?);
    }
    let phrases = Phrases::new(kinds, sources);
    if tables.are_checked() {
        phrases
            .check()
            .map_err(|(at, error)| RulesError::new(FILE, &table.phrase[at].pattern, error.to_string()))?;
    }
    Ok(Leadership { words, phrases })
}

fn letter(letters: &BTreeMap<&str, u8>, name: &str) -> Result<u8, RulesError> {
    let unknown = || {
        RulesError::new(
            FILE,
            name,
            "no class of this name in [leadership.classes]; add it or correct the name",
        )
    };
    letters.get(name).copied().ok_or_else(unknown)
}

fn all(letters: &BTreeMap<&str, u8>, names: &[String]) -> Result<String, RulesError> {
    names.iter().map(|name| letter(letters, name).map(char::from)).collect()
}

/// The pattern with a letter for each class's name, and no spaces.
fn over_letters(
    pattern: &str,
    parts: &BTreeMap<String, String>,
    letters: &BTreeMap<&str, u8>,
) -> Result<String, RulesError> {
    let mut full = pattern.to_owned();
    // Parts may name parts, no deeper than there are parts.
    for _ in 0..parts.len() {
        if !full.contains('<') {
            break;
        }
        for (name, part) in parts {
            full = full.replace(&format!("<{name}>"), &format!("({part})"));
        }
    }
    let mut out = String::from("(?-u)");
    let mut name = String::new();
    for c in full.chars().chain([' ']) {
        if c.is_ascii_lowercase() || c == '_' {
            name.push(c);
            continue;
        }
        if !name.is_empty() {
            out.push(char::from(letter(letters, &name)?));
            name.clear();
        }
        if c != ' ' {
            out.push(c);
        }
    }
    Ok(out)
}
