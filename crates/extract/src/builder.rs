//! Spans are made here and nowhere else: every reader hands its lines over in reading order.

use crate::clean::{clean, tagged};
use crate::document::{
    Cell, Document, Hidden, HiddenReason, Line, LineKind, Page, Reader, Rect, Remark, RemarkCode, Style,
    TextSource, Word,
};
use crate::{Format, Span};

/// A visible line on its way into a document.
#[derive(Clone, Debug, Default)]
pub struct NewLine<'a> {
    /// Its text; line ends and outer white space are taken off.
    pub text: &'a str,
    /// Page, from 1.
    pub page: u32,
    /// Place on the page.
    pub rect: Option<Rect>,
    /// Its look.
    pub style: Style,
    /// What it is.
    pub kind: LineKind,
    /// The table cell it stands in.
    pub cell: Option<Cell>,
    /// The page column it stands in.
    pub column: u32,
    /// Whether a new block starts here (an empty line is put before it).
    pub starts_block: bool,
    /// Words as byte ranges of `text` with left and right in points.
    pub words: &'a [(std::ops::Range<usize>, f32, f32)],
}

/// Puts a [`Document`] together, line by line.
#[derive(Debug)]
pub struct DocumentBuilder {
    document: Document,
    hidden: Vec<(String, Hidden)>,
    block: u32,
}

impl DocumentBuilder {
    /// An empty document of `format`, read by `reader`.
    #[must_use]
    pub fn new(format: Format, reader: Reader) -> Self {
        let document = Document {
            format,
            reader,
            text_source: TextSource::Layer,
            text: String::new(),
            visible_len: 0,
            lines: Vec::new(),
            pages: Vec::new(),
            words: Vec::new(),
            hidden: Vec::new(),
            links: Vec::new(),
            remarks: Vec::new(),
        };
        Self { document, hidden: Vec::new(), block: 0 }
    }

    /// Adds a page; lines and hidden runs refer to pages by number, from 1.
    pub fn page(&mut self, page: Page) {
        self.document.pages.push(page);
    }

    /// Adds a visible line. A line without anything but white space is passed over.
    pub fn line(&mut self, new: &NewLine<'_>) {
        let cleaned = clean(new.text);
        self.note_controls(cleaned.controls);
        if cleaned.controls {
            self.hidden(&tagged(new.text), new.page, new.rect, HiddenReason::TagCharacters);
        }
        let text = cleaned.text.trim();
        if text.is_empty() {
            return;
        }
        let lead = cleaned.text.len() - cleaned.text.trim_start().len();
        let out = &mut self.document.text;
        if new.starts_block && !out.is_empty() {
            out.push('\n');
            self.block += 1;
        }
        let start = out.len();
        out.push_str(text);
        let span = Span::new(start, out.len());
        out.push('\n');
        let place = |at: usize| start + cleaned.place(at).saturating_sub(lead).min(text.len());
        self.document.words.extend(
            new.words
                .iter()
                .map(|(range, x0, x1)| Word {
                    span: Span::new(place(range.start), place(range.end)).trimmed(out),
                    x0: *x0,
                    x1: *x1,
                })
                .filter(|word| !word.span.is_empty()),
        );
        self.document.lines.push(Line {
            span,
            page: new.page.max(1),
            rect: new.rect,
            style: new.style,
            kind: new.kind,
            cell: new.cell,
            column: new.column,
            block: self.block,
        });
    }

    fn note_controls(&mut self, found: bool) {
        if found {
            let message = "invisible control characters were taken out of the text";
            self.remark(RemarkCode::ControlCharacters, message, None);
        }
    }

    /// Adds text that a person would not see.
    pub fn hidden(&mut self, text: &str, page: u32, rect: Option<Rect>, reason: HiddenReason) {
        let cleaned = clean(text);
        self.note_controls(cleaned.controls);
        let text = cleaned.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            self.hidden.push((text, Hidden { span: Span::default(), page: page.max(1), rect, reason }));
        }
    }

    /// Adds the target of a hyperlink.
    pub fn link(&mut self, target: impl Into<String>) {
        self.document.links.push(target.into());
    }

    /// Adds a remark; the same one is kept once.
    pub fn remark(&mut self, code: RemarkCode, message: impl Into<String>, page: Option<u32>) {
        let remark = Remark { code, message: message.into(), page };
        if !self.document.remarks.contains(&remark) {
            self.document.remarks.push(remark);
        }
    }

    /// Bytes of visible text so far.
    #[must_use]
    pub fn visible_len(&self) -> usize {
        self.document.text.len()
    }

    /// The document, hidden text put behind the visible.
    #[must_use]
    pub fn finish(self) -> Document {
        let Self { mut document, hidden, .. } = self;
        document.visible_len = document.text.len();
        if document.pages.is_empty() {
            document.pages.push(Page::default());
        }
        for (text, mut run) in hidden {
            let start = document.text.len();
            document.text.push_str(&text);
            run.span = Span::new(start, document.text.len());
            document.text.push('\n');
            document.hidden.push(run);
        }
        document
    }
}
