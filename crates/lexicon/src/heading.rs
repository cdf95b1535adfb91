//! Headings of a resume's sections.

use std::collections::HashMap;

use serde::Deserialize;

use crate::RulesError;
use crate::table::Tables;

const FILE: &str = "sections.toml";

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// Jobs.
    Experience,
    /// Projects.
    Projects,
    /// Lists of skills.
    Skills,
    /// Profile, objective.
    Summary,
    /// Schools.
    Education,
    /// Certificates.
    Certifications,
    /// Courses and trainings.
    Courses,
    /// Publications, patents, talks.
    Publications,
    /// Prizes.
    Awards,
    /// Human languages.
    Languages,
    /// Hobbies.
    Interests,
    /// Unpaid work.
    Volunteering,
    /// Personal details and contact: never read for scoring.
    Personal,
    /// Referees.
    References,
}

/// What a heading announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The section.
    pub section: SectionKind,
}

/// Headings by their words.
#[derive(Debug)]
pub(crate) struct Headings(HashMap<String, SectionKind>);

#[derive(Deserialize)]
struct Table {
    section: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: SectionKind,
    headings: Vec<String>,
}

/// A heading has no more words than this.
const WORDS: usize = 7;

impl Headings {
    pub(crate) fn compile(tables: &Tables<'_>) -> Result<Self, RulesError> {
        let table: Table = tables.read(FILE)?;
        let mut headings = HashMap::new();
        for entry in table.section {
            for heading in entry.headings {
                let words = normal(&heading);
                if headings.insert(words, entry.id).is_some_and(|before| before != entry.id) {
                    let message = "this heading stands under two sections; keep one";
                    return Err(RulesError::new(FILE, &heading, message));
                }
            }
        }
        Ok(Self(headings))
    }

    pub(crate) fn read(&self, line: &str) -> Option<Heading> {
        if line.len() > 80 || line.split_whitespace().count() > WORDS {
            return None;
        }
        let section = *self.0.get(normal(line).as_str())?;
        Some(Heading { section })
    }
}

/// Lower case, "&" as "and", without numbering, bullets and punctuation; one space between words.
fn normal(line: &str) -> String {
    let lower = line.to_lowercase().replace('&', " and ").replace(['’', '`'], "'");
    let words = lower
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | ',' | ':' | '|' | '_' | '•' | '–' | '—' | '.' | '(' | ')' | '+' | '*'))
        .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|w| !w.is_empty());
    let mut words: Vec<&str> = words.collect();
    // "1. Experience", "II Education"
    if words.len() > 1 && words.first().is_some_and(|w| w.chars().all(|c| c.is_ascii_digit() || matches!(c, 'i' | 'v' | 'x'))) {
        words.remove(0);
    }
    words.join(" ")
}
