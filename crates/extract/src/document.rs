//! What a file says: its text, where each line stands, and what was odd.

use serde::{Deserialize, Serialize};

use crate::{Format, Span};

/// The text of one file as read.
///
/// `text` holds first the visible text in reading order, then, from byte [`Document::visible_len`] on, the
/// hidden text (one run a line), so that every quotation, of hidden text too, slices this one string.
///
/// Conventions of the visible text: lines end in `\n`; blocks (paragraph groups, columns, pages) are parted
/// by one empty line; a gap wider than a word space within a line is one `\t`; bullets are `• `; ligatures
/// are spelt out, soft hyphens gone, words broken at a line's end joined on the upper line.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Document {
    /// How the file was recognised.
    pub format: Format,
    /// Who read it.
    pub reader: Reader,
    /// Where its text comes from.
    pub text_source: TextSource,
    /// Visible text, then hidden text.
    pub text: String,
    /// Bytes of `text` that are visible.
    pub visible_len: usize,
    /// Visible lines in reading order. Empty lines are not listed.
    pub lines: Vec<Line>,
    /// Pages; for formats without pages, one page without size.
    pub pages: Vec<Page>,
    /// Visible words with their horizontal place, in text order; only where the format has places.
    pub words: Vec<Word>,
    /// Text that a person looking at the page would not see.
    pub hidden: Vec<Hidden>,
    /// Targets of hyperlinks (`mailto:`, `https:`), in order of appearance; never scored.
    pub links: Vec<String>,
    /// What was odd.
    pub remarks: Vec<Remark>,
}

/// The program part that read the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reader {
    /// Our text device on `hayro-interpret`.
    Hayro,
    /// `pdf-extract`, the second reader of PDF.
    PdfExtract,
    /// Our streaming reader over `zip` and `quick-xml` (DOCX, ODT).
    QuickXml,
    /// `docx-rs`, the second reader of DOCX.
    DocxRs,
    /// Our reader of old Word files.
    Doc,
    /// Our reader of RTF.
    Rtf,
    /// The HTML reader.
    Html,
    /// The plain-text and Markdown reader.
    Text,
    /// The JSON Resume reader.
    Json,
    /// `tesseract`, on pictures of pages without text.
    Tesseract,
}

impl Reader {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hayro => "hayro",
            Self::PdfExtract => "pdf-extract",
            Self::QuickXml => "quick-xml",
            Self::DocxRs => "docx-rs",
            Self::Doc => "doc",
            Self::Rtf => "rtf",
            Self::Html => "html",
            Self::Text => "text",
            Self::Json => "json",
            Self::Tesseract => "tesseract",
        }
    }
}

/// Where a document's text comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextSource {
    /// The file holds it as text.
    #[default]
    Layer,
    /// On one page or more it was recognised in a picture, in this run.
    Ocr,
}

impl TextSource {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Layer => "layer",
            Self::Ocr => "ocr",
        }
    }
}

/// A page's displayed size in points, after rotation; zero where the format has no pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
}

/// A rectangle on a displayed page, in points, the origin at the top left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rect {
    /// Left.
    pub x0: f32,
    /// Top.
    pub y0: f32,
    /// Right.
    pub x1: f32,
    /// Bottom.
    pub y1: f32,
}

impl Rect {
    /// The smallest rectangle that holds both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }
}

/// One visible line: a printed line of a PDF, a paragraph of a Word file, a line of a text file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Line {
    /// Its text, without the line end.
    pub span: Span,
    /// Page, from 1.
    pub page: u32,
    /// Place on the page, where known.
    pub rect: Option<Rect>,
    /// The look that most of its characters have.
    pub style: Style,
    /// What the format or the layout says it is.
    pub kind: LineKind,
    /// The table cell it stands in.
    pub cell: Option<Cell>,
    /// The page column it stands in, counted over the document in reading order (a full-width part counts as a
    /// column of its own). Lines of different columns never continue each other.
    pub column: u32,
    /// Lines of one block stand together without a larger gap.
    pub block: u32,
}

/// The look of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Style {
    /// Font size in points; 0 where unknown.
    pub size: f32,
    /// Most characters are bold.
    pub bold: bool,
    /// Most characters are italic.
    pub italic: bool,
}

/// What a line is, where format or layout tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineKind {
    /// Running text.
    #[default]
    Body,
    /// A heading by structure (Word style, HTML `h1`, Markdown `#`), with its level from 1.
    Heading(u8),
    /// An item of a list.
    ListItem,
    /// Furniture at the top of a page, or a Word header.
    Header,
    /// Furniture at the foot of a page, or a Word footer.
    Footer,
    /// A footnote or endnote.
    Footnote,
}

/// A cell of a table, each number from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Which table of the document.
    pub table: u32,
    /// Row.
    pub row: u32,
    /// Column.
    pub column: u32,
}

/// A visible word's horizontal extent on its line's page.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Word {
    /// Its text.
    pub span: Span,
    /// Left, in points.
    pub x0: f32,
    /// Right, in points.
    pub x1: f32,
}

/// Text that a person looking at the page would not see.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Hidden {
    /// Its text, beyond [`Document::visible_len`].
    pub span: Span,
    /// Page, from 1.
    pub page: u32,
    /// Where it would stand.
    pub rect: Option<Rect>,
    /// Why it is not seen.
    pub reason: HiddenReason,
}

/// Why text is not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum HiddenReason {
    /// A text render mode that paints nothing.
    InvisibleMode,
    /// Painted in (nearly) the colour of what is beneath.
    BackgroundColour,
    /// Painted with (nearly) no opacity.
    Transparent,
    /// Set too small to read.
    Microscopic,
    /// Off the page or the screen.
    OffPage,
    /// Clipped away.
    Clipped,
    /// Covered by something painted later.
    Covered,
    /// On a layer that is switched off.
    LayerOff,
    /// Marked hidden in the format (`w:vanish`, `display:none`, `hidden`).
    MarkedHidden,
    /// Written in tag characters, which have no picture and which programs read as letters.
    TagCharacters,
    /// Deleted in a tracked revision.
    Deleted,
    /// A comment.
    Comment,
}

impl HiddenReason {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InvisibleMode => "invisible_mode",
            Self::BackgroundColour => "background_colour",
            Self::Transparent => "transparent",
            Self::Microscopic => "microscopic",
            Self::OffPage => "off_page",
            Self::Clipped => "clipped",
            Self::Covered => "covered",
            Self::LayerOff => "layer_off",
            Self::MarkedHidden => "marked_hidden",
            Self::TagCharacters => "tag_characters",
            Self::Deleted => "deleted",
            Self::Comment => "comment",
        }
    }

    /// Whether an honest author produces it in the normal course of writing (tracked deletions, comments).
    #[must_use]
    pub fn is_editing_trace(self) -> bool {
        matches!(self, Self::Deleted | Self::Comment)
    }
}

/// Something odd about the file that did not keep it from being read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// What kind of oddity.
    pub code: RemarkCode,
    /// A sentence a person understands.
    pub message: String,
    /// Page, from 1, where it belongs to one.
    pub page: Option<u32>,
}

/// Kinds of oddity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RemarkCode {
    /// The first reader failed; the second one read the file.
    SecondReader,
    /// The page is an image under a layer of recognised text.
    OcrLayer,
    /// The recognition of text in a picture was not sure of much of it.
    RecognitionDoubtful,
    /// Some pages have no text.
    PageWithoutText,
    /// Columns could not be told apart with confidence.
    ReadingOrderDoubtful,
    /// Characters without Unicode were left out.
    GlyphsWithoutUnicode,
    /// A limit was reached; the rest was left unread.
    LimitReached,
    /// The character encoding was guessed, or which letters some characters are.
    EncodingGuessed,
    /// The file is damaged; what could be read was read.
    Damaged,
    /// Invisible or bidirectional control characters were taken out.
    ControlCharacters,
}

impl RemarkCode {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SecondReader => "SECOND_READER",
            Self::OcrLayer => "OCR_LAYER",
            Self::RecognitionDoubtful => "RECOGNITION_DOUBTFUL",
            Self::PageWithoutText => "PAGE_WITHOUT_TEXT",
            Self::ReadingOrderDoubtful => "READING_ORDER_DOUBTFUL",
            Self::GlyphsWithoutUnicode => "GLYPHS_WITHOUT_UNICODE",
            Self::LimitReached => "LIMIT_REACHED",
            Self::EncodingGuessed => "ENCODING_GUESSED",
            Self::Damaged => "DAMAGED",
            Self::ControlCharacters => "CONTROL_CHARACTERS",
        }
    }
}

impl Document {
    /// The text that a person sees.
    #[must_use]
    pub fn visible(&self) -> &str {
        self.text.get(..self.visible_len).unwrap_or(&self.text)
    }

    /// The quotation at `span`.
    #[must_use]
    pub fn quote(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// `span` counted in characters (Unicode scalar values), as the wire format does.
    #[must_use]
    pub fn char_range(&self, span: Span) -> (usize, usize) {
        if self.text.is_ascii() {
            return (span.start(), span.end());
        }
        let before = self.text.get(..span.start()).unwrap_or("").chars().count();
        (before, before + self.quote(span).chars().count())
    }

    /// The index in `lines` of the line that holds the byte `at`, or the last one before it.
    #[must_use]
    pub fn line_at(&self, at: usize) -> Option<usize> {
        self.lines.partition_point(|line| line.span.start() <= at).checked_sub(1)
    }

    /// Page and rectangle of `span`: of the words it touches on the page where it starts.
    #[must_use]
    pub fn place(&self, span: Span) -> (u32, Option<Rect>) {
        if span.start() >= self.visible_len {
            return self
                .hidden
                .iter()
                .find(|hidden| hidden.span.contains(span))
                .map_or((1, None), |hidden| (hidden.page, hidden.rect));
        }
        let Some(first) = self.line_at(span.start()) else { return (1, None) };
        let page = self.lines[first].page;
        let rect = self.lines[first..]
            .iter()
            .take_while(|line| line.span.start() < span.end() && line.page == page)
            .filter_map(|line| self.part_of_line(line, span))
            .reduce(Rect::join);
        (page, rect)
    }

    /// The rectangle of the words of `line` that `span` touches.
    fn part_of_line(&self, line: &Line, span: Span) -> Option<Rect> {
        let rect = line.rect?;
        let from = self.words.partition_point(|word| word.span.end() <= span.start().max(line.span.start()));
        let until = span.end().min(line.span.end());
        let words = self.words[from..].iter().take_while(|word| word.span.start() < until);
        let extent = words.fold(None, |extent: Option<(f32, f32)>, word| {
            let (x0, x1) = extent.unwrap_or((word.x0, word.x1));
            Some((x0.min(word.x0), x1.max(word.x1)))
        });
        extent.map_or(Some(rect), |(x0, x1)| Some(Rect { x0, x1, ..rect }))
    }
}
