//! Lines as the reader of resumes sees them: with the periods printed on each, and long unbroken text cut where a
//! new entry starts.

use std::ops::Range;

use prescreen_extract::{Document, Line, LineKind, Span};
use prescreen_lexicon::{Lexicon, SectionKind};

use crate::date::{Form, PeriodMention};

/// A line, or a piece of a line that holds many.
#[derive(Clone, Debug)]
pub(crate) struct Row<'a> {
    /// Where it stands in the text.
    pub(crate) span: Span,
    /// Its text.
    pub(crate) text: &'a str,
    /// The line it is, or is cut from.
    pub(crate) line: &'a Line,
    /// Begins with a bullet, or is a list item.
    pub(crate) bullet: bool,
    /// A blank stands before it.
    pub(crate) starts_block: bool,
    /// It is cut from a line that holds many.
    pub(crate) flat: bool,
    /// Indices of the periods that start on it.
    pub(crate) periods: Range<usize>,
}

/// A line longer than this, in bytes, with a period in it, is a paste without line breaks.
const FLAT: usize = 260;

/// The rows of `document`, furniture left out.
pub(crate) fn rows<'a>(document: &'a Document, periods: &[PeriodMention], lexicon: &Lexicon) -> Vec<Row<'a>> {
    let mut out = Vec::with_capacity(document.lines.len());
    let mut block = None;
    for line in document.lines.iter().filter(|l| !is_furniture(l)) {
        let starts_block = block.is_some_and(|b| b != line.block);
        block = Some(line.block);
        for (n, span) in pieces(document, line, periods, lexicon).into_iter().enumerate() {
            out.push(row(document, line, span, n > 0 || starts_block, periods));
        }
    }
    out
}

fn is_furniture(line: &Line) -> bool {
    matches!(line.kind, LineKind::Header | LineKind::Footer | LineKind::Footnote)
}

fn row<'a>(
    document: &'a Document,
    line: &'a Line,
    span: Span,
    starts_block: bool,
    periods: &[PeriodMention],
) -> Row<'a> {
    let text = document.quote(span);
    let from = periods.partition_point(|p| p.span.start() < span.start());
    let to = periods.partition_point(|p| p.span.start() < span.end());
    let bullet =
        line.kind == LineKind::ListItem && span.start() == line.span.start() || text.starts_with('•');
    let flat = span != line.span && line.span.len() >= FLAT;
    Row { span, text, line, bullet, starts_block, flat, periods: from..to }
}

/// The line itself; a flat one is cut at bullets, at sentence ends, and around its periods.
fn pieces(document: &Document, line: &Line, periods: &[PeriodMention], lexicon: &Lexicon) -> Vec<Span> {
    let text = document.quote(line.span);
    if let Some(end) = margin_heading(text, lexicon) {
        let cell = Span::new(line.span.start(), line.span.start() + end);
        return vec![cell, Span::new(cell.end(), line.span.end()).trimmed(&document.text)];
    }
    if line.span.len() < FLAT || !holds_range(line.span, periods) {
        return vec![line.span];
    }
    let mut cuts: Vec<usize> = sentence_ends(text);
    cuts.extend(headings(text, lexicon));
    cuts.extend(text.match_indices("• ").map(|(at, _)| at));
    cuts.iter_mut().for_each(|at| *at += line.span.start());
    cuts.extend(entries(document, line, periods, lexicon));
    cuts.extend(
        periods.iter().filter(|p| p.form != Form::Lone && line.span.contains(p.span)).map(|p| p.span.end()),
    );
    cuts.push(line.span.end());
    cuts.sort_unstable();
    cuts.dedup();
    let mut start = line.span.start();
    let mut out = Vec::new();
    for cut in cuts {
        let piece = Span::new(start, cut).trimmed(&document.text);
        if !piece.is_empty() {
            out.push(piece);
        }
        start = cut;
    }
    out
}

/// Where the heading ends that stands in the margin, on the line of its section's first entry: in capitals, or of several
/// words, so that "Experience  5 years" is none.
fn margin_heading(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let (cell, rest) = text.split_once('\t')?;
    let plain = cell.chars().any(char::is_lowercase) && !cell.trim().contains(' ');
    let is_heading = |text: &str| lexicon.heading(text.trim_end_matches([' ', '&'])).is_some();
    let rest = rest.split('\t').next().unwrap_or(rest);
    // Two headings side by side head two columns.
    let heading = cell.len() < 50 && !plain && !rest.trim().is_empty() && is_heading(cell) && !is_heading(rest);
    heading.then_some(cell.len())
}

/// Where the entries of a flat line begin: at the title that stands before a period among words written as names.
fn entries(document: &Document, line: &Line, periods: &[PeriodMention], lexicon: &Lexicon) -> Vec<usize> {
    let mut floor = line.span.start();
    let mut out = Vec::new();
    for period in periods.iter().filter(|p| p.form != Form::Lone && line.span.contains(p.span)) {
        let before = document.quote(Span::new(floor, period.span.start()));
        let head = floor + before.len() - names_at_end(before).len();
        out.extend(lexicon.title_start(&document.text[head..period.span.start()]).map(|at| head + at));
        floor = period.span.end();
    }
    out
}

/// The end of `text` that is made of words written as names, and of what joins them.
fn names_at_end(text: &str) -> &str {
    /// An entry's head has not more words.
    const MOST: usize = 20;
    let mut start = text.len();
    for (at, word) in words(text).into_iter().rev().take(MOST) {
        let letter = word.chars().find(|c| c.is_alphanumeric());
        let ends = word.ends_with('.') && word.len() > 4 && !word[..word.len() - 1].contains('.');
        if letter.is_some_and(char::is_lowercase) && !LINKS.contains(&word) || ends && start < text.len() {
            break;
        }
        start = at;
    }
    &text[start..]
}

fn holds_range(span: Span, periods: &[PeriodMention]) -> bool {
    let from = periods.partition_point(|p| p.span.start() < span.start());
    periods[from..].iter().take_while(|p| p.span.start() < span.end()).any(|p| p.form != Form::Lone)
}

/// Where the headings of work, schooling and the like stand that lost their line: two or three capitalised words, not
/// in the middle of a phrase.
fn headings(text: &str, lexicon: &Lexicon) -> Vec<usize> {
    let words: Vec<(usize, &str)> = words(text);
    let capital = |w: &str| w.starts_with(char::is_uppercase) && w.ends_with(char::is_alphabetic);
    let mut out = Vec::new();
    for i in 0..words.len() {
        let loose = i.checked_sub(1).is_none_or(|p| !LINKS.contains(&words[p].1));
        let runs = [3, 2].into_iter().filter_map(|n| words.get(i..i + n));
        let places = runs.filter(|run| loose && run.iter().all(|(_, w)| capital(w))).filter_map(|run| {
            let (last_at, last) = run[run.len() - 1];
            let (start, end) = (run[0].0, last_at + last.len());
            let lower_follows =
                words.get(i + run.len()).is_some_and(|(_, w)| w.starts_with(char::is_lowercase));
            let heading = lexicon.heading(&text[start..end]).is_some_and(|h| stands_alone(h.section));
            (heading && !lower_follows).then_some([start, end])
        });
        out.extend(places.take(1).flatten());
    }
    out
}

/// Headings of these are not also the beginning of a job title ("IT Project Manager").
fn stands_alone(section: SectionKind) -> bool {
    matches!(
        section,
        SectionKind::Experience
            | SectionKind::Education
            | SectionKind::Certifications
            | SectionKind::Personal
    )
}

/// Words after which a capitalised word goes on with a phrase.
const LINKS: &[&str] = &["&", "a", "an", "and", "for", "in", "my", "of", "the", "to", "with"];

/// Words with their offsets.
fn words(text: &str) -> Vec<(usize, &str)> {
    let base = text.as_ptr() as usize;
    text.split_whitespace().map(|w| (w.as_ptr() as usize - base, w)).collect()
}

/// Byte offsets after ". " where a capital follows and the word before is no abbreviation.
fn sentence_ends(text: &str) -> Vec<usize> {
    text.match_indices(". ")
        .filter(|(at, _)| {
            let before = text[..*at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            let capital = text[at + 2..].trim_start().chars().next().is_some_and(char::is_uppercase);
            before.chars().count() > 2 && capital
        })
        .map(|(at, _)| at + 1)
        .collect()
}

impl Row<'_> {
    /// Number of words.
    pub(crate) fn words(&self) -> usize {
        self.text.split_whitespace().count()
    }

    /// Letters, and all of them capitals.
    pub(crate) fn is_caps(&self) -> bool {
        let mut letters = self.text.chars().filter(|c| c.is_alphabetic()).peekable();
        letters.peek().is_some() && letters.all(char::is_uppercase)
    }
}
