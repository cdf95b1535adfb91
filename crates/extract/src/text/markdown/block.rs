//! The blocks of Markdown: headings, lists, quotations, fences, tables, definitions of links.

use super::inline::{self, Inline};
use crate::LineKind;
use crate::bullet::after_bullet;
use crate::text::galley::Galley;
use crate::text::rule;

/// Reads the block that `lines` start with; how many lines it took.
pub(super) fn read(lines: &[&str], galley: &mut Galley) -> usize {
    let line = lines.first().copied().unwrap_or_default();
    let below = lines.get(1).copied().unwrap_or_default();
    if line.trim().is_empty() || rule::is_rule(line) {
        galley.end_block();
        return 1;
    }
    if let Some(fence) = fence(line) {
        return read_fenced(lines, fence, galley);
    }
    if let Some(target) = definition(line) {
        galley.link(target);
        return 1;
    }
    if is_delimiter_row(below) && line.contains('|') {
        return read_table(lines, galley);
    }
    if let Some((level, text)) = heading(line).or_else(|| html_heading(line)) {
        put(text, LineKind::Heading(level), galley);
        return 1;
    }
    if let Some(level) = underlined(line, below) {
        put(line, LineKind::Heading(level), galley);
        return 2;
    }
    read_line(line, galley);
    1
}

/// Level and text of a heading with number signs.
pub(super) fn heading(line: &str) -> Option<(u8, &str)> {
    let line = line.strip_prefix("   ").unwrap_or(line).trim_start_matches(' ');
    let text = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - text.len()).ok().filter(|level| (1..=6).contains(level))?;
    let parted = text.starts_with([' ', '\t']) || (level > 1 && text.starts_with(char::is_alphabetic));
    let text = text.trim().trim_end_matches('#').trim_end();
    (parted && !text.is_empty()).then_some((level, text))
}

/// Level and line of a heading written as HTML on one line, as people do to centre their name.
fn html_heading(line: &str) -> Option<(u8, &str)> {
    let mut bytes = line.trim_start().bytes();
    let starts =
        bytes.next() == Some(b'<') && bytes.next().is_some_and(|byte| byte.eq_ignore_ascii_case(&b'h'));
    let level = bytes.next().filter(|byte| (b'1'..=b'6').contains(byte))? - b'0';
    starts.then_some((level, line))
}

/// Level of a heading underlined in the way Markdown knows.
fn underlined(line: &str, below: &str) -> Option<u8> {
    let below = below.trim_end();
    let whole = |mark: char| !below.is_empty() && below.chars().all(|c| c == mark);
    let is_text = after_bullet(line).is_none() && !line.trim_start().starts_with('>');
    let level = if whole('=') { 1 } else { 2 };
    ((whole('=') || (whole('-') && below.len() > 1)) && is_text).then_some(level)
}

/// The mark that opens a fence.
fn fence(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let mark = ["```", "~~~"].into_iter().find(|mark| line.starts_with(mark))?;
    // Backticks further on make it code within a line.
    (!line[mark.len()..].trim_start_matches('`').contains('`')).then_some(mark)
}

/// The text of a fence is shown as it stands.
fn read_fenced(lines: &[&str], mark: &str, galley: &mut Galley) -> usize {
    galley.set_kind(LineKind::Body);
    let inner = lines.iter().skip(1).take_while(|line| !line.trim_start().starts_with(mark));
    let mut taken = 1;
    for line in inner {
        taken += 1;
        if line.trim().is_empty() {
            galley.end_block();
        }
        galley.text(line, crate::Style::default());
        galley.end_line();
    }
    taken + 1
}

/// The target of `[name]: target`.
fn definition(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix('[')?;
    let (_, target) = rest.split_once("]:")?;
    let target = target.split_whitespace().next()?.trim_matches(['<', '>']);
    target.contains(':').then_some(target)
}

/// `|---|:---:|`
fn is_delimiter_row(line: &str) -> bool {
    let line = line.trim();
    line.contains("--")
        && line.contains('|')
        && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

fn read_table(lines: &[&str], galley: &mut Galley) -> usize {
    let rows = lines.iter().take_while(|line| line.contains('|'));
    let mut taken = 0;
    galley.open_table();
    galley.set_kind(LineKind::Body);
    for row in rows {
        taken += 1;
        if is_delimiter_row(row) || galley.is_full() {
            continue;
        }
        galley.open_row(true);
        for cell in cells(row) {
            galley.open_cell();
            put(&cell, LineKind::Body, galley);
            galley.close_cell();
        }
        galley.close_row();
    }
    galley.close_table();
    taken
}

/// The cells of a row; `\|` does not part them.
fn cells(row: &str) -> Vec<String> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let row = row.strip_suffix('|').unwrap_or(row);
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for c in row.chars() {
        match cells.last_mut() {
            Some(cell) if escaped || c != '|' => cell.push(c),
            _ => cells.push(String::new()),
        }
        escaped = c == '\\' && !escaped;
    }
    cells
}

/// A line of a paragraph, of a quotation or of a list.
fn read_line(line: &str, galley: &mut Galley) {
    let mut line = line.trim_start();
    while let Some(quoted) = line.strip_prefix('>') {
        line = quoted.trim_start();
    }
    if let Some((level, text)) = heading(line) {
        put(text, LineKind::Heading(level), galley);
        return;
    }
    let item = item(line);
    let text = item.unwrap_or(line);
    let text = ["[ ] ", "[x] ", "[X] "].iter().find_map(|box_| text.strip_prefix(box_)).unwrap_or(text);
    galley.set_bullet(item.is_some());
    put(text, LineKind::Body, galley);
    galley.set_bullet(false);
}

/// What follows the mark of a list item, bulleted or numbered.
fn item(line: &str) -> Option<&str> {
    let bulleted = line.strip_prefix(['-', '*', '+']).or_else(|| {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        line.get(digits..).filter(|_| (1..=2).contains(&digits))?.strip_prefix(['.', ')'])
    });
    bulleted.filter(|rest| rest.starts_with([' ', '\t'])).map(str::trim_start)
}

/// Writes a line, or several where `<br>` breaks it.
fn put(text: &str, kind: LineKind, galley: &mut Galley) {
    galley.set_kind(kind);
    let Inline { runs, links } = inline::parse(galley.cut(text));
    for run in runs {
        for (number, part) in run.text.split('\n').enumerate() {
            if number > 0 {
                galley.end_line();
            }
            galley.text(part, run.style());
        }
    }
    galley.end_line();
    galley.set_kind(LineKind::Body);
    links.iter().for_each(|link| galley.link(link));
}
