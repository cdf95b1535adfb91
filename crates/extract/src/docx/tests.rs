//! Small Word files, built here, and what a reader of them sees; then both readers on the fixtures.

use super::*;
use crate::{Cell, LineKind, Reader};
use std::io::{Cursor, Write as _};

const MAIN: &str = "word/document.xml";

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a new entry");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("closed").into_inner()
}

fn main_part(body: &str) -> String {
    format!(
        "<w:document xmlns:w='urn:w' xmlns:r='urn:r' xmlns:mc='urn:mc' xmlns:wps='urn:wps'><w:body>{body}</w:body></w:document>"
    )
}

fn read_parts(parts: &[(&str, &str)]) -> Document {
    let bytes = package(parts);
    let limits = Limits::default();
    read(&bytes, Archive::open(&bytes, &limits).expect("a zip archive"), &limits).expect("readable")
}

fn read_body(body: &str) -> Document {
    read_parts(&[(MAIN, &main_part(body))])
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn cell(inner: &str) -> String {
    format!("<w:tc><w:tcPr/>{inner}</w:tc>")
}

fn hidden(document: &Document) -> Vec<(&str, HiddenReason)> {
    document.hidden.iter().map(|run| (document.quote(run.span), run.reason)).collect()
}

fn kinds(document: &Document) -> Vec<(LineKind, &str)> {
    document.lines.iter().map(|line| (line.kind, document.quote(line.span))).collect()
}

#[test]
fn tabs_breaks_and_hyphens() {
    let document = read_body(
        "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='99'/></w:tabs></w:pPr><w:r><w:t>Lead</w:t><w:tab/><w:t>2019</w:t><w:br/>\
         <w:t>co</w:t><w:softHyphen/><w:t>operative, e</w:t><w:noBreakHyphen/><w:t>mail R&amp;D &#8211; x</w:t></w:r></w:p>",
    );
    assert_eq!(document.visible(), "Lead\t2019\ncooperative, e-mail R&D \u{2013} x\n");
    assert_eq!(document.lines[0].block, document.lines[1].block);
}

#[test]
fn an_empty_paragraph_parts_blocks() {
    let body = [paragraph("One"), paragraph("Two"), "<w:p/>".into(), paragraph("Three")].concat();
    assert_eq!(read_body(&body).visible(), "One\nTwo\n\nThree\n");
}

#[test]
fn more_space_than_usual_parts_blocks() {
    let spaced = |before: u32, text: &str| {
        format!(
            "<w:p><w:pPr><w:spacing w:before='{before}' w:after='60'/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = [spaced(0, "A"), spaced(0, "B"), spaced(0, "C"), spaced(240, "D"), spaced(0, "E")].concat();
    assert_eq!(read_body(&body).visible(), "A\nB\nC\n\nD\nE\n");
}

#[test]
fn looks_come_from_styles_and_their_parents() {
    let styles = "<w:styles xmlns:w='urn:w'><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='21'/></w:rPr></w:rPrDefault></w:docDefaults>\
        <w:style w:type='paragraph' w:styleId='Uberschrift2'><w:name w:val='heading 2'/><w:rPr><w:b/><w:sz w:val='28'/></w:rPr></w:style>\
        <w:style w:type='paragraph' w:styleId='Abschnitt'><w:name w:val='Abschnitt'/><w:basedOn w:val='Uberschrift2'/></w:style>\
        <w:style w:type='paragraph' w:styleId='Punkte'><w:name w:val='Punkte'/><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr></w:style>\
        <w:style w:type='character' w:styleId='Firma'><w:name w:val='Firma'/><w:rPr><w:i/></w:rPr></w:style></w:styles>";
    let styled = |style: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let body = [
        styled("Abschnitt", "Erfahrung"),
        "<w:p><w:r><w:rPr><w:rStyle w:val='Firma'/></w:rPr><w:t>Elbtor</w:t></w:r></w:p>".into(),
        styled("Punkte", "Built it"),
    ]
    .concat();
    let document = read_parts(&[(MAIN, &main_part(&body)), ("word/styles.xml", styles)]);
    assert_eq!(
        kinds(&document),
        [
            (LineKind::Heading(2), "Erfahrung"),
            (LineKind::Body, "Elbtor"),
            (LineKind::ListItem, "\u{2022} Built it")
        ]
    );
    let looks: Vec<_> =
        document.lines.iter().map(|line| (line.style.size, line.style.bold, line.style.italic)).collect();
    assert_eq!(looks, [(14.0, true, false), (10.5, false, true), (10.5, false, false)]);
}

#[test]
fn a_bullet_of_the_text_is_not_doubled() {
    let body = format!(
        "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>Listed</w:t></w:r></w:p>{}\
         <w:p><w:r><w:sym w:font='Wingdings' w:char='F0A7'/><w:tab/><w:t>Symbol</w:t></w:r></w:p>\
         <w:p><w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>Taken out</w:t></w:r></w:p>",
        paragraph("\u{b7} Typed")
    );
    assert_eq!(read_body(&body).visible(), "\u{2022} Listed\n\u{2022} Typed\n\u{2022} Symbol\nTaken out\n");
}

#[test]
fn rows_of_short_cells_are_lines_and_others_are_read_cell_by_cell() {
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let body = format!(
        "<w:tbl>{}{}</w:tbl>",
        row(&[cell(&paragraph("Client")), cell(&paragraph("European insurer"))]),
        row(&[cell(&paragraph("2019")), cell(&(paragraph("Lead") + &paragraph("Elbtor")))])
    );
    let document = read_body(&body);
    assert_eq!(document.visible(), "Client\tEuropean insurer\n\n2019\nLead\nElbtor\n");
    let places: Vec<_> = document.lines.iter().map(|line| line.cell.map(|c| (c.row, c.column))).collect();
    assert_eq!(places, [Some((0, 0)), Some((1, 0)), Some((1, 1)), Some((1, 1))]);
}

#[test]
fn a_table_within_a_table_is_read_in_its_place() {
    let inner = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell(&paragraph("inside")));
    let body = format!(
        "<w:tbl><w:tr>{}</w:tr></w:tbl>{}",
        cell(&(paragraph("before") + &inner + &paragraph("after"))),
        paragraph("below")
    );
    let document = read_body(&body);
    let texts: Vec<&str> = document.visible().split_whitespace().collect();
    assert_eq!(texts, ["before", "inside", "after", "below"]);
    assert_eq!(document.lines[1].cell, Some(Cell { table: 1, row: 0, column: 0 }));
    assert_eq!(document.lines[3].cell, None);
}

#[test]
fn a_text_box_is_said_once_after_its_paragraph() {
    let text_box = format!("<w:txbxContent>{}</w:txbxContent>", paragraph("Boxed"));
    let body = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp><wps:txbx>{text_box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict>{text_box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Anchor</w:t></w:r></w:p>{}",
        paragraph("Next")
    );
    assert_eq!(read_body(&body).visible(), "Anchor\n\nBoxed\n\nNext\n");
}

#[test]
fn content_controls_and_insertions_are_looked_through() {
    let body = "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:p><w:ins><w:r><w:t>Kept </w:t></w:r></w:ins>\
                <w:sdt><w:sdtContent><w:r><w:t>too</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>";
    assert_eq!(read_body(body).visible(), "Kept too\n");
}

#[test]
fn deletions_and_marked_text_stand_behind() {
    let run =
        |properties: &str, text: &str| format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>");
    let body = format!(
        "<w:p><w:r><w:t>Seen</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>{}{}{}{}{}</w:p>",
        run("<w:vanish/>", "vanished"),
        run("<w:sz w:val='3'/>", "tiny"),
        run("<w:color w:val='FEFEFE'/>", "white"),
        run("<w:shd w:val='clear' w:fill='203040'/><w:color w:val='FFFFFF'/>", " inverse"),
        run("<w:vanish w:val='0'/><w:color w:val='auto'/>", " plain"),
    );
    let document = read_body(&body);
    assert_eq!(document.visible(), "Seen inverse plain\n");
    assert_eq!(
        hidden(&document),
        [
            ("gone", HiddenReason::Deleted),
            ("vanished", HiddenReason::MarkedHidden),
            ("tiny", HiddenReason::Microscopic),
            ("white", HiddenReason::BackgroundColour),
        ]
    );
}

#[test]
fn white_text_in_a_dark_cell_is_honest() {
    let body = "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val='clear' w:fill='1F3864'/></w:tcPr>\
                <w:p><w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>Skills</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
                <w:p><w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>stuffed</w:t></w:r></w:p>";
    let document = read_body(body);
    assert_eq!(document.visible(), "Skills\n");
    assert_eq!(hidden(&document), [("stuffed", HiddenReason::BackgroundColour)]);
}

#[test]
fn white_text_over_a_large_shape_is_not_called_hidden() {
    let body = "<w:p><w:r><w:drawing><wp:anchor behindDoc='1'><wp:extent cx='7000000' cy='2000000'/><wps:wsp><wps:spPr>\
                <a:solidFill><a:srgbClr val='1F3864'/></a:solidFill></wps:spPr></wps:wsp></wp:anchor></w:drawing></w:r>\
                <w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>Jo Example</w:t></w:r></w:p>";
    let document = read_body(body);
    assert_eq!(document.visible(), "Jo Example\n");
    assert!(document.hidden.is_empty());
}

#[test]
fn instructions_of_fields_are_dropped_and_results_kept() {
    let body = "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK \"https://example.com/jo\" </w:instrText></w:r>\
                <w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>my page</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>\
                <w:hyperlink r:id='rId7'><w:r><w:t>, mail</w:t></w:r></w:hyperlink></w:p>";
    let relations = "<Relationships><Relationship Id='rId7' Type='x/hyperlink' Target='mailto:jo@example.com' TargetMode='External'/></Relationships>";
    let document = read_parts(&[(MAIN, &main_part(body)), ("word/_rels/document.xml.rels", relations)]);
    assert_eq!(document.visible(), "my page, mail\n");
    assert_eq!(document.links, ["https://example.com/jo", "mailto:jo@example.com"]);
}

#[test]
fn headers_come_first_and_footers_and_notes_last() {
    let body = format!(
        "{}<w:sectPr><w:headerReference w:type='default' r:id='rId1'/><w:headerReference w:type='first' r:id='rId3'/>\
         <w:footerReference w:type='default' r:id='rId2'/></w:sectPr>",
        paragraph("Body")
    );
    let relations = "<Relationships><Relationship Id='rId1' Target='header1.xml'/><Relationship Id='rId2' Target='/word/footer1.xml'/>\
                     <Relationship Id='rId3' Target='header2.xml'/></Relationships>";
    let part = |text: &str| format!("<w:hdr>{}</w:hdr>", paragraph(text));
    let notes = format!(
        "<w:footnotes><w:footnote w:type='separator'>{}</w:footnote><w:footnote w:id='2'>{}</w:footnote></w:footnotes>",
        paragraph("line"),
        paragraph("Noted")
    );
    let comments =
        format!("<w:comments><w:comment w:id='0'>{}</w:comment></w:comments>", paragraph("Really?"));
    let document = read_parts(&[
        (MAIN, &main_part(&body)),
        ("word/_rels/document.xml.rels", relations),
        ("word/header1.xml", &part("Jo Example")),
        ("word/header2.xml", &part("never shown")),
        ("word/footer1.xml", &part("Page 1")),
        ("word/footnotes.xml", &notes),
        ("word/comments.xml", &comments),
    ]);
    assert_eq!(
        kinds(&document),
        [
            (LineKind::Header, "Jo Example"),
            (LineKind::Body, "Body"),
            (LineKind::Footnote, "Noted"),
            (LineKind::Footer, "Page 1")
        ]
    );
    assert_eq!(hidden(&document), [("Really?", HiddenReason::Comment)]);
}

#[test]
fn a_main_part_of_another_name_is_found() {
    let rels = "<Relationships><Relationship Id='rId1' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' Target='/doc/main.xml'/></Relationships>";
    let document = read_parts(&[("_rels/.rels", rels), ("doc/main.xml", &main_part(&paragraph("Strict")))]);
    assert_eq!(document.visible(), "Strict\n");
}

#[test]
fn deep_nesting_is_passed_over() {
    let deep = format!("{}{}{}", "<w:x>".repeat(5000), paragraph("deep"), "</w:x>".repeat(5000));
    let document = read_body(&format!("{deep}{}", paragraph("Shallow")));
    assert_eq!(document.visible(), "Shallow\n");
    assert!(document.remarks.iter().any(|remark| remark.code == RemarkCode::LimitReached));
    let bytes = package(&[(MAIN, &main_part(&deep))]);
    assert!(!second::is_fit(&bytes, &Limits::default()), "the second reader would overflow the stack");
}

#[test]
fn long_text_is_cut_with_a_remark() {
    let bytes = package(&[(MAIN, &main_part(&paragraph("twelve chars").repeat(100)))]);
    let limits = Limits { text_bytes: 60, ..Limits::default() };
    let document = read(&bytes, Archive::open(&bytes, &limits).expect("a zip"), &limits).expect("readable");
    assert!((12..=60).contains(&document.visible_len), "{}", document.visible_len);
    assert!(document.remarks.iter().any(|remark| remark.code == RemarkCode::LimitReached));
}

/// Words in order of the alphabet.
fn words(document: &Document) -> Vec<&str> {
    let mut words: Vec<&str> =
        document.visible().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words
}

#[test]
fn both_readers_find_the_same_words_in_the_fixtures() {
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures");
    let mut compared = 0;
    for folder in ["resumes", "layouts"] {
        let entries = std::fs::read_dir(format!("{fixtures}/{folder}")).expect("the fixtures");
        let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
        paths.retain(|path| path.extension().is_some_and(|end| end == "docx"));
        paths.sort();
        for path in paths {
            let bytes = std::fs::read(&path).expect("a fixture");
            let limits = Limits::default();
            let first =
                read(&bytes, Archive::open(&bytes, &limits).expect("a zip"), &limits).expect("readable");
            assert_eq!(first.reader, Reader::QuickXml);
            let second = second::read(&bytes, &limits).expect("readable");
            let (mut ours, theirs) = (words(&first), words(&second));
            for word in theirs {
                let at = ours.binary_search(&word);
                assert!(at.is_ok(), "{}: the first reader lacks {word:?}", path.display());
                ours.remove(at.expect("just found"));
            }
            // What only the first reader gives: headers, footers and text boxes.
            let boxed = path.ends_with("text-boxes.docx");
            assert!(boxed || ours.len() * 10 <= words(&first).len(), "{}: {ours:?}", path.display());
            compared += 1;
        }
    }
    assert!(compared >= 6, "only {compared} files");
}

#[test]
fn tags_that_never_end_do_not_take_long() {
    let many = 200_000;
    let body = format!("{}{}", paragraph("Jo"), "<w:sectPr><w:headerReference r:id='rId1'>".repeat(many));
    let styles = format!("<w:styles><w:style {}", "w:styleId='a' ".repeat(many));
    let start = std::time::Instant::now();
    let document = read_parts(&[(MAIN, &main_part(&body)), ("word/styles.xml", &styles)]);
    assert_eq!(document.visible(), "Jo\n");
    assert!(start.elapsed().as_secs() < 10, "took {:?}", start.elapsed());
}
