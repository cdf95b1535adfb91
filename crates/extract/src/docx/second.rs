//! The second reader of Word files, `docx-rs`: text and tables only.

use crate::archive::Archive;
use crate::xml::Xml;
use crate::{Cell, Document, DocumentBuilder, Format, Limits, NewLine, Reader, RemarkCode};
use docx_rs::{
    DocumentChild, Hyperlink, InsertChild, Paragraph, ParagraphChild, Run, RunChild, StructuredDataTag,
    StructuredDataTagChild, Table, TableCellContent, TableChild, TableRowChild,
};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Elements nested deeper than this are not shown to the second reader, which recurses without a bound. Honest
/// files stay below 40.
const DEPTH: usize = 64;

/// Whether the second reader may be let at a file: every entry within the limits, none nested deep.
pub(super) fn is_fit(bytes: &[u8], limits: &Limits) -> bool {
    let Ok(mut archive) = Archive::open(bytes, limits) else { return false };
    let names: Vec<String> = archive.names().map(str::to_owned).collect();
    !archive.is_salvaged()
        && names.iter().all(|name| archive.text(name).is_ok_and(|text| is_shallow(text.as_deref())))
}

fn is_shallow(text: Option<&str>) -> bool {
    let Some(text) = text.filter(|text| text.trim_start().starts_with('<')) else { return true };
    let mut xml = Xml::new(text, DEPTH);
    while xml.child(0).is_some() {}
    !xml.is_too_deep()
}

/// Reads a file; none when it can't be read or says nothing. It is known to panic on some files.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Option<Document> {
    let docx = catch_unwind(AssertUnwindSafe(|| docx_rs::read_docx(bytes))).ok()?.ok()?;
    let builder = DocumentBuilder::new(Format::Docx, Reader::DocxRs);
    let mut writing = Writing { builder, most: limits.text_bytes, tables: 0, gap: true };
    for child in &docx.document.children {
        match child {
            DocumentChild::Paragraph(paragraph) => writing.paragraph(paragraph, None),
            DocumentChild::Table(table) => writing.table(table),
            DocumentChild::StructuredDataTag(tag) => writing.tag(tag),
            _ => {}
        }
    }
    if writing.builder.visible_len() == 0 {
        return None;
    }
    let message =
        "the first reader found nothing; read by the second one, which does not tell whether text is visible";
    writing.builder.remark(RemarkCode::SecondReader, message, None);
    Some(writing.builder.finish())
}

struct Writing {
    builder: DocumentBuilder,
    most: usize,
    tables: u32,
    gap: bool,
}

impl Writing {
    fn paragraph(&mut self, paragraph: &Paragraph, cell: Option<Cell>) {
        self.line(&said(&paragraph.children), cell);
    }

    fn line(&mut self, text: &str, cell: Option<Cell>) {
        for line in text.split('\n') {
            if line.trim().is_empty() {
                self.gap = true;
            } else if self.builder.visible_len() + line.len() <= self.most {
                self.builder.line(&NewLine {
                    text: line,
                    page: 1,
                    cell,
                    starts_block: self.gap,
                    ..NewLine::default()
                });
                self.gap = false;
            }
        }
    }

    fn table(&mut self, table: &Table) {
        let number = self.tables;
        self.tables += 1;
        for (row, TableChild::TableRow(cells)) in (0..).zip(&table.rows) {
            for (column, TableRowChild::TableCell(cell)) in (0..).zip(&cells.cells) {
                let place = Some(Cell { table: number, row, column });
                for content in &cell.children {
                    match content {
                        TableCellContent::Paragraph(paragraph) => self.paragraph(paragraph, place),
                        TableCellContent::Table(table) => self.table(table),
                        TableCellContent::StructuredDataTag(tag) => self.tag(tag),
                        TableCellContent::TableOfContents(_) => {}
                    }
                }
            }
        }
    }

    fn tag(&mut self, tag: &StructuredDataTag) {
        for child in &tag.children {
            match child {
                StructuredDataTagChild::Paragraph(paragraph) => self.paragraph(paragraph, None),
                StructuredDataTagChild::Table(table) => self.table(table),
                StructuredDataTagChild::StructuredDataTag(tag) => self.tag(tag),
                StructuredDataTagChild::Run(run) => self.line(&run_text(run), None),
                _ => {}
            }
        }
    }
}

fn said(children: &[ParagraphChild]) -> String {
    let mut text = String::new();
    for child in children {
        match child {
            ParagraphChild::Run(run) => text.push_str(&run_text(run)),
            ParagraphChild::Insert(insert) => {
                for child in &insert.children {
                    if let InsertChild::Run(run) = child {
                        text.push_str(&run_text(run));
                    }
                }
            }
            ParagraphChild::Hyperlink(Hyperlink { children, .. }) => text.push_str(&said(children)),
            ParagraphChild::StructuredDataTag(tag) => {
                for child in &tag.children {
                    if let StructuredDataTagChild::Run(run) = child {
                        text.push_str(&run_text(run));
                    }
                }
            }
            _ => {}
        }
    }
    text
}

fn run_text(run: &Run) -> String {
    let mut text = String::new();
    for child in &run.children {
        match child {
            RunChild::Text(part) => text.push_str(&part.text),
            RunChild::Tab(_) | RunChild::PTab(_) => text.push('\t'),
            RunChild::Break(_) | RunChild::CarriageReturn(_) => text.push('\n'),
            _ => {}
        }
    }
    text
}
