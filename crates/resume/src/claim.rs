//! What a resume says of itself: "12+ years of experience". It never adds months.

use std::sync::LazyLock;

use prescreen_extract::Span;
use regex::{Captures, Regex};

use crate::{Claim, ClaimOf};

/// A number of years. Its boundaries of words are
/// ASCII's: with Unicode's, a single bullet makes the search ten times slower.
static CLAIM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?-u:\b)(?:(?P<n>\d{1,2})(?:\.\d+)?|(?P<w>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty))(?:\s*\([^)]{1,4}\))?\s*\+?\s*(?:plus\s+)?-?\s*(?:years?|yrs?)['’]?(?:\s+\d{1,2}\s+months?)?(?-u:\b)",
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
    let mut found = pattern.captures_iter(text).peekable();
    let mut out = Vec::new();
    while let Some(this) = found.next() {
        let (Some(whole), Some(years)) = (this.get(0), years(&this)) else { continue };
        let next = found.peek().and_then(|next| next.get(0)).map_or(text.len(), |next| next.start());
        let rest = rest(&text[whole.end()..next]);
        if let Some(of) = subject(rest).filter(|_| (1..=50).contains(&years)) {
            let end = quote_end(text, whole.end(), whole.end() + rest.len());
            out.push(Claim { years, of, span: Span::new(offset + whole.start(), offset + end) });
        }
    }
    out
}

fn years(found: &Captures<'_>) -> Option<u32> {
    match (found.name("n"), found.name("w")) {
        (Some(n), _) => n.as_str().parse().ok(),
        (_, Some(w)) => WORDS.iter().find(|(word, _)| word.eq_ignore_ascii_case(w.as_str())).map(|(_, n)| *n),
        _ => None,
    }
}

/// The few words after a number of years, within its sentence.
fn rest(after: &str) -> &str {
    const CHARACTERS: usize = 80;
    let ends = |(at, c): (usize, char)| matches!(c, '.' | '\n' | ';' | '•').then_some(at);
    let few = after.char_indices().nth(CHARACTERS).map_or(after.len(), |(at, _)| at);
    let end = after[..few].char_indices().find_map(ends).unwrap_or(few);
    &after[..end]
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
    if !claimed || any(&["course", "degree", "diploma", "old", "programme", "ago", "in a row"]) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u32, ClaimOf, &str)> {
        claims(text, 0).into_iter().map(|claim| (claim.years, claim.of, claim.span.of(text))).collect()
    }

    #[test]
    fn years_of_experience_are_claims_and_other_years_are_not() {
        assert_eq!(
            read("• Engineer with 12+ years of experience, 5 years in management"),
            [
                (12, ClaimOf::Total, "12+ years of experience"),
                (5, ClaimOf::Leadership, "5 years in management")
            ]
        );
        assert_eq!(
            read("– eight years of backend development"),
            [(8, ClaimOf::Software, "eight years of backend development")]
        );
        for text in ["best team three years in a row", "a 4 years course", "20 years old", "route 12 years5"]
        {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
