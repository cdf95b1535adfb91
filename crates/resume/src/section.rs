//! Sections by heading: the words of the rules, held against the look that this document's headings have.

use std::ops::Range;

use prescreen_extract::{LineKind, Span};
use prescreen_lexicon::{Lexicon, SectionKind, starts_small};

use crate::Section;
use crate::row::Row;

/// Rows under one heading.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// What it holds; `None` before the first heading.
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
    let mut candidates: Vec<(usize, SectionKind)> =
        rows.iter().enumerate().filter_map(|(i, row)| Some((i, heading(row, lexicon)?))).collect();
    joined(rows, &mut candidates, lexicon);
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
    out
}

fn heading(row: &Row<'_>, lexicon: &Lexicon) -> Option<SectionKind> {
    let text = row.text;
    let sentence = text.ends_with(['.', ',', ';'])
        || text.starts_with('•')
        || text.starts_with(char::is_lowercase) && starts_small(text);
    if text.len() > 70 || sentence || !row.periods.is_empty() {
        return None;
    }
    if text.contains('\t') {
        return None;
    }
    // "AWARDS &" goes on in the margin of the next line.
    lexicon.heading(text.trim_end_matches([' ', '&'])).map(|h| h.section)
}

/// A heading in the margin over two lines ("RESEARCH", and "EXPERIENCE" beside the next line) is one.
fn joined(rows: &[Row<'_>], candidates: &mut Vec<(usize, SectionKind)>, lexicon: &Lexicon) {
    let in_margin = |i: usize| rows[i].span.end() < rows[i].line.span.end();
    let mut at = 0;
    while at + 1 < candidates.len() {
        let ((upper, _), (lower, _)) = (candidates[at], candidates[at + 1]);
        let beside = lower == upper + 2 && in_margin(upper) && in_margin(lower);
        let whole = || lexicon.heading(&format!("{} {}", rows[upper].text, rows[lower].text));
        if let Some(heading) = beside.then(whole).flatten() {
            candidates[at].1 = heading.section;
            candidates.remove(at + 1);
        }
        at += 1;
    }
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
