//! Job facts printed as "label: value".

mod table;

use super::Source;
use table::{IN_MARGIN, LABELS};

/// What the label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// A job title.
    Title,
    /// An employer.
    Employer,
    /// Dates.
    Period,
    /// Something else: place, tools, duties.
    Other,
}

/// The label at the head of `text` (before a colon, or a tab where the label is certain) and the bytes to skip.
pub(super) fn of(text: &str) -> Option<(Label, usize)> {
    let indent = text.len() - text.trim_start_matches(['•', ' ', '-', '–']).len();
    if indent > 0 {
        return of(&text[indent..]).map(|(label, skip)| (label, skip + indent));
    }
    let in_margin = IN_MARGIN.iter().find(|(label, _)| begins_with(text, label));
    if let Some((label, kind)) = in_margin {
        let value = text[label.len()..].trim_start_matches([':', '\t', '：', ' ']);
        return Some((*kind, text.len() - value.len()));
    }
    let at = text.find([':', '\t', '：'])?;
    let found = LABELS.binary_search_by(|(label, _)| (*label).cmp(name(&text[..at]).as_str())).ok()?;
    let value = text[at..].trim_start_matches([':', '\t', '：', ' ']);
    Some((LABELS[found].1, text.len() - value.len()))
}

/// The label of a row as the table has it, and what it announces.
pub(super) fn of_row(source: &Source<'_>, row: usize) -> Option<(String, Label)> {
    let text = source.rows[row].text;
    let (kind, skip) = of(text)?;
    Some((name(text[..skip].trim_end_matches([':', '\t', '：', ' '])), kind))
}

/// The label as the table has it: without what tells one entry from the next ("Past Employer 7").
fn name(label: &str) -> String {
    let lower = label.trim().trim_start_matches(['•', ' ', '-']).to_lowercase().replace('’', "'");
    let numbered = lower.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '#' | '.'));
    let order = ["past ", "previous ", "present ", "last ", "current "];
    let plain = order.iter().find_map(|word| numbered.strip_prefix(word)).unwrap_or(numbered);
    plain.to_owned()
}

/// Where the labels of a form stand in a text without line breaks: written as headings are, with a colon, or certain
/// without one.
pub(crate) fn starts(text: &str) -> Vec<usize> {
    let mut out = Vec::new();
    for (at, _) in text.char_indices().filter(|(_, c)| c.is_uppercase()) {
        let begins = text[..at].ends_with([' ', '|']);
        let head = text[at..].char_indices().nth(LONGEST).map_or(&text[at..], |(end, _)| &text[at..at + end]);
        if begins && of(head).is_some_and(|(label, _)| label != Label::Other || in_margin(head)) {
            out.push(at);
        }
    }
    out
}

/// Characters of the longest label with its colon, and more than any.
const LONGEST: usize = 64;

fn in_margin(text: &str) -> bool {
    IN_MARGIN.iter().any(|(label, _)| begins_with(text, label))
}

fn begins_with(text: &str, label: &str) -> bool {
    text.get(..label.len()).is_some_and(|head| head.eq_ignore_ascii_case(label))
}

/// Where a label that needs no colon stands inside the value of another one.
pub(super) fn inside(value: &str) -> Option<usize> {
    let forms =
        IN_MARGIN.iter().filter(|(label, _)| label.starts_with("name and") || label.starts_with("type of"));
    let lower = value.to_ascii_lowercase();
    forms.filter_map(|(label, _)| lower.find(label)).min()
}

/// A fact that projects have and jobs do not.
pub(crate) fn is_of_project(text: &str) -> bool {
    text.find([':', '\t', '：']).is_some_and(|at| name(&text[..at]).starts_with("team size"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_so_that_it_can_be_searched() {
        assert!(LABELS.windows(2).all(|w| w[0].0 < w[1].0));
    }

    #[test]
    fn a_label_is_told_from_a_title_with_a_colon() {
        assert_eq!(of("Designation : Engineer"), Some((Label::Title, 14)));
        assert_eq!(of("Engineer: Platform"), None);
    }
}
