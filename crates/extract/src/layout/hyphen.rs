//! Words broken at a line's end are joined on the upper line.

use std::collections::BTreeSet;
use std::ops::Range;

use super::rows::TextLine;

/// First parts that keep their hyphen: what they begin is written with one more often than without.
const KEEPING: [&str; 24] = [
    "all", "back", "built", "client", "cost", "cross", "data", "decision", "e", "end", "ex", "event",
    "front", "full", "hands", "high", "in", "large", "long", "low", "multi", "non", "self", "well",
];

/// Joins broken words over the lines of a page, each with those that follow in its column.
pub(crate) fn join_hyphens(lines: &mut Vec<TextLine>, compounds: &BTreeSet<String>) {
    for at in 1..lines.len() {
        let right = right_edge(lines, at - 1);
        let (above, below) = lines.split_at_mut(at);
        if let (Some(above), Some(below)) = (above.last_mut(), below.first_mut())
            && !below.starts_block
            && above.column == below.column
            && above.cell == below.cell
            // A line that stops well short of its neighbours' ends was not broken for want of room.
            && right - above.rect.x1 <= (right - above.rect.x0) * 0.25
        {
            join(above, below, compounds);
        }
    }
    for line in lines.iter_mut() {
        drop_soft(line);
    }
    lines.retain(|line| !line.text.trim().is_empty());
}

/// The right edge of the running text around a line.
fn right_edge(lines: &[TextLine], at: usize) -> f32 {
    const AROUND: usize = 3;
    let around = &lines[at.saturating_sub(AROUND)..(at + AROUND + 1).min(lines.len())];
    let text = around.iter().filter(|line| line.column == lines[at].column && !line.text.contains('\t'));
    text.fold(lines[at].rect.x1, |right, line| right.max(line.rect.x1))
}

/// Compounds written with a hyphen within a line, in small letters.
pub(crate) fn compounds<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    texts
        .flat_map(|text| text.split(|c: char| !(c.is_alphanumeric() || c == '-')))
        .filter(|word| word.trim_matches('-').contains('-'))
        .map(|word| word.trim_matches('-').to_lowercase())
        .collect()
}

fn join(above: &mut TextLine, below: &mut TextLine, compounds: &BTreeSet<String>) {
    let Some(hyphen) = above.text.chars().next_back().filter(|ch| matches!(ch, '-' | '\u{ad}')) else {
        return;
    };
    let body = &above.text[..above.text.len() - hyphen.len_utf8()];
    let head = body.rsplit(|c: char| !(c.is_alphanumeric() || c == '-')).next().unwrap_or("");
    let Some(from) = continuation(above, below) else { return };
    let tail = below.text[from..].split([' ', '\t']).next().unwrap_or("");
    let Some(first) = tail.chars().next() else { return };
    if head.is_empty() || !head.ends_with(char::is_alphabetic) || !first.is_alphanumeric() {
        return;
    }
    let letters = tail.trim_end_matches(|c: char| !c.is_alphanumeric());
    let compound = format!("{head}-{letters}").to_lowercase();
    let keeps = hyphen == '-'
        && (!first.is_lowercase()
            || compounds.contains(&compound)
            || KEEPING.contains(&head.to_lowercase().as_str()));
    let tail = tail.to_owned();
    if !keeps {
        above.text.truncate(above.text.len() - hyphen.len_utf8());
    }
    above.text.push_str(&tail);
    if let Some((range, ..)) = above.words.last_mut() {
        range.end = above.text.len();
    }
    take_out(below, from..from + tail.len());
}

/// Where in the line below the last cell of the line above goes on: its first byte.
fn continuation(above: &TextLine, below: &TextLine) -> Option<usize> {
    let Some(tab) = above.text.rfind('\t') else { return Some(0) };
    let (_, cell, _) = above.words.iter().find(|(range, ..)| range.start > tab)?;
    let begins = |(range, x0, _): &&(Range<usize>, f32, f32)| {
        (x0 - cell).abs() < 3.0 && (range.start == 0 || below.text[..range.start].ends_with('\t'))
    };
    below.words.iter().find(begins).map(|(range, ..)| range.start)
}

/// Takes a word out of a line, with the space after it.
fn take_out(line: &mut TextLine, word: Range<usize>) {
    let rest = line.text[word.end..].trim_start_matches(' ');
    let gone = line.text.len() - rest.len() - word.start;
    let text = format!("{}{rest}", &line.text[..word.start]);
    line.words.retain(|(range, ..)| range.start != word.start);
    for (range, ..) in line.words.iter_mut().filter(|(range, ..)| range.start > word.start) {
        *range = range.start - gone..range.end - gone;
    }
    line.text = text;
    if let Some((_, x0, _)) = line.words.first() {
        line.rect.x0 = *x0;
    }
}

/// Soft hyphens that break nothing are not part of the text.
fn drop_soft(line: &mut TextLine) {
    const SOFT: char = '\u{ad}';
    if !line.text.contains(SOFT) {
        return;
    }
    for (range, ..) in &mut line.words {
        let before = |at: usize| line.text[..at].matches(SOFT).count() * SOFT.len_utf8();
        *range = range.start - before(range.start)..range.end - before(range.end);
    }
    line.text = line.text.replace(SOFT, "");
}
