//! Sections by heading: the words of the rules, held against the look that this document's headings have.

use std::ops::Range;

use prescreen_extract::{LineKind, Span};
use prescreen_lexicon::{Lexicon, SectionKind, starts_small};

use crate::Section;
use crate::row::Row;

/// Rows under one heading.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// What it holds; `None` before the first heading and under one of unknown words.
    pub(crate) kind: Option<SectionKind>,
    /// Rows, the heading left out.
    pub(crate) rows: Range<usize>,
    /// The heading's row.
    pub(crate) heading: Option<usize>,
}

/// The look of a heading.
#[derive(Clone, Copy, PartialEq)]
struct Look {
    size: f32,
    bold: bool,
    caps: bool,
    structural: bool,
}

impl Look {
    fn of(row: &Row<'_>) -> Self {
        Self {
            size: row.line.style.size,
            bold: row.line.style.bold,
            caps: row.is_caps(),
            structural: matches!(row.line.kind, LineKind::Heading(_)),
        }
    }

    /// Set clearly smaller than `other`.
    fn is_smaller(self, other: Self) -> bool {
        self.size + 0.75 < other.size
    }

    /// Stands out clearly less than `other`.
    fn is_below(self, other: Self) -> bool {
        let smaller = self.is_smaller(other);
        let plainer =
            other.bold && !self.bold || other.caps && !self.caps || other.structural && !self.structural;
        smaller || plainer && self.size <= other.size + 0.25
    }
}

/// The parts of `rows`, in order, together covering all of them.
pub(crate) fn parts(rows: &[Row<'_>], lexicon: &Lexicon) -> Vec<Part> {
    let candidates = headings(rows, lexicon);
    let reference = reference(rows, &candidates);
    let mut out = vec![Part { kind: None, rows: 0..0, heading: None }];
    for (i, kind) in candidates {
        let inside = out.last().and_then(|p: &Part| p.kind) == Some(SectionKind::Experience);
        // The look of a line tells nothing of a heading in its margin.
        let in_margin = rows[i].span != rows[i].line.span;
        let sub = inside
            && !in_margin
            && reference.is_some_and(|look| {
                let own = Look::of(&rows[i]);
                is_sub_heading(kind) && own.is_below(look) || !is_of_career(kind) && own.is_smaller(look)
            });
        if sub {
            continue;
        }
        if let Some(last) = out.last_mut() {
            last.rows.end = i;
        }
        out.push(Part { kind: Some(kind), rows: i + 1..i + 1, heading: Some(i) });
    }
    if let Some(last) = out.last_mut() {
        last.rows.end = rows.len();
    }
    out.into_iter().flat_map(|part| until_another_heading(part, rows)).collect()
}

/// Personal details, languages and referees end at a line that is set as their heading is, whatever it says: what
/// follows is of a kind unknown.
fn until_another_heading(part: Part, rows: &[Row<'_>]) -> Vec<Part> {
    let short =
        matches!(part.kind, Some(SectionKind::Personal | SectionKind::Languages | SectionKind::References));
    let Some(heading) = part.heading.filter(|_| short) else { return vec![part] };
    let look = Look::of(&rows[heading]);
    let is_another = |i: &usize| {
        let row = &rows[*i];
        let plain = |c: char| c.is_alphabetic() || matches!(c, ' ' | '&' | '/' | '-' | ',');
        row.starts_block && row.words() <= 5 && row.text.chars().all(plain) && Look::of(row) == look
    };
    let stands_out = look.caps || look.bold || look.structural;
    let Some(at) = part.rows.clone().find(is_another).filter(|_| stands_out) else { return vec![part] };
    let own = Part { rows: part.rows.start..at, ..part.clone() };
    vec![own, Part { kind: None, rows: at + 1..part.rows.end, heading: Some(at) }]
}

fn heading(row: &Row<'_>, lexicon: &Lexicon) -> Option<SectionKind> {
    let marked = row.text.trim_start_matches(['•', ' ']);
    let item = marked.len() < row.text.len();
    // "WORK EXPERIENCE." is no sentence.
    let text = if row.is_caps() { marked.trim_end_matches('.') } else { marked };
    let sentence =
        text.ends_with(['.', ',', ';']) || text.starts_with(char::is_lowercase) && starts_small(text);
    if text.len() > 70 || sentence || !row.periods.is_empty() || text.contains('\t') {
        return None;
    }
    // "WORK EXPERIENCE (INDIA)"; and "AWARDS &" goes on in the margin of the next line.
    let note = text.split_once(" (").filter(|(_, note)| lexicon.title_strength(note) == 0);
    let plain = note.map_or(text, |(words, _)| words).trim_end_matches([' ', '&']);
    let kind = lexicon.heading(plain)?.section;
    // "• Professional Experience:" heads a section, "• Skills:" rather an item.
    (!item || is_of_career(kind) && text.ends_with(':')).then_some(kind)
}

/// The headings: those of one row, and those in the margin over two lines ("RESEARCH", and "EXPERIENCE" beside the
/// next line).
fn headings(rows: &[Row<'_>], lexicon: &Lexicon) -> Vec<(usize, SectionKind)> {
    let in_margin = |i: usize| rows[i].span.end() < rows[i].line.span.end();
    let mut out = Vec::new();
    let mut at = 0;
    while at < rows.len() {
        let below = at + 2;
        let beside = below < rows.len() && in_margin(at) && in_margin(below);
        let whole = || lexicon.heading(&format!("{} {}", rows[at].text, rows[below].text));
        let stacked = beside.then(whole).flatten().map(|h| h.section);
        let kind = stacked.or_else(|| heading(&rows[at], lexicon));
        out.extend(kind.map(|kind| (at, kind)));
        at += if stacked.is_some() { 3 } else { 1 };
    }
    out
}

/// Headings that also stand inside a job's text ("Projects", "Achievements", "Skills used").
fn is_sub_heading(kind: SectionKind) -> bool {
    matches!(
        kind,
        SectionKind::Projects
            | SectionKind::Awards
            | SectionKind::Skills
            | SectionKind::Summary
            | SectionKind::Courses
            | SectionKind::Publications
    )
}

/// No job's text has a heading of these.
fn is_of_career(kind: SectionKind) -> bool {
    matches!(kind, SectionKind::Experience | SectionKind::Education)
}

/// The look of the headings that no job's text has: experience and education.
fn reference(rows: &[Row<'_>], candidates: &[(usize, SectionKind)]) -> Option<Look> {
    candidates
        .iter()
        .filter(|(_, kind)| is_of_career(*kind))
        .map(|(i, _)| Look::of(&rows[*i]))
        .max_by(|a, b| a.size.total_cmp(&b.size))
}

/// The same as sections with spans.
pub(crate) fn sections(parts: &[Part], rows: &[Row<'_>]) -> Vec<Section> {
    let span = |range: Range<usize>| {
        let all = rows.get(range).unwrap_or_default();
        Some(all.first()?.span.join(all.last()?.span))
    };
    let section = |part: &Part| {
        let from = part.heading.unwrap_or(part.rows.start);
        let heading = part.heading.map(|i| rows[i].span);
        Some(Section { kind: part.kind, heading, span: span(from..part.rows.end)? })
    };
    parts.iter().filter_map(section).collect()
}

/// The section kind at `span`.
pub(crate) fn kind_at(sections: &[Section], span: Span) -> Option<SectionKind> {
    let next = sections.partition_point(|s| s.span.start() <= span.start());
    sections.get(next.checked_sub(1)?)?.kind
}
