//! Word files (Office Open XML), read as a stream of XML events. `docx-rs` is the second reader, used where
//! ours finds nothing.

mod ground;
mod inline;
mod look;
mod package;
mod second;
mod story;
mod styles;
#[cfg(test)]
mod tests;

use crate::archive::Archive;
use crate::flow::Flow;
use crate::{Document, Format, HiddenReason, Limits, LineKind, Reader, RemarkCode, Unreadable};
use package::Package;
use story::{Reading, Setting};
use styles::Styles;

/// Reads a Word file; `bytes` are those of `archive`.
///
/// # Errors
/// When there is no text to be had, with the reason.
pub(crate) fn read(bytes: &[u8], archive: Archive<'_>, limits: &Limits) -> Result<Document, Unreadable> {
    let first = Package::open(archive).and_then(|package| read_package(package, limits));
    let failed = match &first {
        Ok(document) => document.lines.is_empty() && document.hidden.is_empty(),
        Err(error) => matches!(error, Unreadable::Damaged(_)),
    };
    if failed
        && second::is_fit(bytes, limits)
        && let Some(document) = second::read(bytes, limits)
    {
        return Ok(document);
    }
    first
}

fn read_package(mut package: Package<'_>, limits: &Limits) -> Result<Document, Unreadable> {
    let mut flow = Flow::new(Format::Docx, Reader::QuickXml, limits);
    let style_part = package.sibling("styles")?.unwrap_or_default();
    let styles = Styles::read(&style_part, limits.depth);
    let main = package.main()?;
    let relations = {
        let main_name = package.main_name().to_owned();
        package.relations(&main_name, limits.depth)
    };
    let sections = story::sections(&main, limits.depth);
    let mut furniture = Vec::new();
    for reference in &sections {
        let Some(target) = relations.target(&reference.id) else { continue };
        let name = package.beside_main(target);
        if let Some(text) = package.optional(&name) {
            furniture.push((reference.footer, package.relations(&name, limits.depth), text));
        }
    }
    let ground = ground::page(&main, furniture.iter().map(|(_, _, text)| text.as_str()), limits.depth);
    let setting = Setting { styles: &styles, ground, limits };

    let read_furniture = |flow: &mut Flow<'_>, footer: bool| {
        let kind = if footer { LineKind::Footer } else { LineKind::Header };
        for (_, relations, text) in furniture.iter().filter(|(is_footer, _, _)| *is_footer == footer) {
            let reading = story::read(text, relations, setting);
            note(flow, &reading, limits);
            flow.part(&reading.blocks, kind);
        }
    };
    read_furniture(&mut flow, false);
    let body = story::read(&main, &relations, setting);
    note(&mut flow, &body, limits);
    flow.body(&body.blocks);
    for part in ["footnotes", "endnotes"] {
        if let Some(text) = package.sibling(part)? {
            let reading = story::read(&text, &relations, setting);
            note(&mut flow, &reading, limits);
            flow.part(&reading.blocks, LineKind::Footnote);
        }
    }
    read_furniture(&mut flow, true);
    if let Some(text) = package.sibling("comments")? {
        flow.unseen(&story::read(&text, &relations, setting).blocks, HiddenReason::Comment);
    }
    if package.is_salvaged() {
        let message = "the zip directory is missing; what stands before the cut was read";
        flow.builder().remark(RemarkCode::Damaged, message, None);
    }
    Ok(flow.finish())
}

/// Hands over the links and what was odd about a part.
fn note(flow: &mut Flow<'_>, reading: &Reading, limits: &Limits) {
    let builder = flow.builder();
    for link in &reading.links {
        builder.link(link);
    }
    if reading.broken {
        builder.remark(RemarkCode::Damaged, "the XML ends in the middle; what stands before was read", None);
    }
    if reading.deepest > limits.depth || reading.full {
        let message = "the file is nested too deep or very long; the rest was left unread";
        builder.remark(RemarkCode::LimitReached, message, None);
    }
}
