//! Headings of a resume's sections.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::RulesError;
use crate::table::Tables;

const FILE: &str = "sections.toml";

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
pub(crate) struct Headings {
    whole: HashMap<String, SectionKind>,
    /// Words that headings are made of; a noun has its section.
    words: HashMap<String, Option<SectionKind>>,
    /// Words that say that projects were no work.
    own_projects: HashSet<String>,
}

#[derive(Deserialize)]
struct Table {
    section: Vec<Entry>,
    words: Words,
}

#[derive(Deserialize)]
struct Words {
    around: Vec<String>,
    nouns: BTreeMap<SectionKind, Vec<String>>,
    own_projects: HashSet<String>,
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
        let around = table.words.around.into_iter().map(|word| (word, None));
        let nouns = table.words.nouns.into_iter();
        let nouns = nouns.flat_map(|(section, list)| list.into_iter().map(move |word| (word, Some(section))));
        let words = around.chain(nouns).collect();
        Ok(Self { whole: headings, words, own_projects: table.words.own_projects })
    }

    pub(crate) fn is_of_own_projects(&self, heading: &str) -> bool {
        normal(heading).split([' ', '-']).any(|word| self.own_projects.contains(word))
    }

    pub(crate) fn read(&self, line: &str) -> Option<Heading> {
        if line.len() > 80 || line.split_whitespace().count() > WORDS {
            return None;
        }
        let words = normal(line);
        let section = self.whole.get(&words).copied().or_else(|| self.composed(&words))?;
        Some(Heading { section })
    }

    /// The section of the first noun, where every word is one that headings are made of ("selected research projects").
    fn composed(&self, words: &str) -> Option<SectionKind> {
        let senses: Option<Vec<_>> = words.split(' ').map(|word| self.words.get(word).copied()).collect();
        senses?.into_iter().flatten().next()
    }
}

/// Lower case, "&" as "and", without numbering, counts, bullets and punctuation; one space between words.
fn normal(line: &str) -> String {
    let lower = line.to_lowercase().replace('&', " and ").replace(['’', '`'], "'");
    let words = lower
        .split(|c: char| {
            c.is_whitespace()
                || matches!(c, '/' | ',' | ':' | '|' | '_' | '•' | '–' | '—' | '.' | '(' | ')' | '+' | '*')
        })
        .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|w| !w.is_empty());
    let mut words: Vec<&str> = words.collect();
    // "1. Experience", "II Education", and icons that a font maps to some letter
    let is_mark = |w: &&str| {
        w.chars().all(|c| c.is_ascii_digit() || matches!(c, 'i' | 'v' | 'x'))
            || w.len() == 2 && w.chars().count() == 1
    };
    if words.len() > 1 && words.first().is_some_and(is_mark) {
        words.remove(0);
    }
    // "Experience (4)": how many entries follow.
    let is_count = |w: &&str| line.trim_end().ends_with(')') && w.chars().all(|c| c.is_ascii_digit());
    if words.len() > 1 && words.last().is_some_and(is_count) {
        words.pop();
    }
    words.join(" ")
}
