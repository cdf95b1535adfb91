//! A resume without name, contacts, address and pronouns: all that criteria ever see.
//!
//! Of the text only positions and education remain; the rest, and in them every contact detail and pronoun, is
//! blanked byte for byte, so that spans of the document still hold. A score can therefore not depend on who the
//! person is, nor on what the file is called.

use std::cell::OnceCell;

use prescreen_extract::{Document, Span};
use prescreen_resume::{Education, End, Month, Position, Resume, SkillMention, Tenures};

use crate::Phrase;
use crate::phrase::word_spans;

/// Words that tell a person's gender, and the plural that stands for them.
const PRONOUNS: &[&str] = &[
    "he",
    "her",
    "hers",
    "herself",
    "him",
    "himself",
    "his",
    "mr",
    "mrs",
    "ms",
    "mx",
    "she",
    "their",
    "theirs",
    "them",
    "themself",
    "themselves",
    "they",
];

/// Bytes of a line that a quotation takes on either side of what it is about.
const AROUND: usize = 90;

/// What criteria see of a resume.
#[derive(Debug)]
pub struct View<'a> {
    /// The positions.
    pub positions: &'a [Position],
    /// Degrees and schools.
    pub education: &'a [Education],
    /// Skills named in the visible text, outside name and contacts.
    pub mentions: Vec<SkillMention>,
    /// The four tenures.
    pub tenures: Tenures,
    /// The month that "present" means.
    pub as_of: Month,
    visible: &'a str,
    /// Lower-cased, blanked, as long as the visible text.
    text: String,
    words: Vec<Span>,
    private: Vec<Span>,
    /// Made when it is first asked for.
    said: OnceCell<String>,
}

impl<'a> View<'a> {
    /// What may be judged of `resume`, read from `document`.
    #[must_use]
    pub fn new(document: &'a Document, resume: &'a Resume, as_of: Month) -> Self {
        let visible = document.visible();
        let mut private: Vec<Span> = resume.contacts.iter().map(|contact| contact.span).collect();
        private.sort_unstable();
        let text = judged_text(visible, resume, &private);
        Self {
            positions: &resume.positions,
            education: &resume.education,
            mentions: judged_mentions(resume, &private, visible.len()),
            tenures: Tenures::of(&resume.positions, as_of),
            as_of,
            visible,
            words: word_spans(&text),
            text,
            private,
            said: OnceCell::new(),
        }
    }

    /// Whether any position says when it was.
    #[must_use]
    pub fn has_dates(&self) -> bool {
        self.positions.iter().any(is_dated)
    }

    /// Where `phrase` first stands within `span`.
    #[must_use]
    pub fn find(&self, phrase: &Phrase, span: Span) -> Option<Span> {
        let from = self.words.partition_point(|word| word.start() < span.start());
        let until = self.words.partition_point(|word| word.end() <= span.end());
        phrase.find(&self.text, self.words.get(from..until)?)
    }

    /// The judged text at `span`, lower-cased; what may not be judged is blank.
    #[must_use]
    pub fn judged(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// All visible text, lower-cased, without name, contacts and pronouns: what the resume says of itself.
    #[must_use]
    pub fn said(&self) -> &str {
        self.said.get_or_init(|| without_pronouns(blanked(self.visible.to_ascii_lowercase(), &self.private)))
    }

    /// The visible text at `span`.
    #[must_use]
    pub fn quote(&self, span: Span) -> &str {
        span.of(self.visible)
    }

    /// `span` with enough of its line around it to be understood, short of any contact detail.
    #[must_use]
    pub fn around(&self, span: Span) -> Span {
        let line = line_around(self.visible, span);
        let (mut start, mut end) = (line.start(), line.end());
        if line.len() > 2 * AROUND {
            start = start.max(self.word_start(span.start().saturating_sub(AROUND)));
            end = end.min(self.word_end(span.end() + AROUND));
        }
        for private in &self.private {
            if private.end() <= span.start() {
                start = start.max(private.end());
            } else if private.start() >= span.end() {
                end = end.min(private.start());
            }
        }
        Span::new(start.min(span.start()), end.max(span.end())).trimmed(self.visible)
    }

    /// The start of the first word at or after `at`.
    fn word_start(&self, at: usize) -> usize {
        let at = (at..self.visible.len())
            .find(|&i| self.visible.is_char_boundary(i))
            .unwrap_or(self.visible.len());
        self.visible[at..].find(' ').map_or(at, |gap| at + gap + 1)
    }

    /// The end of the last word before `at`.
    fn word_end(&self, at: usize) -> usize {
        let at =
            (0..=at.min(self.visible.len())).rev().find(|&i| self.visible.is_char_boundary(i)).unwrap_or(0);
        self.visible[..at].rfind(' ').unwrap_or(at)
    }
}

/// The line, or the lines, that `span` stands in.
pub(crate) fn line_around(text: &str, span: Span) -> Span {
    let start = text[..span.start()].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.end()..].find('\n').map_or(text.len(), |at| span.end() + at);
    Span::new(start, end)
}

/// Whether the position says when it was.
pub(crate) fn is_dated(position: &Position) -> bool {
    position.period.start.is_some() || position.period.end != End::NotGiven
}

fn judged_mentions(resume: &Resume, private: &[Span], visible: usize) -> Vec<SkillMention> {
    let is_private = |span: Span| private.iter().any(|p| p.start() < span.end() && span.start() < p.end());
    let judged = |m: &&SkillMention| m.span.end() <= visible && !m.span.is_empty() && !is_private(m.span);
    resume.mentions.iter().filter(judged).copied().collect()
}

fn judged_text(visible: &str, resume: &Resume, private: &[Span]) -> String {
    let mut keep: Vec<Span> = resume.positions.iter().map(|p| p.span).collect();
    keep.extend(resume.education.iter().map(|e| e.span));
    let mut bytes = vec![b' '; visible.len()];
    for span in keep {
        if let (Some(to), Some(from)) = (bytes.get_mut(span.range()), visible.as_bytes().get(span.range())) {
            to.copy_from_slice(from);
        }
    }
    // Spans stand on character boundaries, so that whole characters were kept or blanked.
    let mut text = String::from_utf8(bytes).unwrap_or_default();
    text.make_ascii_lowercase();
    without_pronouns(blanked(text, private))
}

fn without_pronouns(text: String) -> String {
    let gone: Vec<Span> =
        word_spans(&text).into_iter().filter(|w| PRONOUNS.binary_search(&w.of(&text)).is_ok()).collect();
    blanked(text, &gone)
}

/// `text` with blanks at `gone`, as long as before.
fn blanked(text: String, gone: &[Span]) -> String {
    let mut bytes = text.into_bytes();
    for span in gone {
        if let Some(part) = bytes.get_mut(span.range()) {
            part.fill(b' ');
        }
    }
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Case, month};

    #[test]
    fn pronouns_are_sorted_for_the_search() {
        assert!(PRONOUNS.is_sorted());
    }

    #[test]
    fn name_summary_and_pronouns_are_not_seen() {
        let case = Case::new("Ruby Example, ruby@example.org\n")
            .name("Ruby Example")
            .position("Engineering Manager, Acme, 2015-01 - 2019-12\nShe led the platform team.\n", |_| {});
        let view = View::new(&case.document, &case.resume, month("2024-01"));
        let whole = Span::new(0, case.document.text.len());
        let sees = |words: &str| Phrase::parse(words).and_then(|p| view.find(&p, whole)).is_some();
        assert!(sees("led the platform team"));
        assert!(!sees("she"));
        assert!(!sees("example"));
    }

    #[test]
    fn a_quotation_stops_short_of_contacts_and_line_ends() {
        let case = Case::new("Jane Example, Java developer\nnext line\n").name("Jane Example");
        let view = View::new(&case.document, &case.resume, month("2024-01"));
        let at = case.document.text.find("Java").unwrap_or_default();
        assert_eq!(view.around(Span::new(at, at + 4)).of(&case.document.text), ", Java developer");
    }

    #[test]
    fn a_long_line_is_cut_at_words() {
        let line = format!("{}Java{}\n", "ärger und ".repeat(40), " und ärger".repeat(40));
        let case = Case::new(&line);
        let view = View::new(&case.document, &case.resume, month("2024-01"));
        let at = line.find("Java").unwrap_or_default();
        let quote = view.around(Span::new(at, at + 4)).of(&case.document.text).to_owned();
        assert!(quote.contains("Java") && quote.len() <= 2 * AROUND + 8, "{quote}");
        assert!(quote.split(' ').all(|w| ["ärger", "und", "Java"].contains(&w)), "{quote}");
    }
}
