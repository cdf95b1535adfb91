//! Lines as the reader of resumes sees them: with the periods printed on each, and long unbroken text cut where a
//! new entry starts.

use std::collections::BTreeSet;
use std::ops::Range;

use prescreen_extract::{Document, Line, LineKind, Span};
use prescreen_lexicon::{Lexicon, SectionKind};

use crate::date::{Form, PeriodMention};
use crate::{flat, position};

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

/// What stands before the items of a list that the format does not mark as one.
const MARKS: &[&str] = &["•", "* ", "- ", "– "];
/// A line longer than this, in bytes, with a period in it, is a paste without line breaks.
const FLAT: usize = 260;

/// The rows of `document`, furniture left out.
pub(crate) fn rows<'a>(document: &'a Document, periods: &[PeriodMention], lexicon: &Lexicon) -> Vec<Row<'a>> {
    let mut out = Vec::with_capacity(document.lines.len());
    let mut block = None;
    let margin = Margin { labels: labels(document), stacked: stacked(document, lexicon) };
    for line in document.lines.iter().filter(|l| !is_furniture(l)) {
        let starts_block = block.is_some_and(|b| b != line.block);
        block = Some(line.block);
        for (n, span) in pieces(document, line, periods, &margin, lexicon).into_iter().enumerate() {
            out.push(row(document, line, span, n > 0 || starts_block, periods));
        }
    }
    with_whole_sentences(&out, document, periods)
}

/// A sentence that tells of a job ("Worked as ... at ... from ... to ...") over several lines is one row.
fn with_whole_sentences<'a>(
    rows: &[Row<'a>],
    document: &'a Document,
    periods: &[PeriodMention],
) -> Vec<Row<'a>> {
    /// Lines that such a sentence goes on for.
    const MOST: usize = 3;
    let mut out = Vec::with_capacity(rows.len());
    let mut at = 0;
    while at < rows.len() {
        let mut row = rows[at].clone();
        // A period that begins here ends on a line below.
        let broken =
            periods[row.periods.clone()].last().map(|p| p.span.end()).filter(|end| *end > row.span.end());
        let begins = (row.periods.is_empty() || broken.is_some()) && position::starts_as_work(row.text);
        let goes_on = |next: &&Row<'_>| {
            begins && !next.starts_block && !next.bullet && next.line.column == row.line.column
        };
        let rest = rows[at + 1..].iter().take(MOST).take_while(goes_on);
        let ends = |next: &Row<'_>| match broken {
            Some(end) => next.span.end() >= end,
            None => holds_range(next.span, periods),
        };
        let last = rest.clone().position(ends);
        if let Some(last) = last.map(|n| &rows[at + 1 + n]) {
            row.span = row.span.join(last.span);
            row.text = document.quote(row.span);
            row.periods.end = last.periods.end;
        }
        at += 1 + last.map_or(0, |n| n + 1);
        out.push(row);
    }
    out
}

/// What stands in the first cells of lines.
struct Margin<'a> {
    /// Labels, which head no section.
    labels: BTreeSet<&'a str>,
    /// Where lines begin that hold a part of a heading over two lines.
    stacked: BTreeSet<usize>,
}

/// Where lines begin whose first cells, in capitals, are one heading together ("CAREER", and "HISTORY" below it).
fn stacked(document: &Document, lexicon: &Lexicon) -> BTreeSet<usize> {
    let cell = |line: &Line| {
        let (cell, _) = document.quote(line.span).split_once('\t')?;
        let caps = cell.contains(char::is_alphabetic) && !cell.contains(char::is_lowercase);
        (caps && cell.len() < 30).then_some(cell)
    };
    let is_one = |lines: &&[Line]| {
        let [upper, lower] = lines else { return false };
        let cells = cell(upper).zip(cell(lower));
        cells.is_some_and(|(upper, lower)| lexicon.heading(&format!("{upper} {lower}")).is_some())
    };
    document.lines.windows(2).filter(is_one).flatten().map(|line| line.span.start()).collect()
}

/// What stands in the margin of more than one line, not in capitals: the labels of a form, which head no section.
fn labels(document: &Document) -> BTreeSet<&str> {
    let mut seen = BTreeSet::new();
    let cells = document.lines.iter().filter_map(|line| document.quote(line.span).split_once('\t'));
    let small = |cell: &&str| cell.chars().any(char::is_lowercase);
    cells.map(|(cell, _)| cell).filter(small).filter(|cell| !seen.insert(*cell)).collect()
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
    let bullet = line.kind == LineKind::ListItem && span.start() == line.span.start()
        || MARKS.iter().any(|m| text.starts_with(m));
    let flat = span != line.span && line.span.len() >= FLAT;
    Row { span, text, line, bullet, starts_block, flat, periods: from..to }
}

/// The line itself; a flat one is cut where [`flat`] says.
fn pieces(
    document: &Document,
    line: &Line,
    periods: &[PeriodMention],
    margin: &Margin<'_>,
    lexicon: &Lexicon,
) -> Vec<Span> {
    let text = document.quote(line.span);
    let stacked = || margin.stacked.contains(&line.span.start()).then(|| text.find('\t')).flatten();
    let short = line.span.len() < FLAT;
    let of_work = || heading_of_work(text, lexicon).filter(|_| short);
    let heading = margin_heading(text, &margin.labels, lexicon).or_else(of_work).or_else(stacked);
    if let Some(end) = heading {
        let cell = Span::new(line.span.start(), line.span.start() + end);
        let rest = Span::new(cell.end(), line.span.end()).trimmed(&document.text);
        let cuts = sentences_of_work(document.quote(rest), rest, periods);
        return [vec![cell], apart(document, rest, cuts)].concat();
    }
    let cuts = match holds_range(line.span, periods) {
        true if short => sentences_of_work(text, line.span, periods),
        true => flat::cuts(document, line, periods, lexicon),
        false => vec![line.span.end()],
    };
    apart(document, line.span, cuts)
}

/// The pieces of `span` that end at `cuts`.
fn apart(document: &Document, span: Span, cuts: Vec<usize>) -> Vec<Span> {
    let mut start = span.start();
    let mut out = Vec::with_capacity(cuts.len());
    for cut in cuts {
        let piece = Span::new(start, cut).trimmed(&document.text);
        if !piece.is_empty() {
            out.push(piece);
        }
        start = cut;
    }
    out
}

/// Where a line is cut that tells of one job after the other ("Worked with Acme from 2004 to 2006. Worked with ..."),
/// and its end.
fn sentences_of_work(text: &str, span: Span, periods: &[PeriodMention]) -> Vec<usize> {
    let ends = text.match_indices(". ").map(|(at, stop)| at + stop.len());
    let dated = |end: &usize| holds_range(Span::new(span.start(), span.start() + end), periods);
    let works = |end: &usize| text.get(*end..).is_some_and(position::opens_with_work);
    let cuts = ends.filter(works).filter(dated).map(|end| span.start() + end);
    cuts.chain([span.end()]).collect()
}

/// Where the heading ends of a line that begins to tell of a job behind it ("Experience: worked with ...").
fn heading_of_work(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let (heading, rest) = text.split_once(':')?;
    let of_work = lexicon.heading(heading)?.section == SectionKind::Experience;
    (of_work && position::opens_with_work(rest)).then_some(heading.len() + 1)
}

/// Where the heading ends that stands in the margin, on the line of its section's first entry: in capitals, or of several
/// words, so that "Experience  5 years" is none.
fn margin_heading(text: &str, labels: &BTreeSet<&str>, lexicon: &Lexicon) -> Option<usize> {
    let (cell, rest) = text.split_once('\t')?;
    if labels.contains(cell) {
        return None;
    }
    let plain = cell.chars().any(char::is_lowercase) && !cell.trim().contains(' ');
    let section = |text: &str| lexicon.heading(text.trim_end_matches([' ', '&'])).map(|h| h.section);
    let rest = rest.split('\t').next().unwrap_or(rest);
    if cell.len() >= 50 || plain || rest.trim().is_empty() {
        return None;
    }
    // "1. Project  : Acme Tower" is a label with its value.
    let valued = |kind| kind == SectionKind::Projects && rest.trim_start().starts_with(':');
    let heading = section(cell).is_some_and(|kind| !valued(kind));
    // Two headings side by side head two columns.
    (heading && section(rest).is_none()).then_some(cell.len())
}

fn holds_range(span: Span, periods: &[PeriodMention]) -> bool {
    let from = periods.partition_point(|p| p.span.start() < span.start());
    periods[from..].iter().take_while(|p| p.span.start() < span.end()).any(|p| p.form != Form::Lone)
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
