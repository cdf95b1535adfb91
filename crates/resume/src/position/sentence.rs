//! Titles and employers in words: "worked as ... at ...".

use std::ops::Range;

use prescreen_extract::Span;
use prescreen_lexicon::Lexicon;

use super::look::is_name;
use super::separator::comma_separators;

/// "Worked as a Project Engineer at Acme", "Working with Acme", "Intern at Acme as a Web Developer": title and
/// employer.
pub(super) fn worked_as(text: &str, span: Span, lexicon: &Lexicon) -> Option<(Option<Span>, Option<Span>)> {
    // The sentence may go on over several lines.
    let lower = span.of(text).to_ascii_lowercase().replace(['\n', '\t'], " ");
    let verb = ["working", "worked", "work", "employed", "served", "joined"]
        .iter()
        .any(|v| lower.split_whitespace().take(4).any(|w| w == *v));
    let first = |words: &[&str], from: usize| {
        let found = words.iter().filter_map(|w| Some((from + lower.get(from..)?.find(w)?, w.len())));
        found.min_by_key(|(at, len)| (*at, std::cmp::Reverse(*len)))
    };
    let role = first(&[" as an ", " as a ", " as the ", " as "], 0);
    let place = |from| first(&[" at ", " with ", " in ", " for ", " @ "], from);
    let at = |from: usize, to: usize| Span::new(span.start() + from, span.start() + to).trimmed(text);
    // An address follows the employer's name, or a place stands before it ("in Mumbai at Acme").
    let name = |from: usize, to: usize| {
        let whole = at(from, to);
        let placed = whole.of(text).split_once(" at ").map_or(0, |(place, _)| place.len() + " at ".len());
        let whole = Span::new(whole.start() + placed, whole.end());
        if let Some(quoted) = quoted(whole.of(text)) {
            return Span::new(whole.start() + quoted.start, whole.start() + quoted.end);
        }
        let comma = comma_separators(whole.of(text)).first().map_or(whole.len(), |(comma, _)| *comma);
        Span::new(whole.start(), whole.start() + comma)
    };
    let named = |employer: &Span| {
        employer.of(text).chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
    };
    match (role, place(0)) {
        (Some((end, len)), Some((start, skip))) if start < end => {
            let employer = Some(name(start + skip, end)).filter(named);
            (verb || employer.is_some()).then(|| (Some(at(end + len, span.len())), employer))
        }
        (Some((start, skip)), _) if verb => Some(match place(start + skip) {
            Some((end, len)) => {
                (Some(at(start + skip, end)), Some(name(end + len, span.len())).filter(named))
            }
            None => (Some(at(start + skip, span.len())), None),
        }),
        // "Acme Ltd. as Engineer".
        (Some((end, len)), None) if lexicon.title_strength(&lower[end + len..]) > 2 => {
            let before = &lower[..end];
            let verb = ["worked", "working", "work", "employed", "served", "joined"];
            let end = verb.iter().find_map(|verb| before.strip_suffix(verb)).map_or(end, str::len);
            Some((Some(at(before.len() + len, span.len())), Some(at(0, end)).filter(named)))
        }
        (None, Some((start, skip))) if verb => {
            Some((None, Some(name(start + skip, span.len())).filter(named)))
        }
        _ => None,
    }
}

/// What stands in the quotation marks that `name` begins with.
fn quoted(name: &str) -> Option<Range<usize>> {
    const MARKS: [(char, char); 3] = [('"', '"'), ('“', '”'), ('„', '“')];
    let (_, close) = MARKS.into_iter().find(|(open, _)| name.starts_with(*open))?;
    let from = name.chars().next()?.len_utf8();
    let len = name.get(from..)?.find(close)?;
    Some(from..from + len)
}

/// "Engineer at Acme": title and employer. What stands before "at" needs no word of titles.
pub(super) fn at_employer(text: &str, span: Span, lexicon: &Lexicon) -> Option<(Span, Span)> {
    /// Words, and whether they join nothing but a title and an employer.
    const WORDS: &[(&str, bool)] = &[
        (" at ", true),
        (" bij ", true),
        (" presso ", true),
        (" with ", false),
        (" for ", false),
        (" bei ", false),
        (" chez ", false),
        (" en ", false),
    ];
    let piece = span.of(text);
    WORDS.iter().find_map(|(word, certain)| {
        let at = piece.find(word)?;
        let title = Span::new(span.start(), span.start() + at).trimmed(text);
        let employer = Span::new(span.start() + at + word.len(), span.end()).trimmed(text);
        let capital = |span: Span| span.of(text).starts_with(char::is_uppercase);
        let titled = lexicon.title_strength(title.of(text)) > 0
            || *certain && capital(title) && is_name(title.of(text));
        (capital(employer) && titled).then_some((title, employer))
    })
}
