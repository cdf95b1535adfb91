//! Rows of one character that people draw under a heading or between parts.

/// Characters that rules are drawn with.
const DRAWN: &[char] =
    &['=', '-', '_', '~', '*', '#', '+', '\u{2500}', '\u{2501}', '\u{2550}', '\u{2013}', '\u{2014}'];

/// Those among them that are drawn under a heading rather than between parts.
const UNDER: &[char] = &['=', '-', '~', '\u{2500}', '\u{2501}', '\u{2550}'];

/// Longest heading, in characters.
const HEADING: usize = 80;

/// Whether the line is a rule: three or more of one drawn character and nothing else.
pub(crate) fn is_rule(line: &str) -> bool {
    character(line).is_some()
}

fn character(line: &str) -> Option<char> {
    let mut drawn = line.chars().filter(|c| !c.is_whitespace());
    let first = drawn.next().filter(|c| DRAWN.contains(c))?;
    let mut count = 1;
    for c in drawn {
        if c != first {
            return None;
        }
        count += 1;
    }
    (count >= 3).then_some(first)
}

/// The level of the heading that `line` is, if `below` is the rule that underlines it. Within a block a rule
/// of another length than the line is taken for what parts it from the next.
pub(crate) fn underlined(line: &str, below: &str, first_of_block: bool) -> Option<u8> {
    let drawn = character(below).filter(|c| UNDER.contains(c))?;
    let width = line.trim().chars().count();
    let fits = first_of_block || width.abs_diff(below.trim().chars().count()) <= 2;
    let is_heading = fits && width <= HEADING && !line.trim_end().ends_with(['.', ';', ',']);
    is_heading.then_some(if matches!(drawn, '=' | '\u{2550}') { 1 } else { 2 })
}
