//! Entries printed as a form: the same labels again for each job ("Company: ...", "Duration: ...", "Role: ...").
//!
//! A form repeats its first label at each entry; all its labelled facts up to the next repetition belong to the one
//! period among them, wherever it stands.

use std::ops::Range;

use super::Source;
use super::anchor::{Anchor, is_header_like};
use super::label::{self, Label};

/// For each anchor, the rows of the form entry that it dates, if it is in one.
pub(super) fn entries(source: &Source<'_>, anchors: &[Anchor]) -> Vec<Option<Range<usize>>> {
    let mut out = vec![None; anchors.len()];
    let mut at = 0;
    while at < anchors.len() {
        let (from, to) = (anchors[at].from, anchors[at].to);
        let of_part = anchors[at..].iter().take_while(|a| a.from == from).count();
        let starts = starts(source, from..to);
        for (n, start) in starts.iter().enumerate() {
            let rows = *start..starts.get(n + 1).copied().unwrap_or(to);
            let first = at + anchors[at..at + of_part].partition_point(|a| a.row < rows.start);
            let inside = anchors[first..at + of_part].iter().take_while(|a| a.row < rows.end).take(2).count();
            if inside == 1 {
                out[first] = Some(rows);
            }
        }
        at += of_part;
    }
    out
}

/// The rows where the entries of a form start: those with the label that comes first, when it comes at least twice.
fn starts(source: &Source<'_>, rows: Range<usize>) -> Vec<usize> {
    let mut labelled = rows.filter_map(|row| {
        let (label, kind) = label::of_row(source, row)?;
        (kind != Label::Other).then_some((row, label))
    });
    let Some((first, name)) = labelled.next() else { return Vec::new() };
    let mut out = vec![first];
    out.extend(labelled.filter(|(_, label)| *label == name).map(|(row, _)| row));
    if out.len() > 1 { out } else { Vec::new() }
}

/// The line above a form's entry, where it can be the entry's heading.
pub(super) fn head(source: &Source<'_>, entry: &Range<usize>, from: usize) -> Option<usize> {
    let above = entry.start.checked_sub(1).filter(|row| *row >= from)?;
    let row = &source.rows[above];
    (label::of(row.text).is_none() && is_header_like(row, source.lexicon)).then_some(above)
}
