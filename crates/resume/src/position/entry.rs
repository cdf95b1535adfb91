//! What stands near a dated row: the pieces of its entry.

use std::ops::Range;

use prescreen_extract::Span;

use super::Source;
use super::anchor::{Anchor, is_fact, is_header_like};
use super::form;
use super::habit::{Face, Slot};
use super::look::Look;
use super::part::{self, Part};
use crate::row::Row;

/// Rows that say something, above and below the dated one, that can belong to its header.
const MOST_ABOVE: usize = 3;
const MOST_BELOW: usize = 2;
/// What a further row costs, in tenths of a point, so that none is taken without need.
const ROW: i32 = 4;
/// What reaching across an empty line costs.
const BLANK: i32 = 7;
/// And what more, where the dated row itself ends or begins its block there.
const EDGE: i32 = 7;
/// Pieces of one entry that are looked at; no header that a person wrote has as many.
const MOST_PIECES: usize = 32;

/// What stands near a dated row.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub(super) parts: Vec<Part>,
    /// The rows of the form it is an entry of.
    pub(super) form: Option<Range<usize>>,
}

/// What stands near anchor `i`, in layout order.
pub(super) fn entry(source: &Source<'_>, anchors: &[Anchor], i: usize, form: Option<Range<usize>>) -> Entry {
    let anchor = &anchors[i];
    if let Some(rows) = form {
        let labelled =
            rows.clone().filter(|r| *r == anchor.row || super::label::of_row(source, *r).is_some());
        let head = form::head(source, &rows, anchor.from).map(|r| parts_of(source, r, -1, ROW));
        let parts = labelled.map(|r| parts_of(source, r, 0, 0));
        return Entry {
            parts: head.into_iter().chain(parts).flatten().take(MOST_PIECES).collect(),
            form: Some(rows),
        };
    }
    let same = |a: &&Anchor| a.from == anchor.from;
    let floor = i.checked_sub(1).map(|p| &anchors[p]).filter(same).map_or(anchor.from, |p| p.row + 1);
    let ceiling = anchors.get(i + 1).filter(same).map_or(anchor.to, |n| n.row);
    let mut above = side(source, anchor, (floor..anchor.row).rev(), -1, MOST_ABOVE);
    above.reverse();
    let here = vec![parts_of(source, anchor.row, 0, 0)];
    let below = side(source, anchor, anchor.row + 1..ceiling, 1, MOST_BELOW);
    let mut parts: Vec<Part> =
        above.into_iter().chain(here).chain(below).flatten().take(MOST_PIECES).collect();
    if (anchor.row..(anchor.row + 2).min(ceiling)).any(|row| part::has_placeholder(&source.rows[row])) {
        parts.iter_mut().for_each(without_employer);
    }
    Entry { parts, form: None }
}

/// Where a form's words say that the employer's name was taken out, nothing is one.
fn without_employer(part: &mut Part) {
    part.nameless = true;
    if matches!(part.look, Look::Employer(_)) {
        part.look = Look::Unknown;
    }
}

/// The pieces of the rows on one side of the dated one, nearest row first, up to the first that cannot join.
fn side(
    source: &Source<'_>,
    anchor: &Anchor,
    rows: impl Iterator<Item = usize>,
    step: i8,
    most: usize,
) -> Vec<Vec<Part>> {
    let mut out: Vec<Vec<Part>> = Vec::new();
    let (mut cost, mut place, mut previous) = (0, 0, anchor.row);
    let leaving = BLANK + if is_edge(source, anchor.row, step) { EDGE } else { 0 };
    let listed = is_period_of_list(source, anchor);
    for row in rows {
        let (this, near) = (&source.rows[row], &source.rows[row.max(previous)]);
        let joins = is_header_like(this, source.lexicon)
            || listed && is_fact(this, source.lexicon)
            || super::label::of(this.text).is_some()
            || says_nothing(source, this);
        if !joins
            || step < 0 && goes_on(source, row)
            || this.line.column != source.rows[anchor.row].line.column
        {
            break;
        }
        let blank = near.starts_block && !same_table_row(this, &source.rows[previous]);
        cost += ROW + if blank { leaving } else { 0 };
        let parts = parts_of(source, row, place + step, cost);
        // Places and durations stand between without being counted.
        if parts.iter().any(|p| p.look != Look::Place) {
            place += step;
        }
        out.push(parts);
        previous = row;
        if usize::from(place.unsigned_abs()) == most {
            break;
        }
    }
    out
}

/// The dated row ends its block and what stands below is another's, or begins it and what stands above is.
fn is_edge(source: &Source<'_>, row: usize, step: i8) -> bool {
    let begins = |row: usize| source.rows.get(row).is_none_or(|r| r.starts_block);
    begins(row) != begins(row + 1) && begins(row) == (step < 0)
}

/// The dated row is an item that holds its period only: the items beside it may be further facts.
fn is_period_of_list(source: &Source<'_>, anchor: &Anchor) -> bool {
    let (row, period) = (&source.rows[anchor.row], source.periods[anchor.period].span);
    let around = [row.span.start()..period.start(), period.end()..row.span.end()];
    let says = |beside: &str| beside.contains(char::is_alphanumeric);
    row.bullet && !around.into_iter().filter_map(|range| source.text.get(range)).any(says)
}

/// A few words of a contract or a duration, which stand between without ending a header.
fn says_nothing(source: &Source<'_>, row: &Row<'_>) -> bool {
    row.words() <= 4 && !row.bullet && part::parts(source.text, row, &[], source.lexicon).is_empty()
}

/// Both stand in one row of a table, in cells of several lines.
fn same_table_row(a: &Row<'_>, b: &Row<'_>) -> bool {
    a.line.cell.zip(b.line.cell).is_some_and(|(a, b)| (a.table, a.row) == (b.table, b.row))
}

/// The row is the end of a sentence that began on the row before.
fn goes_on(source: &Source<'_>, row: usize) -> bool {
    let this = &source.rows[row];
    row.checked_sub(1).map(|before| &source.rows[before]).is_some_and(|before| {
        !this.starts_block
            && this.line.column == before.line.column
            && face(this) == face(before)
            && before.words() > 8
            && !before.text.ends_with(['.', ':', ';', '!'])
            && source.lexicon.title_end(this.text, false) == 0
    })
}

/// The pieces of `row`, each with its place around the dated row.
fn parts_of(source: &Source<'_>, row: usize, at: i8, cost: i32) -> Vec<Part> {
    let this = &source.rows[row];
    let face = face(this);
    let pieces = part::parts(source.text, this, &periods_on(source, this.span), source.lexicon);
    // Beside the dated row, a line that begins with no name is a sentence, whatever names it holds.
    let sentence = at != 0 && pieces.first().is_some_and(|p| p.look == Look::Unknown && !p.name);
    let placed = |(n, piece): (usize, Part)| {
        let place = u8::try_from(n).unwrap_or(u8::MAX);
        Part { row, cost, name: piece.name && !sentence, slot: Slot { row: at, place, face }, ..piece }
    };
    pieces.into_iter().enumerate().map(placed).collect()
}

fn face(row: &Row<'_>) -> Face {
    let style = row.line.style;
    // Sizes are small and positive; what is not is as good as unknown.
    let size = (style.size * 2.0).clamp(0.0, 1000.0) as u16;
    Face { size, bold: style.bold, italic: style.italic, caps: row.is_caps() }
}

/// The periods that touch `span`, one that began on the line before included.
fn periods_on(source: &Source<'_>, span: Span) -> Vec<crate::date::PeriodMention> {
    let from = source.periods.partition_point(|p| p.span.end() <= span.start());
    source.periods[from..].iter().take_while(|p| p.span.start() < span.end()).copied().collect()
}
