//! What a resume says of itself: "12+ years of experience". It never adds months.

use std::sync::LazyLock;

use prescreen_extract::Span;
use regex::Regex;

use crate::{Claim, ClaimOf};

/// A number of years, then within a few words "experience" or what it was spent on. Its boundaries of words are
/// ASCII's: with Unicode's, a single bullet makes the search ten times slower.
static CLAIM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?-u:\b)(?:(?P<n>\d{1,2})(?:\.\d+)?|(?P<w>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty))(?:\s*\([^)]{1,4}\))?\s*\+?\s*(?:plus\s+)?-?\s*(?:years?|yrs?)['’]?(?:\s+\d{1,2}\s+months?)?(?-u:\b)(?P<rest>[^.\n;•]{0,80})",
    )
    .ok()
});

const WORDS: &[(&str, u32)] = &[
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("eighteen", 18),
    ("twenty", 20),
];

/// Claims in `text` (the part of a document outside its positions), whose first byte is `offset` of the document.
pub(crate) fn claims(text: &str, offset: usize) -> Vec<Claim> {
    let Some(pattern) = CLAIM.as_ref() else { return Vec::new() };
    pattern
        .captures_iter(text)
        .filter_map(|found| {
            let rest = found.name("rest")?;
            let of = subject(rest.as_str())?;
            let years = match (found.name("n"), found.name("w")) {
                (Some(n), _) => n.as_str().parse().ok()?,
                (_, Some(w)) => WORDS.iter().find(|(word, _)| word.eq_ignore_ascii_case(w.as_str()))?.1,
                _ => return None,
            };
            let whole = found.get(0)?;
            let span = Span::new(offset + whole.start(), offset + quote_end(text, rest.start(), rest.end()));
            (1..=50).contains(&years).then_some(Claim { years, of, span })
        })
        .collect()
}

/// The end of the words that the claim is about: a comma, or the end of the match, without a cut word.
fn quote_end(text: &str, from: usize, to: usize) -> usize {
    let rest = &text[from..to];
    let end = rest.find([',', ':', '(']).unwrap_or_else(|| {
        let cut = text[to..].chars().next().is_some_and(char::is_alphanumeric);
        if cut { rest.rfind(' ').unwrap_or(rest.len()) } else { rest.len() }
    });
    from + rest[..end].trim_end().len()
}

/// What the years are of; `None` where no experience is claimed ("4 years course").
fn subject(rest: &str) -> Option<ClaimOf> {
    let lower = rest.to_ascii_lowercase();
    let any = |words: &[&str]| words.iter().any(|w| lower.contains(w));
    let claimed = any(&["experience", "expertise", "exp ", "background", "track record", "career"])
        || lower.trim_start().starts_with("in ")
        || lower.trim_start().starts_with("of ")
            && any(&["work", "leading", "managing", "developing", "development", "programming"]);
    if !claimed || any(&["course", "degree", "diploma", "old", "programme", "ago"]) {
        None
    } else if any(&["leadership", "leading", "managing", "management", "manager", "supervis"]) {
        Some(ClaimOf::Leadership)
    } else if any(&[
        "software",
        "developer",
        "development",
        "programming",
        "backend",
        "back-end",
        "full stack",
        "full-stack",
        "web",
        "engineering",
    ]) {
        Some(ClaimOf::Software)
    } else if total(&lower) {
        Some(ClaimOf::Total)
    } else {
        Some(ClaimOf::Other)
    }
}

/// "of experience", "of professional work experience", and then nothing that narrows it.
fn total(lower: &str) -> bool {
    let plain = [
        "of",
        "experience",
        "professional",
        "work",
        "working",
        "industry",
        "total",
        "overall",
        "it",
        "in",
        "the",
        "relevant",
        "hands-on",
        "rich",
        "extensive",
    ];
    lower
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|w| !w.is_empty())
        .take(4)
        .all(|w| plain.contains(&w))
}
