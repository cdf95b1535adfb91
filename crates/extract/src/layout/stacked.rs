//! Dates set over two lines in a margin, beside the text they belong to, go onto one: "Jan 2015 –" over "Mar 2018".

use super::segment::{Segment, Segments};

/// A date, or a part of a period, is not longer than this, in characters.
const SHORT: usize = 20;
/// So many pairs of dates, and hardly a date in another stack, are the two ends of periods without a dash.
const PAIRS: usize = 3;

/// Short labels below each other, each the first of its row, with the number of the row.
type Stack<'a> = Vec<(usize, &'a Segment)>;

/// Joins the parts of each period on the first of its rows. Rows are in order, each sorted from left to right.
pub(super) fn join(segments: &Segments, rows: &mut Vec<Vec<&Segment>>) {
    let mut stacks = stacks(segments, rows);
    stacks.retain(|stack| stack.len() > 1);
    let paired = are_pairs(segments, &stacks);
    for stack in &stacks {
        // The row that a period begins on, and how many of its parts stand there.
        let mut begun = (stack[0].0, 1);
        for pair in stack.windows(2) {
            let [(_, upper), (row, lower)] = *pair else { continue };
            let goes_on = is_open(segments, upper, lower) || (paired && is_pair(segments, stack));
            if goes_on && is_beside_text(rows, begun, upper) {
                rows[row].remove(0);
                rows[begun.0].insert(begun.1, lower);
                begun.1 += 1;
            } else {
                begun = (row, 1);
            }
        }
    }
    rows.retain(|row| !row.is_empty());
}

/// Whether text stands right of the labels that a row begins with, in that row or, where that is set a little lower, in the next.
fn is_beside_text(rows: &[Vec<&Segment>], (row, labels): (usize, usize), label: &Segment) -> bool {
    let next = || rows.get(row + 1).and_then(|next| next.first());
    rows[row].len() > labels || next().is_some_and(|text| text.x0 > label.x1)
}

/// The stacks of labels. Rows that begin right of a stack are the text beside it.
fn stacks<'a>(segments: &Segments, rows: &[Vec<&'a Segment>]) -> Vec<Stack<'a>> {
    let mut out: Vec<Stack<'a>> = Vec::new();
    let mut stack: Stack<'a> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let Some(first) = row.first().copied() else { continue };
        let short = segments.chars(first).take(SHORT + 1).count() <= SHORT;
        if let Some((_, last)) = stack.last() {
            let near = first.y - last.y < first.size.max(last.size) * 2.0;
            if near && first.x0 > last.x1 {
                continue;
            }
            let aligned = (first.x0 - last.x0).abs() < 2.0 || (first.x1 - last.x1).abs() < 2.0;
            if near && aligned && short {
                stack.push((at, first));
                continue;
            }
        }
        out.push(std::mem::take(&mut stack));
        if short {
            stack.push((at, first));
        }
    }
    out.push(stack);
    out
}

/// Whether a period begun in `upper` goes on in `lower`.
fn is_open(segments: &Segments, upper: &Segment, lower: &Segment) -> bool {
    let dated = segments.chars(upper).any(|ch| ch.is_ascii_digit());
    let dashed = |ch: Option<char>| ch.is_some_and(is_dash);
    let to = |index: usize| segments.word(index).eq_ignore_ascii_case("to");
    // "Sep 2016 – Feb" over "2020".
    let broken = segments.chars(upper).any(is_dash)
        && segments.chars(upper).next_back().is_some_and(char::is_alphabetic)
        && segments.chars(lower).all(|ch| ch.is_ascii_digit());
    dated
        && (broken
            || dashed(segments.chars(upper).next_back())
            || dashed(segments.chars(lower).next())
            || upper.words.end.checked_sub(1).is_some_and(to)
            || to(lower.words.start))
}

fn is_dash(ch: char) -> bool {
    matches!(ch, '-' | '–' | '—' | '−' | '~')
}

/// Whether nearly all stacks with dates are pairs of them.
fn are_pairs(segments: &Segments, stacks: &[Stack<'_>]) -> bool {
    let dated = stacks.iter().filter(|stack| stack.iter().any(|(_, label)| is_date(segments, label)));
    let pairs = stacks.iter().filter(|stack| is_pair(segments, stack));
    let closed = pairs.clone().filter(|stack| is_date(segments, stack[1].1)).count();
    let (pairs, dated) = (pairs.count(), dated.count());
    pairs >= PAIRS && pairs * 5 >= dated * 4 && closed * 2 >= pairs
}

/// A date to the month above another one, or above a word ("present").
fn is_pair(segments: &Segments, stack: &Stack<'_>) -> bool {
    let [(_, upper), (_, lower)] = stack[..] else { return false };
    is_date(segments, upper) && (is_date(segments, lower) || segments.chars(lower).all(char::is_alphabetic))
}

/// One date to the month: "Jan 2015", "2015-03", "03/2015".
fn is_date(segments: &Segments, label: &Segment) -> bool {
    let digits = segments.chars(label).filter(char::is_ascii_digit).count();
    let letters = segments.chars(label).filter(|ch| ch.is_alphabetic()).count();
    let years = |ch| matches!(ch, '–' | '—');
    let month = (letters > 0 && letters < 11 && matches!(digits, 2 | 4)) || (letters == 0 && digits == 6);
    month && !segments.chars(label).any(years)
}
