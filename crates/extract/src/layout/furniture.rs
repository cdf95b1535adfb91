//! Page furniture: what repeats at the head or foot of the pages, and page numbers.

use super::{PageLines, TextLine};
use crate::document::LineKind;

/// Share of a page's height, at its head and at its foot, where furniture stands.
const MARGIN: f32 = 0.1;

/// What is asked of a line: where it stands, its text with numbers alike, whether it is a page number.
struct Look {
    margin: Margin,
    shape: String,
    number: bool,
}

/// The kinds of all lines, page by page. `heights` are the pages' heights.
pub(crate) fn mark_furniture(pages: &[PageLines], heights: &[f32]) -> Vec<Vec<LineKind>> {
    let looks: Vec<Vec<Look>> = pages
        .iter()
        .zip(heights)
        .map(|(page, height)| {
            let look = |line: &TextLine| match margin(line.y, *height) {
                Margin::Neither => Look { margin: Margin::Neither, shape: String::new(), number: false },
                margin => Look { margin, shape: shape(&line.text), number: is_page_number(&line.text) },
            };
            page.lines.iter().map(look).collect()
        })
        .collect();
    let repeats = |this: usize, look: &Look| {
        looks.iter().enumerate().any(|(other, lines)| {
            other != this && lines.iter().any(|line| line.margin == look.margin && line.shape == look.shape)
        })
    };
    let kinds = |(nth, lines): (usize, &Vec<Look>)| {
        lines.iter().map(|look| kind(nth, look, || repeats(nth, look))).collect()
    };
    looks.iter().enumerate().map(kinds).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Margin {
    Head,
    Foot,
    Neither,
}

fn margin(y: f32, height: f32) -> Margin {
    if height <= 0.0 {
        Margin::Neither
    } else if y < height * MARGIN {
        Margin::Head
    } else if y > height * (1.0 - MARGIN) {
        Margin::Foot
    } else {
        Margin::Neither
    }
}

/// A line's text with every number alike.
fn shape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            '0'..='9' if out.ends_with('#') => {}
            '0'..='9' => out.push('#'),
            _ => out.extend(ch.to_lowercase()),
        }
    }
    out
}

fn kind(page: usize, look: &Look, repeats: impl Fn() -> bool) -> LineKind {
    match look.margin {
        // What repeats the first page's own head is furniture; the first page's head is the person's name.
        Margin::Head if look.number || (page > 0 && repeats()) => LineKind::Header,
        Margin::Foot if look.number || repeats() => LineKind::Footer,
        _ => LineKind::Body,
    }
}

/// "2", "- 2 -", "2 / 3", "Page 2", "page 2 of 3", "2 | Page"; years are no page numbers.
fn is_page_number(text: &str) -> bool {
    let (mut numbers, mut named) = (0, false);
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '/' | '|' | '.' | ':'));
    for word in words.filter(|word| !word.is_empty()) {
        match word.to_lowercase().as_str() {
            "page" | "seite" | "p" => named = true,
            "of" | "von" => {}
            word if word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit()) => numbers += 1,
            _ => return false,
        }
    }
    numbers == 2 || (numbers == 1 && (named || text.chars().all(|c| !c.is_alphabetic())))
}

#[cfg(test)]
mod tests {
    use super::is_page_number;

    #[test]
    fn page_numbers() {
        for text in ["2", "Page 2", "page 2 of 3", "2 / 3", "2 | Page", "- Page 1 -"] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["2015 - 2018 Acme", "2018", "Page turner", "3 years", ""] {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
