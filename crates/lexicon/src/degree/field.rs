//! The field of a degree: what stands behind "in" or "of", in brackets, or right beside it.

use std::collections::BTreeSet;
use std::ops::Range;

/// Most words of a field.
const WORDS: usize = 8;
/// Longest known field looked for, in bytes.
const LONGEST: usize = 80;
/// What stands between a degree and its field.
const BRIDGES: &[&str] = &["in ", "of ", ":", "(", ",", "-", "–", "—", "|", "/"];
/// Words that a field does not go on behind.
const ENDS: &[&str] = &[
    "at",
    "from",
    "with",
    "minor",
    "gpa",
    "cgpa",
    "graduate",
    "student",
    "expected",
    "graduated",
    "completed",
    "awarded",
    "first",
    "class",
    "grade",
    "percentage",
    "year",
];

/// Words that tell a field from what stands around it.
#[derive(Debug)]
pub(super) struct Fields {
    institutions: BTreeSet<String>,
    fillers: BTreeSet<String>,
    known: BTreeSet<String>,
}

impl Fields {
    pub(super) fn new(institutions: Vec<String>, fillers: Vec<String>, known: Vec<String>) -> Self {
        let set = |words: Vec<String>| words.into_iter().collect();
        Self { institutions: set(institutions), fillers: set(fillers), known: set(known) }
    }

    /// The text behind a short form names a field.
    pub(super) fn is_named(&self, after: &str) -> bool {
        let after = after.trim_start();
        let rest = after.strip_prefix("in ").or_else(|| after.strip_prefix("of ")).unwrap_or(after);
        let bridged = rest.len() < after.len() && rest.starts_with(|c: char| c.is_uppercase());
        bridged || self.known_prefix(rest).is_some()
    }

    /// The field of the degree at `degree`; the next degree begins at `next`.
    pub(super) fn of(&self, text: &str, degree: &Range<usize>, next: usize) -> Option<Range<usize>> {
        let behind = &text[degree.end..next];
        let line = behind.find('\n').map_or(behind, |end| &behind[..end]);
        self.behind(line)
            .map(|f| degree.end + f.start..degree.end + f.end)
            .or_else(|| self.within(text, degree))
            .or_else(|| self.before(text, degree))
    }

    /// The field in the degree's own name: "Master of Business Administration".
    fn within(&self, text: &str, degree: &Range<usize>) -> Option<Range<usize>> {
        let name = &text[degree.clone()];
        let at = name.find(" of ")? + 4;
        self.known_prefix(&name[at..]).map(|length| degree.start + at..degree.start + at + length)
    }

    fn behind(&self, line: &str) -> Option<Range<usize>> {
        let mut at = 0;
        let mut bridged = line.is_empty();
        // "of Science in Computer Science": "in" after the degree's own name.
        loop {
            let rest = &line[at..];
            let trimmed = rest.trim_start();
            at += rest.len() - trimmed.len();
            let word = trimmed.split([' ', ',', ':']).next().unwrap_or("").to_lowercase();
            if self.fillers.contains(&word) {
                at += word.len();
                continue;
            }
            let Some(bridge) = BRIDGES.iter().find(|bridge| trimmed.starts_with(**bridge)) else { break };
            at += bridge.len();
            bridged = true;
        }
        let field = self.trimmed(&line[at..]);
        let known = self.known_prefix(&line[at..]).is_some();
        (!field.is_empty() && (bridged || known || line.starts_with(' '))).then(|| at..at + field.len())
    }

    /// A known field right before the degree: "Computer Science, BSc".
    fn before(&self, text: &str, degree: &Range<usize>) -> Option<Range<usize>> {
        let left = text[..degree.start].trim_end_matches([' ', ',', '(', '-', '–', ':', '|']);
        let mut from = left.len().saturating_sub(LONGEST);
        while !left.is_char_boundary(from) {
            from += 1;
        }
        let lower = left[from..].to_ascii_lowercase();
        let known = self.known.iter().filter(|f| lower.ends_with(f.as_str())).max_by_key(|f| f.len())?;
        Some(left.len() - known.len()..left.len())
    }

    /// How much of `rest` is a field: up to a comma, an institution, a date.
    fn trimmed<'t>(&self, rest: &'t str) -> &'t str {
        let stop = rest
            .find([',', ';', '|', '(', ')', '[', '•', '–', '—', '\n', '.', ':', '/'])
            .unwrap_or(rest.len());
        let segment = &rest[..rest[..stop].find(" - ").unwrap_or(stop)];
        let mut end = 0;
        for (count, (at, word)) in words(segment).enumerate() {
            let lower = word.to_lowercase();
            let number = word.starts_with(|c: char| c.is_ascii_digit());
            if self.institutions.contains(&lower) || lower.starts_with("universi") {
                return self.known_prefix(segment).map_or("", |known| &segment[..known]);
            }
            if number || count >= WORDS || ENDS.contains(&lower.as_str()) {
                break;
            }
            end = at + word.len();
        }
        let field = &segment[..end];
        if field.starts_with(|c: char| c.is_alphabetic()) { field } else { "" }
    }

    /// Bytes of the longest known field that `rest` begins with.
    fn known_prefix(&self, rest: &str) -> Option<usize> {
        let lower = start_of(rest).to_ascii_lowercase();
        let whole = |f: &&String| !lower[f.len()..].starts_with(|c: char| c.is_alphanumeric());
        self.known.iter().filter(|f| lower.starts_with(f.as_str())).filter(whole).map(String::len).max()
    }
}

/// The first [`LONGEST`] bytes.
fn start_of(text: &str) -> &str {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Words with where each begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(' ')
        .scan(0, |at, word| {
            let start = *at;
            *at += word.len() + 1;
            Some((start, word))
        })
        .filter(|(_, word)| !word.is_empty())
}
