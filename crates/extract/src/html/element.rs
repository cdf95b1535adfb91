//! What browsers know of elements without a style sheet.

use super::colour;
use super::declaration::{Declaration, Size};
use super::look::Display;
use super::tag::Tag;

/// Elements without content or end tag.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// Elements whose text is no text of the page.
const UNSHOWN: &[&str] = &[
    "audio", "canvas", "datalist", "head", "iframe", "math", "noembed", "noframes", "noscript", "object",
    "rp", "script", "style", "template", "title", "video",
];

/// Elements that may stand in a head.
const OF_HEAD: &[&str] = &["base", "link", "meta", "noscript", "script", "style", "template", "title"];

const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "ul",
    "xmp",
];

/// Blocks with a margin above them.
const PARTED: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "caption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "nav",
    "p",
    "pre",
    "section",
    "fieldset",
];

pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

pub(super) fn is_unshown(name: &str) -> bool {
    UNSHOWN.contains(&name)
}

pub(super) fn is_of_head(name: &str) -> bool {
    OF_HEAD.contains(&name)
}

/// Whether a gap stands above the element.
pub(super) fn is_parted(name: &str) -> bool {
    PARTED.contains(&name)
}

pub(super) fn is_list(name: &str) -> bool {
    matches!(name, "ul" | "ol" | "dl" | "menu" | "dir")
}

/// Level of a heading element.
pub(super) fn heading(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

/// How the element takes its place if no style says otherwise.
pub(super) fn display(name: &str) -> Display {
    match name {
        "li" => Display::ListItem,
        // Links of a bar stand apart whatever the source has between them.
        "nav" => Display::Flex,
        "table" => Display::Table,
        "tr" => Display::Row,
        "td" | "th" => Display::Cell,
        _ if BLOCKS.contains(&name) => Display::Block,
        _ => Display::Inline,
    }
}

/// How much larger than the text around a heading is.
pub(super) fn enlargement(name: &str) -> Option<f32> {
    match name {
        "h1" => Some(2.0),
        "h2" => Some(1.5),
        "h3" => Some(1.17),
        "h5" => Some(0.83),
        "h6" => Some(0.67),
        _ => None,
    }
}

/// Which open elements, by name, a start tag closes, and at which elements looking for them ends.
pub(super) fn closes(name: &str) -> (&'static [&'static str], &'static [&'static str]) {
    match name {
        "li" => (&["li"], &["ul", "ol", "menu", "dir"]),
        "dt" | "dd" => (&["dt", "dd"], &["dl"]),
        "td" | "th" => (&["td", "th"], &["tr", "table"]),
        "tr" => (&["tr"], &["table"]),
        "tbody" | "thead" | "tfoot" => (&["tr", "tbody", "thead", "tfoot"], &["table"]),
        "option" => (&["option"], &["select"]),
        // A paragraph ends where another block begins.
        _ if BLOCKS.contains(&name) || name == "table" => {
            (&["p"], &["td", "th", "li", "div", "section", "table"])
        }
        _ => (&[], &[]),
    }
}

/// Elements that an end tag of another element does not close.
pub(super) fn holds(name: &str) -> bool {
    matches!(name, "table" | "td" | "th" | "tr" | "body" | "html")
}

/// What the element and its attributes, other than `style`, declare.
pub(super) fn declarations(tag: &Tag) -> Vec<Declaration> {
    let mut declarations = Vec::new();
    match tag.name.as_str() {
        "b" | "strong" | "th" => declarations.push(Declaration::Bold(true)),
        "i" | "em" | "cite" | "var" | "dfn" => declarations.push(Declaration::Italic(true)),
        "pre" | "xmp" | "textarea" => declarations.push(Declaration::Preformatted(true)),
        "font" => declarations.extend(tag.attribute("size").and_then(font_size).map(Declaration::Size)),
        "dialog" if tag.attribute("open").is_none() => declarations.push(Declaration::NotDisplayed),
        name if heading(name).is_some() => declarations.push(Declaration::Bold(true)),
        _ => {}
    }
    let paint = |name: &str| tag.attribute(name).and_then(colour::parse_attribute);
    let ink = if tag.name == "body" { paint("text") } else { paint("color").filter(|_| tag.name == "font") };
    declarations.extend(ink.map(Declaration::Colour));
    declarations.extend(paint("bgcolor").map(Declaration::Background));
    if tag.attribute("hidden").is_some() {
        declarations.push(Declaration::NotDisplayed);
    }
    declarations
}

/// The sizes 1 to 7 of the old `font` element.
fn font_size(value: &str) -> Option<Size> {
    const PIXELS: [f32; 7] = [10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0];
    let number: i32 = value.trim().parse().ok()?;
    let size = if value.trim().starts_with(['+', '-']) { number.saturating_add(3) } else { number };
    let index = usize::try_from(size.clamp(1, 7) - 1).ok()?;
    PIXELS.get(index).map(|pixels| Size::Pixels(*pixels))
}
