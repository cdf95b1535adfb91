//! Labels in a left margin, beside the text they belong to: a date set
//! over two lines becomes one, and a section's name becomes a line of its own before its text.

use super::character::BULLET;
use super::segment::{Segment, Segments};
use super::stacked;

/// Settles the labels of a region whose rows are in order, each sorted from left to right.
pub(crate) fn settle(segments: &Segments, rows: &mut Vec<Vec<&Segment>>) {
    stacked::join(segments, rows);
    let Some(edge) = text_edge(rows) else { return };
    join_labels(segments, rows, edge);
    join_names(segments, rows, edge);
    part_names(segments, rows, edge);
}

/// Notes in a right margin that stand below each other (place, dates, duration) go up to the first line of their
/// entry where they stand beside nothing, or beside its items.
pub(crate) fn lift_notes<'a>(segments: &Segments, rows: &mut Vec<Vec<&'a Segment>>) {
    let Some((_, text)) = common_start(rows) else { return };
    // The row with the first note, and the note seen last.
    let mut first: Option<(usize, &'a Segment)> = None;
    for at in 0..rows.len() {
        let cells = without_bullet(segments, &rows[at]).len();
        let Some(note) = rows[at].last().copied() else { continue };
        let alone = rows[at].len() == 1;
        let above = first.filter(|(top, last)| {
            let aligned = (last.x0 - note.x0).abs() < 3.0 || (last.x1 - note.x1).abs() < 3.0;
            aligned
                && rows[*top].len() > 1
                && note.x0 > text + note.size * 8.0
                && note.y - last.y < note.size * 2.0
        });
        let itemised = |top: usize| {
            let begins = |row: &Vec<&Segment>| {
                row.first().is_some_and(|text| segments.chars(text).next() == Some(BULLET))
            };
            rows[top + 1..=at].iter().any(begins)
        };
        match above {
            Some((top, _)) if alone || (cells > 1 && itemised(top)) => {
                rows[at].pop();
                rows[top].push(note);
                first = Some((top, note));
            }
            _ if cells > 1 && !is_text_beside_date(segments, &rows[at]) => first = Some((at, note)),
            _ => {}
        }
    }
    rows.retain(|row| !row.is_empty());
}

/// Whether all that stands before the last cell of a row is a date in the left margin, over two lines maybe: the cell is
/// the text then, no note.
fn is_text_beside_date(segments: &Segments, row: &[&Segment]) -> bool {
    let Some((_, labels)) = row.split_last() else { return false };
    let Some(date) = labels.first() else { return false };
    let count = |is: fn(&char) -> bool| segments.chars(date).filter(is).count();
    let dated = count(char::is_ascii_digit) >= 4 && count(|ch| ch.is_alphabetic()) < 20;
    dated && labels.iter().all(|label| label.x0 < date.x1)
}

/// The segments of a row behind the bullet that may stand before them.
fn without_bullet<'r, 'a>(segments: &Segments, row: &'r [&'a Segment]) -> &'r [&'a Segment] {
    match row {
        [bullet, rest @ ..] if segments.chars(bullet).eq([BULLET]) => rest,
        row => row,
    }
}

/// Where the text beside the labels begins: the place where most rows have a segment beginning, if it is not
/// the left edge of the region.
fn text_edge(rows: &[Vec<&Segment>]) -> Option<f32> {
    let leftmost = rows.iter().flatten().map(|segment| segment.x0).reduce(f32::min)?;
    let size = rows.iter().flatten().map(|segment| segment.size).fold(1.0, f32::max).min(14.0);
    let (count, edge) = common_start(rows)?;
    (count >= 4 && count * 5 >= rows.len() * 2 && edge > leftmost + size * 3.0).then_some(edge)
}

/// The place where the most segments begin, and how many.
fn common_start(rows: &[Vec<&Segment>]) -> Option<(usize, f32)> {
    let mut starts: Vec<f32> = rows.iter().flatten().map(|segment| segment.x0).collect();
    starts.sort_by(f32::total_cmp);
    let mut best: Option<(usize, f32)> = None;
    let mut from = 0;
    while let Some(first) = starts.get(from) {
        let to = starts.partition_point(|x| *x <= first + 2.0);
        if to - from > best.map_or(0, |(count, _)| count) {
            best = Some((to - from, *first));
        }
        from = to;
    }
    best
}

/// The label of a row: its first segment, where it stands left of the text's edge.
fn label<'a>(row: &[&'a Segment], edge: f32) -> Option<&'a Segment> {
    row.first().copied().filter(|segment| segment.x1 < edge)
}

fn begins_text(segment: Option<&&Segment>, edge: f32) -> bool {
    segment.is_some_and(|segment| segment.x0 >= edge - 2.0)
}

/// A label that goes on with a small letter below goes up to its first line: "Name and address of" over "employer".
fn join_labels(segments: &Segments, rows: &mut Vec<Vec<&Segment>>, edge: f32) {
    let capital = |row: &[&Segment]| {
        row.first().and_then(|first| segments.chars(first).next()).is_some_and(char::is_uppercase)
    };
    // The row where a label began, and its last part.
    let mut begun: Option<(usize, &Segment)> = None;
    for at in 0..rows.len() {
        let Some(part) = label(&rows[at], edge) else { continue };
        let small = segments.chars(part).next().is_some_and(char::is_lowercase);
        let below = |last: &Segment| {
            let aligned = (last.x0 - part.x0).abs() < 2.0 || (last.x1 - part.x1).abs() < 2.0;
            aligned
                && part.y - last.y < part.size * 1.6
                && (part.size - last.size).abs() < 0.3
                && is_bold(segments, part) == is_bold(segments, last)
        };
        match begun.filter(|(first, last)| {
            small && rows[*first].len().max(rows[at].len()) > 1 && capital(&rows[*first]) && below(last)
        }) {
            Some((first, _)) => {
                rows[at].remove(0);
                let after = rows[first].iter().take_while(|segment| segment.x1 < edge).count();
                rows[first].insert(after, part);
                begun = Some((first, part));
            }
            None => begun = Some((at, part)),
        }
    }
    rows.retain(|row| !row.is_empty());
}

/// A section's name over several lines goes up to its first one.
fn join_names(segments: &Segments, rows: &mut Vec<Vec<&Segment>>, edge: f32) {
    // The row where a name began, and the baseline of its last part.
    let mut name: Option<(usize, f32)> = None;
    for at in 0..rows.len() {
        let Some(part) = label(&rows[at], edge) else { continue };
        let goes_on = name.filter(|(_, y)| part.y - y < part.size * 1.9).map(|(first, _)| first);
        if let Some(first) = goes_on
            && let Some(text) = rows[first].iter().find(|segment| begins_text(Some(segment), edge))
            && stands_out(segments, part, text)
        {
            rows[at].remove(0);
            let after = rows[first].iter().take_while(|segment| segment.x1 < edge).count();
            rows[first].insert(after, part);
            name = Some((first, part.y));
        } else {
            let begins = rows[at]
                .get(1)
                .is_some_and(|text| begins_text(Some(text), edge) && stands_out(segments, part, text));
            name = begins.then_some((at, part.y));
        }
    }
    rows.retain(|row| !row.is_empty());
}

/// A label in letters, set bold, larger or in capitals, stands alone before the text it is beside.
fn part_names(segments: &Segments, rows: &mut Vec<Vec<&Segment>>, edge: f32) {
    let mut at = 0;
    while at < rows.len() {
        let row = &rows[at];
        let labels = row.iter().take_while(|segment| segment.x1 < edge).count();
        let named = label(row, edge).is_some_and(|label| {
            begins_text(row.get(labels), edge)
                && row.get(labels).is_some_and(|text| stands_out(segments, label, text))
        });
        if named {
            let text = rows[at].split_off(labels);
            rows.insert(at + 1, text);
            at += 1;
        }
        at += 1;
    }
}

fn is_bold(segments: &Segments, segment: &Segment) -> bool {
    let (chars, bold, _) = segments.weights(segment);
    bold * 2 > chars
}

fn stands_out(segments: &Segments, label: &Segment, text: &Segment) -> bool {
    let bold = |segment: &Segment| is_bold(segments, segment);
    let letters = || segments.chars(label).filter(|ch| ch.is_alphabetic());
    let plain = segments.chars(label).all(|ch| !ch.is_ascii_digit() && ch != ':') && letters().count() >= 4;
    plain
        && (label.size > text.size * 1.15
            || (bold(label) && !bold(text))
            || (letters().all(char::is_uppercase)
                && !segments.chars(text).filter(|ch| ch.is_alphabetic()).all(char::is_uppercase)))
}
