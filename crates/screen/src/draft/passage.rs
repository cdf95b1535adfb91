//! A job description as sentences, each with what its heading says of it.

use prescreen_extract::{Document, Line, LineKind};
use prescreen_lexicon::{Lexicon, Wish};

/// A heading has no more words than this.
const HEADING_WORDS: usize = 7;
/// Lines looked through for the role's title.
const TITLE_LINES: usize = 6;
/// What opens an item.
const BULLETS: &[char] = &['•', '-', '*', '–', '·', '▪', '●', '◦', '○'];

/// One sentence of a description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    pub(super) text: String,
    /// Wished for and not needed.
    pub(super) optional: bool,
    /// Under a heading over what is asked.
    pub(super) needed: bool,
}

/// The sentences of `document` but its title and those in which the company speaks of itself.
pub(super) fn passages(document: &Document, title: &str, lexicon: &Lexicon) -> Vec<Passage> {
    let (mut optional, mut needed, mut aside) = (false, false, false);
    let mut out = Vec::new();
    for (text, heads) in paragraphs(document).into_iter().filter(|(text, _)| bare_title(text) != title) {
        let says = |wish| lexicon.wish(wish, &text).is_some();
        if heads || is_heading(&text) {
            let kinds = (says(Wish::Optional), says(Wish::Needed), says(Wish::Aside));
            if kinds.0 || kinds.1 || kinds.2 {
                optional = kinds.0;
                aside = kinds.2 && !kinds.0;
                needed = kinds.1 && !aside && !optional;
                continue;
            }
        }
        for sentence in sentences(&text).into_iter().filter(|_| !aside) {
            let optional = optional || lexicon.wish(Wish::Optional, sentence).is_some();
            out.push(Passage { text: sentence.to_owned(), optional, needed: needed && !optional });
        }
    }
    out
}

/// What the role is called: the first line that looks like a title, else the first line.
pub(super) fn title(document: &Document, lexicon: &Lexicon) -> String {
    let lines: Vec<String> =
        document.lines.iter().take(TITLE_LINES).map(|line| bare_title(document.quote(line.span))).collect();
    let looks = |line: &&String| {
        !line.is_empty()
            && line.split_whitespace().count() <= HEADING_WORDS
            && lexicon.title_strength(line) > 0
    };
    let found = lines.iter().find(looks).or(lines.iter().find(|line| !line.is_empty()));
    let usable = found.filter(|line| lexicon.proxies(line).is_empty());
    usable.map_or_else(|| "Role".to_owned(), |line| line.chars().take(80).collect())
}

/// A line without "Job title:" before it and "(m/f/d)" behind.
fn bare_title(line: &str) -> String {
    let line = line.split_once(':').map_or(line, |(_, after)| after);
    let line = line.split(['(', '|', '\t']).next().unwrap_or_default();
    line.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// Lines joined where one goes on with the one above; whether the document calls them a heading.
fn paragraphs(document: &Document) -> Vec<(String, bool)> {
    let mut out: Vec<(String, bool)> = Vec::new();
    let mut before: Option<&Line> = None;
    for line in &document.lines {
        let text = document.quote(line.span).split_whitespace().collect::<Vec<_>>().join(" ");
        let heads = matches!(line.kind, LineKind::Heading(_));
        let open = out.last().is_some_and(|(last, heads)| !heads && !last.ends_with(['.', '!', '?', ':']));
        let goes_on = before.is_some_and(|b| b.block == line.block && b.column == line.column && open)
            && text.chars().next().is_some_and(|c| c.is_lowercase() || c.is_numeric());
        match out.last_mut() {
            Some((last, _)) if goes_on => {
                last.push(' ');
                last.push_str(&text);
            }
            _ => out.push((text, heads)),
        }
        before = Some(line);
    }
    out
}

/// A short line that is no item and no sentence.
fn is_heading(text: &str) -> bool {
    let words = text.split_whitespace().count();
    words > 0 && words <= HEADING_WORDS && !text.starts_with(BULLETS) && !text.ends_with(['.', ',', ';'])
}

/// The sentences of a paragraph, without the bullet.
fn sentences(text: &str) -> Vec<&str> {
    let text = text.trim_start_matches(|c: char| BULLETS.contains(&c) || c.is_whitespace());
    let mut out = Vec::new();
    let mut from = 0;
    for (at, stop) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | ';')) {
        let after = at + stop.len_utf8();
        let mut rest = text[after..].chars();
        let ends =
            rest.next().is_none_or(char::is_whitespace) && rest.next().is_none_or(|c| !c.is_lowercase());
        if ends {
            out.push(text[from..after].trim());
            from = after;
        }
    }
    out.push(text[from..].trim());
    out.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_stops_before_capitals() {
        assert_eq!(
            sentences("• Use Node.js. Write tests, e.g. with Jest."),
            ["Use Node.js.", "Write tests, e.g. with Jest."]
        );
        assert_eq!(sentences("5+ years of Java"), ["5+ years of Java"]);
        assert!(sentences("--- ").is_empty());
    }

    #[test]
    fn headings_are_short_and_no_items() {
        assert!(is_heading("Nice to have"));
        assert!(!is_heading("- Java"));
        assert!(!is_heading("We write Java."));
    }

    #[test]
    fn a_title_is_bare() {
        assert_eq!(bare_title("# Senior Backend Engineer (m/f/d)"), "Senior Backend Engineer");
        assert_eq!(bare_title("Job title: Data Engineer | Berlin"), "Data Engineer");
    }
}
