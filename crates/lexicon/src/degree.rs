//! Degrees and their fields.

mod field;

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};
use serde::{Deserialize, Serialize};

use crate::RulesError;
use crate::normal::Normal;
use crate::table::Tables;

use field::Fields;

const FILE: &str = "degrees.toml";
/// States of the USA whose code is a degree's short form too.
const STATES: &[&str] = &["MA", "ME", "MS"];

/// How high a degree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DegreeLevel {
    /// A coding school or certificate course.
    Bootcamp,
    /// School leaving.
    Secondary,
    /// Diploma.
    Diploma,
    /// Associate degree.
    Associate,
    /// Bachelor's degree.
    Bachelor,
    /// Master's degree.
    Master,
    /// Doctorate.
    Phd,
}

impl DegreeLevel {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bootcamp => "bootcamp",
            Self::Secondary => "secondary",
            Self::Diploma => "diploma",
            Self::Associate => "associate",
            Self::Bachelor => "bachelor",
            Self::Master => "master",
            Self::Phd => "phd",
        }
    }
}

/// A degree named in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Degree {
    /// How high.
    pub level: DegreeLevel,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Its field, in bytes of the text.
    pub field: Option<Range<usize>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: u32,
    not: Vec<String>,
    institutions: Vec<String>,
    fillers: Vec<String>,
    fields: Vec<String>,
    degree: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    level: TableLevel,
    names: Vec<String>,
    short: Vec<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum TableLevel {
    Certificate,
    Secondary,
    Diploma,
    Associate,
    Bachelor,
    PostgradDiploma,
    Master,
    Doctorate,
}

impl From<TableLevel> for DegreeLevel {
    fn from(level: TableLevel) -> Self {
        match level {
            TableLevel::Certificate => Self::Bootcamp,
            TableLevel::Secondary => Self::Secondary,
            TableLevel::Diploma | TableLevel::PostgradDiploma => Self::Diploma,
            TableLevel::Associate => Self::Associate,
            TableLevel::Bachelor => Self::Bachelor,
            TableLevel::Master => Self::Master,
            TableLevel::Doctorate => Self::Phd,
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Name {
    /// Looks like a degree and is none.
    Not,
    Full(DegreeLevel),
    /// Needs support.
    Short(DegreeLevel),
}

/// All names of degrees.
#[derive(Debug)]
pub(crate) struct Degrees {
    automaton: AhoCorasick,
    names: Vec<Name>,
    fields: Fields,
}

impl Degrees {
    pub(crate) fn compile(tables: &Tables<'_>) -> Result<Self, RulesError> {
        let file: File = tables.read(FILE)?;
        let mut names: BTreeMap<String, Name> = file.not.into_iter().map(|text| (text, Name::Not)).collect();
        for entry in file.degree {
            let level = entry.level.into();
            let full = entry.names.into_iter().map(|text| (text, Name::Full(level)));
            for (text, name) in full.chain(entry.short.into_iter().map(|text| (text, Name::Short(level)))) {
                if names.insert(text.clone(), name).is_some() {
                    return Err(RulesError::new(
                        FILE,
                        &text,
                        "this name is given twice; keep it in one place",
                    ));
                }
            }
        }
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .build(names.keys())
            .map_err(|error| RulesError::new(FILE, "", error.to_string()))?;
        let fields = Fields::new(file.institutions, file.fillers, file.fields);
        Ok(Self { automaton, names: names.into_values().collect(), fields })
    }

    pub(crate) fn find(&self, text: &str, in_education: bool) -> Vec<Degree> {
        let normal = Normal::of(text);
        let found = self.named(normal.text(), in_education);
        let mut out: Vec<Degree> = Vec::with_capacity(found.len());
        let mut field = None;
        // Backwards: of "BS and MS in Physics" the first has the second's field.
        for (i, (level, range)) in found.iter().enumerate().rev() {
            let next = found.get(i + 1).map_or(normal.text().len(), |(_, r)| r.start);
            let joined = i + 1 < found.len()
                && matches!(normal.text()[range.end..next].trim(), "/" | "and" | "&" | "," | "+");
            if !joined {
                field = self.fields.of(normal.text(), range, next);
            }
            let (start, end) = normal.original(range);
            let original = |f: &Range<usize>| normal.original(f);
            out.push(Degree {
                level: *level,
                start,
                end,
                field: field.as_ref().map(original).map(|(a, b)| a..b),
            });
        }
        out.reverse();
        out
    }

    /// Names that stand for a degree, not overlapping, the longest of each.
    fn named(&self, text: &str, in_education: bool) -> Vec<(DegreeLevel, Range<usize>)> {
        let mut hits: Vec<(Range<usize>, Name)> = self
            .automaton
            .find_overlapping_iter(text)
            .filter(|m| is_whole(text, m.start(), m.end()))
            .filter_map(|m| Some((m.range(), *self.names.get(m.pattern().as_usize())?)))
            .collect();
        hits.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut free = 0;
        let mut out = Vec::new();
        for (range, name) in hits {
            let level = match name {
                _ if range.start < free => continue,
                Name::Not => None,
                Name::Full(level) => Some(level),
                Name::Short(level) => self.is_supported(text, &range, in_education).then_some(level),
            };
            free = if level.is_some() || matches!(name, Name::Not) { range.end } else { free };
            out.extend(level.map(|level| (level, range)));
        }
        out
    }

    /// A short form is a degree in an education section, or before a field; in capitals, and not as the code of a state.
    fn is_supported(&self, text: &str, range: &Range<usize>, in_education: bool) -> bool {
        let printed = &text[range.clone()];
        let brief = printed.len() <= 3;
        if brief && printed.bytes().any(|b| b.is_ascii_lowercase()) {
            return false;
        }
        let named = self.fields.is_named(&text[range.end..]);
        let state = STATES.contains(&printed) && text[..range.start].trim_end().ends_with(',');
        named || (in_education && !state)
    }
}

fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let inner = |c: u8| c.is_ascii_alphanumeric();
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    let last = text.as_bytes().get(end.saturating_sub(1)).copied().is_some_and(inner);
    !word(before)
        && !matches!(before, Some('.' | '-' | '&' | '@'))
        && !(last && (word(after) || matches!(after, Some('-' | '&' | '@' | '\''))))
}
