//! Which of the lines around a dated row say who and as what.

use std::ops::Range;

use prescreen_extract::Span;

use super::Source;
use super::anchor::Anchor;
use super::entry::{Entry, entry};
use super::form;
use super::habit::{Chosen, Habit};
use super::join::{continued, employer_span, title_span};
use super::look::Look;
use super::part::{self, Part};

/// The lines that say who, where and when.
#[derive(Clone, Debug)]
pub(super) struct Header {
    pub(super) rows: Range<usize>,
    pub(super) title: Option<Span>,
    pub(super) employer: Option<Span>,
    /// The employer heads the roles below it: its line stands above the title's.
    pub(super) heads: bool,
    /// The form names no employer here, where others have one.
    pub(super) nameless: bool,
}

/// What it speaks against an employer that it stands in brackets.
const ASIDE: i32 = 10;
/// That a full stop ends it, as the sentence which tells what the employer does.
const STOPPED: i32 = 14;
/// And that it is a part of one behind a comma.
const SUBDIVISION: i32 = 12;
/// What speaks for an employer, that a place follows it.
const PLACED: i32 = 6;
/// And what more, if a title stands before the brackets: what they hold is a note to it.
const NOTE: i32 = 24;
/// From here on the habit says what a place holds, in tenths of a point.
const EXPECTED: i32 = 8;

/// The header of each anchor.
pub(super) fn headers(source: &Source<'_>, anchors: &[Anchor]) -> Vec<Header> {
    let forms = form::entries(source, anchors);
    let entries: Vec<Entry> =
        forms.into_iter().enumerate().map(|(i, form)| entry(source, anchors, i, form)).collect();
    // What the words tell first, then what they tell together.
    let by_words = Habit::of(entries.iter().map(|e| e.parts.as_slice()));
    let chosen = |(entry, share): (&Entry, Range<usize>)| choose(&entry.parts, &share, &by_words).1;
    let told = entries.iter().zip(shares(anchors, &entries, &by_words)).map(chosen);
    let habit = Habit::of_chosen(entries.iter().map(|e| e.parts.as_slice()).zip(told));
    let shares = shares(anchors, &entries, &habit);
    let header = |((anchor, entry), share): ((&Anchor, &Entry), Range<usize>)| {
        let parts = &entry.parts;
        let (_, (title, employer)) = choose(parts, &share, &habit);
        let chosen = [title, employer].into_iter().flatten().map(|i| parts[i].row);
        let first = chosen.clone().min().unwrap_or(anchor.row).min(anchor.row);
        let last = chosen.max().unwrap_or(anchor.row).max(anchor.row);
        // A form's facts stand among its duties; only what heads it is the header.
        let last = if entry.form.is_some() { anchor.row } else { last };
        Header {
            rows: first..last + 1,
            title: title.map(|i| continued(title_span(parts, i, employer, source.text), source.text)),
            employer: employer.map(|i| continued(employer_span(parts, i, title, source.text), source.text)),
            heads: employer.is_some_and(|e| parts[e].row < title.map_or(anchor.row, |t| parts[t].row)),
            nameless: source.rows[first..last + 1].iter().any(part::has_placeholder),
        }
    };
    anchors.iter().zip(&entries).zip(shares).map(header).collect()
}

/// The rows that each anchor's header may take. Those between two dated rows are shared out so that the entries
/// together are explained best: a line is the end of one header or the beginning of the next, not both.
fn shares(anchors: &[Anchor], entries: &[Entry], habit: &Habit) -> Vec<Range<usize>> {
    // For each anchor, by the row after its share: the best sum so far, and where the share before it ends.
    let mut steps: Vec<Vec<(usize, i32, usize)>> = Vec::with_capacity(entries.len());
    for (anchor, entry) in anchors.iter().zip(entries) {
        let before =
            steps.last().map_or(vec![(0, 0)], |s| s.iter().map(|(end, sum, _)| (*end, *sum)).collect());
        let mut ends: Vec<usize> = entry.parts.iter().map(|p| p.row.max(anchor.row) + 1).collect();
        ends.push(anchor.row + 1);
        ends.sort_unstable();
        ends.dedup();
        let best = |end: usize| {
            let sums = before.iter().map(|(start, sum)| {
                let own = choose(&entry.parts, &(*start..end), habit).0;
                (sum + own, std::cmp::Reverse(*start))
            });
            let (sum, std::cmp::Reverse(start)) = sums.max().unwrap_or((0, std::cmp::Reverse(0)));
            (end, sum, start)
        };
        steps.push(ends.into_iter().map(best).collect());
    }
    let mut out = Vec::with_capacity(steps.len());
    let mut limit = None;
    for step in steps.iter().rev() {
        let wanted = |s: &&(usize, i32, usize)| limit.is_none_or(|end| s.0 == end);
        let Some((end, _, start)) = step.iter().filter(wanted).max_by_key(|s| (s.1, std::cmp::Reverse(s.0)))
        else {
            break;
        };
        out.push(*start..*end);
        limit = Some(*start).filter(|s| *s > 0);
    }
    out.reverse();
    out
}

/// Title and employer among the pieces in the rows of `share` that their words, the document's habit and nearness
/// support best, and how well, in tenths of a point.
fn choose(parts: &[Part], share: &Range<usize>, habit: &Habit) -> (i32, Chosen) {
    let [from, to] = [share.start, share.end].map(|row| parts.partition_point(|p| p.row < row));
    let options = |worth: fn(&Part, &Habit) -> Option<i32>| -> Vec<(Option<usize>, i32)> {
        let told = (from..to).filter_map(|i| Some((Some(i), worth(&parts[i], habit)?)));
        std::iter::once((None, 0)).chain(told).collect()
    };
    let employers = options(worth_as_employer);
    let mut best = (0, (None, None));
    for (title, as_title) in options(worth_as_title) {
        for &(employer, as_employer) in employers.iter().filter(|(e, _)| e.is_none() || *e != title) {
            let distance = title.zip(employer).map_or(0, |(t, e)| apart(parts, t, e, habit));
            let worth = as_title + as_employer - distance - reach(parts, title, employer);
            if worth > best.0 {
                best = (worth, (title, employer));
            }
        }
    }
    best
}

fn worth_as_title(part: &Part, habit: &Habit) -> Option<i32> {
    let by_words = match part.look {
        Look::Title(strength) => 24 + 2 * strength,
        Look::Unknown if part.name => 8,
        Look::Area if !part.comma => 8,
        Look::Employer(_) if part.name => -8,
        _ => return None,
    };
    Some(by_words + habit.title_rather(part.slot))
}

fn worth_as_employer(part: &Part, habit: &Habit) -> Option<i32> {
    let by_words = match part.look {
        _ if part.nameless => return None,
        // "Retail bank.": the kind of an employer in a sentence.
        Look::Employer(..=3) if part.stopped && !part.title_case => return None,
        Look::Employer(strength) if part.name || strength > 2 && !part.aside => 24 + 2 * strength,
        Look::Unknown if part.name => {
            let likely = part.slot.row == 0 || part.title_case;
            (if likely { 14 } else { 8 }) + i32::from(part.slot.face.bold)
        }
        Look::Title(_) if part.name => -4,
        _ => return None,
    };
    let doubt = if part.aside { ASIDE } else { 0 };
    let sentence = if part.stopped { STOPPED } else { 0 };
    let of_one = if part.comma && part.subdivision { SUBDIVISION } else { 0 };
    let placed = if part.placed && part.look == Look::Unknown { PLACED } else { 0 };
    Some(by_words + placed - habit.title_rather(part.slot) - doubt - sentence - of_one)
}

/// What it costs that title and employer stand apart: an unknown name is looked for near the title.
fn apart(parts: &[Part], title: usize, employer: usize, habit: &Habit) -> i32 {
    let (t, e) = (&parts[title], &parts[employer]);
    let rows = i32::from((t.slot.row - e.slot.row).abs());
    let pieces = i32::try_from(title.abs_diff(employer)).unwrap_or(i32::MAX).min(4) - 1;
    let after_comma = e.comma && employer > title;
    let expected = matches!(e.look, Look::Employer(_)) || habit.title_rather(e.slot) <= -EXPECTED;
    let note = if e.aside && t.row == e.row && title < employer { NOTE } else { 0 };
    pieces
        + note
        + if expected { 0 } else { 2 * rows.min(1) + 6 * i32::from(after_comma) + 4 * i32::from(rows > 0) }
}

/// The cost of the rows between the dated one and the farthest chosen on each side.
fn reach(parts: &[Part], title: Option<usize>, employer: Option<usize>) -> i32 {
    let chosen = || [title, employer].into_iter().flatten().map(|i| &parts[i]);
    let farthest = |side: fn(&Part) -> bool| chosen().filter(|p| side(p)).map(|p| p.cost).max().unwrap_or(0);
    farthest(|p| p.slot.row < 0) + farthest(|p| p.slot.row > 0)
}
