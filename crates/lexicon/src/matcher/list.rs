//! Whether a word stands as an item of a list of skills.

use super::ZoneKind;
use super::page::{Named, Page};

/// What parts items.
const SEPARATORS: &[char] = &[',', ';', '|', '/', '\\', '•', '·', '&', '\n', '–', '—', '▪', '●'];
/// Items that make a list in running text.
const ITEMS: usize = 3;
/// Share of a line's words, in percent, that makes it a list without separators.
const DENSE_PERCENT: usize = 60;
/// Longest line looked at, in bytes.
const LONGEST_LINE: usize = 400;

/// Rule 3: an item of a list, or of a line made of skills, or glued to a skill by a slash.
pub(super) fn is_item(page: &Page<'_>, index: usize) -> bool {
    let named = &page.named()[index];
    let whole = is_whole(page, named);
    let listed = whole && (named.zone == ZoneKind::SkillList || in_list(page, named));
    listed || is_glued(page, index) || in_dense_line(page, named)
}

/// The list's letters are all small, or all capitals: case says nothing there.
pub(super) fn is_one_case(page: &Page<'_>, named: &Named) -> bool {
    let line = page.line(named.start);
    let from = page.text()[line.start..named.start].rfind(':').map_or(line.start, |colon| line.start + colon);
    let text = &page.text()[from..line.end];
    let small = text.bytes().any(|b| b.is_ascii_lowercase());
    let capital = text.bytes().any(|b| b.is_ascii_uppercase());
    small != capital && has_items(text)
}

/// Separators enough for a list.
fn has_items(text: &str) -> bool {
    text.split(SEPARATORS).nth(ITEMS - 1).is_some()
}

/// Nothing but separators stands beside it.
fn is_whole(page: &Page<'_>, named: &Named) -> bool {
    let line = page.line(named.start);
    let left = page.text()[line.start..named.start].trim_end();
    let right = page.text()[named.end..line.end.max(named.end)].trim_start();
    let opens = left.is_empty()
        || left.ends_with(SEPARATORS)
        || left.ends_with([':', '(', '-', '*', '['])
        || left.ends_with(" and")
        || left.ends_with(" or");
    let closes = right.is_empty()
        || right.starts_with(SEPARATORS)
        || right.starts_with(['(', ')', ']', '-'])
        || right.starts_with("and ")
        || right.starts_with("or ")
        || right == "."
        || right.starts_with(". ");
    opens && closes
}

/// The sentence has items enough, and one that is sure.
fn in_list(page: &Page<'_>, named: &Named) -> bool {
    let sentence = page.sentence(named.start, named.end);
    page.named_in(&sentence).iter().any(|n| n.sure) && has_items(&page.text()[sentence])
}

fn is_glued(page: &Page<'_>, index: usize) -> bool {
    let named = page.named();
    let text = page.text();
    let slash =
        |from: usize, to: usize| text.get(from..to).is_some_and(|gap| matches!(gap.trim(), "/" | "\\"));
    let here = &named[index];
    let before = index.checked_sub(1).and_then(|i| named.get(i));
    let after = named.get(index + 1);
    before.is_some_and(|b| b.is_plain() && slash(b.end, here.start))
        || after.is_some_and(|a| a.is_plain() && slash(here.end, a.start))
}

fn in_dense_line(page: &Page<'_>, named: &Named) -> bool {
    let line = page.line(named.start);
    let found = page.named_in(&line);
    if line.len() > LONGEST_LINE || !found.iter().any(Named::is_plain) {
        return false;
    }
    let words = |text: &str| {
        text.split([' ', ',', ';', '|', '/', '\n'])
            .filter(|w| w.bytes().any(|b| b.is_ascii_alphanumeric()))
            .count()
    };
    let all = words(&page.text()[line]);
    let known: usize = found.iter().map(|n| words(&page.text()[n.start..n.end])).sum();
    all >= ITEMS && known * 100 >= all * DENSE_PERCENT
}
