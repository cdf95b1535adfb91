//! Pages of glyphs become a document: laid out, hyphens joined, furniture marked, hidden text kept apart.

use super::{ReadPage, Reading, STAMP};
use crate::document::{HiddenReason, LineKind};
use crate::layout::{GlyphPage, PageLines, TextLine, compounds, join_hyphens, mark_furniture, page_lines};
use crate::{
    Cell, Document, DocumentBuilder, Format, Limits, NewLine, Page, Reader, Rect, RemarkCode, Unreadable,
};

/// Recognition less sure than this of the page's letters, of 100, is to be held against the page.
const SURE: f32 = 80.0;
/// Fewer letters and digits than this are no hidden message.
const MESSAGE: usize = 3;

/// The document of a reading.
pub(crate) fn document(
    reading: &Reading,
    format: Format,
    reader: Reader,
    limits: &Limits,
) -> Result<Document, Unreadable> {
    check_text(reading)?;
    let mut pages: Vec<PageLines> = reading.pages.iter().map(|page| page_lines(&page.glyphs)).collect();
    let known = compounds(pages.iter().flat_map(|page| &page.lines).map(|line| line.text.as_str()));
    for page in &mut pages {
        join_hyphens(&mut page.lines, &known);
    }
    let heights: Vec<f32> = reading.pages.iter().map(|page| page.glyphs.height).collect();
    let kinds = mark_furniture(&pages, &heights);
    let mut builder = DocumentBuilder::new(format, reader);
    let mut columns = Columns::default();
    for (nth, ((read, page), kinds)) in reading.pages.iter().zip(&pages).zip(&kinds).enumerate() {
        let number = u32::try_from(nth + 1).unwrap_or(u32::MAX);
        builder.page(Page { width: read.glyphs.width, height: read.glyphs.height });
        columns.next_page(page);
        if !add_lines(&mut builder, page, kinds, number, &columns, limits) {
            builder.remark(
                RemarkCode::LimitReached,
                "more text than the limit; the rest was left unread",
                Some(number),
            );
            break;
        }
        add_hidden(&mut builder, read, number);
        add_remarks(&mut builder, read, page, number);
    }
    add_totals(&mut builder, reading);
    for link in &reading.links {
        builder.link(link.as_str());
    }
    Ok(builder.finish())
}

/// Refuses a file without text, saying what it is instead.
fn check_text(reading: &Reading) -> Result<(), Unreadable> {
    let letters: usize = reading.pages.iter().map(ReadPage::letters).sum();
    let pictured = !reading.pages.is_empty() && reading.pages.iter().all(|page| page.backdrop);
    let images: usize = reading.pages.iter().map(|page| page.images).sum();
    if pictured && letters < STAMP * reading.pages.len() {
        return Err(Unreadable::ImageOnly);
    }
    match letters {
        0 if images > 0 => Err(Unreadable::ImageOnly),
        0 => Err(Unreadable::NoText),
        _ => Ok(()),
    }
}

/// Adds the lines of a page; false when the limit on text is reached.
fn add_lines(
    builder: &mut DocumentBuilder,
    page: &PageLines,
    kinds: &[LineKind],
    number: u32,
    columns: &Columns,
    limits: &Limits,
) -> bool {
    let mut column = None;
    for (line, kind) in page.lines.iter().zip(kinds) {
        if builder.visible_len() + line.text.len() > limits.text_bytes {
            return false;
        }
        let kind = match kind {
            LineKind::Body if line.text.starts_with('•') => LineKind::ListItem,
            kind => *kind,
        };
        builder.line(&NewLine {
            text: &line.text,
            page: number,
            rect: Some(line.rect),
            style: line.style,
            kind,
            cell: line.cell.map(|cell| Cell { table: columns.tables + cell.table, ..cell }),
            column: columns.number(line.column),
            starts_block: line.starts_block || column != Some(line.column),
            words: &line.words,
        });
        column = Some(line.column);
    }
    true
}

/// Numbers the columns and tables of the pages through the document.
#[derive(Debug, Default)]
struct Columns {
    /// Number of the page's first column.
    first: u32,
    /// Columns on the page.
    count: u32,
    /// Tables on the pages before.
    tables: u32,
    /// Tables on the page.
    page_tables: u32,
    /// Left and right of the last column of the page before.
    last: Option<(f32, f32)>,
}

impl Columns {
    /// Goes to the next page. Its first column goes on the last of the page before where both fill the same width.
    fn next_page(&mut self, page: &PageLines) {
        let extent = |column: Option<u32>| {
            let lines = page.lines.iter().filter(|line| Some(line.column) == column);
            lines.fold(None, |extent: Option<(f32, f32)>, line| {
                let (x0, x1) = extent.unwrap_or((line.rect.x0, line.rect.x1));
                Some((x0.min(line.rect.x0), x1.max(line.rect.x1)))
            })
        };
        let first = extent(page.lines.first().map(|line| line.column));
        let last = extent(page.lines.last().map(|line| line.column));
        let goes_on = match (self.last, first) {
            (Some(last), Some(first)) => {
                let common = last.1.min(first.1) - last.0.max(first.0);
                common > 0.7 * (last.1 - last.0).max(first.1 - first.0)
            }
            _ => false,
        };
        self.first += self.count.saturating_sub(u32::from(goes_on));
        self.count = page.lines.iter().map(|line| line.column + 1).max().unwrap_or(u32::from(goes_on));
        self.last = last.or(self.last);
        self.tables += self.page_tables;
        self.page_tables = page.tables;
    }

    fn number(&self, column: u32) -> u32 {
        self.first + column
    }
}

const REASONS: [HiddenReason; 8] = [
    HiddenReason::InvisibleMode,
    HiddenReason::BackgroundColour,
    HiddenReason::Transparent,
    HiddenReason::Microscopic,
    HiddenReason::OffPage,
    HiddenReason::Clipped,
    HiddenReason::Covered,
    HiddenReason::LayerOff,
];

/// Adds what the page hides, a run for each reason and region.
fn add_hidden(builder: &mut DocumentBuilder, read: &ReadPage, number: u32) {
    for reason in REASONS {
        let glyphs: Vec<_> = read
            .glyphs
            .glyphs
            .iter()
            .filter(|glyph| glyph.hidden == Some(reason))
            .map(|glyph| crate::layout::Glyph { hidden: None, ..*glyph })
            .collect();
        if glyphs.is_empty() {
            continue;
        }
        let page = GlyphPage { glyphs, ..GlyphPage::default() };
        let lines = page_lines(&page).lines;
        for run in lines.chunk_by(|a, b| a.column == b.column) {
            add_run(builder, run, number, reason);
        }
    }
}

fn add_run(builder: &mut DocumentBuilder, run: &[TextLine], number: u32, reason: HiddenReason) {
    let text = run.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
    if text.chars().filter(|ch| ch.is_alphanumeric()).count() >= MESSAGE {
        let rect = run.iter().map(|line| line.rect).reduce(Rect::join);
        builder.hidden(&text, number, rect, reason);
    }
}

fn add_remarks(builder: &mut DocumentBuilder, read: &ReadPage, page: &PageLines, number: u32) {
    if read.recognised {
        builder.remark(
            RemarkCode::OcrLayer,
            "the page is an image; its text was recognised by a program and may hold errors",
            Some(number),
        );
    }
    if read.confidence.is_some_and(|confidence| confidence < SURE) {
        builder.remark(
            RemarkCode::RecognitionDoubtful,
            "much of the page's text was recognised with doubt; look at the page itself",
            Some(number),
        );
    }
    if read.is_scan() || (page.lines.is_empty() && read.images > 0) {
        builder.remark(RemarkCode::PageWithoutText, "the page has an image but no text", Some(number));
    }
    if page.doubtful {
        builder.remark(
            RemarkCode::ReadingOrderDoubtful,
            "it is not certain that the columns of the page are read in the right order",
            Some(number),
        );
    }
}

fn add_totals(builder: &mut DocumentBuilder, reading: &Reading) {
    let (mapped, unmapped) = (reading.mapped(), reading.unmapped());
    if unmapped * 50 > mapped + unmapped {
        builder.remark(
            RemarkCode::GlyphsWithoutUnicode,
            format!("{unmapped} of {} characters are drawn without saying which they are", mapped + unmapped),
            None,
        );
    }
    if reading.inferred > 0 {
        builder.remark(
            RemarkCode::EncodingGuessed,
            format!(
                "{} capitals are drawn without saying which they are; the words they begin told it",
                reading.inferred
            ),
            None,
        );
    }
    if let Some(what) = reading.limit {
        builder.remark(
            RemarkCode::LimitReached,
            format!("more {what} than the limit; the rest was left unread"),
            None,
        );
    }
}
