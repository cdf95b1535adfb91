//! OpenDocument text, read as a stream of XML events.

mod story;
mod styles;

use crate::archive::Archive;
use crate::flow::Flow;
use crate::{Document, Format, HiddenReason, Limits, LineKind, Reader, RemarkCode, Unreadable};
use story::Story;
use styles::Styles;

/// Reads an OpenDocument text.
///
/// # Errors
/// When it is encrypted, or its content is missing or damaged.
pub(crate) fn read(mut archive: Archive<'_>, limits: &Limits) -> Result<Document, Unreadable> {
    let manifest = archive.text("META-INF/manifest.xml").ok().flatten().unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Unreadable::Encrypted);
    }
    let missing = || Unreadable::Damaged("the file has no content.xml".to_owned());
    let content = archive.text("content.xml")?.ok_or_else(missing)?;
    let common = archive.text("styles.xml").ok().flatten().unwrap_or_default();
    let mut styles = Styles::default();
    styles.add(&common, limits.depth);
    styles.add(&content, limits.depth);
    let mut flow = Flow::new(Format::Odt, Reader::QuickXml, limits);
    furniture(&common, &styles, limits, &mut flow, "header", LineKind::Header);
    let story = Story::read(&content, "text", &styles, limits);
    for link in &story.links {
        flow.builder().link(link.as_str());
    }
    flow.body(&story.blocks);
    flow.part(&story.notes, LineKind::Footnote);
    furniture(&common, &styles, limits, &mut flow, "footer", LineKind::Footer);
    flow.unseen(&story.hidden, HiddenReason::MarkedHidden);
    flow.unseen(&story.deleted, HiddenReason::Deleted);
    flow.unseen(&story.comments, HiddenReason::Comment);
    if story.cut {
        let message = "the content ends in the middle, or is nested too deep; what could be read was read";
        flow.builder().remark(RemarkCode::Damaged, message, None);
    }
    Ok(flow.finish())
}

/// Headers and footers stand in the master page of styles.xml.
fn furniture(
    common: &str,
    styles: &Styles,
    limits: &Limits,
    flow: &mut Flow<'_>,
    element: &str,
    kind: LineKind,
) {
    let story = Story::read(common, element, styles, limits);
    flow.part(&story.blocks, kind);
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use super::*;

    fn odt(content: &str) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        for (name, text) in
            [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)]
        {
            zip.start_file(name, options).expect("a new entry");
            zip.write_all(text.as_bytes()).expect("written");
        }
        zip.finish().expect("closed").into_inner()
    }

    fn read_body(body: &str) -> Document {
        let content = format!(
            "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:style='s' xmlns:fo='f' xmlns:table='b' xmlns:xlink='x'>\
             <office:automatic-styles><style:style style:name='B'><style:text-properties fo:font-weight='bold' fo:font-size='14pt'/></style:style>\
             <style:style style:name='H'><style:text-properties text:display='none'/></style:style></office:automatic-styles>\
             <office:body><office:text>{body}</office:text></office:body></office:document-content>"
        );
        let bytes = odt(&content);
        let limits = Limits::default();
        read(Archive::open(&bytes, &limits).expect("a zip"), &limits).expect("it reads")
    }

    #[test]
    fn paragraphs_lists_tabs_and_tables_become_lines() {
        let document = read_body(
            "<text:h text:outline-level='1'>Experience</text:h>\
             <text:p text:style-name='B'>Developer<text:tab/>2015<text:s text:c='2'/>to\n 2017</text:p>\
             <text:list><text:list-item><text:p>Built things</text:p></text:list-item></text:list>\
             <table:table><table:table-row><table:table-cell><text:p>Java</text:p></table:table-cell>\
             <table:table-cell><text:p>8 years</text:p></table:table-cell></table:table-row></table:table>",
        );
        let lines: Vec<&str> = document.lines.iter().map(|l| document.quote(l.span)).collect();
        assert_eq!(lines, ["Experience", "Developer\t2015 to 2017", "• Built things", "Java\t8 years"]);
        assert_eq!(document.lines[0].kind, LineKind::Heading(1));
        assert!(document.lines[1].style.bold && document.lines[1].style.size > 13.0);
        assert_eq!(document.lines[2].kind, LineKind::ListItem);
    }

    #[test]
    fn what_is_not_printed_is_kept_apart() {
        let document = read_body(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>old words</text:p></text:deletion></text:changed-region></text:tracked-changes>\
             <text:p>Seen <text:span text:style-name='H'>unseen</text:span><office:annotation><text:p>a remark</text:p></office:annotation></text:p>",
        );
        assert_eq!(document.visible(), "Seen\n");
        let hidden: Vec<(&str, HiddenReason)> =
            document.hidden.iter().map(|h| (document.quote(h.span), h.reason)).collect();
        assert_eq!(
            hidden,
            [
                ("unseen", HiddenReason::MarkedHidden),
                ("old words", HiddenReason::Deleted),
                ("a remark", HiddenReason::Comment)
            ]
        );
    }

    #[test]
    fn links_keep_their_words_and_give_their_target() {
        let document =
            read_body("<text:p>Mail <text:a xlink:href='mailto:jo@example.com'>me</text:a></text:p>");
        assert_eq!(document.visible(), "Mail me\n");
        assert_eq!(document.links, ["mailto:jo@example.com"]);
    }
}
