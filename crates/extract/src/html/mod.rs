//! HTML as a browser would show it: elements become lines by the way they are displayed, and what the page's
//! own styles keep from sight is put apart. No style sheet, image or script from elsewhere is looked at.

mod colour;
mod declaration;
mod element;
mod look;
mod neighbour;
mod page;
mod sheet;
mod tag;

use crate::text::encoding::decode;
use crate::text::galley::Galley;
use crate::{Document, Format, Limits, Reader, Unreadable};

/// Reads an HTML file.
///
/// # Errors
/// [`Unreadable::Empty`] when there is nothing but white space.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Unreadable> {
    read_declared(bytes, None, limits)
}

/// The same where the encoding is declared outside of the file.
///
/// # Errors
/// As [`read`].
pub(crate) fn read_declared(
    bytes: &[u8],
    label: Option<&str>,
    limits: &Limits,
) -> Result<Document, Unreadable> {
    let declared = declared_encoding(bytes);
    let decoded = decode(bytes, label.or(declared.as_deref()));
    if decoded.text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let mut galley = Galley::new(Format::Html, Reader::Html, limits);
    if let Some((code, message)) = decoded.remark {
        galley.remark(code, message);
    }
    let sheet = page::own_styles(&decoded.text);
    page::read(&decoded.text, &sheet, limits, &mut galley);
    Ok(galley.finish())
}

/// Where a page declares its encoding, in bytes from the start.
const DECLARATION: usize = 4096;

fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..DECLARATION).unwrap_or(bytes)).to_ascii_lowercase();
    let (_, value) = head.split_once("charset=")?;
    let value = value.trim_start_matches(['"', '\'', ' ']);
    let end =
        value.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(value.len());
    Some(value[..end].to_owned())
}

/// Elements that only a whole page starts with.
const PAGE: &[&str] =
    &["<!doctype html", "<html", "<head>", "<head ", "<body", "<meta", "<title", "<link", "<style"];

/// Elements that a page without its frame starts with.
const FRAGMENT: &[&str] = &[
    "<div", "<p>", "<p ", "<h1", "<h2", "<h3", "<table", "<span", "<ul", "<ol", "<font", "<center",
    "<section", "<article", "<main", "<header", "<b>", "<strong", "<br",
];

/// Whether the bytes are an HTML page. A fragment is one if it also ends with a tag, and if its headings are
/// not Markdown's, which may start with a centred name in HTML.
pub(crate) fn looks_like_html(bytes: &[u8]) -> bool {
    let decoded;
    let text = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => {
            decoded = decode(bytes, None).text;
            decoded.as_str()
        }
        _ => {
            decoded = String::from_utf8_lossy(bytes).into_owned();
            decoded.as_str()
        }
    };
    let start = after_prologue(text);
    let begins = |marks: &[&str]| {
        marks.iter().any(|mark| start.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark)))
    };
    begins(PAGE) || begins(FRAGMENT) && text.trim_end().ends_with('>') && !text.contains("\n## ")
}

/// What follows the byte order mark, the XML declaration and the comments that a file may start with.
fn after_prologue(text: &str) -> &str {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = if rest.starts_with("<!--") {
            rest.find("-->").map(|at| at + 3)
        } else if rest.starts_with("<?xml") {
            rest.find('>').map(|at| at + 1)
        } else {
            None
        };
        let Some(end) = end else { return rest };
        rest = rest[end..].trim_start();
    }
}

#[cfg(test)]
mod tests;
