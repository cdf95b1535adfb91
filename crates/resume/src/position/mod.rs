//! Positions: who worked where, from when to when, as what.
//!
//! A printed period anchors each position ([`anchor`]). The rows around it are cut into pieces ([`part`]) that look like
//! a title, an employer or a place. The document's own habit ([`habit`]: employer in bold two rows above the dates, title
//! below it), learned over all entries, decides with the words which piece is which ([`header`]). Entries printed as a form,
//! with the same labels each, are read by their labels ([`form`], [`label`]).

mod anchor;
mod entry;
mod form;
mod glue;
mod habit;
mod header;
mod join;
mod label;
mod look;
mod noise;
mod part;
mod sentence;
mod separator;

use prescreen_extract::Span;
use prescreen_lexicon::Lexicon;

use crate::date::PeriodMention;
use crate::row::Row;
use crate::section::Part as SectionPart;
use crate::{Leads, Period, Position, Work};
use anchor::Anchor;
pub(crate) use anchor::{opens_with_work, starts_as_work};
use header::Header;
pub(crate) use label::{is_of_project as label_of_project, starts as label_starts};
pub(crate) use look::place_at_start;
pub(crate) use part::placeholder_end;

/// Everything a document offers for finding positions.
pub(crate) struct Source<'a> {
    pub(crate) text: &'a str,
    pub(crate) rows: &'a [Row<'a>],
    pub(crate) parts: &'a [SectionPart],
    pub(crate) periods: &'a [PeriodMention],
    pub(crate) lexicon: &'a Lexicon,
}

/// The positions of a document, in its order; what kind of role each is, is judged afterwards.
pub(crate) fn positions(source: &Source<'_>) -> Vec<Position> {
    let anchors = anchor::anchors(source.rows, source.parts, source.periods, source.text, source.lexicon);
    let headers = header::headers(source, &anchors);
    let mut out: Vec<Position> = Vec::new();
    // The employer under whose name the roles that follow stand.
    let mut heading = None;
    for (i, (anchor, header)) in anchors.iter().zip(&headers).enumerate() {
        let next = anchors
            .get(i + 1)
            .zip(headers.get(i + 1))
            .filter(|(a, _)| a.from == anchor.from)
            .map(|(_, h)| h.rows.start);
        let end = next.unwrap_or(anchor.to).max(header.rows.end);
        let mut position = position(source, anchor, header, end);
        if i == 0 || anchors[i - 1].from != anchor.from {
            heading = None;
        }
        if header.employer.is_some() {
            heading = header.employer.filter(|_| header.heads);
        } else if position.title.is_some() && !header.nameless {
            position.employer = heading;
        }
        if is_of_school(&position, source) {
            continue;
        }
        let named = position.title.is_some() || position.employer.is_some();
        if named || anchor.in_work {
            out.push(position);
        }
    }
    without_totals(out, source.text)
}

/// Years at a school in a field and no post: education.
fn is_of_school(position: &Position, source: &Source<'_>) -> bool {
    let field = position.title.is_some_and(|t| source.lexicon.is_area(t.of(source.text)));
    let school = |name: &str| {
        let name = name.to_lowercase();
        ["college", "school", "university", "institute of"].iter().any(|word| name.contains(word))
    };
    field && position.employer.is_some_and(|e| school(e.of(source.text)))
}

/// Leaves out the dates of all of one's time at an employer that stand above the roles held there, each with its own;
/// the roles without an employer of their own are given that one.
fn without_totals(mut positions: Vec<Position>, text: &str) -> Vec<Position> {
    let mut at = 0;
    while at < positions.len() {
        let total = &positions[at];
        let role =
            |p: &&Position| p.title.is_some() && holds(total.period, p.period) && may_be_at(p, total, text);
        let may_be_total = total.title.is_none() && total.employer.is_some();
        let roles = if may_be_total { positions[at + 1..].iter().take_while(role).count() } else { 0 };
        if roles == 0 {
            at += 1;
            continue;
        }
        let total = positions.remove(at);
        for role in &mut positions[at..at + roles] {
            role.employer = role.employer.or(total.employer);
        }
    }
    positions
}

/// The role names no other employer.
fn may_be_at(role: &Position, total: &Position, text: &str) -> bool {
    role.employer.zip(total.employer).is_none_or(|(own, of_total)| own.of(text) == of_total.of(text))
}

/// All of `inner` lies within `outer`.
fn holds(outer: Period, inner: Period) -> bool {
    let last = |end| match end {
        crate::End::Date(date) => Some(date.last()),
        _ => None,
    };
    let starts = outer.start.zip(inner.start).is_some_and(|(o, i)| o.first() <= i.first());
    starts
        && match (last(outer.end), last(inner.end)) {
            (None, _) => outer.end == crate::End::Present,
            (Some(o), Some(i)) => i <= o,
            (Some(_), None) => false,
        }
}

fn position(source: &Source<'_>, anchor: &Anchor, header: &Header, end: usize) -> Position {
    let mention = &source.periods[anchor.period];
    let last = &source.rows[end - 1];
    let header_span = rows_span(source.rows, header.rows.clone());
    Position {
        title: header.title,
        employer: header.employer,
        period: mention.period,
        period_span: Some(mention.span),
        header: header_span,
        span: header_span.join(last.span),
        work: Work::default(),
        software: false,
        leads: Leads::None,
        leads_engineering: false,
        team_size: None,
        leads_evidence: Vec::new(),
    }
}

fn rows_span(rows: &[Row<'_>], range: std::ops::Range<usize>) -> Span {
    let all = rows.get(range).unwrap_or_default();
    all.iter().map(|r| r.span).reduce(Span::join).unwrap_or_default()
}

/// Whether the period runs backwards.
pub(crate) fn is_inverted(period: Period) -> bool {
    match (period.start, period.end) {
        (Some(start), crate::End::Date(end)) => start.first() > end.last(),
        _ => false,
    }
}
