//! Which of the lines around a dated row say who and as what.

use std::ops::Range;

use prescreen_extract::Span;

use super::Source;
use super::anchor::{Anchor, is_header_like};
use super::form;
use super::habit::{Chosen, Face, Habit, Slot};
use super::join::{continued, employer_span, title_span};
use super::look::Look;
use super::part::{self, Part};
use crate::row::Row;

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

/// Rows that say something, above and below the dated one, that can belong to its header.
const MOST_ABOVE: usize = 3;
const MOST_BELOW: usize = 2;
/// What a further row costs, in tenths of a point, so that none is taken without need.
const ROW: i32 = 4;
/// What reaching across an empty line costs.
const BLANK: i32 = 7;

/// What it speaks against an employer that it stands in brackets.
const ASIDE: i32 = 10;
/// And that it is a part of one behind a comma.
const SUBDIVISION: i32 = 12;
/// What speaks for an employer, that a place follows it.
const PLACED: i32 = 6;
/// And what more, if a title stands before the brackets: what they hold is a note to it.
const NOTE: i32 = 24;
/// Pieces of one entry that are looked at; no header that a person wrote has as many.
const MOST_PIECES: usize = 32;
/// From here on the habit says what a place holds, in tenths of a point.
const EXPECTED: i32 = 8;

/// What stands near a dated row.
#[derive(Debug, Default)]
struct Entry {
    parts: Vec<Part>,
    /// The rows of the form it is an entry of.
    form: Option<Range<usize>>,
}

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
        Look::Employer(strength) if part.name || strength > 2 && !part.aside => 24 + 2 * strength,
        Look::Unknown if part.name => {
            let likely = part.slot.row == 0 || part.title_case;
            (if likely { 14 } else { 8 }) + i32::from(part.slot.face.bold)
        }
        Look::Title(_) if part.name => -4,
        _ => return None,
    };
    let doubt = if part.aside { ASIDE } else { 0 };
    let of_one = if part.comma && part.subdivision { SUBDIVISION } else { 0 };
    let placed = if part.placed && part.look == Look::Unknown { PLACED } else { 0 };
    Some(by_words + placed - habit.title_rather(part.slot) - doubt - of_one)
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

/// What stands near anchor `i`, in layout order.
fn entry(source: &Source<'_>, anchors: &[Anchor], i: usize, form: Option<Range<usize>>) -> Entry {
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
    for row in rows {
        let (this, near) = (&source.rows[row], &source.rows[row.max(previous)]);
        let joins = is_header_like(this, source.lexicon)
            || super::label::of(this.text).is_some()
            || says_nothing(source, this);
        if !joins
            || step < 0 && goes_on(source, row)
            || this.line.column != source.rows[anchor.row].line.column
        {
            break;
        }
        let blank = near.starts_block && !same_table_row(this, &source.rows[previous]);
        cost += ROW + if blank { BLANK } else { 0 };
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
