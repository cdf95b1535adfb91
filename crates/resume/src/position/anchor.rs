//! Which printed periods date a role, and which lines around them can say who and where.

use prescreen_lexicon::{Lexicon, SectionKind, starts_as_name, starts_small};

use super::label;
use super::noise::is_abbreviated;

use crate::date::{Form, PeriodMention};
use crate::row::Row;
use crate::section::Part as SectionPart;

/// A row whose period dates a role.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchor {
    /// The row.
    pub(super) row: usize,
    /// The period, as an index into the document's.
    pub(super) period: usize,
    /// First row of its part of the document.
    pub(super) from: usize,
    /// One past its last row.
    pub(super) to: usize,
    /// It stands under a heading of work.
    pub(super) in_work: bool,
}

/// More words than this beside a period make it part of a sentence.
const WORDS_BESIDE: usize = 16;
/// And so many where a title opens the line.
const WORDS_AFTER_TITLE: usize = 24;

/// The anchors of a document in row order.
pub(super) fn anchors(
    rows: &[Row<'_>],
    parts: &[SectionPart],
    periods: &[PeriodMention],
    text: &str,
    lexicon: &Lexicon,
) -> Vec<Anchor> {
    let has_work = parts.iter().any(|p| p.kind == Some(SectionKind::Experience));
    let mut out = Vec::new();
    for part in parts {
        let in_work = part.kind == Some(SectionKind::Experience);
        let may_hold = may_hold_work(part.kind, has_work);
        for row in part.rows.clone() {
            if !may_hold && !names_a_post(rows, row, &part.rows) {
                continue;
            }
            let period = dates_a_role(rows, row, part, (periods, text, lexicon));
            if let Some(period) = period.filter(|_| !is_of_project(rows, row, &part.rows)) {
                out.push(Anchor { row, period, from: part.rows.start, to: part.rows.end, in_work });
            }
        }
    }
    out
}

/// A form's line right above or below names a job title.
fn names_a_post(rows: &[Row<'_>], row: usize, part: &std::ops::Range<usize>) -> bool {
    let near = row.saturating_sub(1).max(part.start)..(row + 2).min(part.end);
    !rows[row].periods.is_empty()
        && near.into_iter().any(|i| label::of(rows[i].text).is_some_and(|(l, _)| l == label::Label::Title))
}

/// The lines around tell of a project ("Team size: 3"), whose duration this is.
fn is_of_project(rows: &[Row<'_>], row: usize, part: &std::ops::Range<usize>) -> bool {
    let near = row.saturating_sub(3).max(part.start)..(row + 4).min(part.end);
    near.into_iter().any(|i| label::is_of_project(rows[i].text))
}

/// Work stands under its own headings; without any, anywhere but where other things are.
fn may_hold_work(kind: Option<SectionKind>, has_work: bool) -> bool {
    match kind {
        Some(SectionKind::Experience) => true,
        None => true,
        Some(SectionKind::Summary | SectionKind::Skills) => !has_work,
        Some(_) => false,
    }
}

/// The period of `row` that dates a role: the first range, else a lone date on a line that names a role.
fn dates_a_role(
    rows: &[Row<'_>],
    at: usize,
    part: &SectionPart,
    (periods, text, lexicon): (&[PeriodMention], &str, &Lexicon),
) -> Option<usize> {
    let row = &rows[at];
    let in_work = part.kind == Some(SectionKind::Experience);
    // A title on the line above, as a head of its own.
    let headed = at.checked_sub(1).filter(|above| part.rows.contains(above)).is_some_and(|above| {
        let above = &rows[above];
        above.periods.is_empty() && is_header_like(above, lexicon) && lexicon.title_strength(above.text) > 3
    });
    let on_row = row.periods.clone();
    let range = on_row.clone().find(|i| periods[*i].form != Form::Lone);
    let chosen = match range {
        Some(i) => i,
        None => on_row.clone().find(|_| true)?,
    };
    let mention = &periods[chosen];
    let before = text.get(row.span.start()..mention.span.start()).unwrap_or("");
    let after = text.get(mention.span.end().min(row.span.end())..row.span.end()).unwrap_or("");
    let words = before.split_whitespace().count() + after.split_whitespace().count();
    let beside = format!("{before} {after}");
    let role = lexicon.title_strength(&beside) > 0 || lexicon.employer_strength(&beside) > 0;
    if is_other_matter(&beside)
        || !lexicon.degrees(&beside, true).is_empty() && lexicon.title_strength(&beside) < 4
    {
        return None;
    }
    let alone = words <= 3;
    let whole_line = before.trim().is_empty() || after.trim().is_empty();
    let accepted = match (mention.form, row.bullet) {
        (Form::Lone, _) => {
            let says_no_more = before.trim().is_empty() && words <= 4;
            in_work
                && words <= 8
                && (role && whole_line || headed && says_no_more)
                && !ends_as_sentence(row.text)
        }
        (Form::Range, false) if headed && before.trim().is_empty() && !is_sentence(before, after) => true,
        _ if starts_as_work(before) => true,
        // "August 2015 - January 2018: worked as ...".
        _ if !before.contains(char::is_alphanumeric) && opens_with_work(after) => true,
        // "• Acme Engineering      2014 - 2016": set apart, as a date is from a name.
        (_, true) => {
            let apart = in_work && before.ends_with('\t') && after.trim().is_empty();
            words <= WORDS_BESIDE && (role || alone || apart) && !is_action(before)
        }
        (_, false) => {
            words <= if lexicon.title_end(before, false) > 0 { WORDS_AFTER_TITLE } else { WORDS_BESIDE }
                && (alone || whole_line || role || words <= 8)
                && !is_sentence(before, after)
        }
    };
    accepted.then_some(chosen)
}

/// Dated, but no role: births, visas, versions, projects' durations, grades.
fn is_other_matter(beside: &str) -> bool {
    let lower = beside.to_ascii_lowercase();
    [
        "©",
        "copyright",
        "date of birth",
        "passport",
        "visa ",
        "gpa",
        "cgpa",
        "b.tech",
        "bachelor",
        "master of",
        "diploma in",
        "expires",
        "updated on",
        "last updated",
    ]
    .iter()
    .any(|w| lower.contains(w))
}

/// "Working as", "Worked with": a sentence that is an entry of its own.
pub(crate) fn starts_as_work(before: &str) -> bool {
    work_opens(before).is_some_and(|nth| nth < 3)
}

/// The same of a sentence whose first word says so.
pub(crate) fn opens_with_work(sentence: &str) -> bool {
    work_opens(sentence) == Some(0)
}

/// Which of the first words of `text` is the verb of having a job, if something follows it: "Where I've worked" is a
/// heading.
fn work_opens(text: &str) -> Option<usize> {
    let words = text.split_whitespace().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()));
    let first: Vec<&str> = words.filter(|w| !w.is_empty()).take(4).collect();
    let is_any = |word: &str, of: &[&str]| of.iter().any(|one| word.eq_ignore_ascii_case(one));
    let has_job = |nth: usize| {
        is_any(first[nth], &["working", "worked", "employed", "joined"])
            // "Work in Leeds at Acme", but "Work Experience".
            || is_any(first[nth], &["work"]) && is_any(first[nth + 1], &["as", "at", "in", "with", "for"])
    };
    (0..first.len().saturating_sub(1)).find(|nth| has_job(*nth))
}

/// A sentence goes on around the period.
fn is_sentence(before: &str, after: &str) -> bool {
    let opens = before.split_whitespace().next().unwrap_or_default();
    if after.trim_start().starts_with("I ") || matches!(opens, "During" | "Between" | "Over" | "Throughout") {
        return true;
    }
    // "(less than a year)" is none.
    let small = |text: &str| text.trim_start().starts_with(char::is_lowercase) && starts_small(text);
    small(before) && before.split_whitespace().count() > 2
        || small(after) && after.split_whitespace().count() > 3
}

/// "Managed the migration in": a deed, not a role.
fn is_action(before: &str) -> bool {
    let first = before
        .split_whitespace()
        .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()))
        .find(|w| !w.is_empty());
    first.is_some_and(|w| {
        w.len() > 4 && (w.ends_with("ed") || w.ends_with("ing")) && before.split_whitespace().count() > 3
    })
}

pub(super) fn ends_as_sentence(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with('.') && text.split_whitespace().count() > 6 && !is_abbreviated(text)
}

/// A line of a letterhead: an e-mail address stands on it.
fn is_contact(text: &str) -> bool {
    let is_address =
        |word: &str| word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    text.split_whitespace().any(is_address)
}

/// A section of one line ("Qualification: matriculation").
fn is_other_section(text: &str, lexicon: &Lexicon) -> bool {
    let heading = text.split_once(':').filter(|(_, value)| !value.trim().is_empty());
    let kind = heading.and_then(|(heading, _)| lexicon.heading(heading)).map(|heading| heading.section);
    kind.is_some_and(|kind| kind != SectionKind::Experience)
}

/// Whether `row` can be one of the lines that say who and where: no bullet, but a short one after an empty line, which
/// may head an entry.
pub(super) fn is_header_like(row: &Row<'_>, lexicon: &Lexicon) -> bool {
    (!row.bullet || row.starts_block && row.words() <= 8) && reads_as_header(row, lexicon)
}

/// Whether `row` is one of an entry's facts in a list ("• Tarnwood Ltd", "• 2015 - 2018").
pub(super) fn is_fact(row: &Row<'_>, lexicon: &Lexicon) -> bool {
    row.bullet && row.words() <= 6 && !row.text.ends_with('.') && reads_as_header(row, lexicon)
}

/// The words of `row` are few, and no sentence, no duty.
fn reads_as_header(row: &Row<'_>, lexicon: &Lexicon) -> bool {
    let text = row.text;
    if row.words() > 14
        || is_contact(text)
        || ends_as_sentence(text)
        || [" is a ", " is an ", " is the ", " was a "].iter().any(|verb| text.contains(verb))
        || text.ends_with([':', ';', ',']) && row.words() > 3
    {
        return false;
    }
    let text = text.trim_start_matches(['•', ' ']);
    if !starts_as_name(text) || is_other_section(text, lexicon) {
        return false;
    }
    let word = text.split_whitespace().next().unwrap_or("").trim_matches(|c: char| !c.is_alphanumeric());
    let deed = word.len() > 4 && word.ends_with("ed")
        || matches!(
            word.to_ascii_lowercase().as_str(),
            "responsibilities"
                | "responsible"
                | "environment"
                | "technologies"
                | "duties"
                | "achievements"
                | "key"
                | "tools"
                | "project"
                | "projects"
        );
    !deed || lexicon.title_strength(text) > 0 && row.words() <= 6 && !text.contains(':')
}
