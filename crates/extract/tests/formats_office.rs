//! Files told apart by their content, and archives that are damaged, hostile or something else.

use prescreen_extract::{Document, Format, Limits, Unreadable, extract};
use std::io::{Cursor, Write as _};

fn read(bytes: &[u8]) -> Result<Document, Unreadable> {
    extract(bytes, None, &Limits::default())
}

fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a new entry");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("closed").into_inner()
}

fn word(text: &str) -> Vec<u8> {
    let main = format!(
        "<w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
    );
    zip(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &main),
        ("word/settings.xml", "<w:settings/>"),
    ])
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn nothing_is_empty() {
    for bytes in [&b""[..], b" \n\t\r\n", b"\0\0\0\0"] {
        assert_eq!(read(bytes).err(), Some(Unreadable::Empty), "{bytes:?}");
    }
}

#[test]
fn what_is_not_read_is_called_by_its_name() {
    let cases: &[(&[u8], &str)] = &[
        (b"II*\0\x08\0\0\0", "a TIFF image"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "a WebP image"),
        (b"\0\0\0\x18ftypheic\0\0", "a HEIC image"),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11", "a binary file of unknown kind"),
    ];
    for (bytes, name) in cases {
        assert_eq!(read(bytes).err(), Some(Unreadable::Unsupported(name)));
    }
    let png = read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").err();
    assert_eq!(png, Some(Unreadable::Image("a PNG image")));
    let jpeg = read(b"\xff\xd8\xff\xe0\0\x10JFIF").err();
    assert_eq!(jpeg, Some(Unreadable::Image("a JPEG image")));
    let archives = [
        ("xl/workbook.xml", "a spreadsheet (.xlsx)"),
        ("ppt/presentation.xml", "a presentation (.pptx)"),
        ("Index/Document.iwa", "an Apple Pages document (.pages)"),
        ("META-INF/container.xml", "an electronic book (.epub)"),
        ("META-INF/MANIFEST.MF", "a Java archive (.jar)"),
        ("notes.txt", "a zip archive"),
    ];
    for (entry, name) in archives {
        assert_eq!(read(&zip(&[(entry, "x")])).err(), Some(Unreadable::Unsupported(name)), "{entry}");
    }
}

#[test]
fn compound_files_are_encrypted_or_old() {
    let compound = |stream: &str| {
        [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 504], &utf16(stream), &[0, 0]].concat()
    };
    assert_eq!(read(&compound("EncryptedPackage")).err(), Some(Unreadable::Encrypted));
    assert!(matches!(read(&compound("WordDocument")), Err(Unreadable::Damaged(_))));
    assert_eq!(read(&compound("Workbook")).err(), Some(Unreadable::Unsupported("an old spreadsheet (.xls)")));
}

#[test]
fn a_name_does_not_decide() {
    let document = extract(&word("Jo Example"), Some("jo.pdf"), &Limits::default()).expect("readable");
    assert_eq!((document.format, document.visible()), (Format::Docx, "Jo Example\n"));
}

#[test]
fn text_that_looks_odd_is_still_text() {
    let sentence = "Jo Example, wrote a parser of %PDF-1.7 files in 2019";
    let big_endian: Vec<u8> = sentence.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [sentence.as_bytes().to_vec(), utf16(sentence), big_endian] {
        let document = read(&bytes).expect("readable");
        assert_eq!((document.format, document.visible().trim()), (Format::Text, sentence));
    }
}

#[test]
fn too_large_says_how_large() {
    let limits = Limits { file_bytes: 10, ..Limits::default() };
    let result = extract(b"twelve bytes", None, &limits);
    assert_eq!(result.err(), Some(Unreadable::TooLarge { bytes: 12, limit: 10 }));
}

#[test]
fn a_zip_bomb_is_not_inflated() {
    let limits = Limits { inflated_bytes: 1 << 20, ..Limits::default() };
    let result = extract(&word(&"x".repeat(4 << 20)), None, &limits);
    assert!(matches!(result, Err(Unreadable::TooLarge { limit, .. }) if limit <= 1 << 20), "{result:?}");
}

#[test]
fn a_file_cut_off_behind_its_text_is_read_with_a_remark() {
    let whole = word("Jo Example");
    let directory = whole.windows(4).position(|w| w == b"PK\x01\x02").expect("a directory");
    let document = read(&whole[..directory - 4]).expect("readable");
    assert_eq!(document.visible(), "Jo Example\n");
    let codes: Vec<&str> = document.remarks.iter().map(|remark| remark.code.as_str()).collect();
    assert_eq!(codes, ["DAMAGED"]);
}

#[test]
fn a_file_cut_off_within_its_text_is_damaged() {
    // Text that does not deflate well, so that the cut falls within it.
    let mut n = 7_u32;
    let noise: String = (0..4000)
        .map(|_| {
            n = n.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from(b'a' + u8::try_from(n >> 24).unwrap_or(0) % 26)
        })
        .collect();
    let whole = word(&noise);
    let result = read(&whole[..whole.len() / 2]);
    assert!(matches!(&result, Err(Unreadable::Damaged(what)) if what.contains("document.xml")), "{result:?}");
}

#[test]
fn entities_do_not_multiply() {
    let main = "<!DOCTYPE x [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/hostname'>]>\
                <w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>Jo &b;&f;Example &#x41;&lt;</w:t></w:r></w:p></w:body></w:document>";
    let document = read(&zip(&[("word/document.xml", main)])).expect("readable");
    assert_eq!(document.visible(), "Jo Example A<\n");
}

#[test]
fn an_open_document_with_a_password_says_so() {
    let manifest = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let bytes = zip(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", "garbled"),
        ("META-INF/manifest.xml", manifest),
    ]);
    assert_eq!(read(&bytes).err(), Some(Unreadable::Encrypted));
}

#[test]
fn open_document_looks_gaps_and_switched_off_sections() {
    let content = "<office:document-content><office:automatic-styles>\
        <style:default-style style:family='paragraph'><style:text-properties fo:font-size='12pt'/></style:default-style>\
        <style:style style:name='Big' style:family='text'><style:text-properties fo:font-size='150%' fo:font-weight='bold'/></style:style>\
        </office:automatic-styles><office:body><office:text>\
        <text:p><text:span text:style-name='Big'>Lead</text:span></text:p>\
        <text:p>2019<text:s text:c='6'/>Elbtor</text:p>\
        <text:section text:display='none'><text:p>stuffed</text:p></text:section>\
        </office:text></office:body></office:document-content>";
    let bytes = zip(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)]);
    let document = read(&bytes).expect("readable");
    assert_eq!((document.format, document.visible()), (Format::Odt, "Lead\n2019\tElbtor\n"));
    let looks: Vec<_> = document.lines.iter().map(|line| (line.style.size, line.style.bold)).collect();
    assert_eq!(looks, [(18.0, true), (12.0, false)]);
    let hidden: Vec<_> =
        document.hidden.iter().map(|run| (document.quote(run.span), run.reason.as_str())).collect();
    assert_eq!(hidden, [("stuffed", "marked_hidden")]);
}
