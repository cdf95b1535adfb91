//! One paragraph on its way: its text with the look of each run, and what of it is not seen.

use crate::bullet::{BULLET, after_bullet};
use crate::{HiddenReason, LineKind, Style};

/// How a run of characters looks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Look {
    pub(crate) style: Style,
    /// Why a reader of the page does not see it.
    pub(crate) unseen: Option<HiddenReason>,
}

/// A paragraph that is being read. Its text holds `\t` for tabs and `\n` for line breaks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Paragraph {
    pub(crate) kind: LineKind,
    /// Space before it, in points.
    pub(crate) before: f32,
    /// Space after it, in points.
    pub(crate) after: f32,
    /// A new block starts with it, whatever the space.
    pub(crate) starts_block: bool,
    text: String,
    /// Where each run ends in `text`, and how it looks.
    runs: Vec<(usize, Style)>,
    hidden: Vec<(String, HiddenReason)>,
}

/// A line of a paragraph.
#[derive(Debug)]
pub(super) struct ParagraphLine {
    pub(super) text: String,
    pub(super) style: Style,
    pub(super) kind: LineKind,
}

impl Paragraph {
    /// Whether its visible text ends in a space.
    pub(crate) fn ends_with_space(&self) -> bool {
        self.text.ends_with([' ', '\n', '\t'])
    }

    /// An empty one of the same kind, with the same space around it.
    pub(super) fn spaced_like(other: &Self) -> Self {
        Self { kind: other.kind, before: other.before, after: other.after, ..Self::default() }
    }

    /// Adds text that looks like `look`.
    pub(crate) fn push(&mut self, text: &str, look: Look) {
        match look.unseen {
            Some(reason) => self.hide(text, reason),
            None => {
                self.text.push_str(text);
                self.runs.push((self.text.len(), look.style));
            }
        }
    }

    fn hide(&mut self, text: &str, reason: HiddenReason) {
        match self.hidden.last_mut() {
            Some((run, last)) if *last == reason => run.push_str(text),
            _ => self.hidden.push((text.to_owned(), reason)),
        }
    }

    /// Adds the visible text of another one, a tab between.
    pub(super) fn append(&mut self, other: &Self) {
        if !self.text.is_empty() {
            self.text.push('\t');
        }
        let offset = self.text.len();
        self.text.push_str(other.text.trim());
        let lead = other.text.len() - other.text.trim_start().len();
        let end = self.text.len();
        let moved =
            other.runs.iter().map(|(at, style)| ((at.saturating_sub(lead) + offset).min(end), *style));
        self.runs.extend(moved);
    }

    /// The visible text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// What is not seen, with the reason.
    pub(super) fn hidden(&self) -> &[(String, HiddenReason)] {
        &self.hidden
    }

    pub(crate) fn has_hidden(&self) -> bool {
        !self.hidden.is_empty()
    }

    /// Whether nothing of it is visible.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Its lines, each with the look that most of its characters have; bullets made alike, a list item given one.
    pub(super) fn lines(&self) -> Vec<ParagraphLine> {
        let mut out: Vec<ParagraphLine> = Vec::new();
        let mut start = 0;
        for text in self.text.split('\n') {
            let end = start + text.len();
            if !text.trim().is_empty() {
                let goes_on = !out.is_empty() && self.kind == LineKind::ListItem;
                let kind = if goes_on { LineKind::Body } else { self.kind };
                let (text, kind) = with_bullet(text.trim(), kind);
                out.push(ParagraphLine { text, style: self.style(start, end), kind });
            }
            start = end + 1;
        }
        out
    }

    /// The look of most characters between two places.
    fn style(&self, start: usize, end: usize) -> Style {
        let (mut all, mut bold, mut italic) = (0, 0, 0);
        let mut sizes: Vec<(f32, usize)> = Vec::new();
        let mut from = 0;
        for (to, style) in &self.runs {
            let count = self.letters(from.max(start), (*to).min(end));
            from = *to;
            all += count;
            bold += if style.bold { count } else { 0 };
            italic += if style.italic { count } else { 0 };
            match sizes.iter_mut().find(|(size, _)| size.to_bits() == style.size.to_bits()) {
                Some((_, sum)) => *sum += count,
                None => sizes.push((style.size, count)),
            }
        }
        let size = sizes.iter().max_by_key(|(_, count)| *count).map_or(0.0, |(size, _)| *size);
        Style { size, bold: bold * 2 > all, italic: italic * 2 > all }
    }

    fn letters(&self, from: usize, to: usize) -> usize {
        let run = self.text.get(from..to.max(from)).unwrap_or("");
        run.chars().filter(|c| !c.is_whitespace()).count()
    }
}

fn with_bullet(text: &str, kind: LineKind) -> (String, LineKind) {
    match (after_bullet(text), kind) {
        (Some(""), _) | (None, LineKind::Body | LineKind::Header | LineKind::Footer | LineKind::Footnote) => {
            (text.to_owned(), kind)
        }
        (Some(rest), LineKind::Body) => (format!("{BULLET}{rest}"), LineKind::ListItem),
        (Some(rest), LineKind::Heading(_)) => (rest.to_owned(), kind),
        (Some(rest), _) => (format!("{BULLET}{rest}"), kind),
        (None, LineKind::ListItem) => (format!("{BULLET}{text}"), kind),
        (None, LineKind::Heading(_)) => (text.to_owned(), kind),
    }
}
