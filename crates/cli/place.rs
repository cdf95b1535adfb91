//! Places in a document as programs are told them: in characters, as everywhere in our JSON.

use prescreen_extract::{Document, Rect, Span};
use prescreen_report::plain_line;
use serde_json::{Value, json};

/// A document whose places are wanted in characters; counting them once keeps a long text from taking long.
pub(crate) struct Places<'d> {
    document: &'d Document,
    /// Where each character begins, in bytes.
    starts: Vec<usize>,
}

impl<'d> Places<'d> {
    pub(crate) fn of(document: &'d Document) -> Self {
        Self { document, starts: document.text.char_indices().map(|(at, _)| at).collect() }
    }

    /// Characters before the byte `at`.
    pub(crate) fn characters(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start < at)
    }

    /// First character of `span`, and one past the last.
    pub(crate) fn range(&self, span: Span) -> (usize, usize) {
        (self.characters(span.start()), self.characters(span.end()))
    }

    /// A fact for a program: its text and where that stands.
    pub(crate) fn fact(&self, span: Span) -> Value {
        let (start, end) = self.range(span);
        let (page, _) = self.document.place(span);
        json!({"quote": self.document.quote(span), "page": page, "start": start, "end": end})
    }

    /// A fact for people: its text, then page and characters.
    pub(crate) fn words(&self, span: Span) -> String {
        let (start, end) = self.range(span);
        let (page, _) = self.document.place(span);
        format!("{}  [p. {page}, {start}..{end}]", plain_line(self.document.quote(span)))
    }
}

/// Left, top, right, bottom in whole points, as in evidence.
pub(crate) fn points(rect: Rect) -> [i32; 4] {
    [rect.x0, rect.y0, rect.x1, rect.y1].map(|edge| edge.round() as i32)
}

#[cfg(test)]
mod tests {
    use prescreen_extract::{Limits, extract};

    use super::*;

    #[test]
    fn places_are_counted_in_characters() {
        let text = "Zoë Müller\n\nÉcole, 2012\n";
        let document = extract(text.as_bytes(), None, &Limits::default()).expect("a text");
        let at = document.text.find("2012").expect("it is there");
        let fact = Places::of(&document).fact(Span::new(at, at + 4));
        let start = document.text.chars().take_while(|c| *c != '2').count();
        assert_eq!(fact, json!({"quote": "2012", "page": 1, "start": start, "end": start + 4}));
        assert!(start < at);
    }
}
