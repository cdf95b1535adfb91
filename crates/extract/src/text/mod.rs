//! Plain text, line by line as it stands. Markdown, which looks the same from afar, is told apart here.

pub(crate) mod colour;
pub(crate) mod encoding;
pub(crate) mod galley;
mod markdown;
mod row;
mod rule;

use crate::bullet::after_bullet;
use crate::{Document, Format, Limits, LineKind, Reader, Style, Unreadable};
use encoding::decode;
use galley::Galley;

/// Reads plain text or Markdown. `name` is used for nothing but to tell the two apart.
///
/// # Errors
/// [`Unreadable::Empty`] when there is nothing but white space.
pub(crate) fn read(bytes: &[u8], name: Option<&str>, limits: &Limits) -> Result<Document, Unreadable> {
    read_declared(bytes, None, name, limits)
}

/// The same for text whose encoding is declared outside of it.
///
/// # Errors
/// As [`read`].
pub(crate) fn read_declared(
    bytes: &[u8],
    label: Option<&str>,
    name: Option<&str>,
    limits: &Limits,
) -> Result<Document, Unreadable> {
    let decoded = decode(bytes, label);
    if decoded.text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let text = with_plain_line_ends(&decoded.text);
    let is_markdown = name.is_some_and(markdown::is_name) || markdown::is_likely(&text);
    let format = if is_markdown { Format::Markdown } else { Format::Text };
    let mut galley = Galley::new(format, Reader::Text, limits);
    if let Some((code, message)) = decoded.remark {
        galley.remark(code, message);
    }
    if is_markdown {
        markdown::read(&text, &mut galley);
    } else {
        read_pages(&text, &mut galley);
    }
    Ok(galley.finish())
}

/// The text with `\n` as its only line end; form feeds are kept.
fn with_plain_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
}

fn read_pages(text: &str, galley: &mut Galley) {
    for (number, page) in text.split('\u{c}').enumerate() {
        if number > 0 {
            galley.end_page();
        }
        if galley.is_full() {
            return;
        }
        read_lines(page, galley);
    }
}

fn read_lines(page: &str, galley: &mut Galley) {
    let mut first_of_block = true;
    let mut lines = page.lines().peekable();
    while let Some(line) = lines.next() {
        if line.trim().is_empty() || rule::is_rule(line) {
            galley.end_block();
            first_of_block = true;
            continue;
        }
        let below = lines.peek().copied().unwrap_or_default();
        let level = rule::underlined(line, below, first_of_block).filter(|_| after_bullet(line).is_none());
        galley.set_kind(level.map_or(LineKind::Body, LineKind::Heading));
        galley.text(line, Style::default());
        galley.end_line();
        if level.is_some() {
            lines.next();
        }
        first_of_block = false;
    }
}

#[cfg(test)]
mod tests;
