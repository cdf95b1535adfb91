//! Styled runs gathered into lines, and lines into table rows, for the formats whose text flows: a row whose
//! cells are short lines becomes one line, any other row is written cell by cell.

use crate::bullet::{BULLET, after_bullet};
use crate::text::row::{Piece, Row};
use crate::{
    Document, DocumentBuilder, Format, HiddenReason, Limits, LineKind, NewLine, Page, Reader, RemarkCode,
    Style,
};

/// Targets of links kept, and the longest one in bytes: a resume has a dozen.
const LINKS: usize = 500;
const LINK_BYTES: usize = 2048;

/// Gathers the text of one document.
#[derive(Debug)]
pub(crate) struct Galley {
    builder: DocumentBuilder,
    /// Bytes of text that may still be taken.
    room: usize,
    line: Piece,
    kind: LineKind,
    /// The next line is the first of a list item.
    bullet: bool,
    /// The next line starts a block.
    gap: bool,
    page: u32,
    last_page: u32,
    rows: Vec<Row>,
    /// Open tables: number and rows so far.
    tables: Vec<(u32, u32)>,
    table_count: u32,
    link_count: usize,
    hidden: Option<(HiddenReason, String)>,
    /// The last run was hidden.
    after_hidden: bool,
}

impl Galley {
    pub(crate) fn new(format: Format, reader: Reader, limits: &Limits) -> Self {
        Self {
            builder: DocumentBuilder::new(format, reader),
            room: limits.text_bytes,
            line: Piece::default(),
            kind: LineKind::Body,
            bullet: false,
            gap: false,
            page: 1,
            last_page: u32::try_from(limits.pages).unwrap_or(u32::MAX).max(1),
            rows: Vec::new(),
            tables: Vec::new(),
            table_count: 0,
            link_count: 0,
            hidden: None,
            after_hidden: false,
        }
    }

    /// Whether no more text is taken.
    pub(crate) fn is_full(&self) -> bool {
        self.room == 0
    }

    /// The text of the line being gathered.
    pub(crate) fn open_text(&self) -> &str {
        &self.line.text
    }

    /// Adds a run to the line being gathered. Line ends within it count as spaces.
    pub(crate) fn text(&mut self, text: &str, style: Style) {
        let mut text = self.admit(text);
        // What was hidden between two spaces leaves one.
        if self.after_hidden && self.line.text.ends_with(' ') {
            text = text.trim_start_matches(' ');
        }
        self.after_hidden &= text.is_empty();
        self.line.add(text, style);
    }

    /// Adds a run that a person would not see.
    pub(crate) fn hidden(&mut self, text: &str, reason: HiddenReason) {
        let text = self.admit(text);
        self.after_hidden = true;
        match &mut self.hidden {
            Some((same, run)) if *same == reason => run.push_str(text),
            _ => {
                self.flush_hidden();
                self.hidden = Some((reason, text.to_owned()));
            }
        }
    }

    fn admit<'a>(&mut self, text: &'a str) -> &'a str {
        let kept = self.cut(text);
        self.room = if kept.len() < text.len() { 0 } else { self.room - kept.len() };
        kept
    }

    /// As much of `text` as may still be taken; said so where that is not all.
    pub(crate) fn cut<'a>(&mut self, text: &'a str) -> &'a str {
        let kept = &text[..text.floor_char_boundary(self.room)];
        if kept.len() < text.len() {
            self.limit_reached("the text is longer than is read; the rest was left out");
        }
        kept
    }

    /// Says that a limit was reached.
    pub(crate) fn limit_reached(&mut self, message: &str) {
        self.builder.remark(RemarkCode::LimitReached, message, None);
    }

    /// Adds a remark.
    pub(crate) fn remark(&mut self, code: RemarkCode, message: impl Into<String>) {
        self.builder.remark(code, message, None);
    }

    /// Adds the target of a hyperlink, when it leads out of the document.
    pub(crate) fn link(&mut self, target: &str) {
        let target = target.trim();
        let scheme = target.split_once(':').map_or("", |(scheme, _)| scheme).to_ascii_lowercase();
        let leads_out = matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel");
        if leads_out && target.len() <= LINK_BYTES && self.link_count < LINKS {
            self.link_count += 1;
            self.builder.link(target);
        }
    }

    /// Says what the lines from here on are.
    pub(crate) fn set_kind(&mut self, kind: LineKind) {
        self.kind = kind;
    }

    /// The next line is the first of a list item, or is not after all.
    pub(crate) fn set_bullet(&mut self, bullet: bool) {
        self.bullet = bullet;
    }

    /// Ends the line being gathered.
    pub(crate) fn end_line(&mut self) {
        self.flush_hidden();
        let mut piece = std::mem::take(&mut self.line);
        if piece.text.trim().is_empty() {
            return;
        }
        piece.kind = self.kind;
        if matches!(self.kind, LineKind::Body | LineKind::ListItem) && !self.mark_bullet(&mut piece) {
            return;
        }
        piece.starts_block = std::mem::take(&mut self.gap);
        self.put(piece);
    }

    /// Gives an item of a list its plain bullet. False for a bullet without anything behind it: what it
    /// marks is the next line.
    fn mark_bullet(&mut self, piece: &mut Piece) -> bool {
        let rest = after_bullet(&piece.text);
        if rest.is_none() && !self.bullet {
            return true;
        }
        let rest = rest.unwrap_or(&piece.text).trim();
        self.bullet = rest.is_empty();
        piece.text = format!("{BULLET}{rest}");
        piece.kind = LineKind::ListItem;
        !self.bullet
    }

    /// Ends the line being gathered; the next one starts a block.
    pub(crate) fn end_block(&mut self) {
        self.end_line();
        self.gap = true;
    }

    /// The line being gathered starts a block.
    pub(crate) fn start_block(&mut self) {
        self.gap = true;
    }

    /// The next line belongs to the block above after all.
    pub(crate) fn cling(&mut self) {
        self.gap = false;
    }

    /// Ends the page.
    pub(crate) fn end_page(&mut self) {
        self.end_block();
        self.page = self.page.saturating_add(1).min(self.last_page);
    }

    /// Puts the line being gathered aside, for a text that stands elsewhere (a header, a footnote).
    pub(crate) fn begin_aside(&mut self, kind: LineKind) -> Aside {
        self.flush_hidden();
        Aside {
            line: std::mem::take(&mut self.line),
            kind: std::mem::replace(&mut self.kind, kind),
            bullet: std::mem::take(&mut self.bullet),
        }
    }

    /// Goes on with the line that was put aside.
    pub(crate) fn end_aside(&mut self, aside: Aside) {
        self.end_line();
        (self.line, self.kind, self.bullet) = (aside.line, aside.kind, aside.bullet);
    }

    pub(crate) fn open_table(&mut self) {
        self.end_block();
        self.tables.push((self.table_count, 0));
        self.table_count += 1;
    }

    pub(crate) fn close_table(&mut self) {
        self.end_block();
        self.tables.pop();
    }

    /// Opens a row of the table, or, not `tabular`, a row of boxes side by side.
    pub(crate) fn open_row(&mut self, tabular: bool) {
        self.end_line();
        let place = self.tables.last_mut().filter(|_| tabular).map(|(table, rows)| {
            *rows += 1;
            (*table, *rows - 1)
        });
        self.rows.push(Row::new(place, std::mem::take(&mut self.gap)));
    }

    pub(crate) fn open_cell(&mut self) {
        self.end_line();
        self.gap = false;
        if let Some(row) = self.rows.last_mut() {
            row.open_cell();
        }
    }

    pub(crate) fn close_cell(&mut self) {
        self.end_line();
        self.gap = false;
        if let Some(row) = self.rows.last_mut() {
            row.close_cell();
        }
    }

    pub(crate) fn close_row(&mut self) {
        self.end_line();
        self.bullet = false;
        if let Some(row) = self.rows.pop() {
            self.gap = !row.is_line();
            for piece in row.into_pieces() {
                self.put(piece);
            }
        }
    }

    /// Whether a row is open.
    pub(crate) fn in_row(&self) -> bool {
        !self.rows.is_empty()
    }

    fn put(&mut self, piece: Piece) {
        if let Some(row) = self.rows.last_mut() {
            row.push(piece);
            return;
        }
        self.builder.line(&NewLine {
            text: &piece.text,
            page: self.page,
            style: piece.style(),
            kind: piece.kind,
            cell: piece.cell,
            starts_block: piece.starts_block,
            ..NewLine::default()
        });
    }

    fn flush_hidden(&mut self) {
        if let Some((reason, run)) = self.hidden.take() {
            self.builder.hidden(&run, self.page, None, reason);
        }
    }

    /// The document.
    pub(crate) fn finish(mut self) -> Document {
        self.end_line();
        while self.in_row() {
            self.close_row();
        }
        for _ in 0..self.page {
            self.builder.page(Page::default());
        }
        self.builder.finish()
    }
}

/// A line put aside by [`Galley::begin_aside`].
#[derive(Debug)]
pub(crate) struct Aside {
    line: Piece,
    kind: LineKind,
    bullet: bool,
}
