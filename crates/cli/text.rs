//! `prescreen text`: a file's text as it was read.

use std::io::{self, BufWriter, Write};

use prescreen_extract::{Document, Line, LineKind};
use prescreen_report::{plain_line, write_json};
use serde_json::{Value, json};

use crate::args::{FileArgs, Shape};
use crate::exit::{Error, Exit};
use crate::load;
use crate::place::{Places, points};

pub(crate) fn run(args: &FileArgs) -> Result<Exit, Error> {
    let document = load::document(&args.file, &args.ocr)?;
    let mut out = BufWriter::new(io::stdout().lock());
    match args.format {
        Shape::Text => print(&mut out, &document)?,
        Shape::Json => write_json(&mut out, &value(&document))?,
    }
    out.flush()?;
    Ok(Exit::Done)
}

fn print(out: &mut impl Write, document: &Document) -> io::Result<()> {
    let (mut page, mut column, mut block) = (0, u32::MAX, 0);
    for line in &document.lines {
        if line.page != page || line.column != column {
            writeln!(out, "---- page {}, column {} ----", line.page, line.column + 1)?;
        } else if line.block != block {
            writeln!(out)?;
        }
        (page, column, block) = (line.page, line.column, line.block);
        let cells = document.quote(line.span).split('\t').map(plain_line).collect::<Vec<_>>();
        let label = if line.kind == LineKind::Body { "" } else { kind(line.kind) };
        writeln!(out, "{label:10}{}", cells.join("  |  "))?;
    }
    if !document.hidden.is_empty() {
        writeln!(out, "---- not seen on the page, and not scored ----")?;
    }
    for hidden in &document.hidden {
        writeln!(
            out,
            "hidden ({}), page {}: {}",
            hidden.reason.as_str(),
            hidden.page,
            plain_line(document.quote(hidden.span))
        )?;
    }
    for remark in &document.remarks {
        writeln!(out, "remark {}: {}", remark.code.as_str(), plain_line(&remark.message))?;
    }
    Ok(())
}

fn kind(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Body => "body",
        LineKind::Heading(_) => "heading",
        LineKind::ListItem => "item",
        LineKind::Header => "header",
        LineKind::Footer => "footer",
        LineKind::Footnote => "footnote",
    }
}

fn value(document: &Document) -> Value {
    let places = Places::of(document);
    let hidden = document.hidden.iter().map(|hidden| {
        let (start, end) = places.range(hidden.span);
        let (reason, area) = (hidden.reason.as_str(), hidden.rect.map(points));
        json!({"start": start, "end": end, "page": hidden.page, "reason": reason, "box": area})
    });
    let remarks = document
        .remarks
        .iter()
        .map(|r| json!({"code": r.code.as_str(), "message": r.message, "page": r.page}));
    json!({
        "format": document.format.as_str(),
        "reader": document.reader.as_str(),
        "text_source": document.text_source.as_str(),
        "text": document.text,
        "visible_len": places.characters(document.visible_len),
        "pages": document.pages.iter().map(|p| json!([tenths(p.width), tenths(p.height)])).collect::<Vec<_>>(),
        "lines": document.lines.iter().map(|l| line(&places, l)).collect::<Vec<_>>(),
        "hidden": hidden.collect::<Vec<_>>(),
        "links": document.links,
        "remarks": remarks.collect::<Vec<_>>(),
    })
}

fn line(places: &Places<'_>, line: &Line) -> Value {
    let (start, end) = places.range(line.span);
    json!({
        "start": start, "end": end, "page": line.page, "column": line.column, "block": line.block,
        "kind": kind(line.kind), "level": level(line.kind),
        "size": tenths(line.style.size), "bold": line.style.bold, "italic": line.style.italic,
        "cell": line.cell.map(|c| json!({"table": c.table, "row": c.row, "column": c.column})),
        "box": line.rect.map(points),
    })
}

fn level(kind: LineKind) -> Option<u8> {
    match kind {
        LineKind::Heading(level) => Some(level),
        _ => None,
    }
}

/// To one decimal: what fonts and pages are measured by.
fn tenths(points: f32) -> f64 {
    f64::from((points * 10.0).round()) / 10.0
}
