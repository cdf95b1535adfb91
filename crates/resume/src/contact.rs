//! Ways to reach the person, found so that they can be kept out of judging and of blind output.

use std::sync::LazyLock;

use prescreen_extract::Span;
use regex::Regex;

use crate::row::Row;
use crate::{Contact, ContactKind};

static PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?P<mail>[a-z0-9][a-z0-9._%+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+)|(?P<link>(?:https?://|www\.|(?:linkedin|github|gitlab|twitter|medium|behance|stackoverflow)\.com/)[^\s,;|()]+)|(?P<phone>(?:\+\d{1,3}[\s.-]?)?(?:\(\d{1,4}\)[\s.-]?)?\d{2,5}(?:[\s.-]\d{2,5}){1,4}|\+?\d{10,13})",
    )
    .ok()
});

/// Contact details of `text`, in order; the name is the first row where it reads like one.
pub(crate) fn contacts(text: &str, rows: &[Row<'_>]) -> Vec<Contact> {
    let mut out: Vec<Contact> = rows.first().and_then(name).into_iter().collect();
    let Some(pattern) = PATTERN.as_ref() else { return out };
    out.extend(pattern.captures_iter(text).filter_map(|found| {
        let kinds =
            [("mail", ContactKind::Email), ("link", ContactKind::Link), ("phone", ContactKind::Phone)];
        let (kind, part) = kinds.into_iter().find_map(|(group, kind)| Some((kind, found.name(group)?)))?;
        let digits = part.as_str().chars().filter(char::is_ascii_digit).count();
        (kind != ContactKind::Phone || (9..=15).contains(&digits))
            .then(|| Contact { kind, span: Span::new(part.start(), part.end()) })
    }));
    out
}

/// Two to five capitalised words without a digit, at the head of the document.
fn name(row: &Row<'_>) -> Option<Contact> {
    let first = row.text.split(['\t', '|', ',']).next()?;
    let words: Vec<&str> = first.split_whitespace().collect();
    let capital = |w: &&str| w.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_ascii());
    let named = (2..=5).contains(&words.len())
        && words.iter().all(capital)
        && !first.contains(|c: char| c.is_ascii_digit() || c == '@');
    let span = Span::new(row.span.start(), row.span.start() + first.trim_end().len());
    named.then_some(Contact { kind: ContactKind::Name, span })
}
