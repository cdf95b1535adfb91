//! The declarations of a style that bear on whether and how text is seen.

use super::colour::{self, Paint};
use super::look::Display;

/// A declaration, worked out as far as it does not depend on the element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Declaration {
    Display(Display),
    /// Boxes of a row stand one below the other.
    Upright,
    NotDisplayed,
    /// `visibility`: whether seen.
    Visible(bool),
    Opacity(f32),
    Size(Size),
    Colour(Paint),
    Background(Paint),
    Bold(bool),
    Italic(bool),
    /// Line ends in the source are line ends.
    Preformatted(bool),
    /// Moved out of the screen.
    OffScreen,
    /// A box of no size.
    Flat,
    /// What does not fit into its box is not seen.
    CutOff,
    /// Cut to nothing.
    Clipped,
    /// Beside what stands around it.
    Beside,
}

/// A font size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Size {
    /// In CSS pixels.
    Pixels(f32),
    /// Times the size of the element around.
    Times(f32),
}

/// Declarations read of one rule: no honest rule comes near.
const DECLARATIONS: usize = 200;

/// The declarations of `style` with whether they are important.
pub(super) fn parse(style: &str) -> Vec<(Declaration, bool)> {
    let mut declarations = Vec::new();
    let lower = style.to_ascii_lowercase();
    for declaration in lower.split(';').take(DECLARATIONS) {
        let Some((property, value)) = declaration.split_once(':') else { continue };
        let value = value.trim();
        let important = value.split_once('!').filter(|(_, rest)| rest.trim() == "important");
        let plain = important.map_or(value, |(plain, _)| plain.trim());
        one(property.trim(), plain, |declaration| declarations.push((declaration, important.is_some())));
    }
    declarations
}

fn one(property: &str, value: &str, mut give: impl FnMut(Declaration)) {
    let declaration = match property {
        "display" => display(value),
        "flex-direction" => value.starts_with("column").then_some(Declaration::Upright),
        "visibility" => Some(Declaration::Visible(!matches!(value, "hidden" | "collapse"))),
        "opacity" => number(value).map(Declaration::Opacity),
        "font-size" => size(value).map(Declaration::Size),
        "font" => return font(value, give),
        "color" | "-webkit-text-fill-color" => colour::parse(value).map(Declaration::Colour),
        "background-color" => colour::parse(value).map(Declaration::Background),
        "background" => background(value),
        "background-image" => (value != "none").then_some(Declaration::Background(Paint::Unknown)),
        "font-weight" => weight(value).map(Declaration::Bold),
        "font-style" => Some(Declaration::Italic(matches!(value, "italic" | "oblique"))),
        "white-space" => Some(Declaration::Preformatted(matches!(value, "pre" | "pre-wrap" | "pre-line"))),
        "left" | "top" | "right" | "bottom" | "text-indent" | "margin-left" | "margin-top" => {
            pixels(value).filter(|offset| *offset <= FAR).map(|_| Declaration::OffScreen)
        }
        "width" | "height" | "max-height" | "max-width" => {
            pixels(value).filter(|extent| *extent <= 1.0).map(|_| Declaration::Flat)
        }
        "overflow" | "overflow-x" | "overflow-y" => {
            matches!(value, "hidden" | "clip").then_some(Declaration::CutOff)
        }
        "clip" => is_nothing(value).then_some(Declaration::Clipped),
        "clip-path" => {
            matches!(value, "inset(50%)" | "inset(100%)" | "circle(0)").then_some(Declaration::Clipped)
        }
        "float" => matches!(value, "left" | "right").then_some(Declaration::Beside),
        "position" => (value == "absolute").then_some(Declaration::Beside),
        _ => None,
    };
    if let Some(declaration) = declaration {
        give(declaration);
    }
}

/// An offset in pixels that leads off any screen.
const FAR: f32 = -999.0;

fn display(value: &str) -> Option<Declaration> {
    Some(Declaration::Display(match value {
        "none" => return Some(Declaration::NotDisplayed),
        "inline" | "inline-block" | "contents" | "inline-table" => Display::Inline,
        "block" | "grid" | "flow-root" | "inline-grid" => Display::Block,
        "flex" | "inline-flex" => Display::Flex,
        "list-item" => Display::ListItem,
        "table" => Display::Table,
        "table-row" => Display::Row,
        "table-cell" => Display::Cell,
        _ => return None,
    }))
}

fn background(value: &str) -> Option<Declaration> {
    if value.contains("url(") || value.contains("gradient(") || value.contains("var(") {
        return Some(Declaration::Background(Paint::Unknown));
    }
    if value.contains('(') {
        return colour::parse(value).map(Declaration::Background);
    }
    let paint = value.split_whitespace().find_map(colour::parse);
    paint.or_else(|| (value == "none").then_some(Paint::Nothing)).map(Declaration::Background)
}

/// `font: italic bold 12px/1.4 serif`
fn font(value: &str, mut give: impl FnMut(Declaration)) {
    for part in value.split_whitespace() {
        let part = part.split('/').next().unwrap_or(part);
        if let Some(size) = size(part).filter(|_| part != "0") {
            give(Declaration::Size(size));
            return;
        }
        match part {
            "italic" | "oblique" => give(Declaration::Italic(true)),
            _ => weight(part).into_iter().for_each(|bold| give(Declaration::Bold(bold))),
        }
    }
}

fn weight(value: &str) -> Option<bool> {
    match value {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        _ => value.parse::<u16>().ok().map(|weight| weight >= 600),
    }
}

/// Font sizes by name, in pixels.
const SIZES: &[(&str, f32)] = &[
    ("xx-small", 9.0),
    ("x-small", 10.0),
    ("small", 13.0),
    ("medium", 16.0),
    ("large", 18.0),
    ("x-large", 24.0),
    ("xx-large", 32.0),
];

fn size(value: &str) -> Option<Size> {
    if let Some((_, pixels)) = SIZES.iter().find(|(name, _)| *name == value) {
        return Some(Size::Pixels(*pixels));
    }
    match value {
        "smaller" => return Some(Size::Times(1.0 / 1.2)),
        "larger" => return Some(Size::Times(1.2)),
        _ => {}
    }
    let (number, unit) = measure(value)?;
    match unit {
        "em" => Some(Size::Times(number)),
        "%" => Some(Size::Times(number / 100.0)),
        _ => pixels(value).map(Size::Pixels),
    }
}

fn number(value: &str) -> Option<f32> {
    match value.strip_suffix('%') {
        Some(percent) => percent.parse::<f32>().ok().map(|n| n / 100.0),
        None => value.parse().ok(),
    }
}

/// A number and its unit.
fn measure(value: &str) -> Option<(f32, &str)> {
    let end = value.find(|c: char| c.is_ascii_alphabetic() || c == '%').unwrap_or(value.len());
    let (number, unit) = value.split_at(end);
    number.parse().ok().map(|number| (number, unit))
}

/// A length in CSS pixels, 96 to the inch.
fn pixels(value: &str) -> Option<f32> {
    let (number, unit) = measure(value)?;
    let per_unit = match unit {
        "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" | "em" | "rem" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 9.6 / 2.54,
        // Of a screen some thousand pixels wide.
        "vw" | "vh" | "%" if number < 0.0 => 10.0,
        "" if number == 0.0 => 1.0,
        _ => return None,
    };
    Some(number * per_unit)
}

/// `rect(0, 0, 0, 0)` or `rect(1px, 1px, 1px, 1px)`
fn is_nothing(value: &str) -> bool {
    let arguments = value.strip_prefix("rect(").map(|rest| rest.trim_end_matches(')'));
    arguments.is_some_and(|arguments| {
        let edges: Vec<&str> = arguments.split([',', ' ']).filter(|edge| !edge.is_empty()).collect();
        !edges.is_empty() && edges.iter().all(|edge| pixels(edge).is_some_and(|edge| edge <= 1.0))
    })
}
