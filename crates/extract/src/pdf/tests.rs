//! Small PDF files written here, read as a person would see them.

use super::{first, read, second};
use crate::document::{HiddenReason, LineKind};
use crate::{Document, Limits, Reader, RemarkCode, Unreadable};

/// A file of these page contents, with Helvetica as `F1` and its bold as `F2`, a graphics state `Faint`, an image
/// `Im`, and `more` in each page's dictionary.
fn file(contents: &[&str], more: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..contents.len()).map(|nth| format!("{} 0 R", 10 + 2 * nth)).collect();
    let mut objects = vec![
        (1, "<< /Type /Catalog /Pages 2 0 R >>".to_owned()),
        (2, format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), contents.len())),
        (3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned()),
        (
            4,
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"
                .to_owned(),
        ),
        (5, "<< /Type /ExtGState /ca 0.05 >>".to_owned()),
        (
            6,
            stream(
                "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
                "x",
            ),
        ),
    ];
    for (nth, content) in contents.iter().enumerate() {
        let (page, body) = (10 + 2 * nth, 11 + 2 * nth);
        objects.push((
            page,
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {body} 0 R {more} /Resources << \
                 /Font << /F1 3 0 R /F2 4 0 R >> /ExtGState << /Faint 5 0 R >> /XObject << /Im 6 0 R >> >> >>"
            ),
        ));
        objects.push((body, stream("", content)));
    }
    written(&objects)
}

fn stream(dict: &str, data: &str) -> String {
    format!("<< {dict} /Length {} >>\nstream\n{data}\nendstream", data.len())
}

fn written(objects: &[(usize, String)]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, body) in objects {
        places.push((*number, out.len()));
        out.extend(format!("{number} 0 obj\n{body}\nendobj\n").bytes());
    }
    let start = out.len();
    out.extend(b"xref\n0 1\n0000000000 65535 f \n");
    for (number, place) in places {
        out.extend(format!("{number} 1\n{place:010} 00000 n \n").bytes());
    }
    out.extend(format!("trailer\n<< /Size 99 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").bytes());
    out
}

fn text(x: i32, y: i32, text: &str) -> String {
    format!("BT /F1 12 Tf {x} {y} Td ({text}) Tj ET\n")
}

fn document(contents: &[&str]) -> Document {
    read(&file(contents, ""), &Limits::default()).expect("the file has text")
}

/// The hidden text of a page on which "Plain" stands visibly besides what `content` paints.
fn hidden(content: &str) -> Vec<(HiddenReason, String)> {
    let document = document(&[&format!("{content}\n{}", text(50, 50, "Plain"))]);
    assert!(document.visible().contains("Plain"));
    let run = |hidden: &crate::Hidden| (hidden.reason, document.quote(hidden.span).to_owned());
    document.hidden.iter().map(run).collect()
}

#[test]
fn lines_have_text_place_and_look() {
    let document = document(&[
        "BT /F2 14 Tf 50 700 Td (Jane Roe) Tj ET BT /F1 10 Tf 50 680 Td (Head of Platform) Tj ET",
    ]);
    assert_eq!(document.visible(), "Jane Roe\nHead of Platform\n");
    let [name, title] = &document.lines[..] else { panic!("two lines") };
    assert!(name.style.bold && !title.style.bold);
    assert_eq!((name.style.size, title.style.size), (14.0, 10.0));
    let rect = name.rect.expect("a place");
    assert!(rect.y0 < 100.0 && rect.y1 > 100.0, "the baseline is 100 points below the top: {rect:?}");
    assert_eq!(document.reader, Reader::Hayro);
}

#[test]
fn turned_pages_are_read_upright() {
    let bytes = file(&[&(text(50, 700, "above") + &text(50, 680, "below"))], "/Rotate 90");
    let document = read(&bytes, &Limits::default()).expect("the file has text");
    assert_eq!((document.pages[0].width, document.pages[0].height), (800.0, 600.0));
    assert_eq!(document.visible(), "above\nbelow\n");
}

#[test]
fn unseen_text_is_kept_apart_with_its_reason() {
    let kubernetes = |before: &str, after: &str| {
        hidden(&format!("{before} BT /F1 12 Tf 50 600 Td (Kubernetes) Tj ET {after}"))
    };
    let cases = [
        ("q 1 g", "Q", HiddenReason::BackgroundColour),
        ("q 0.2 0.4 0.6 rg 40 590 200 30 re f", "Q", HiddenReason::BackgroundColour),
        ("q 3 Tr", "Q", HiddenReason::InvisibleMode),
        ("q /Faint gs", "Q", HiddenReason::Transparent),
        ("q 0.1 0 0 0.1 45 540 cm", "Q", HiddenReason::Microscopic),
        ("q 1 0 0 1 700 0 cm", "Q", HiddenReason::OffPage),
        ("q 0 0 20 20 re W n", "Q", HiddenReason::Clipped),
        ("", "q 1 g 40 590 200 30 re f Q", HiddenReason::Covered),
        ("", "q 200 0 0 40 40 590 cm /Im Do Q", HiddenReason::Covered),
    ];
    for (before, after, reason) in cases {
        assert_eq!(kubernetes(before, after), [(reason, "Kubernetes".to_owned())], "{before} ... {after}");
    }
}

#[test]
fn a_layer_switched_off_is_unseen() {
    let content = format!("/OC /L BDC {} EMC {}", text(50, 600, "Kubernetes"), text(50, 50, "Plain"));
    let text = String::from_utf8(file(&[&content], "")).expect("ASCII");
    // The table of layers goes into the catalogue, the layer into the page's resources; places in the file shift,
    // and the reader mends that.
    let text = text
        .replace("/Type /Catalog", "/Type /Catalog /OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] >> >>")
        .replace("/Resources <<", "/Resources << /Properties << /L 7 0 R >>")
        .replace("3 0 obj", "7 0 obj\n<< /Type /OCG /Name (Off) >>\nendobj\n3 0 obj");
    let document = read(text.as_bytes(), &Limits::default()).expect("the file has text");
    assert_eq!(document.visible(), "Plain\n");
    let [off] = &document.hidden[..] else { panic!("one hidden run: {:?}", document.hidden) };
    assert_eq!((off.reason, document.quote(off.span)), (HiddenReason::LayerOff, "Kubernetes"));
}

#[test]
fn honest_text_is_not_called_hidden() {
    let kubernetes = |before: &str, after: &str| {
        hidden(&format!("{before} BT /F1 12 Tf 50 600 Td (Kubernetes) Tj ET {after}"))
    };
    for (before, after) in [
        ("q 0.1 0.1 0.3 rg 40 590 200 30 re f 1 g", "Q"),
        ("q 200 0 0 40 40 590 cm /Im Do Q q 1 g", "Q"),
        ("q 0.75 g", "Q"),
        ("", "q 0 g 50 598 60 0.5 re f Q"),
    ] {
        assert_eq!(kubernetes(before, after), [], "{before} ... {after}");
    }
}

#[test]
fn recognised_text_over_a_scan_is_visible() {
    let scan = format!(
        "q 600 0 0 800 0 0 cm /Im Do Q 3 Tr {}",
        text(50, 700, "Read by a machine off a picture of paper")
    );
    let document = document(&[&scan]);
    assert_eq!(document.visible(), "Read by a machine off a picture of paper\n");
    assert!(document.hidden.is_empty());
    assert_eq!(document.remarks[0].code, RemarkCode::OcrLayer);
}

#[test]
fn furniture_is_marked() {
    let page = |number: u32| {
        text(50, 780, "Jane Roe")
            + &text(50, 400, &format!("Body of {number}"))
            + &text(280, 20, &format!("Page {number} of 2"))
    };
    let document = document(&[&page(1), &page(2)]);
    let kinds: Vec<_> = document.lines.iter().map(|line| (document.quote(line.span), line.kind)).collect();
    assert_eq!(
        kinds,
        [
            ("Jane Roe", LineKind::Body),
            ("Body of 1", LineKind::Body),
            ("Page 1 of 2", LineKind::Footer),
            ("Jane Roe", LineKind::Header),
            ("Body of 2", LineKind::Body),
            ("Page 2 of 2", LineKind::Footer),
        ]
    );
    assert!(
        document.lines.iter().all(|line| line.column == document.lines[0].column),
        "one column over two pages"
    );
}

#[test]
fn links_are_kept() {
    let link = "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org/) >> >>]";
    let document =
        read(&file(&[&text(50, 700, "Site")], link), &Limits::default()).expect("the file has text");
    assert_eq!(document.links, ["https://example.org/"]);
}

#[test]
fn files_without_text_say_why() {
    let read = |bytes: &[u8]| read(bytes, &Limits::default()).expect_err("there is no text");
    assert_eq!(read(b" \n"), Unreadable::Empty);
    assert_eq!(read(&file(&["q 600 0 0 800 0 0 cm /Im Do Q"], "")), Unreadable::ImageOnly);
    assert_eq!(read(&file(&["0 0 100 100 re f"], "")), Unreadable::NoText);
    assert!(matches!(read(b"%PDF-1.7\n1 0 obj\n<< /Type"), Unreadable::Damaged(_)));
}

#[test]
fn limits_leave_the_rest_unread_with_a_remark() {
    let bytes = file(&[&text(50, 700, "one"), &text(50, 700, "two")], "");
    let limits = [
        Limits { pages: 1, ..Limits::default() },
        Limits { glyphs: 3, ..Limits::default() },
        Limits { text_bytes: 5, ..Limits::default() },
    ];
    for limits in limits {
        let document = read(&bytes, &limits).expect("the first page is read");
        assert_eq!(document.visible(), "one\n", "{limits:?}");
        assert!(document.remarks.iter().any(|remark| remark.code == RemarkCode::LimitReached), "{limits:?}");
    }
}

/// Letters and digits of what a reading shows, in order.
fn letters(reading: &super::Reading) -> String {
    let glyphs = reading.pages.iter().flat_map(|page| &page.glyphs.glyphs);
    glyphs.map(|glyph| glyph.ch).filter(|ch| ch.is_alphanumeric()).collect()
}

#[test]
fn the_two_readers_give_the_same_glyphs() {
    let bytes = file(&[&(text(50, 700, "Jane Roe") + &text(50, 680, "Head of Platform"))], "");
    let limits = Limits::default();
    let (one, two) =
        (first::read(&bytes, &limits).expect("it opens"), second::read(&bytes, &limits).expect("it opens"));
    assert_eq!(letters(&one), letters(&two));
    for (a, b) in one.pages[0].glyphs.glyphs.iter().zip(&two.pages[0].glyphs.glyphs) {
        assert!(
            (a.x - b.x).abs() < 0.5 && (a.y - b.y).abs() < 0.5 && (a.size - b.size).abs() < 0.1,
            "{a:?} {b:?}"
        );
    }
}

/// The fixtures' PDF files, smallest first.
fn fixtures() -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/resumes");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths =
        entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|kind| kind == "pdf"));
    let mut files: Vec<_> =
        paths.filter_map(|path| Some((path.display().to_string(), std::fs::read(&path).ok()?))).collect();
    files.sort_by_key(|(path, bytes)| (bytes.len(), path.clone()));
    files
}

#[test]
#[allow(clippy::print_stdout, reason = "a skipped check says so")]
fn the_two_readers_agree_on_the_fixtures() {
    let files = fixtures();
    if files.is_empty() {
        println!("skipped: no PDF files in fixtures/resumes");
    }
    let limits = Limits::default();
    let mut compared = 0;
    for (path, bytes) in files.iter().take(8) {
        let one = first::read(bytes, &limits).unwrap_or_else(|error| panic!("{path}: {error}"));
        // The second one fails on some honest files; that is why it is the second.
        let Some(two) = second::read(bytes, &limits).filter(|two| two.mapped() > 0) else { continue };
        let counted = |text: &str| {
            let mut counts = std::collections::BTreeMap::<char, i64>::new();
            text.chars().for_each(|ch| *counts.entry(ch.to_ascii_lowercase()).or_default() += 1);
            counts
        };
        let (mut counts, total) = (counted(&letters(&one)), letters(&one).chars().count());
        for (ch, count) in counted(&letters(&two)) {
            *counts.entry(ch).or_default() -= count;
        }
        let apart: i64 = counts.values().map(|count| count.abs()).sum();
        assert!(apart as f64 <= 0.05 * total as f64, "{path}: {apart} of {total} letters differ");
        compared += 1;
    }
    assert!(files.is_empty() || compared > 0, "the second reader read none of the fixtures");
}
